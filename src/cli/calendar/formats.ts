import type { Calendar } from '../../domain/calendar/calendar.ts'
import { SmmError } from '../../domain/errors.ts'
import { paintFor, plain } from '../../render/paint.ts'
import { calendarRow } from '../../render/views/calendar/rows.ts'
import { widthFor } from '../../render/width.ts'
import type { Context } from '../context.ts'
import { isStdout } from '../options/out.ts'
import { jsonText, type OutputOptions } from '../options/output.ts'

export const calendarFormats = ['text', 'md', 'html', 'ics', 'csv', 'json'] as const
export type CalendarFormat = (typeof calendarFormats)[number]

export interface FormatOptions extends OutputOptions {
  readonly format?: CalendarFormat
  readonly out?: string
}

/** The format that was asked for, else the one that the file's ending names, else text. An ending that names none is refused; a folder (`isFolder`) has no ending. */
export function formatOf({ format, json, csv, out }: FormatOptions, isFolder: boolean): CalendarFormat {
  const asked = [...(json === undefined ? [] : ['json' as const]), ...(csv ? ['csv' as const] : [])]
  const all = new Set([...(format === undefined ? [] : [format]), ...asked])
  if (all.size > 1) {
    const [one, other] = [...all]
    throw new SmmError('usage', `The calendar can be ${one} or ${other}, not both at once`)
  }
  const [only] = all
  const ending = isFolder ? undefined : /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase()
  const named = ending === 'txt' ? 'text' : calendarFormats.find((each) => each === ending)
  if (only === undefined && named === undefined && ending !== undefined) throw notWritten(out as string, ending)
  return only ?? named ?? 'text'
}

function notWritten(out: string, ending: string): SmmError {
  const endings = calendarFormats.map((each) => (each === 'text' ? '.txt' : `.${each}`)).join(', ')
  return new SmmError('usage', `No calendar is written as .${ending} (${out}); there are ${endings}`, [
    `smm calendar --out ${out.slice(0, -ending.length)}html`,
    '--format with one of them writes it whatever the file is called',
  ])
}

/** The calendar as text in a format, with its line ends. Each format's writer is loaded when it is wanted. */
export async function calendarIn(
  format: CalendarFormat,
  context: Context,
  calendar: Calendar,
  input: FormatOptions & { readonly number: number },
): Promise<string> {
  switch (format) {
    case 'text':
      return textIn(context, calendar, !isStdout(input.out))
    case 'md':
      return (await import('../../render/views/calendar/markdown.ts')).calendarMarkdown(calendar)
    case 'html':
      return (await import('../../render/views/calendar/html.ts')).calendarHtml(calendar)
    case 'ics': {
      const { calendarIcs } = await import('../../render/views/calendar/ics.ts')
      return calendarIcs(calendar, { at: context.now, number: input.number })
    }
    case 'csv':
      return (await import('../../render/csv.ts')).csv(calendar.entries.map(calendarRow))
    case 'json':
      return jsonText(input.json ?? '*', calendar.entries.map(calendarRow))
  }
}

/** For a terminal as wide as it is; in a pipe and in a file as a list, with nothing cut off. */
async function textIn(context: Context, calendar: Calendar, isFile: boolean): Promise<string> {
  const { calendarText, textOfCalendar } = await import('../../render/views/calendar/text.ts')
  const { io } = context
  const platforms = await context.templates.platforms()
  const lines = calendarText(calendar, {
    width: isFile ? Number.POSITIVE_INFINITY : Math.max(30, io.columns ?? Number.POSITIVE_INFINITY),
    paint: isFile ? plain : await paintFor(io.wantsColour('out')),
    // The signs of the calendar are a column wide, as everything that smm writes itself.
    measure: await widthFor(textOfCalendar(calendar)),
    codes: new Map(platforms.map(({ slug, code }) => [slug, code])),
  })
  return lines.map((line) => `${line}\n`).join('')
}
