import { formatRef } from '../../domain/ref.ts'
import type { LocalTime } from '../../domain/time/zone.ts'
import type { TodayList } from '../../domain/today/list.ts'
import { type Ranked, reasons } from '../../domain/today/rank.ts'
import type { TodaySettings } from '../../domain/today/settings.ts'
import { ownerWord } from '../../domain/words.ts'

/** The list as data. Keys are a contract: they are added to, never renamed. */
export function todayJson(list: TodayList, settings: TodaySettings, now: LocalTime) {
  const row = (each: Ranked) => rowJson(each, settings)
  return {
    day: now.day,
    time: now.time,
    clients: list.clients,
    progress: list.progress,
    blocks: list.blocks.map((block) => ({
      block: block.block,
      minutes: block.minutes,
      waits: block.waits,
      gate: block.gate,
      rows: block.rows.map(row),
    })),
    waiting: list.waiting.map(({ first, more }) => ({ ...row(first), more })),
    later: list.later,
    withoutStrategy: list.withoutStrategy.map((client) => client.slug),
    isFitted: list.isFitted,
    overflowMinutes: list.overflow?.minutes ?? 0,
    left: (list.overflow?.left ?? []).map((each) => formatRef(each.ref)),
  }
}

/** One row of the list as data. */
export function rowJson(row: Ranked, settings: TodaySettings) {
  return {
    ref: formatRef(row.ref),
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
    score: round(row.score),
    reasons: reasons(row, settings).map((reason) => ({
      term: reason.term,
      weight: reason.weight,
      measure: round(reason.measure),
      points: round(reason.points),
    })),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
