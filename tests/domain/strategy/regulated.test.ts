import { describe, expect, it } from 'vitest'
import { checkStrategy } from '../../../src/domain/strategy/check.ts'
import type { NeverSay } from '../../../src/domain/strategy/shape.ts'
import { likeness, shapeOf } from '../../../src/domain/text/similarity.ts'
import { regulatedTrades } from '../../../src/domain/words.ts'
import { shippedPlatform } from '../../support/platforms.ts'
import { sound, usualMinutes, usualRegulated } from '../../support/strategies.ts'

const regulated = usualRegulated()
const known = { platforms: [shippedPlatform('instagram').platform], minutes: usualMinutes(), regulated }
const found = (neverSay: readonly NeverSay[]) => checkStrategy(sound({ regulated: 'health', neverSay }), known)
const { neverSay: ofHealth } = regulated.health

describe('smm checks a strategy of a regulated trade', () => {
  it('and has nothing against one that has every rule of its trade', () => {
    expect(found(ofHealth)).toEqual([])
  })

  it('and names what is never said and is missing, with how many', () => {
    const [problem, ...others] = found(ofHealth.slice(2))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ rule: 'regulated-rules-missing', severity: 'warning', path: ['never_say'] })
    expect(problem?.message).toMatch(
      /^2 of 5 rules of health .* are missing: “Anything that confirms .*”; “An answer to/,
    )
    expect(problem?.message).toContain('smm template show regulated')
    expect(found(ofHealth.slice(1))[0]?.message).toMatch(/^1 of 5 rules .* is missing: /)
  })

  it('and takes a rule in slightly other words for the same', () => {
    const [first, ...rest] = ofHealth
    const never = `${first?.never.replace('or a writer ', '')}, of course`
    expect(found([{ never, instead: null }, ...rest])).toEqual([])
  })

  it('and asks nothing of one that no regulator watches over', () => {
    expect(checkStrategy(sound({ regulated: null, neverSay: [] }), known)).toEqual([])
  })

  it.each(regulatedTrades)('and has no two rules of %s that could be taken for each other', (trade) => {
    const shapes = regulated[trade].neverSay.map(({ never }) => shapeOf(never))
    for (const [index, shape] of shapes.entries())
      for (const other of shapes.slice(index + 1)) expect(likeness(shape, other)).toBeLessThan(0.5)
  })
})
