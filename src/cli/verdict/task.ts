import { formatRef } from '../../domain/ref.ts'
import type { NewTask } from '../../domain/task.ts'
import { shorten } from '../../domain/text/phrase.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Variant } from '../../domain/variant/variant.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Target } from './targets.ts'

/** As much of the words as a title holds; all of them stand in the note and with the verdict. */
const longestTitle = 200

/** What a client wants changed on a post, as a task for the manager, due today: somebody waits for it. */
export function changeTask(
  { now }: OpenDesk,
  targets: readonly Target[],
  { words, verdictId }: { readonly words: string; readonly verdictId: number },
  minutes: number,
): NewTask {
  const [first, other] = targets as [Target, ...Target[]]
  const { post } = first
  const name = formatRef(other ? { kind: 'post', id: post.id } : first.ref)
  return {
    clientId: post.clientId,
    title: shorten(`Change ${name}: ${words}`, longestTitle),
    stage: 'create',
    action: 'make',
    owner: 'manager',
    minutes: minutes * targets.length,
    dueOn: now.day,
    dueTime: null,
    channelId: other ? null : first.channel.id,
    goalId: post.goalId,
    postId: post.id,
    verdictId,
    note: words.length > longestTitle / 2 ? words : '',
    createdOn: now.day,
  }
}

/**
 * Closes the tasks of a post that asked for changes of which none is wanted any more: the client's newest word on each variant is another one, it is out, or it was let go.
 */
export function closeSettled({ store, at }: Pick<OpenDesk, 'store' | 'at'>, postId: number): void {
  const open = store.tasks.ofPost(postId).filter(({ status, verdictId }) => status === 'open' && verdictId !== null)
  if (open.length === 0) return
  const records = store.approvals.ofPost(postId)
  const wanting = goingOf(store, postId).filter(({ id }) => records.get(id)?.verdicts.at(-1)?.verdict === 'change')
  for (const task of open) {
    const isSettled = !wanting.some(({ channelId }) => task.channelId === null || task.channelId === channelId)
    if (isSettled) store.tasks.update({ ...task, status: 'done', closedAt: at })
  }
}

/** Opens the tasks again that were closed with a post when it was dropped: what its client wanted is still wanted. */
export function reopenSettled({ store }: Pick<OpenDesk, 'store'>, postId: number, droppedAt: Instant): void {
  for (const task of store.tasks.ofPost(postId)) {
    const wentAlong = task.status === 'done' && task.verdictId !== null && task.closedAt === droppedAt
    if (wentAlong) store.tasks.update({ ...task, status: 'open', closedAt: null })
  }
}

/** The variants that are still to go out; none of a post that was let go. */
function goingOf(store: OpenDesk['store'], postId: number): Variant[] {
  if (store.posts.get(postId)?.status !== 'open') return []
  return store.variants.of(postId).filter(({ state }) => state !== 'dropped' && state !== 'published')
}
