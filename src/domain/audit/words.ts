import { counted } from '../number.ts'
import type { Task } from '../task.ts'
import { type Day, shortDay } from '../time/day.ts'
import { type AuditState, type DatedAnswer, standingOf } from './audit.ts'
import { auditKey } from './tasks.ts'

/** How a profile stands as a whole. */
export interface AuditSummary {
  /** The newest audit that answered every item; null: none did. */
  readonly wholeOn: Day | null
  /** The newest audit at all; null: there was none. */
  readonly lastOn: Day | null
  /** Items that are open still. */
  readonly open: number
}

/** What a client's channel has to show of its audits. */
export function auditSummary(
  channelKey: string,
  dates: Pick<AuditSummary, 'wholeOn' | 'lastOn'>,
  answers: readonly DatedAnswer[],
  tasks: readonly Task[],
): AuditSummary {
  const open = [...standingOf(answers).values()].filter((answer) => isOpen(answer, taskFor(channelKey, answer, tasks)))
  return { ...dates, open: open.length }
}

/** The newest task that came of an item. */
export function taskFor(channelKey: string, { item }: { readonly item: string }, tasks: readonly Task[]): Task | null {
  return tasks.filter(({ originKey }) => originKey === auditKey(channelKey, item)).at(-1) ?? null
}

/** False for what was put right since: nobody has to audit again to see that. */
export function isOpen({ state }: { readonly state: AuditState }, task: Task | null): boolean {
  return state === 'open' && task?.status !== 'done'
}

/** Under a heading that says what it is: `12 Nov, 2 open`; `never`; `begun 12 Nov, 1 open`. */
export function auditCell({ wholeOn, lastOn, open }: AuditSummary): string {
  if (lastOn === null) return 'never'
  const found = open === 0 ? 'nothing open' : counted(open, 'open', 'open')
  return wholeOn === null ? `begun ${shortDay(lastOn)}, ${found}` : `${shortDay(wholeOn)}, ${found}`
}

/** `audited 12 Nov, 2 open`; `never audited`; `audit begun 12 Nov, 1 open`. */
export function auditWords(summary: AuditSummary): string {
  if (summary.lastOn === null) return 'never audited'
  return `${summary.wholeOn === null ? 'audit' : 'audited'} ${auditCell(summary)}`
}

/** `in order`, `open: leads to the old menu`, `not there`. */
export function stateWords({ state, note }: Pick<DatedAnswer, 'state' | 'note'>): string {
  if (state === 'ok') return 'in order'
  if (state === 'none') return 'not there'
  return note === '' ? 'open' : `open: ${note}`
}
