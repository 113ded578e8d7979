import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortPillar } from '../../src/domain/short-pillar.ts'

const makers = { id: 1, kind: 'value', share: 50 } as const
const street = { id: 2, kind: 'community', share: 30 } as const
const offers = { id: 3, kind: 'promo', share: 20 } as const
const pillars = [makers, street, offers]

describe('the pillar that is short', () => {
  test.each([
    [[], makers],
    [[1], street],
    [[1, 2], makers],
    [[1, 2, 1], street],
    [[1, 2, 1, 2], offers],
    [[1, 2, 1, 2, 3], makers],
    [[1, 1, 1, 3], street],
    [[1, 1, 1, 2], offers],
    // Posts without a pillar, or with one that has ended, say nothing.
    [[null, null, 9, 1], street],
  ] as const)('after posts of %j is the one that one more post should be about', (posts, pillar) => {
    expect(shortPillar(pillars, posts)).toBe(pillar)
  })

  test('is none without pillars, nor one without a share', () => {
    expect(shortPillar([], [1])).toBeNull()
    expect(shortPillar([{ ...makers, share: 0 }], [])).toBeNull()
  })

  test('is never promotion where one more of it would be too much', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3), { maxLength: 30 }), (posts) => {
        const promo = posts.filter((id) => id === 3).length
        if (shortPillar(pillars, posts) === offers) expect((promo + 1) / (posts.length + 1)).toBeLessThanOrEqual(0.2)
      }),
    )
  })

  test('brings the posts to their shares when it is followed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3), { maxLength: 8 }), (begun) => {
        const posts: number[] = [...begun]
        while (posts.length < 200) posts.push(shortPillar(pillars, posts)?.id as number)
        for (const { id, share } of pillars)
          expect(Math.abs(posts.filter((each) => each === id).length - share * 2)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })
})
