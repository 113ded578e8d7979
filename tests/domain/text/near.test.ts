import { describe, expect, it } from 'vitest'
import { editDistance, nearWords } from '../../../src/domain/text/near.ts'

describe('smm looks for near words and', () => {
  it.each([
    ['reach', 'reach', 0],
    ['reach', 'reaches', 2],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('counts the letters between "%s" and "%s"', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
    expect(editDistance(to, from)).toBe(distance)
  })

  it('gives the nearest first, three at most', () => {
    expect(nearWords('likes', ['bikes', 'likes-made', 'like', 'hikers', 'reach'])).toEqual([
      'bikes',
      'like',
      'likes-made',
    ])
  })

  it('finds the longer word of which only a part was typed', () => {
    expect(nearWords('tables', ['weekday-tables-by-social'])).toEqual(['weekday-tables-by-social'])
  })
})
