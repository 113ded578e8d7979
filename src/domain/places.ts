import { type Day, dayNumber } from './time/day.ts'

/** Places named at a time. */
const atATime = 3

/** The places whose turn it is on a day: three of them, or all where there are fewer. They turn by the day, so that none is always left out. */
export function placesInTurn<Place>(places: readonly Place[], on: Day): Place[] {
  const first = (dayNumber(on) * atATime) % Math.max(1, places.length)
  return [...places.slice(first), ...places.slice(0, first)].slice(0, atATime)
}
