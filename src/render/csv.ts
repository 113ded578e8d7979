import { guarded } from '../domain/export/guard.ts'
import { cleanText } from '../domain/text/clean.ts'
import { type CsvStyle, csvText } from './csv-text.ts'

const style: CsvStyle = { lineEnd: '\r\n', hasBom: false, quotes: 'needed' }

/** A list as CSV with a header, an apostrophe before what a spreadsheet would take for a formula, as the export has it. */
export function csv(rows: readonly object[]): string {
  const [first] = rows
  if (!first) return ''
  const header = Object.keys(first)
  return csvText(
    [header, ...rows.map((row) => header.map((name) => cell((row as Record<string, unknown>)[name])))],
    style,
  )
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return guarded(cleanText(typeof value === 'string' ? value : JSON.stringify(value)))
}
