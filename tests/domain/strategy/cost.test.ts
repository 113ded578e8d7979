import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costInHours, costParts, costSentence, minutesOver, planCost } from '../../../src/domain/strategy/cost.ts'
import type { RoutinePlan } from '../../../src/domain/strategy/shape.ts'
import { filled, sound, usualMinutes } from '../../support/strategies.ts'

const usual = usualMinutes()
const aWeek = 12 / 52

const routine = (changes: Partial<RoutinePlan>): RoutinePlan => ({
  ...(sound().routines[0] as RoutinePlan),
  ...changes,
})

describe('smm costs a plan', () => {
  it('restaurant at 260 minutes a week, all of them in its routines', () => {
    const cost = planCost(filled('restaurant').strategy, usual)
    expect(cost.minutes * aWeek).toBeCloseTo(260, 9)
  })

  it('by the work: social first, reports as proof, create as making, the rest with the client', () => {
    const routines = [
      routine({ key: 'a', stage: 'listen', action: 'reply', every: 'mon', minutes: 1 }),
      routine({ key: 'b', stage: 'communicate', action: 'introduce', every: 'mon', minutes: 2 }),
      routine({ key: 'c', stage: 'create', action: 'make', every: 'mon', minutes: 4, makes: ['instagram'] }),
      routine({ key: 'd', stage: 'communicate', action: 'report', every: 'mon', minutes: 8 }),
      routine({ key: 'e', stage: 'close', action: 'other', every: 'mon', minutes: 16 }),
    ]
    const { parts } = planCost(sound({ routines }), usual)
    const weekly = Object.fromEntries(costParts.map((part) => [part, Math.round(parts[part] * aWeek)]))
    expect(weekly).toEqual({ social: 3, making: 4, 'with the client': 16, proof: 8 })
  })

  it('without what the client does, wherever it stands', () => {
    const routines = [...sound().routines, routine({ key: 'theirs', owner: 'client', every: 'daily', minutes: 60 })]
    expect(planCost(sound({ routines }), usual).minutes).toBe(planCost(sound(), usual).minutes)
  })

  it('with the posts of a channel that no routine makes at their usual minutes', () => {
    const before = planCost(sound(), usual).minutes
    const routines = sound().routines.map((each) => ({ ...each, makes: [] }))
    expect((planCost(sound({ routines }), usual).minutes - before) * aWeek).toBeCloseTo(usual.formats.image, 9)
  })

  it('with packs and calls beside the client, and reports as proof', () => {
    const plan = {
      packs: { aMonth: 4, minutes: 10 },
      reports: { aMonth: 4, minutes: 15 },
      calls: { aMonth: 1, minutes: 30 },
    }
    const before = planCost(sound(), usual).parts
    const { parts } = planCost(sound({ plan }), usual)
    expect(parts['with the client'] - before['with the client']).toBe(70)
    expect(parts.proof - before.proof).toBe(60)
  })

  it('in whole hours whose parts add up', () => {
    const minutes = fc.record({
      social: fc.nat(3000),
      making: fc.nat(3000),
      'with the client': fc.nat(3000),
      proof: fc.nat(3000),
    })
    fc.assert(
      fc.property(minutes, (parts) => {
        const whole = Object.values(parts).reduce((sum, each) => sum + each, 0)
        const spoken = costInHours({ minutes: whole, parts, items: [] })
        expect(Object.values(spoken.parts).reduce((sum, each) => sum + each, 0)).toBe(spoken.hours)
        expect(spoken.hours).toBe(Math.round(whole / 60))
      }),
    )
  })

  it('in one sentence', () => {
    const parts = { social: 7 * 60, making: 12 * 60, 'with the client': 2 * 60, proof: 2 * 60 }
    expect(costSentence({ minutes: 23 * 60, parts, items: [] }, 14)).toBe(
      'This plan costs 23 h a month: 7 social, 12 making, 2 with the client, 2 proof. You sell 14.',
    )
  })

  it('with its minutes where whole hours would hide that it is too long', () => {
    const parts = { social: 8 * 60 + 13, making: 12 * 60, 'with the client': 0, proof: 0 }
    expect(costSentence({ minutes: 20 * 60 + 13, parts, items: [] }, 20)).toMatch(
      /^This plan costs 20 h 13 a month: .* You sell 20\.$/,
    )
    expect(costSentence({ minutes: 20 * 60 + 13, parts, items: [] }, 30)).toMatch(/^This plan costs 20 h a month/)
  })

  it('against the hours sold, to the minute', () => {
    const cost = { minutes: 600.4, parts: { social: 600.4, making: 0, 'with the client': 0, proof: 0 }, items: [] }
    expect(minutesOver(cost, 10)).toBe(0)
    expect(minutesOver(cost, 9.5)).toBe(30)
  })
})
