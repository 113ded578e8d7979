import type { Task } from '../task.ts'
import { phrase } from '../text/phrase.ts'
import type { Day } from '../time/day.ts'
import type { AuditAnswer, DatedAnswer } from './audit.ts'
import { type AuditPoint, itemWords } from './checklist.ts'

/** What an audit makes of the tasks of its client. */
export interface AuditWork {
  readonly fresh: readonly { readonly key: string; readonly title: string; readonly minutes: number }[]
  /** Open already, and called something else now. */
  readonly renamed: readonly { readonly task: Task; readonly title: string }[]
  /** In order now. */
  readonly settled: readonly Task[]
  /** Not there, and not wanted. */
  readonly letGo: readonly Task[]
}

/** `instagram/bio`: which of a client's audit tasks it is. */
export function auditKey(channelKey: string, item: string): string {
  return `${channelKey}/${item}`
}

/** `Put right “link” on Instagram: leads to the old menu`. Once it is done the client reads it in the report. */
export function auditTaskTitle(where: string, { item, note }: Pick<AuditAnswer, 'item' | 'note'>): string {
  const what = `Put right “${itemWords(item)}” on ${where}`
  return note === '' ? what : `${what}: ${phrase(note)}`
}

/** What follows from answers for the tasks. One that a newer audit has answered since changes nothing. */
export function auditWork(
  answers: readonly AuditAnswer[],
  onDay: Day,
  {
    where,
    channelKey,
    points,
    before,
    open,
  }: {
    readonly where: string
    readonly channelKey: string
    readonly points: readonly AuditPoint[]
    readonly before: ReadonlyMap<string, DatedAnswer>
    /** The client's open tasks that came of audits. */
    readonly open: readonly Task[]
  },
): AuditWork {
  const news = answers.filter(({ item }) => (before.get(item)?.onDay ?? onDay) <= onDay)
  const taskOf = (item: string) => open.find(({ originKey }) => originKey === auditKey(channelKey, item))
  const found = (state: AuditAnswer['state']) => news.filter((each) => each.state === state)
  const tasksOf = (state: AuditAnswer['state']) => found(state).flatMap(({ item }) => taskOf(item) ?? [])
  return {
    fresh: found('open')
      .filter(({ item }) => !taskOf(item))
      .map((answer) => ({
        key: auditKey(channelKey, answer.item),
        title: auditTaskTitle(where, answer),
        minutes: points.find(({ item }) => item === answer.item)?.minutes ?? 0,
      })),
    renamed: found('open').flatMap((answer) => {
      const task = taskOf(answer.item)
      const title = auditTaskTitle(where, answer)
      // Who says only that it is open still has nothing new to say of it.
      return task && answer.note !== '' && task.title !== title ? [{ task, title }] : []
    }),
    settled: tasksOf('ok'),
    letGo: tasksOf('none'),
  }
}
