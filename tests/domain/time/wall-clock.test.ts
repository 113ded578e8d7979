import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMinuteOfDay } from '../../../src/domain/time/clock-time.ts'
import { dayNumber, fromDayNumber } from '../../../src/domain/time/day.ts'
import { wallClock } from '../../../src/domain/time/wall-clock.ts'
import { type LocalTime, localTime, type ZoneSpan, zoneSpans } from '../../../src/domain/time/zone.ts'

const zones = [...Intl.supportedValuesOf('timeZone'), 'Antarctica/Troll', 'Asia/Kathmandu', 'Asia/Gaza']
/** Zones whose clocks do what others do not: half an hour, backwards in winter, in Ramadan, two hours, a day left out, at midnight, into the next day. */
const odd = [
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Asia/Gaza',
  'America/Santiago',
  'America/Nuuk',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'America/Phoenix',
  'Europe/Madrid',
]
const from = '1990-01-01'
const until = '2037-12-31'

const anyZone = fc.oneof(fc.constantFrom(...zones), fc.constantFrom(...odd))
const anyLocal = fc
  .tuple(fc.integer({ min: dayNumber(from), max: dayNumber(until) }), fc.integer({ min: 0, max: 1439 }))
  .map(([days, minute]): LocalTime => ({ day: fromDayNumber(days), time: fromMinuteOfDay(minute) }))

const changesOf = new Map<string, readonly ZoneSpan[]>()

/** Spans of a zone whose clock changed, worked out once. */
function spansOf(zone: string): readonly ZoneSpan[] {
  const known = changesOf.get(zone) ?? zoneSpans(zone, `${from}T00:00:00Z`, `${until}T00:00:00Z`)
  changesOf.set(zone, known)
  return known
}

/** A wall clock within some hours of a change of it: where everything goes wrong that can. */
const nearChange = fc
  .tuple(anyZone, fc.nat(), fc.integer({ min: -300, max: 300 }))
  .map(([zone, nth, minutes]) => {
    const spans = spansOf(zone)
    const span = spans[nth % spans.length] as ZoneSpan
    const shown = Date.parse(span.fromAt) + (span.offset + minutes) * 60_000
    const local = { day: new Date(shown).toISOString().slice(0, 10), time: new Date(shown).toISOString().slice(11, 16) }
    return { zone, local }
  })
  .filter(({ local }) => local.day > '1990-01-03')
const anywhere = fc.oneof(
  nearChange,
  fc.record({ zone: anyZone, local: anyLocal }).filter(({ local }) => local.day > '1990-01-03'),
)

const words = ({ day, time }: LocalTime) => `${day} ${time}`

const formatters = new Map<string, Intl.DateTimeFormat>()

/** What Intl itself shows, by another way than the tz library takes. */
function shownBy(zone: string, milliseconds: number): string {
  const format =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
  formatters.set(zone, format)
  return format.format(milliseconds)
}

describe('a wall clock', () => {
  test('is shown by its zone at its instant, unless it is skipped', () => {
    fc.assert(
      fc.property(anywhere, ({ zone, local }) => {
        const { instant, local: shown, moved } = wallClock(zone, local, [])
        expect(shownBy(zone, Date.parse(instant))).toBe(words(shown))
        expect(words(shown) === words(local)).toBe(moved !== 'skipped')
      }),
      { numRuns: 2000 },
    )
  })

  test('is the first minute that Intl shows as this or a later one, which looking minute by minute finds too', () => {
    fc.assert(
      fc.property(nearChange, ({ zone, local }) => {
        const wall = Date.parse(`${local.day}T${local.time}:00Z`)
        const found: number[] = []
        let first: number | undefined
        for (let at = wall - 15 * 3_600_000; at <= wall + 13 * 3_600_000; at += 60_000) {
          const shown = shownBy(zone, at)
          if (shown === words(local)) found.push(at)
          if (shown >= words(local)) first ??= at
        }
        const { instant, moved } = wallClock(zone, local, [])
        expect(Date.parse(instant)).toBe(first)
        expect(moved).toBe(found.length === 0 ? 'skipped' : found.length === 2 ? 'twice' : null)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('comes out the same of spans as of the tz database', () => {
    fc.assert(
      fc.property(anywhere, ({ zone, local }) => {
        expect(wallClock(zone, local, spansOf(zone))).toEqual(wallClock(zone, local, []))
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  test('is never an earlier instant when it is later', () => {
    fc.assert(
      fc.property(nearChange, fc.integer({ min: 0, max: 4000 }), ({ zone, local }, minutes) => {
        const later = new Date(Date.parse(`${local.day}T${local.time}:00Z`) + minutes * 60_000).toISOString()
        const second = wallClock(zone, { day: later.slice(0, 10), time: later.slice(11, 16) }, [])
        expect(second.instant >= wallClock(zone, local, []).instant).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('is one instant, whichever zone looks at it', () => {
    fc.assert(
      fc.property(anywhere, anyZone, ({ zone, local }, desk) => {
        const { instant, local: shown } = wallClock(zone, local, [])
        const there = localTime(desk, instant, [])
        expect(words(there)).toBe(shownBy(desk, Date.parse(instant)))
        // Back through the desk's own clock, unless that shows the minute twice.
        const back = wallClock(desk, there, [])
        if (back.moved === null) expect(words(localTime(zone, back.instant, []))).toBe(words(shown))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['Europe/Madrid', '2027-03-28 02:30', '2027-03-28T01:00:00Z', '2027-03-28 03:00', 'skipped'],
    ['Europe/Madrid', '2027-03-28 01:59', '2027-03-28T00:59:00Z', '2027-03-28 01:59', null],
    ['Europe/Madrid', '2027-03-28 03:00', '2027-03-28T01:00:00Z', '2027-03-28 03:00', null],
    ['Europe/Madrid', '2026-10-25 02:30', '2026-10-25T00:30:00Z', '2026-10-25 02:30', 'twice'],
    ['Europe/Madrid', '2026-10-25 03:00', '2026-10-25T02:00:00Z', '2026-10-25 03:00', null],
    ['Europe/Dublin', '2027-03-28 01:30', '2027-03-28T01:00:00Z', '2027-03-28 02:00', 'skipped'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:30:00Z', '2026-10-04 02:30', 'skipped'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00Z', '2026-04-05 01:45', 'twice'],
    ['Antarctica/Troll', '2026-03-29 02:00', '2026-03-29T01:00:00Z', '2026-03-29 03:00', 'skipped'],
    ['America/Santiago', '2026-09-06 00:00', '2026-09-06T04:00:00Z', '2026-09-06 01:00', 'skipped'],
    // Nuuk's clock goes from 23:00 to midnight, so what is skipped is in the next day.
    ['America/Nuuk', '2027-03-27 23:30', '2027-03-28T01:00:00Z', '2027-03-28 00:00', 'skipped'],
    ['Pacific/Apia', '2011-12-30 12:00', '2011-12-30T10:00:00Z', '2011-12-31 00:00', 'skipped'],
    ['Asia/Kathmandu', '2026-11-23 12:00', '2026-11-23T06:15:00Z', '2026-11-23 12:00', null],
  ] as const)('in %s of %s is %s', (zone, asked, instant, shown, moved) => {
    const [day = '', time = ''] = asked.split(' ')
    const found = wallClock(zone, { day, time }, [])
    expect({ ...found, local: words(found.local) }).toEqual({ instant, local: shown, moved })
  })
})
