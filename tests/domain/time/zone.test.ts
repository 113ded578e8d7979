import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInstant } from '../../../src/domain/time/instant.ts'
import { instantOf, localTime, offsetAt, parseZone, zoneSpans } from '../../../src/domain/time/zone.ts'

const zones = ['Europe/Madrid', 'America/New_York', 'America/Phoenix', 'Pacific/Auckland', 'Asia/Kathmandu'] as const
const from = '2025-06-01T00:00:00Z'
const until = '2029-06-01T00:00:00Z'
const spans = zones.flatMap((zone) => zoneSpans(zone, from, until))
const anyInstant = fc.integer({ min: Date.parse(from), max: Date.parse(until) - 1 }).map(toInstant)

describe('a zone', () => {
  test('changes its clock in Madrid at one in the morning by UTC, and in Phoenix never', () => {
    const madrid = spans.filter((span) => span.zone === 'Europe/Madrid' && span.fromAt.startsWith('2026'))
    expect(madrid.map((span) => [span.fromAt, span.offset])).toEqual([
      ['2026-03-29T01:00:00Z', 120],
      ['2026-10-25T01:00:00Z', 60],
    ])
    expect(spans.filter((span) => span.zone === 'America/Phoenix')).toHaveLength(1)
  })

  test('changes its clock on the minute, from whatever second on its spans are worked out', () => {
    const odd = zoneSpans('Europe/London', '2025-11-23T12:34:37Z', '2027-11-23T12:34:37Z')
    expect(odd.map((span) => span.fromAt)).toEqual([
      '2025-11-23T12:34:00Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T01:00:00Z',
      '2027-03-28T01:00:00Z',
      '2027-10-31T01:00:00Z',
    ])
    const santiago = zoneSpans('America/Santiago', '2025-11-23T12:34:37Z', '2027-11-23T12:34:37Z')
    expect(instantOf('America/Santiago', { day: '2026-04-05', time: '00:00' }, santiago)).toBe('2026-04-05T04:00:00Z')
  })

  test('has the offset in its spans that the tz database has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyInstant, (zone, instant) => {
        expect(offsetAt(zone, instant, spans)).toBe(offsetAt(zone, instant, []))
      }),
    )
  })

  test('brings a wall clock back to the instant it came from, but for the hour that autumn repeats', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyInstant, (zone, instant) => {
        const minute = toInstant(Math.floor(Date.parse(instant) / 60_000) * 60_000)
        const back = instantOf(zone, localTime(zone, minute, spans), spans)
        const late = Date.parse(minute) - Date.parse(back)
        expect([0, 3_600_000]).toContain(late)
        expect(localTime(zone, back, spans)).toEqual(localTime(zone, minute, spans))
      }),
    )
  })

  test('puts a time that spring skips at the end of the gap', () => {
    const instant = instantOf('Europe/Madrid', { day: '2026-03-29', time: '02:30' }, spans)
    expect(localTime('Europe/Madrid', instant, spans)).toEqual({ day: '2026-03-29', time: '03:00' })
  })

  test('takes the first of two when autumn repeats an hour', () => {
    expect(instantOf('America/New_York', { day: '2026-11-01', time: '01:30' }, spans)).toBe('2026-11-01T05:30:00Z')
  })

  test('refuses what is no zone, and gives the usual spelling', () => {
    expect(parseZone('europe/madrid')).toBe('Europe/Madrid')
    expect(['Asia/Kolkata', 'asia/kolkata', 'Europe/Kyiv', 'america/port-au-prince'].map(parseZone)).toEqual([
      'Asia/Kolkata',
      'Asia/Kolkata',
      'Europe/Kyiv',
      'America/Port-au-Prince',
    ])
    for (const wrong of ['Mars/Base', '+02:00', 'Foo+05', '', 'Europe/Madrid; drop'])
      expect(() => parseZone(wrong)).toThrow('is not a time zone')
  })
})
