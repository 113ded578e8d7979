import { CsvError, parse } from 'csv-parse/sync'
import { SmmError } from '../domain/errors.ts'
import { cleanLine } from '../domain/text/clean.ts'

/** One record of a CSV file, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

const separators = [',', ';', '\t'] as const
const mostRecords = 5001

/** All records that hold something, strictly by RFC 4180: a quote that is not closed, or stands inside a bare cell, is refused with its line. */
export function csvRecords(text: string, name: string): CsvRecord[] {
  const source = text.replace(/^\ufeff/, '')
  let parsed: readonly { readonly info: { readonly lines: number }; readonly record: string[] }[]
  try {
    parsed = parse(source, {
      delimiter: separatorOf(source),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      info: true,
      // One more than is taken, so that more are noticed.
      to: mostRecords + 1,
    }) as unknown as typeof parsed
  } catch (cause) {
    throw refused(name, cause)
  }
  if (parsed.length > mostRecords) {
    throw new SmmError('data', `${name} has more than ${mostRecords - 1} rows, which are not read at once; part it`)
  }
  let before = 0
  return parsed.flatMap(({ info, record }) => {
    const line = before + 1
    before = info.lines
    return record.every((cell) => cell.trim() === '') ? [] : [{ line, cells: record }]
  })
}

/** The mark that stands most often in the first record, outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '\n' || character === '\r') break
    else counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return [...separators].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] as string
}

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed before the end of the file',
  CSV_INVALID_CLOSING_QUOTE:
    'something stands between a closing quote and the next cell; a quote inside a cell is written twice',
  INVALID_OPENING_QUOTE:
    'a quote stands inside a cell that has none around it; put the cell in quotes and write the quote twice',
}

function refused(name: string, cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause
  const line = (cause as { readonly lines?: number }).lines ?? 1
  return new SmmError('data', `${name}:${line}: ${reasons[cause.code] ?? cleanLine(cause.message)}`, [], cause)
}
