import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import { type ClockRow, isLate } from '../../domain/today/clock.ts'
import type { TodayList } from '../../domain/today/list.ts'
import { type Ranked, reasons } from '../../domain/today/rank.ts'
import type { TodaySettings } from '../../domain/today/settings.ts'
import { ownerWord } from '../../domain/words.ts'

/** Fields of the list itself, and of each of its rows, all of them by their types; no name is both. */
const listFields = Object.keys({
  day: true,
  time: true,
  clients: true,
  progress: true,
  clock: true,
  blocks: true,
  waiting: true,
  later: true,
  withoutStrategy: true,
  held: true,
  away: true,
  isFitted: true,
  overflowMinutes: true,
  left: true,
} satisfies Record<keyof TodayJson, true>)
const rowFields = Object.keys({
  ref: true,
  client: true,
  channel: true,
  block: true,
  owner: true,
  title: true,
  minutes: true,
  dueOn: true,
  dueTime: true,
  clientTime: true,
  stands: true,
  minutesOver: true,
  answerBy: true,
  score: true,
  reasons: true,
} satisfies Record<keyof RowJson, true>)

/** Whether these fields are those of the rows; fields of both kinds at once, and unknown ones, are wrong use. */
export function areRowFields(fields: readonly string[]): boolean {
  const ofRows = fields.filter((field) => rowFields.includes(field))
  const ofList = fields.filter((field) => listFields.includes(field))
  const unknown = fields.find((field) => !ofRows.includes(field) && !ofList.includes(field))
  if (unknown !== undefined) {
    throw new SmmError(
      'usage',
      `"${unknown}" is no field of this; there are ${listFields.join(', ')}, and of its rows ${rowFields.join(', ')}`,
    )
  }
  if (ofRows.length > 0 && ofList.length > 0) {
    throw new SmmError(
      'usage',
      `${ofList[0]} is a field of the list and ${ofRows[0]} one of its rows; ask for one kind`,
      [`smm today --json=${ofRows.join(',')}`, `smm today --json=${ofList.join(',')}`],
    )
  }
  return ofRows.length > 0
}

/** Every row in the order of the list, what clients owe last. */
export function todayRows({ blocks, waiting }: TodayJson): readonly RowJson[] {
  return [...blocks.flatMap((block) => block.rows), ...waiting.map(({ more: _, ...row }) => row)]
}

/** The list as data. Keys are a contract: they are added to, never renamed. */
export function todayJson(list: TodayList, settings: TodaySettings, now: LocalTime) {
  const row = (each: Ranked) => rowJson(each, settings)
  return {
    day: now.day,
    time: now.time,
    clients: list.clients,
    progress: list.progress,
    clock: list.clock.map(clockJson),
    blocks: list.blocks.map((block) => ({
      block: block.block,
      minutes: block.minutes,
      waits: block.waits,
      gate: block.gate,
      note: block.note,
      rows: block.rows.map(row),
    })),
    waiting: list.waiting.map(({ first, more }) => ({ ...row(first), more })),
    later: list.later,
    withoutStrategy: list.withoutStrategy.map((client) => client.slug),
    held: list.held.map((client) => client.slug),
    away: list.away && { from: list.away.fromOn, until: list.away.untilOn, cover: list.away.cover || null },
    isFitted: list.isFitted,
    overflowMinutes: list.overflow?.minutes ?? 0,
    left: (list.overflow?.left ?? []).flatMap((each) => (each.ref === null ? [] : [formatRef(each.ref)])),
  }
}

type TodayJson = ReturnType<typeof todayJson>
type RowJson = ReturnType<typeof rowJson>

/** One row of the list as data. */
export function rowJson(row: Ranked, settings: TodaySettings) {
  return {
    ref: row.ref === null ? null : formatRef(row.ref),
    client: row.client.slug,
    channel: row.channel?.key ?? null,
    block: row.block,
    owner: ownerWord(row.owner),
    title: row.title,
    minutes: row.minutes,
    dueOn: row.dueOn,
    dueTime: row.dueTime,
    clientTime: row.clientTime,
    stands: row.stands,
    minutesOver: row.reply?.minutesOver ?? null,
    answerBy: row.reply?.due ? `${row.reply.due.day}T${row.reply.due.time}` : null,
    score: round(row.score),
    reasons: reasons(row, settings).map((reason) => ({
      term: reason.term,
      weight: reason.weight,
      measure: round(reason.measure),
      points: round(reason.points),
    })),
  }
}

/** A row of On the clock as data. */
function clockJson(row: ClockRow) {
  return {
    ref: formatRef(row.ref),
    client: row.client.slug,
    channel: row.channel?.key ?? null,
    title: row.title,
    day: row.at.day,
    time: row.at.time,
    clientTime: row.clientTime,
    minutesOver: row.minutesOver,
    isLate: isLate(row),
    tool: row.tool || null,
    isUnapproved: row.isUnapproved,
    wasHeld: row.wasHeld,
    stands: row.stands,
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
