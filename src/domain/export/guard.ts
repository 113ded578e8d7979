/** Spreadsheets run a cell that begins like this; the full-width forms of = + - @ count too: some fold them. Apostrophes before it are text that somebody wrote. */
const likeFormula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** A cell with an apostrophe before what a spreadsheet would run. */
export function guarded(cell: string): string {
  return likeFormula.test(cell) ? `'${cell}` : cell
}

/** The same taken back: `unguarded(guarded(cell))` is the cell. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell
}
