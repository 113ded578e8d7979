import type { CalendarEntry } from '../../../domain/calendar/entry.ts'
import { webAddress } from '../../../domain/web-address.ts'

/** The fields of an entry as data, in the order in which they are printed. */
export const calendarFields = [
  'ref',
  'client',
  'name',
  'channel',
  'platform',
  'format',
  'title',
  'status',
  'isLate',
  'at',
  'day',
  'time',
  'clientDay',
  'clientTime',
  'zone',
  'permalink',
  'clash',
] as const

/** One row an entry, for JSON and CSV: `day` and `time` are the desk's, `clash` names the refs that are too near. */
export function calendarRow(entry: CalendarEntry): Record<(typeof calendarFields)[number], string | boolean | null> {
  return {
    ref: entry.ref,
    client: entry.client.slug,
    name: entry.client.name,
    channel: entry.channel,
    platform: entry.platform,
    format: entry.format,
    title: entry.title,
    status: entry.status,
    isLate: entry.isLate,
    at: entry.at,
    day: entry.day,
    time: entry.time,
    clientDay: entry.clientDay,
    clientTime: entry.clientTime,
    zone: entry.zone,
    permalink: webAddress(entry.permalink),
    clash: entry.clashes.join(' ') || null,
  }
}
