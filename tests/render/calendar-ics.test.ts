import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/domain/text/clean.ts'
import { type IcsLine, icsFile, icsText } from '../../src/render/ics.ts'
import { calendarIcs } from '../../src/render/views/calendar/ics.ts'
import { calendarWith, planned, sol } from '../support/calendar.ts'

const edition = { at: '2026-11-23T09:00:00Z', number: 7 }

/** The events of a file as somebody else's reader sees them. */
function read(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      begins: event.startDate.toJSDate().toISOString(),
      minutes: event.duration.toSeconds() / 60,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      url: component.getFirstPropertyValue('url'),
      categories: component.getFirstProperty('categories')?.getValues(),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }
  })
}

function checkForm(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  // Cut inside a character it would not come back whole.
  expect(text).not.toContain('\ufffd')
}

const rosa = planned(
  'solInstagram',
  '2026-11-25 17:30',
  'Meet the maker; Rosa, her "starter" \\ & a 寿司 🍣 of 120 characters more or less',
  {
    postId: 31,
    uid: 'abc123',
  },
)

describe('smm calendar as .ics', () => {
  it('is read by ical.js as it was meant', () => {
    const text = calendarIcs(calendarWith([rosa]), edition)
    checkForm(text)
    expect(read(text)).toEqual([
      {
        uid: 'p31-instagram-abc123@smm',
        begins: '2026-11-25T16:30:00.000Z',
        minutes: 15,
        summary: `[instagram] ${rosa.title}`,
        description: `${rosa.title}\nSol y Sal, instagram, image\nscheduled, 2026-11-25 17:30 in Madrid\np31/instagram`,
        sequence: 7,
        status: 'CONFIRMED',
        url: null,
        categories: ['instagram', 'Sol y Sal'],
        stamp: '2026-11-23T09:00:00Z',
      },
    ])
  })

  it('is the whole file, line for line', () => {
    const text = calendarIcs(calendarWith([rosa], { client: sol }), edition)
    expect(text.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//smm//calendar//EN
      CALSCALE:GREGORIAN
      NAME:smm: Sol y Sal
      X-WR-CALNAME:smm: Sol y Sal
      BEGIN:VEVENT
      UID:p31-instagram-abc123@smm
      DTSTAMP:20261123T090000Z
      SEQUENCE:7
      DTSTART:20261125T163000Z
      DURATION:PT15M
      SUMMARY:[instagram] Meet the maker\\; Rosa\\, her "starter" \\\\ & a 寿司 
       🍣 of 120 characters more or less
      DESCRIPTION:Meet the maker\\; Rosa\\, her "starter" \\\\ & a 寿司 🍣 of 120
        characters more or less\\nSol y Sal\\, instagram\\, image\\nscheduled\\, 2026-
       11-25 17:30 in Madrid\\np31/instagram
      CATEGORIES:instagram,Sol y Sal
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `)
  })

  it.each([
    [{ state: 'draft' }, 'TENTATIVE', null],
    [{ state: 'scheduled' }, 'CONFIRMED', null],
    [{ state: 'missed' }, 'CANCELLED', null],
    [{ state: 'dropped' }, 'CANCELLED', null],
    [{ isPostDropped: true }, 'CANCELLED', null],
    [
      { state: 'published', publishedAt: '2026-11-24T12:00:00Z', permalink: 'https://example.com/p?a=1,2;3' },
      'CONFIRMED',
      'https://example.com/p?a=1,2;3',
    ],
    [{ state: 'published', publishedAt: '2026-11-24T12:00:00Z', permalink: 'javascript:alert(1)' }, 'CONFIRMED', null],
  ] as const)('says of %j that it is %s', (more, status, url) => {
    const text = calendarIcs(calendarWith([planned('marlowInstagram', '2026-11-24 11:30', 'A', more)]), edition)
    expect(read(text)).toMatchObject([{ status, url }])
  })

  it('names an event in the same way whatever becomes of it, with a number that rises', () => {
    const later = {
      ...rosa,
      plannedAt: '2026-11-26T09:00:00Z',
      title: 'Other',
      state: 'draft',
      isAlone: false,
    } as const
    const [before] = read(calendarIcs(calendarWith([rosa]), edition))
    const [after] = read(calendarIcs(calendarWith([later]), { ...edition, number: 8 }))
    expect(after?.uid).toBe(before?.uid)
    expect([before?.sequence, after?.sequence]).toEqual([7, 8])
  })

  it('puts a time on the right side of a change of the clock', () => {
    const variants = ['2026-10-24 12:00', '2026-10-25 12:00'].map((when) => planned('solInstagram', when, when))
    const text = calendarIcs(calendarWith(variants, { deskZone: 'America/Phoenix', from: '2026-10-20' }), edition)
    expect(read(text).map(({ begins }) => begins)).toEqual(['2026-10-24T10:00:00.000Z', '2026-10-25T11:00:00.000Z'])
  })

  it('is a calendar without events where nothing is planned', () => {
    const text = calendarIcs(calendarWith([]), edition)
    checkForm(text)
    expect(read(text)).toEqual([])
  })

  it('brings any title back, and keeps its form', () => {
    const anyTitle = fc.string({ unit: 'grapheme', maxLength: 300 })
    const awkward = fc.array(
      fc.constantFrom('\\', ';', ',', '\n', '\r\n', '"', ':', '寿', '👩‍👩‍👧', 'é', 'a', ' ', 'BEGIN:VEVENT'),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          anyTitle,
          awkward.map((parts) => parts.join('')),
        ),
        (title) => {
          const lines: IcsLine[] = [
            ['BEGIN', 'VCALENDAR'],
            ['BEGIN', 'VEVENT'],
            ['SUMMARY', icsText(title)],
            ['END', 'VEVENT'],
            ['END', 'VCALENDAR'],
          ]
          const text = icsFile(lines)
          checkForm(text)
          const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
          expect(event?.getFirstPropertyValue('summary') ?? '').toBe(cleanText(title))
        },
      ),
      { numRuns: 500 },
    )
  })
})
