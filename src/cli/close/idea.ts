import { SmmError } from '../../domain/errors.ts'
import type { Post } from '../../domain/post.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { OpenDesk } from '../with-store.ts'
import { alreadyClosed, type Closable, type CloseRequest, writeLine } from './closing.ts'

/** An idea is closed by being made. */
export function closeIdea(open: OpenDesk, idea: Post, request: CloseRequest): Closable {
  const ref: Ref = { kind: 'post', id: idea.id }
  const { clientId, title } = idea
  if (idea.status === 'open') {
    throw new SmmError('usage', `${formatRef(ref)} ${title} has variants, which are confirmed once they are out`, [
      `smm post show ${formatRef(ref)}`,
    ])
  }
  if (idea.status !== 'idea') return alreadyClosed(ref, title, idea.status)
  const by = request.by ?? 'manager'
  const count = request.count ?? 1
  return {
    ref,
    title,
    minutes: idea.minutes,
    count,
    by,
    write(minutes) {
      const made = { stage: 'create', action: 'make' } as const
      writeLine(open, request, { clientId, channelId: null, ...made, by, title, count, minutes, postId: idea.id })
      open.store.posts.update({ ...idea, status: 'done', closedAt: request.moment.at })
    },
  }
}
