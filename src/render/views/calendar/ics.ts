import type { Calendar } from '../../../domain/calendar/calendar.ts'
import type { CalendarEntry } from '../../../domain/calendar/entry.ts'
import { eventUid } from '../../../domain/calendar/event-uid.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { cityOf } from '../../../domain/time/two-clocks.ts'
import type { VariantStatus } from '../../../domain/variant/status.ts'
import { webAddress } from '../../../domain/web-address.ts'
import { type IcsLine, icsComponent, icsFile, icsInstant, icsText } from '../../ics.ts'
import { clientName, stateWord, titleOfEntry } from './words.ts'

/** When the file was made, and at which state of the desk. */
export interface IcsEdition {
  readonly at: Instant
  /**
   * A number that rises with every change of the desk and never falls, which is each event's SEQUENCE. Counting each variant's own changes out of the journal
   * would fall when one is undone or an old step is let go, and then calendars ignore what comes; that it rises for others' changes does no harm.
   */
  readonly number: number
}

const states: Readonly<Record<VariantStatus, string>> = {
  rejected: 'TENTATIVE',
  'change asked': 'TENTATIVE',
  draft: 'TENTATIVE',
  'in review': 'TENTATIVE',
  approved: 'TENTATIVE',
  scheduled: 'CONFIRMED',
  published: 'CONFIRMED',
  // It did not go out at this time.
  missed: 'CANCELLED',
  dropped: 'CANCELLED',
}

/** The calendar as an iCalendar file of RFC 5545, with what was dropped as cancelled, so that a calendar that had it lets it go. */
export function calendarIcs(calendar: Calendar, edition: IcsEdition): string {
  const name = calendar.client === null ? 'smm' : `smm: ${clientName(calendar.client)}`
  const events = [...calendar.entries, ...calendar.dropped].flatMap((entry) => eventOf(entry, edition))
  const head: IcsLine[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//smm//calendar//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', icsText(name)],
    ['X-WR-CALNAME', icsText(name)],
  ]
  return icsFile(icsComponent('VCALENDAR', [...head, ...events]))
}

/** A quarter of an hour that takes nobody's time. */
function eventOf(entry: CalendarEntry, { at, number }: IcsEdition): IcsLine[] {
  const address = webAddress(entry.permalink)
  return icsComponent('VEVENT', [
    ['UID', eventUid(entry)],
    ['DTSTAMP', icsInstant(at)],
    ['SEQUENCE', String(number)],
    ['DTSTART', icsInstant(entry.at)],
    ['DURATION', 'PT15M'],
    ['SUMMARY', icsText(`[${entry.channel}] ${titleOfEntry(entry)}`)],
    ['DESCRIPTION', icsText(descriptionOf(entry))],
    ...(entry.status === 'published' && address !== null ? [['URL', address] as const] : []),
    ['CATEGORIES', [entry.channel, clientName(entry.client)].map(icsText).join(',')],
    ['STATUS', states[entry.status]],
    ['TRANSP', 'TRANSPARENT'],
  ])
}

/** What it is and how far. The text of the post stays at the desk: it may still change, and a calendar shows an old one for long. */
function descriptionOf(entry: CalendarEntry): string {
  return [
    titleOfEntry(entry),
    `${clientName(entry.client)}, ${entry.channel}, ${entry.format}`,
    `${stateWord(entry)}, ${entry.clientDay} ${entry.clientTime} in ${cityOf(entry.zone)}`,
    entry.ref,
  ].join('\n')
}
