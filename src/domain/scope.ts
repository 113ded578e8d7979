import type { Task } from './task.ts'
import type { Day } from './time/day.ts'
import { ownerWord } from './words.ts'

/** Work that was agreed for a client beside what the retainer covers, or that somebody else makes: one line for the month in which it is made. */
export interface AgreedLine {
  readonly id: number
  readonly title: string
  /** `me`, `client`, or the name of whoever makes it. */
  readonly maker: string
  readonly postId: number | null
  readonly dueOn: Day | null
  readonly doneOn: Day | null
  readonly status: Task['status']
  /** In the client's currency; null: it costs nothing beside the retainer. */
  readonly fee: number | null
  /** Minutes of ours in the ledger. */
  readonly minutes: number
}

/** A task with the client's day on which it was closed, and our minutes. */
export interface AgreedTask extends Task {
  readonly closedOn: Day | null
  readonly minutesSpent: number
}

/**
 * What belongs to a month: what was done in it, what is due in it, and, in the month that runs, what is open from before or has no day. What was let go is shown
 * in the month in which that happened and costs nothing.
 */
export function agreedLines(
  tasks: readonly AgreedTask[],
  month: { readonly from: Day; readonly to: Day },
  today: Day,
): AgreedLine[] {
  const isIn = (day: Day | null) => day !== null && day >= month.from && day <= month.to
  const runs = isIn(today)
  return tasks
    .filter(({ status, closedOn, dueOn }) => {
      if (status !== 'open') return isIn(closedOn)
      return isIn(dueOn) || (runs && (dueOn === null || dueOn < month.from))
    })
    .map(({ id, title, maker, owner, postId, dueOn, closedOn, status, fee, minutesSpent }) => ({
      id,
      title,
      maker: maker || ownerWord(owner),
      postId,
      dueOn,
      doneOn: status === 'done' ? closedOn : null,
      status,
      fee: status === 'skipped' ? null : fee,
      minutes: minutesSpent,
    }))
    .sort((one, other) => compare(keyOf(one), keyOf(other)) || one.id - other.id)
}

/** Fees of what is done, and of what is still to be made. */
export function agreedFees(lines: readonly AgreedLine[]): { readonly done: number; readonly open: number } {
  const sum = (status: Task['status']) =>
    lines.filter((line) => line.status === status).reduce((total, { fee }) => total + (fee ?? 0), 0)
  return { done: sum('done'), open: sum('open') }
}

function keyOf({ doneOn, dueOn }: AgreedLine): string {
  return doneOn ?? dueOn ?? '9999'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
