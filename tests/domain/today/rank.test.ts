import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRef, type Ref } from '../../../src/domain/ref.ts'
import type { Candidate } from '../../../src/domain/today/facts.ts'
import { fit } from '../../../src/domain/today/fit.ts'
import { rank, reasons, score } from '../../../src/domain/today/rank.ts'
import { terms } from '../../../src/domain/today/settings.ts'
import { blocks } from '../../../src/domain/words.ts'
import { candidate, client, settings } from '../../support/builders.ts'

const measure = fc.double({ min: 0, max: 1, noNaN: true })
const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record({
    id: fc.integer({ min: 1, max: 500 }),
    kind: fc.constantFrom('task' as const, 'routine' as const),
    slug: fc.constantFrom('ada', 'marlow', 'tide'),
    block: fc.constantFrom(...blocks),
    minutes: fc.integer({ min: 0, max: 90 }),
    due: measure,
    neglect: measure,
    age: measure,
  })
  .map((each) =>
    candidate({
      ref: { kind: each.kind, id: each.id },
      client: client({ slug: each.slug, id: each.slug.length }),
      block: each.block,
      minutes: each.minutes,
      measures: { due: each.due, severity: 0, neglect: each.neglect, priority: 0.5, age: each.age, behind: 0 },
    }),
  )
const anyList = fc.uniqueArray(anyCandidate, { maxLength: 40, selector: (each) => formatRef(each.ref as Ref) })

describe('the order of the list', () => {
  test('puts respond, listen, read and comment before create, whatever the scores', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const order = rank(list, settings).map((row) => blocks.indexOf(row.block))
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
    )
  })

  test('is the same for the same rows in any order', () => {
    fc.assert(
      fc.property(anyList, fc.integer(), (list, seed) => {
        const shuffled = [...list].sort(
          (a, b) => (((a.ref?.id ?? 0) * 7919 + seed) % 101) - (((b.ref?.id ?? 0) * 7919 + seed) % 101),
        )
        expect(rank(shuffled, settings)).toEqual(rank(list, settings))
      }),
    )
  })

  test('gives reasons that add up to the score', () => {
    fc.assert(
      fc.property(anyCandidate, (row) => {
        const found = reasons(row, settings)
        expect(found.map((reason) => reason.term)).toEqual([...terms])
        const sum = found.reduce((total, reason) => total + reason.weight * reason.measure, 0)
        expect(score(row, settings)).toBeCloseTo(sum, 9)
      }),
    )
  })

  test('goes strictly by score in respond, and in runs by client in a stage', () => {
    const rows = (block: Candidate['block']) => [
      candidate({ ref: { kind: 'task', id: 1 }, block, client: client({ slug: 'ada' }), measures: measures(0.9) }),
      candidate({ ref: { kind: 'task', id: 2 }, block, client: client({ slug: 'tide' }), measures: measures(0.7) }),
      candidate({ ref: { kind: 'task', id: 3 }, block, client: client({ slug: 'ada' }), measures: measures(0.1) }),
    ]
    expect(rank(rows('respond'), settings).map((row) => row.ref?.id)).toEqual([1, 2, 3])
    expect(rank(rows('listen'), settings).map((row) => row.ref?.id)).toEqual([1, 3, 2])
  })

  test('stands in runs by platform when it is asked to', () => {
    const channel = (platform: string) => ({ ...baseChannel, platform })
    const rows = [
      candidate({ ref: { kind: 'task', id: 1 }, channel: channel('instagram'), measures: measures(0.9) }),
      candidate({ ref: { kind: 'task', id: 2 }, channel: channel('facebook'), measures: measures(0.8) }),
      candidate({ ref: { kind: 'task', id: 3 }, channel: channel('instagram'), measures: measures(0.1) }),
    ]
    expect(rank(rows, settings, 'platform').map((row) => row.ref?.id)).toEqual([1, 3, 2])
  })

  test('breaks a tie by client, then by ref', () => {
    const rows = [
      candidate({ ref: { kind: 'task', id: 10 } }),
      candidate({ ref: { kind: 'task', id: 9 } }),
      candidate({ ref: { kind: 'routine', id: 20 } }),
    ]
    expect(rank(rows, settings).map((row) => formatRef(row.ref as Ref))).toEqual(['r20', 't9', 't10'])
  })
})

describe('a fit to the time at hand', () => {
  const minutes = fc.integer({ min: 0, max: 300 })

  test('never exceeds the minutes, and loses no row', () => {
    fc.assert(
      fc.property(anyList, minutes, (list, time) => {
        const ranked = rank(list, settings)
        const { rows, left } = fit(ranked, time, settings.time)
        expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBeLessThanOrEqual(time)
        expect(rows.length + left.length).toBe(ranked.length)
        const position = (row: Candidate) => ranked.findIndex((each) => each.ref === row.ref)
        expect(rows.map(position)).toEqual(rows.map(position).sort((a, b) => a - b))
      }),
    )
  })

  test('leaves nothing out that still fits', () => {
    fc.assert(
      fc.property(anyList, minutes, (list, time) => {
        const { rows, left } = fit(rank(list, settings), time, settings.time)
        const free = time - rows.reduce((sum, row) => sum + row.minutes, 0)
        for (const row of left) expect(row.minutes).toBeGreaterThan(free)
      }),
    )
  })

  test('serves who waits first, then gives every stage its floor', () => {
    const rows = rank(
      [
        candidate({ ref: { kind: 'task', id: 1 }, block: 'respond', minutes: 20 }),
        candidate({ ref: { kind: 'task', id: 2 }, block: 'listen', minutes: 30 }),
        candidate({ ref: { kind: 'task', id: 3 }, block: 'listen', minutes: 30 }),
        candidate({ ref: { kind: 'task', id: 4 }, block: 'comment', minutes: 15 }),
        candidate({ ref: { kind: 'task', id: 5 }, block: 'create', minutes: 15 }),
      ],
      settings,
    )
    const { rows: fitted, left } = fit(rows, 100, settings.time)
    expect(fitted.map((row) => row.ref?.id)).toEqual([1, 2, 4, 5])
    expect(left.map((row) => row.ref?.id)).toEqual([3])
  })
})

function measures(due: number): Candidate['measures'] {
  return { due, severity: 0, neglect: 0, priority: 0.5, age: 0, behind: 0 }
}

const baseChannel = {
  id: 1,
  clientId: 1,
  key: 'x',
  platform: 'x',
  handle: null,
  address: null,
  cadence: '',
  byClient: '',
  slots: '',
  sweeps: '',
  figures: '',
  startedOn: '2026-01-01',
  retiredOn: null,
}
