import { SmmError } from '../errors.ts'
import { nearWords } from '../text/near.ts'
import { type Format, formats } from '../words.ts'
import { type Figure, figureNames } from './figures.ts'

/** A figure, for one format or for every one that has none of its own. */
export interface FigureName {
  readonly figure: Figure
  readonly format: Format | null
}

/** `text.max`, `text.max:video`; else a usage error with the words that may have been meant. */
export function parseFigureName(text: string): FigureName {
  const [name = '', suffix, more] = text.trim().toLowerCase().split(':')
  const figure = figureNames.find((each) => each === name)
  if (figure === undefined)
    throw new SmmError('usage', `"${name}" is no figure of a platform${meant(name, figureNames)}`)
  if (suffix === undefined) return { figure, format: null }
  const format = formats.find((each) => each === suffix)
  if (format !== undefined && more === undefined) return { figure, format }
  throw new SmmError('usage', `"${text.trim()}" ends in no format; after the colon stands one of ${formats.join(', ')}`)
}

export function formatFigureName({ figure, format }: FigureName): string {
  return format === null ? figure : `${figure}:${format}`
}

function meant(word: string, known: readonly string[]): string {
  const near = nearWords(word, known)
  return near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ', such as text.max or hashtags.max'
}
