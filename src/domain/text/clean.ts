/**
 * Text from outside, made safe for a terminal, a Markdown file or a page. Removed are escape sequences (CSI, OSC and the
 * like, whole), C0 and C1 controls, direction overrides and isolates, line and paragraph separators, and lone surrogates.
 * Emoji with joiners and marks stay as they are.
 */

// Whole sequences first, so that their printable tail goes with them. Each body is bounded by what it may hold.
const sequence =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g
const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g
// The quick look that most text passes.
const suspicious = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/

/** Text that may have several lines: line feeds stay, tabs become spaces. Idempotent. */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(sequence, '').replace(control, '').replace(/\t/g, ' ')
}

/** Text for one line: white space of any kind becomes single spaces, the ends are trimmed. Idempotent. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
