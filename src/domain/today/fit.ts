import { type Stage, stages } from '../words.ts'
import type { Ranked } from './rank.ts'
import type { TodaySettings } from './settings.ts'

export interface Fitted {
  /** The rows that fit, in their old order. */
  readonly rows: readonly Ranked[]
  /** The rows that do not, in their old order: counted, not lost. */
  readonly left: readonly Ranked[]
}

/**
 * Fits ranked rows into the minutes at hand. Who waits is served first; then every stage gets up to its floor, in the order of the stages; then
 * every stage gets more, up to its cap; then what is left of the time goes to the next row that fits, caps aside, because time at hand is not to be wasted.
 * A row that is too long is passed over for a shorter one. Never more than `minutes`.
 */
export function fit(rows: readonly Ranked[], minutes: number, time: TodaySettings['time']): Fitted {
  const taken = new Set<Ranked>()
  const spent = new Map<Stage, number>()
  let free = minutes
  const take = (row: Ranked): boolean => {
    if (taken.has(row) || row.minutes > free) return false
    taken.add(row)
    free -= row.minutes
    return true
  }
  const fill = (stage: Stage, limit: number): void => {
    for (const row of rows) {
      const used = spent.get(stage) ?? 0
      if (row.block !== stage || used + row.minutes > limit) continue
      if (take(row)) spent.set(stage, used + row.minutes)
    }
  }
  for (const row of rows) if (row.block === 'respond') take(row)
  const share = (percent: number) => Math.floor((minutes * percent) / 100)
  for (const stage of stages) fill(stage, share(time[stage].floor))
  for (const stage of stages) fill(stage, share(time[stage].cap))
  for (const row of rows) take(row)
  return { rows: rows.filter((row) => taken.has(row)), left: rows.filter((row) => !taken.has(row)) }
}
