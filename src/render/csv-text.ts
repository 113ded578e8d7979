import { stringify } from 'csv-stringify/sync'
import type { ExportFormat } from '../domain/export/format.ts'

/** How a file of cells is written: separator, quotes, line ends and byte-order mark to the letter. */
export type CsvStyle = Pick<ExportFormat, 'lineEnd' | 'hasBom' | 'quotes'>

/** The one writer of CSV, for lists and for files of other tools; whether cells are guarded against formulas is decided before. */
export function csvText(lines: readonly (readonly string[])[], { lineEnd, hasBom, quotes }: CsvStyle): string {
  return stringify([...lines], {
    record_delimiter: lineEnd,
    bom: hasBom,
    quoted: quotes === 'all',
    quoted_empty: quotes === 'all',
    // Spaces at an end would be trimmed by some readers, and only the whole line end is looked for by the library.
    quoted_match: /[\r\n]|^\s|\s$/,
  })
}
