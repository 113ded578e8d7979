/** Columns of a terminal that a text takes. */
export type Width = (text: string) => number

const latin = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193\u2212\u2500-\u257f]*$/

/**
 * The measure for texts. Latin text has a column a character; only where something else stands is the library loaded that knows emoji, East Asian and
 * combining characters.
 */
export async function widthFor(text: string): Promise<Width> {
  if (latin.test(text.replaceAll('\n', ''))) return (each) => each.length
  const { default: stringWidth } = await import('string-width')
  return (each) => (latin.test(each) ? each.length : stringWidth(each))
}
