import { formatRef } from '../../domain/ref.ts'
import type { NewTask } from '../../domain/task.ts'
import { shorten } from '../../domain/text/phrase.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Target } from './targets.ts'

/** As much of the words as a title holds; all of them stand in the note and with the verdict. */
const longestTitle = 200

/** What a client wants changed on a post, as a task for the manager, due today: somebody waits for it. */
export function changeTask({ now }: OpenDesk, targets: readonly Target[], words: string, minutes: number): NewTask {
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
    note: words.length > longestTitle / 2 ? words : '',
    createdOn: now.day,
  }
}

/** With the yes to a post nothing is left to change on it. */
export function closeChangeTasks({ store, at }: OpenDesk, postId: number): void {
  const ref = formatRef({ kind: 'post', id: postId })
  for (const task of store.tasks.ofPost(postId)) {
    const isOfChange = [`Change ${ref}:`, `Change ${ref}/`].some((opening) => task.title.startsWith(opening))
    if (task.status === 'open' && task.owner === 'manager' && isOfChange)
      store.tasks.update({ ...task, status: 'done', closedAt: at })
  }
}
