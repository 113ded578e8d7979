import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSlots } from '../../src/domain/channel.ts'
import type { PlannedVariant } from '../../src/domain/planned.ts'
import { filledSlots, minutesApart, nextFreeSlot, type SlotClock, slotsBetween } from '../../src/domain/slot.ts'
import { weekdayOf, weekdays } from '../../src/domain/time/day.ts'
import { toInstant } from '../../src/domain/time/instant.ts'
import { localTime } from '../../src/domain/time/zone.ts'

function clock(slots: string, zone = 'Europe/Madrid', more: Partial<SlotClock['channel']> = {}): SlotClock {
  return { channel: { id: 1, slots, startedOn: '2026-01-01', retiredOn: null, ...more }, zone, spans: [] }
}

function variant(plannedAt: string | null, more: Partial<PlannedVariant> = {}): PlannedVariant {
  return {
    id: 1,
    uid: 'a',
    postId: 1,
    channelId: 1,
    clientId: 1,
    format: 'image',
    state: 'scheduled',
    plannedAt,
    publishedAt: null,
    permalink: '',
    title: 'A post',
    pillarId: null,
    isAlone: true,
    isPostDropped: false,
    ...more,
  }
}

const week = ['2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z'] as const
const free = (slots: string, planned: PlannedVariant[]) =>
  filledSlots(clock(slots), planned, ...week)
    .filter(({ takenBy }) => takenBy === null)
    .map(({ day, time }) => `${weekdayOf(day)} ${time}`)

