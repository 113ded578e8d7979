import { type Day, dayNumber } from './time/day.ts'

/** Places named at a time. */
const atATime = 3

/**
 * The places whose turn it is on a day: three of them, or all where there are fewer. They turn by the day, and where a week of days comes round to the same ones by the
 * week too, so that a weekly routine leaves none out for ever either.
 */
export function placesInTurn<Place>(places: readonly Place[], on: Day): Place[] {
  const count = Math.max(1, places.length)
  const day = dayNumber(on)
  const weeks = count % 7 === 0 ? Math.floor(day / 7) : 0
  const first = (day * atATime + weeks) % count
  return [...places.slice(first), ...places.slice(0, first)].slice(0, atATime)
}
