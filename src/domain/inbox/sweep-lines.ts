import { SmmError } from '../errors.ts'
import type { MessageKind } from '../words.ts'
import { type Captured, kindNamed, parseCaptured } from './captured.ts'

/** What a look at an inbox brought. */
export interface SweepNotes {
  readonly found: readonly (Captured & { readonly kind: MessageKind | null })[]
  /** Messages answered on the spot and not taken down. */
  readonly answered: number
  /** How long it took; null: nobody said. */
  readonly minutes: number | null
}

export const nothingFound: SweepNotes = { found: [], answered: 0, minutes: null }

/** True: nobody waits, and nothing was counted either. */
export function foundNothing({ found, answered, minutes }: SweepNotes): boolean {
  return found.length === 0 && answered === 0 && minutes === null
}

/**
 * Reads what a person types at one inbox: `@jane Is it vegan?` waits, `c @bob Nice one` is a comment (d, c, m, r, e), `3r 10m` or `3` were answered on the spot. A line
 * that names nobody goes on with the one before; as the first one it is a usage error.
 */
export function parseSweepLines(text: string): SweepNotes {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.reduce(withLine, nothingFound)
}

/** What two readings brought together. */
function bothNotes(one: SweepNotes, other: SweepNotes): SweepNotes {
  const minutes = one.minutes === null && other.minutes === null ? null : (one.minutes ?? 0) + (other.minutes ?? 0)
  return { found: [...one.found, ...other.found], answered: one.answered + other.answered, minutes }
}

function withLine(notes: SweepNotes, line: string): SweepNotes {
  const tally = tallyOf(line)
  if (tally) return bothNotes(notes, { found: [], ...tally })
  const found = messageOf(line)
  if (found) return { ...notes, found: [...notes.found, found] }
  if (/^\d{1,3}\s*[a-z]$/i.test(line.trim())) {
    throw new SmmError('usage', `"${line.trim()}" is no count; 3r is three answered, 10m is ten minutes`, ['3r 10m'])
  }
  const last = notes.found.at(-1)
  if (!last) {
    throw new SmmError('usage', `"${line.trim()}" names nobody; write who and what`, ['@jane Is it vegan?', '3r 10m'])
  }
  return { ...notes, found: [...notes.found.slice(0, -1), { ...last, text: `${last.text}\n${line.trim()}`.trim() }] }
}

/** `3r 10m`, `3r10m`, `3 r`, `3`, `10m`; null for anything else. */
function tallyOf(line: string): Pick<SweepNotes, 'answered' | 'minutes'> | null {
  if (!/^(?:\d{1,3}(?:\s*[rm]\s*|\s+|$))+$/i.test(line.trim())) return null
  const parts = [...line.matchAll(/(\d{1,3})\s*([rm]?)/gi)]
  const sum = (letter: RegExp) =>
    parts.filter((part) => letter.test(part[2] ?? '')).reduce((total, part) => total + Number(part[1]), 0)
  const isTimed = parts.some((part) => /m/i.test(part[2] ?? ''))
  return { answered: sum(/^r?$/i), minutes: isTimed ? sum(/m/i) : null }
}

/** A person begins with `@` or stands in quotes, with a kind before it where it is another than usual. */
function messageOf(line: string): SweepNotes['found'][number] | null {
  const [, letter, rest = ''] = /^\s*([a-z]+)\s+(["“@].*)$/is.exec(line) ?? []
  const kind = letter === undefined ? undefined : kindNamed(letter)
  if (kind) return { kind, ...parseCaptured(rest) }
  return /^\s*["“@]/.test(line) ? { kind: null, ...parseCaptured(line) } : null
}
