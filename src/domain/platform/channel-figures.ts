import { SmmError } from '../errors.ts'
import { typedNumber } from '../number.ts'
import { type FigureName, formatFigureName, parseFigureName } from './figure-name.ts'
import { parseFigureValue } from './figure-value.ts'

/** A figure of a channel in the place of its platform's. */
export interface ChannelFigure extends FigureName {
  /** In the unit that the platform gives the figure. */
  readonly value: number
}

/** One thing said on the command line; without a value the platform's own figure holds again. */
export interface FigureToSet extends FigureName {
  readonly value: number | null
}

/** `text.max 1000, text.max:video 500` → figures in the order of their names; empty text: none. Each once. */
export function parseFigures(text: string): ChannelFigure[] {
  const items = text.split(',').map((item) => item.trim())
  const found = items.filter(Boolean).map((item) => {
    const [name = '', digits, more] = item.split(/\s+/)
    if (digits === undefined || more !== undefined)
      throw new SmmError('usage', `"${item}" is not a figure with a value`)
    return figureOf(name, digits)
  })
  return inOrder(found)
}

/** The canonical words, in the order of the names. */
export function formatFigures(figures: readonly ChannelFigure[]): string {
  return inOrder(figures)
    .map((each) => `${formatFigureName(each)} ${typedNumber(each.value)}`)
    .join(', ')
}

/** `text.max=1000`, `video.ratio.advised=9:16`; `text.max=none` takes a figure away. */
export function parseFigureToSet(text: string): FigureToSet {
  const [, name = '', words = ''] = /^([^=\s]+)\s*=\s*(\S.*)$/s.exec(text.trim()) ?? []
  if (words === '') {
    throw new SmmError('usage', `"${text}" is not a figure with a value; write text.max=1000, or text.max=none`)
  }
  if (words.trim().toLowerCase() === 'none') return { ...parseFigureName(name), value: null }
  return figureOf(name, words)
}

/** The figures with what was said laid over them; what was said last holds. */
export function withFigures(figures: readonly ChannelFigure[], said: readonly FigureToSet[]): readonly ChannelFigure[] {
  const byName = new Map<string, ChannelFigure>(figures.map((each) => [formatFigureName(each), each]))
  for (const { value, ...name } of said) {
    if (value === null) byName.delete(formatFigureName(name))
    else byName.set(formatFigureName(name), { ...name, value })
  }
  return inOrder([...byName.values()])
}

function figureOf(name: string, words: string): ChannelFigure {
  const known = parseFigureName(name)
  return { ...known, value: parseFigureValue(words, known.figure) }
}

function inOrder(figures: readonly ChannelFigure[]): ChannelFigure[] {
  const seen = new Set<string>()
  for (const name of figures.map(formatFigureName)) {
    if (seen.has(name)) throw new SmmError('usage', `"${name}" stands twice`)
    seen.add(name)
  }
  return [...figures].sort((a, b) => (formatFigureName(a) < formatFigureName(b) ? -1 : 1))
}
