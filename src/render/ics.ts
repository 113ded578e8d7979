import { cleanText } from '../domain/text/clean.ts'
import type { Instant } from '../domain/time/instant.ts'

/** One line of a calendar file, name and value, before it is folded. */
export type IcsLine = readonly [name: string, value: string]

const octetsALine = 75

/** A TEXT value of RFC 5545: backslash, semicolon, comma and line ends escaped, control characters gone. */
export function icsText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
}

/** An instant in UTC: `20261123T090000Z`. */
export function icsInstant(instant: Instant): string {
  return instant.replace(/[-:]/g, '')
}

/** The lines between BEGIN and END of a component. */
export function icsComponent(name: string, lines: readonly IcsLine[]): IcsLine[] {
  return [['BEGIN', name], ...lines, ['END', name]]
}

/** The file: every line ends in CRLF, and is folded so that none is longer than 75 octets. */
export function icsFile(lines: readonly IcsLine[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('')
}

/** Folds between characters, never inside the UTF-8 of one. A line that goes on begins with a space, which counts. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (octets + more > octetsALine) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += more
  }
  return [...lines, current].join('\r\n')
}