describe('the slots of a channel', () => {
  test('come round every week at the client’s wall clock, also across a change of the clock', () => {
    const slots = slotsBetween(clock('tue 11:30, sun 11:30'), '2026-10-20', '2026-10-27')
    expect(slots.map(({ day, time, at }) => `${day} ${time} ${at}`)).toEqual([
      '2026-10-20 11:30 2026-10-20T09:30:00Z',
      '2026-10-25 11:30 2026-10-25T10:30:00Z',
      '2026-10-27 11:30 2026-10-27T10:30:00Z',
    ])
  })

  test('move to the end of the gap that spring leaves, and say so', () => {
    expect(slotsBetween(clock('sun 02:30'), '2027-03-28', '2027-03-28')).toEqual([
      {
        channelId: 1,
        day: '2027-03-28',
        time: '03:00',
        said: '02:30',
        at: '2027-03-28T01:00:00Z',
        moved: 'skipped',
      },
    ])
  })

  test('are one where two of them fall into the gap, and the one that stands at its end is not moved', () => {
    const both = slotsBetween(clock('sun 02:10, sun 02:40'), '2027-03-28', '2027-03-28')
    expect(both.map(({ said }) => said)).toEqual(['02:10'])
    const withEnd = slotsBetween(clock('sun 02:10, sun 03:00'), '2027-03-28', '2027-03-28')
    expect(withEnd.map(({ said, moved }) => [said, moved])).toEqual([['03:00', null]])
  })

  test('take the first of two where autumn shows the time twice', () => {
    const [slot] = slotsBetween(clock('sun 02:30'), '2026-10-25', '2026-10-25')
    expect([slot?.at, slot?.moved]).toEqual(['2026-10-25T00:30:00Z', 'twice'])
  })

  test('are none of a channel that was retired, nor before it began', () => {
    const to = '2026-12-06'
    expect(slotsBetween(clock('tue 11:30', 'UTC', { retiredOn: '2026-11-01' }), '2026-11-23', to)).toEqual([])
    const late = slotsBetween(clock('tue 11:30', 'UTC', { startedOn: '2026-11-25' }), '2026-11-23', to)
    expect(late.map(({ day }) => day)).toEqual(['2026-12-01'])
  })

  test('are shown by the zone as they are said, in order, each instant once, in any zone', () => {
    const anySlots = fc.array(
      fc
        .tuple(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([day, hour, minute]) => `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
      { minLength: 1, maxLength: 6 },
    )
    const zone = fc.constantFrom('Europe/Madrid', 'America/Phoenix', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC')
    fc.assert(
      fc.property(anySlots, zone, (slots, name) => {
        const said = parseSlots(slots.join(', '))
        const found = slotsBetween(clock(said.join(', '), name), '2026-10-05', '2026-11-15')
        expect(found.map(({ at }) => at)).toEqual([...new Set(found.map(({ at }) => at))].sort())
        for (const slot of found) {
          expect(localTime(name, slot.at, [])).toEqual({ day: slot.day, time: slot.time })
          if (slot.moved !== 'skipped') expect(said).toContain(`${weekdayOf(slot.day)} ${slot.time}`)
        }
        if (found.every(({ moved }) => moved !== 'skipped')) expect(found).toHaveLength(said.length * 6)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a slot', () => {
  test.each([
    ['at its minute', '2026-11-24T10:30:00Z', []],
    ['59 minutes before it', '2026-11-24T09:31:00Z', []],
    ['59 minutes after it', '2026-11-24T11:29:00Z', []],
    ['an hour before it', '2026-11-24T09:30:00Z', ['tue 11:30']],
    ['an hour after it', '2026-11-24T11:30:00Z', ['tue 11:30']],
    ['a week later', '2026-12-01T10:30:00Z', ['tue 11:30']],
  ])('with a post %s is free or taken accordingly', (_, plannedAt, left) => {
    expect(free('tue 11:30', [variant(plannedAt)])).toEqual(left)
  })

  test('is not taken by what was dropped or missed, nor by another channel', () => {
    const at = '2026-11-24T10:30:00Z'
    for (const more of [
      { state: 'dropped' },
      { state: 'missed' },
      { isPostDropped: true },
      { channelId: 2 },
    ] as const) {
      expect(free('tue 11:30', [variant(at, more)])).toEqual(['tue 11:30'])
    }
    for (const state of ['draft', 'scheduled'] as const) expect(free('tue 11:30', [variant(at, { state })])).toEqual([])
  })

  test('is taken by what went out then, planned or not, and free again where that was planned for another time', () => {
    const out = { state: 'published', publishedAt: '2026-11-24T15:00:00Z' } as const
    for (const plannedAt of ['2026-11-26T10:30:00Z', null]) {
      expect(free('tue 16:00, thu 11:30', [variant(plannedAt, out)])).toEqual(['thu 11:30'])
    }
  })

  test('beside another is left free: a post takes the nearest one alone, of two the earlier', () => {
    expect(free('tue 12:00, tue 12:30', [variant('2026-11-24T11:10:00Z')])).toEqual(['tue 12:30'])
    expect(free('tue 12:00, tue 12:30', [variant('2026-11-24T11:15:00Z')])).toEqual(['tue 12:30'])
    expect(free('tue 12:00, tue 12:30', [variant('2026-11-24T11:16:00Z')])).toEqual(['tue 12:00'])
    // The nearest one is just outside of what is looked at, and takes it nonetheless.
    const [slot] = filledSlots(
      clock('tue 12:00, tue 12:30'),
      [variant('2026-11-24T11:29:00Z')],
      '2026-11-24T00:00:00Z',
      '2026-11-24T11:15:00Z',
    )
    expect([slot?.time, slot?.takenBy]).toEqual(['12:00', null])
  })
})

describe('the next free slot', () => {
  test('is after the instant, not at it, and passes over those that are taken', () => {
    const next = (after: string, planned: PlannedVariant[] = []) =>
      nextFreeSlot(clock('tue 11:30, thu 17:00'), planned, after)?.at
    expect(next('2026-11-24T10:29:00Z')).toBe('2026-11-24T10:30:00Z')
    expect(next('2026-11-24T10:30:00Z')).toBe('2026-11-26T16:00:00Z')
    expect(next('2026-11-24T10:00:00Z', [variant('2026-11-24T10:30:00Z'), variant('2026-11-26T16:00:00Z')])).toBe(
      '2026-12-01T10:30:00Z',
    )
  })

  test('passes over one that is near a time given away already', () => {
    const next = (...taken: string[]) =>
      nextFreeSlot(clock('tue 11:30, thu 17:00'), [], '2026-11-24T10:00:00Z', { taken })?.at
    expect(next('2026-11-24T11:29:00Z')).toBe('2026-11-26T16:00:00Z')
    expect(next('2026-11-24T11:30:00Z')).toBe('2026-11-24T10:30:00Z')
    expect(next('2026-11-24T10:30:00Z', '2026-11-26T16:00:00Z')).toBe('2026-12-01T10:30:00Z')
  })

  test('is none where a channel has no slots, or every one of half a year is taken', () => {
    expect(nextFreeSlot(clock(''), [], '2026-11-24T00:00:00Z')).toBeNull()
    const all = Array.from({ length: 30 }, (_, weeks) =>
      variant(toInstant(Date.parse('2026-11-24T10:30:00Z') + weeks * 7 * 86_400_000)),
    )
    expect(nextFreeSlot(clock('tue 11:30', 'Africa/Lagos'), all, '2026-11-23T00:00:00Z')).toBeNull()
  })

  test('is free, later, and the first that is', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 28 * 24 * 60 }), { maxLength: 30 })
    const begin = Date.parse('2026-11-23T00:00:00Z')
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 14 * 24 * 60 }), (plannedIn, after) => {
        const planned = plannedIn.map((minute, id) => variant(toInstant(begin + minute * 60_000), { id }))
        const from = toInstant(begin + after * 60_000)
        const every = clock('mon 09:00, tue 11:30, tue 12:00, thu 17:00, sun 02:30')
        const found = nextFreeSlot(every, planned, from)
        const all = filledSlots(every, planned, from, '2027-01-31T00:00:00Z')
        const isNear = (at: string) => planned.some(({ plannedAt }) => minutesApart(at, plannedAt as string) < 60)
        expect(found?.at).toBe(all.find(({ takenBy, at }) => takenBy === null && at > from && !isNear(at))?.at)
        for (const slot of all)
          if (slot.takenBy !== null) expect(minutesApart(slot.at, slot.takenBy.plannedAt as string)).toBeLessThan(60)
      }),
      { numRuns: 150 },
    )
  })
})
