import { cleanText } from '../domain/text/clean.ts'

/** CSV with a header, RFC 4180 quoting, and an apostrophe before what a spreadsheet would take for a formula. */
export function csv(rows: readonly object[]): string {
  const [first] = rows
  if (!first) return ''
  const header = Object.keys(first)
  const lines = rows.map((row) => header.map((name) => field((row as Record<string, unknown>)[name])).join(','))
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`
}

function field(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = cleanText(typeof value === 'string' ? value : JSON.stringify(value))
  // The full-width forms of = + - @ count too: some spreadsheets fold them.
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
