import { SmmError } from '../../domain/errors.ts'
import { addDays } from '../../domain/time/day.ts'
import { type Instant, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { instantOf } from '../../domain/time/zone.ts'
import type { OpenDesk } from '../with-store.ts'

const minute = 60_000
const units: Readonly<Record<string, number>> = { m: 1, min: 1, h: 60, d: 1440, w: 10_080 }
/** Nobody waits for longer than this without having gone. */
const longestDays = 400

/**
 * When something came in, by the desk's clock: now without words; `2h` and `3d` are so long ago; `sun 22:10`, `yesterday`, `14:30` are the last ones before now. A day
 * without a time begins with the desk's working hours. What is to come is refused.
 */
export function heardAt({ desk, spans, now, at }: OpenDesk, words: string | undefined): Instant {
  if (words === undefined) return at
  const ago = agoMinutes(words)
  if (ago !== null) return toInstant(toMilliseconds(at) - ago * minute)
  const { day, time } = parseWhen(words, now, 'past')
  if (day < addDays(now.day, -longestDays)) throw new SmmError('usage', `${day} is more than ${longestDays} days ago`)
  const isToday = day === now.day
  if (isToday && time === null) return at
  const came = instantOf(desk.zone, { day, time: time ?? desk.working.from }, spans)
  if (came <= at) return came
  throw new SmmError('usage', `"${words}" is still to come; write when it came in, such as 2h or "sun 22:10"`)
}

/** Minutes of `2h`, `45m`, `3d`, also with `ago` behind; null for other words. */
export function agoMinutes(words: string): number | null {
  const [, count, unit = ''] = /^(\d{1,3})\s?(m|min|h|d|w)(?:\s+ago)?$/i.exec(words.trim()) ?? []
  const length = units[unit.toLowerCase()]
  if (count === undefined || length === undefined) return null
  const minutes = Number(count) * length
  return minutes <= longestDays * 1440 ? minutes : null
}
