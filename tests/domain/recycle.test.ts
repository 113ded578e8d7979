import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOverCeiling, promotionUpTo } from '../../src/domain/promotion.ts'
import { type Evergreen, planRecycling, type RecycleFacts } from '../../src/domain/recycle.ts'
import { isInSeason } from '../../src/domain/season.ts'
import { sameText } from '../../src/domain/text/similarity.ts'
import { addDays, daysBetween } from '../../src/domain/time/day.ts'

const today = '2026-11-23'
const at = (days: number) => `${addDays(today, days)}T12:00:00Z`
const slot = (days: number, channelId = 1) => ({ channelId, day: addDays(today, days), at: at(days) })

function evergreen(id: number, changes: Partial<Evergreen> = {}): Evergreen {
  return {
    id,
    pillarId: null,
    isPromo: false,
    cooldownDays: 30,
    mostRuns: null,
    season: '',
    texts: new Map([[1, [`${id} one`, `${id} two`]]]),
    runs: [{ days: [addDays(today, -60)], words: [`${id} one`] }],
    ...changes,
  }
}

const post = (days: number, more: Partial<RecycleFacts['posts'][number]> = {}) => ({
  days: [addDays(today, days)],
  isPromo: false,
  pillarId: null,
  ...more,
})

function facts(changes: Partial<RecycleFacts>): RecycleFacts {
  return { slots: [slot(1)], evergreens: [], posts: [], ceilingPercent: 20, pillars: [], ...changes }
}

const chosen = (changes: Partial<RecycleFacts>) =>
  planRecycling(facts(changes)).assigned.map(({ slot: { day }, evergreenId, text }) => [day, evergreenId, text])

const why = (evergreens: readonly Evergreen[], changes: Partial<RecycleFacts> = {}) =>
  planRecycling(facts({ evergreens, ...changes })).left.flatMap(({ obstacles }) => obstacles.map((each) => each.why))

describe('smm recycles', () => {
  test('what rested longest, in words that were not used last, each only once in its cooldown', () => {
    const older = evergreen(2, { runs: [{ days: [addDays(today, -90)], words: ['2 two'] }] })
    expect(chosen({ slots: [slot(1), slot(2), slot(3), slot(32)], evergreens: [evergreen(1), older] })).toEqual([
      [addDays(today, 1), 2, '2 one'],
      [addDays(today, 2), 1, '1 two'],
      [addDays(today, 32), 2, '2 two'],
    ])
  })

  test('words that never ran before words that did', () => {
    const texts = new Map([[1, ['a', 'b', 'c']]])
    const runs = [
      { days: [addDays(today, -90)], words: ['a'] },
      { days: [addDays(today, -50)], words: ['b'] },
    ]
    expect(chosen({ evergreens: [evergreen(1, { texts, runs })] })[0]?.[2]).toBe('c')
  })

  test('the pillar that is short first', () => {
    const pillars = [
      { id: 1, kind: 'value' as const, share: 50 },
      { id: 2, kind: 'community' as const, share: 50 },
    ]
    const evergreens = [evergreen(1, { pillarId: 1 }), evergreen(2, { pillarId: 2 })]
    expect(chosen({ evergreens, pillars, posts: [post(0, { pillarId: 1 })] })[0]?.[1]).toBe(2)
    expect(chosen({ evergreens, pillars, posts: [post(0, { pillarId: 2 })] })[0]?.[1]).toBe(1)
  })

  test('nothing that something stands against, and says what', () => {
    expect(why([evergreen(1, { runs: [] })])).toEqual(['never-out'])
    expect(why([evergreen(1, { season: 'mar-may' })])).toEqual(['season'])
    expect(why([evergreen(1, { mostRuns: 1 })])).toEqual(['maximum'])
    expect(why([evergreen(1, { cooldownDays: 62 })])).toEqual(['cooldown'])
    expect(why([evergreen(1, { texts: new Map([[1, ['1 one', '1 One!']]]) })])).toEqual(['words'])
    expect(why([evergreen(1, { isPromo: true })], { ceilingPercent: 0 })).toEqual(['ceiling'])
    expect(why([evergreen(1, { texts: new Map([[2, ['1 one', '1 two']]]) })])).toEqual([])
  })

  test('nothing near a run that is planned for later', () => {
    const runs = [...evergreen(1).runs, { days: [addDays(today, 20)], words: ['1 two'] }]
    expect(why([evergreen(1, { runs })])).toEqual(['cooldown'])
    // In the words of the next run neither.
    const later = [...evergreen(1).runs, { days: [addDays(today, 40)], words: ['1 two'] }]
    expect(why([evergreen(1, { runs: later })])).toEqual(['words'])
  })

  test('nothing that sells where a planned post after it would come above the ceiling', () => {
    const posts = [post(10, { isPromo: true })]
    expect(why([evergreen(1, { isPromo: true })], { posts })).toEqual(['ceiling'])
    const others = Array.from({ length: 9 }, () => post(0))
    expect(why([evergreen(1, { isPromo: true })], { posts: [...posts, ...others] })).toEqual([])
  })
})

