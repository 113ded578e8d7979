import type { Slot } from '../../domain/slot.ts'
import { cityOf, otherClock, type TwoTimes } from '../../domain/time/two-clocks.ts'

/** The desk's time, the client's in brackets where it differs: `09:30 (17:30 Madrid)`; the city is left out where it is said already. */
export function timeWords(row: TwoTimes, isCitySaid = false): string {
  const there = otherClock(row, { day: row.clientDay, time: row.clientTime })
  if (there === null) return row.time
  return `${row.time} (${isCitySaid ? there : `${there} ${cityOf(row.zone)}`})`
}

/** The same with what a change of the clock makes of the slot: `02:00 (03:00 Madrid; 02:30 is skipped)`. */
export function slotTime(row: TwoTimes & Pick<Slot, 'said' | 'moved'>, isCitySaid = false): string {
  const words = timeWords(row, isCitySaid)
  const note = movedWords(row)
  if (note === null) return words
  return words.endsWith(')') ? `${words.slice(0, -1)}; ${note})` : `${words} (${note})`
}

/** What a change of the clock makes of a slot; null: nothing. */
export function movedWords({ said, moved }: Pick<Slot, 'said' | 'moved'>): string | null {
  if (moved === null) return null
  return moved === 'skipped' ? `${said} is skipped` : 'the first of two'
}
