import { SmmError } from '../../domain/errors.ts'
import type { Task } from '../../domain/task.ts'

/** A task that belongs to something of its client's, or that smm made of its plan, its contract or an audit, means nothing to another client. */
export function refuseBound(task: Task): void {
  const why = boundBy(task)
  if (why !== null) throw new SmmError('refused', `${task.title} ${why} of its client, so it stays there`)
}

function boundBy({ postId, verdictId, campaignId, origin }: Task): string | null {
  if (postId !== null || verdictId !== null) return 'belongs to a post'
  if (campaignId !== null) return 'belongs to a campaign'
  return origin === null ? null : 'comes of the plan, the contract or an audit'
}