// Without the bias to the ends of its range: there everything is in its cooldown.
const day = fc.noBias(fc.integer({ min: -200, max: 60 })).map((days) => addDays(today, days))
const text = fc.constantFrom('a', 'b', 'c', 'd', 'A!')
const channel = fc.integer({ min: 1, max: 2 })
const anyEvergreen = fc.record({
  pillarId: fc.option(fc.integer({ min: 1, max: 3 })),
  isPromo: fc.boolean(),
  cooldownDays: fc.noBias(fc.integer({ min: 7, max: 60 })),
  mostRuns: fc.option(fc.integer({ min: 2, max: 5 })),
  season: fc.constantFrom('', '', 'nov', 'nov-jan', 'mar-may', '11-28..12-10'),
  texts: fc
    .array(fc.tuple(channel, fc.array(text, { minLength: 1, maxLength: 4, size: 'max' })), {
      minLength: 1,
      maxLength: 3,
      size: 'max',
    })
    .map((pairs) => new Map(pairs) as Evergreen['texts']),
  runs: fc.array(
    fc.record({
      days: fc.array(day, { minLength: 1, maxLength: 2 }),
      words: fc.array(text, { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 3, size: 'max' },
  ),
})
const anyFacts = fc.record<RecycleFacts>({
  slots: fc
    .uniqueArray(fc.record({ channelId: channel, days: fc.noBias(fc.integer({ min: 0, max: 59 })) }), {
      minLength: 2,
      maxLength: 10,
      size: 'max',
      selector: ({ channelId, days }) => `${channelId} ${days}`,
    })
    .map((all) => all.map(({ channelId, days }) => slot(days, channelId))),
  evergreens: fc
    .array(anyEvergreen, { minLength: 2, maxLength: 6, size: 'max' })
    .map((all) => all.map((each, index) => ({ ...each, id: index + 1 }))),
  posts: fc.array(
    fc.record({
      days: fc.array(day, { minLength: 1, maxLength: 2 }),
      isPromo: fc.boolean(),
      pillarId: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    { maxLength: 8 },
  ),
  ceilingPercent: fc.constantFrom(0, 10, 20, 50, 100),
  pillars: fc.constant([
    { id: 1, kind: 'value' as const, share: 50 },
    { id: 2, kind: 'community' as const, share: 30 },
    { id: 3, kind: 'promo' as const, share: 20 },
  ]),
})

test('smm never repeats inside the cooldown, nor above the maximum or the ceiling, nor out of season, nor in the words of the last run, and fills only what is empty', () => {
  let filled = 0
  fc.assert(
    fc.property(anyFacts, (given) => {
      const { assigned, left } = planRecycling(given)
      filled += assigned.length
      expect(new Set([...assigned, ...left].map((each) => each.slot))).toEqual(new Set(given.slots))
      expect(assigned.length + left.length).toBe(given.slots.length)
      for (const { id, runs, cooldownDays, mostRuns, season, texts } of given.evergreens) {
        const own = assigned.filter(({ evergreenId }) => evergreenId === id)
        if (mostRuns !== null && own.length > 0) expect(runs.length + own.length).toBeLessThanOrEqual(mostRuns)
        const old = runs.flatMap(({ days }) => days)
        own.forEach((each, index) => {
          const { slot: on, text: words } = each
          const others = [...old, ...own.filter((_, at) => at !== index).map((other) => other.slot.day)]
          for (const other of others) expect(Math.abs(daysBetween(other, on.day))).toBeGreaterThanOrEqual(cooldownDays)
          expect(isInSeason(season, on.day)).toBe(true)
          expect(texts.get(on.channelId)).toContain(words)
          const all = [...runs, ...own.slice(0, index).map((one) => ({ days: [one.slot.day], words: [one.text] }))]
          const last = all
            .flatMap(({ days }) => days)
            .filter((other) => other < on.day)
            .sort()
            .at(-1)
          const said = all.filter(({ days }) => days.some((other) => other === last)).flatMap((run) => run.words)
          expect(said.some((one) => sameText(one, words))).toBe(false)
        })
      }
      const isPromo = (id: number) => given.evergreens.some((each) => each.id === id && each.isPromo)
      const made = assigned.map((each) => ({ days: [each.slot.day], isPromo: isPromo(each.evergreenId) }))
      for (const { days, isPromo } of made) {
        const window = promotionUpTo(days[0] as string, [...given.posts, ...made])
        if (isPromo) expect(isOverCeiling({ ...window, ceilingPercent: given.ceilingPercent })).toBe(false)
      }
    }),
    { numRuns: 10_000 },
  )
  // A planner that fills nothing would pass all of this.
  expect(filled).toBeGreaterThan(5_000)
}, 120_000)

test('smm recycles the same from the same facts, in whatever order they come', () => {
  const shuffled = anyFacts.chain((given) =>
    fc.record({
      given: fc.constant(given),
      slots: fc.shuffledSubarray([...given.slots], { minLength: given.slots.length }),
      evergreens: fc.shuffledSubarray([...given.evergreens], { minLength: given.evergreens.length }),
      posts: fc.shuffledSubarray([...given.posts], { minLength: given.posts.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ given, slots, evergreens, posts }) => {
      const other = {
        ...given,
        posts,
        slots,
        evergreens: evergreens.map((each) => ({ ...each, runs: [...each.runs].reverse() })),
        pillars: [...given.pillars].reverse(),
      }
      expect(planRecycling(other)).toEqual(planRecycling(given))
      expect(planRecycling(given)).toEqual(planRecycling(given))
    }),
    { numRuns: 2_000 },
  )
}, 60_000)
