import type { ExportFormat } from '../domain/export/format.ts'
import { guarded } from '../domain/export/guard.ts'
import type { Cell } from '../domain/export/row.ts'
import { csvText } from './csv-text.ts'
import { type Edition, exportIcs } from './export-ics.ts'
import { json } from './json.ts'

/** A file as its format says: header, separator, quotes, line ends and byte-order mark to the letter. */
export function exportText(format: ExportFormat, rows: readonly (readonly Cell[])[], edition: Edition): string {
  switch (format.file) {
    case 'csv':
      return csvText(linesOf(format, rows), format)
    case 'json':
      return jsonText(format, rows)
    case 'ics':
      return exportIcs(format, rows, edition)
  }
}

function linesOf(format: ExportFormat, rows: readonly (readonly Cell[])[]): string[][] {
  const header = format.hasHeader ? [format.columns.map((column) => column.header)] : []
  return [...header, ...rows.map((row) => row.map((cell) => csvCell(format, cell)))]
}

function csvCell(format: ExportFormat, cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.join(', ')
  return format.guardsFormulas ? guarded(text) : text
}

function jsonText({ columns }: ExportFormat, rows: readonly (readonly Cell[])[]): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ header }, index) => [header, row[index]])))
  return `${json(objects)}\n`
}
