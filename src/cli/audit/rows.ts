import type { AuditState } from '../../domain/audit/audit.ts'
import { itemWords } from '../../domain/audit/checklist.ts'
import { isOpen, stateWords, taskFor } from '../../domain/audit/words.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Task } from '../../domain/task.ts'
import { type Day, shortDay } from '../../domain/time/day.ts'
import type { Context } from '../context.ts'
import { type OutputOptions, printRows } from '../options/output.ts'
import type { Profile } from './profile.ts'

/** One item of one profile's list. */
export interface AuditRow {
  readonly client: string
  readonly channel: string
  readonly item: string
  readonly ask: string
  readonly lookFor: string
  /** What the strategy says of it; null: nothing. */
  readonly plan: string | null
  /** null: it was never answered. */
  readonly state: AuditState | null
  readonly note: string
  readonly on: Day | null
  /** True: what was found open was put right since. */
  readonly isFixed: boolean
  readonly task: string | null
  readonly taskStatus: Task['status'] | null
  /** What putting it right takes. */
  readonly minutes: number
}

export const auditFields = [
  'client',
  'channel',
  'item',
  'ask',
  'lookFor',
  'plan',
  'state',
  'note',
  'on',
  'isFixed',
  'task',
  'taskStatus',
  'minutes',
] satisfies (keyof AuditRow)[]

export function auditRows({ client, channel, points, plan, standing, tasks }: Profile): AuditRow[] {
  return points.map(({ item, ask, lookFor, minutes }) => {
    const answer = standing.get(item)
    const task = answer?.state === 'open' ? taskFor(channel.key, { item }, tasks) : null
    return {
      client: client.slug,
      channel: channel.key,
      item,
      ask,
      lookFor,
      plan: plan[item] ?? null,
      state: answer?.state ?? null,
      note: answer?.note ?? '',
      on: answer?.onDay ?? null,
      isFixed: answer?.state === 'open' && !isOpen(answer, task),
      task: task && formatRef({ kind: 'task', id: task.id }),
      taskStatus: task?.status ?? null,
      minutes,
    }
  })
}

export async function printAuditRows(
  context: Context,
  options: OutputOptions,
  rows: readonly AuditRow[],
): Promise<void> {
  await printRows(context, options, rows, [
    { title: 'channel', cell: (row) => row.channel, isSaid: new Set(rows.map(({ channel }) => channel)).size === 1 },
    { title: 'item', cell: (row) => itemWords(row.item) },
    {
      title: 'found',
      cell: foundWords,
      paint: (text, row, paint) => (row.state === 'open' && !row.isFixed ? paint.late(text) : text),
    },
    { title: 'on', cell: ({ on }) => (on === null ? '—' : shortDay(on)) },
    { title: 'task', cell: ({ task }) => task ?? '—', isSaid: rows.every(({ task }) => task === null) },
    { title: 'what is asked, or wrong', cell: (row) => row.note || row.ask, shrinks: true },
    {
      title: 'the plan says',
      cell: (row) => row.plan ?? '—',
      shrinks: true,
      isSaid: rows.every(({ plan }) => plan === null),
    },
  ])
}

function foundWords({ state, isFixed }: AuditRow): string {
  if (state === null) return '—'
  return isFixed ? 'put right since' : stateWords({ state, note: '' })
}
