import CliTable from 'cli-table3'
import stringWidth from 'string-width'
import { cleanLine } from '../domain/text/clean.ts'
import type { Paint } from './paint.ts'

/** A part of a card: lines of label and text, or a list under a title. */
export interface CardPart {
  readonly title?: string
  readonly rows: readonly CardRow[]
}

/** Several texts stand below each other beside their label. */
export interface CardRow {
  readonly label: string
  readonly texts: readonly string[]
}

export interface CardOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
}

const widest = 100
/** Frames and padding of a table of two columns. */
const frame = 7

/** A boxed card as lines without line ends, at most 100 columns wide. Text is cleaned and wrapped; no word is lost, and frames are straight in any script. */
export function card(title: string, parts: readonly CardPart[], options: CardOptions): string[] {
  const width = Math.max(24, Math.min(widest, options.width))
  const rows = parts.flatMap((part) => part.rows)
  const labelWidth = Math.min(
    Math.floor((width - frame) / 2),
    Math.max(4, ...rows.map((row) => stringWidth(cleanLine(row.label)))),
  )
  const textWidth = width - frame - labelWidth
  const stand = standIns()
  const cell = (text: string, columns: number) => wrap(cleanLine(text), columns).map((line) => stand.in(line))
  const painted = (lines: readonly string[], paint: (text: string) => string) =>
    lines.map((line) => paint(line)).join('\n')
  const box = new CliTable({ colWidths: [labelWidth + 2, textWidth + 2], style: { head: [], border: [] } })
  box.push([{ colSpan: 2, content: painted(cell(title, width - 4), options.paint.heading) }])
  for (const part of parts.filter((each) => each.rows.length > 0)) {
    if (part.title !== undefined)
      box.push([{ colSpan: 2, content: painted(cell(part.title, width - 4), options.paint.heading) }])
    // One row of the box for each part, so that lines part the parts and not the rows.
    const lines = part.rows.map((row) => {
      const label = cell(row.label, labelWidth)
      const text = row.texts.flatMap((each) => cell(each, textWidth))
      const height = Math.max(label.length, text.length)
      return { label: padded(label, height), text: padded(text, height) }
    })
    box.push([
      painted(
        lines.flatMap((line) => line.label),
        options.paint.quiet,
      ),
      lines.flatMap((line) => line.text).join('\n'),
    ])
  }
  return stand.out(box.toString()).split('\n')
}

function padded(lines: readonly string[], height: number): string[] {
  return [...lines, ...Array<string>(height - lines.length).fill('')]
}

/** Lines of at most so many columns, broken between words, and inside a word only where it has no end in sight; never inside one that has to stay whole. */
export function wrap(text: string, width: number, isWhole: (word: string) => boolean = () => false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => (isWhole(each) ? [each] : pieces(each, width)))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (stringWidth(longer) <= width) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

/** A word as pieces that fit, cut between grapheme clusters. */
function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && stringWidth(piece + segment) > width) {
      found.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...found, piece]
}

/**
 * The box library has an older idea of how wide emoji and joined characters are, and it shortens the whole text of a cell anew for each line that it
 * draws, one character at a time, which takes seconds for a page. So each line goes through it as one private character with room behind it, and
 * comes back afterwards into that room.
 */
function standIns() {
  const first = 0xf0000
  const kept: { readonly line: string; readonly width: number }[] = []
  return {
    in(line: string): string {
      const width = stringWidth(line)
      return width === 0 ? '' : String.fromCodePoint(first + kept.push({ line, width }) - 1)
    },
    out: (box: string) =>
      box.replace(
        /([\u{f0000}-\u{10fffd}])((?:\x1b\[[\d;]*m)*)( *)/gu,
        (_, mark: string, codes: string, room: string) => {
          const { line, width } = kept[(mark.codePointAt(0) ?? 0) - first] ?? { line: '', width: 1 }
          return line + codes + room.slice(width - 1)
        },
      ),
  }
}
