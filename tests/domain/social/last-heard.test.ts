import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClientSigns, lastHeard, silenceOf } from '../../../src/domain/social/last-heard.ts'

const rule = { silentDays: 7, againDays: 3 }
const at = (day: string) => `${day}T10:00:00Z`
const dayOf = (instant: string) => instant.slice(0, 10)
const signs = (changes: Partial<ClientSigns> = {}): ClientSigns => ({
  clientId: 1,
  person: '',
  begunAt: at('2026-01-05'),
  workAt: null,
  verdictAt: null,
  metAt: null,
  ...changes,
})
const silence = (changes: Partial<ClientSigns>, today = '2026-11-23') => silenceOf(signs(changes), rule, today, dayOf)

describe('smm last heard from a client', () => {
  test('at the newest of all signs, and never where there is none', () => {
    expect(lastHeard({ workAt: at('2026-11-02'), verdictAt: at('2026-11-05') })).toBe(at('2026-11-05'))
    expect(lastHeard({ workAt: at('2026-11-02'), verdictAt: null })).toBe(at('2026-11-02'))
    expect(lastHeard({ workAt: null, verdictAt: null })).toBeNull()
  })

  test('whatever the order of the signs', () => {
    const instant = fc.option(fc.integer({ min: 10, max: 28 }).map((day) => at(`2026-11-${day}`)))
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        expect(lastHeard({ workAt: one, verdictAt: other })).toBe(lastHeard({ workAt: other, verdictAt: one }))
      }),
    )
  })
})

describe('smm has somebody ring', () => {
  test('after seven whole days without a word, and not on the day of a weekly talk', () => {
    expect(silence({ workAt: at('2026-11-14') })).toEqual({ days: 9, wasHeard: true, chaseOn: '2026-11-22' })
    expect(silence({ workAt: at('2026-11-15') })).toEqual({ days: 8, wasHeard: true, chaseOn: '2026-11-23' })
    expect(silence({ workAt: at('2026-11-16') })).toBeNull()
  })

  test('not for three days after a talk, then again', () => {
    const silent = { workAt: at('2026-11-10') }
    expect(silence({ ...silent, metAt: at('2026-11-23') })).toBeNull()
    expect(silence({ ...silent, metAt: at('2026-11-21') })).toBeNull()
    expect(silence({ ...silent, metAt: at('2026-11-20') })).toMatchObject({ days: 13, chaseOn: '2026-11-23' })
  })

  test('also where nothing was ever heard, counted from the day on which smm knew the client', () => {
    expect(silence({ begunAt: at('2026-11-14') })).toMatchObject({ days: 9, wasHeard: false })
    expect(silence({ begunAt: at('2026-11-20') })).toBeNull()
  })

  test('never before the silence is long enough, whoever rang', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(day, fc.option(day), day, (heard, met, today) => {
        fc.pre(heard <= today && (met === null || met <= today))
        const found = silence({ workAt: at(heard), metAt: met && at(met) }, today)
        if (found) expect(found.days).toBeGreaterThan(7)
        if (found) expect(found.chaseOn <= today).toBe(true)
      }),
    )
  })
})
