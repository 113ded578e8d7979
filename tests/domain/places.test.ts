import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesInTurn } from '../../src/domain/places.ts'
import { addDays } from '../../src/domain/time/day.ts'

test('smm names three places a day, each once, and all of them in their turn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4000 }), (count, day) => {
      const places = Array.from({ length: count }, (_, index) => index)
      const turns = places.map((step) => placesInTurn(places, addDays('2026-01-01', day + step)))
      for (const turn of turns) expect(new Set(turn).size).toBe(Math.min(3, count))
      expect(new Set(turns.flat()).size).toBe(count)
    }),
  )
})

test.each([7, 14, 21, 28, 8, 10, 11, 12, 24, 30])('smm leaves none of %i out where it asks once a week', (count) => {
  const places = Array.from({ length: count }, (_, index) => index)
  const weekly = places.flatMap((week) => placesInTurn(places, addDays('2026-11-24', 7 * week)))
  expect(new Set(weekly).size).toBe(count)
})

test.each([
  ['2026-11-23', ['a', 'b', 'c']],
  ['2026-11-24', ['d', 'e', 'a']],
])('smm goes on on %s where it stopped the day before', (day, named) => {
  expect(placesInTurn(['a', 'b', 'c', 'd', 'e'], day)).toEqual(named)
})
