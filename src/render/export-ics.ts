import type { ExportFormat } from '../domain/export/format.ts'
import type { Cell } from '../domain/export/row.ts'
import type { Instant } from '../domain/time/instant.ts'
import { webAddress } from '../domain/web-address.ts'
import { type IcsLine, icsComponent, icsFile, icsInstant, icsText } from './ics.ts'

/** When the file is made, and a number that rises with every change of the desk: calendars take what has the higher one. */
export interface Edition {
  readonly at: Instant
  readonly number: number
}

/** An event of a quarter of an hour for each row, with the columns as its properties; a property without a value is left out. */
export function exportIcs(
  { columns }: ExportFormat,
  rows: readonly (readonly Cell[])[],
  { at, number }: Edition,
): string {
  const events = rows.flatMap((row) =>
    icsComponent('VEVENT', [
      ...columns.flatMap(({ header }, index) => property(header, row[index] ?? '')),
      ['DTSTAMP', icsInstant(at)],
      ['SEQUENCE', String(number)],
      ['DURATION', 'PT15M'],
      ['TRANSP', 'TRANSPARENT'],
    ]),
  )
  const head: IcsLine[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//smm//export//EN'],
    ['CALSCALE', 'GREGORIAN'],
  ]
  return icsFile(icsComponent('VCALENDAR', [...head, ...events]))
}

function property(name: string, cell: Cell): IcsLine[] {
  const values = (typeof cell === 'string' ? [cell] : cell).filter((value) => value !== '')
  if (values.length === 0) return []
  const [first = ''] = values
  if (name === 'DTSTART') return [[name, icsInstant(first)]]
  if (name !== 'URL') return [[name, values.map(icsText).join(',')]]
  const address = webAddress(first)
  return address === null ? [] : [[name, address]]
}
