import { SmmError } from '../errors.ts'
import { type Day, daysBetween, isDay } from './day.ts'

/** The word that empties the list on the command line. */
const none = 'none'
const longestSpan = 60
const mostItems = 100

interface Span {
  /** A day, `2026-12-24`, or one of every year, `12-25`. */
  readonly from: string
  readonly to: string
}

/**
 * Days on which nobody works: `2026-12-24..2027-01-01, 12-25, 2026-05-01`. A month and day alone comes round every year; a span has both ends in it. The
 * canonical words, in order and each once; `none` empties them. Anything else is a usage error that names the item.
 */
export function parseHolidays(text: string): string {
  if (text.trim().toLowerCase() === none) return ''
  const items = itemsOf(text).map((item) => {
    const { from, to } = spanOf(item)
    return from === to ? from : `${from}..${to}`
  })
  if (items.length > mostItems)
    throw new SmmError('usage', `${items.length} holidays are too many; ${mostItems} are the most`)
  return [...new Set(items)].sort().join(', ')
}

/** Whether a day is one of these holidays; `words` are canonical. */
export function isHoliday(words: string, day: Day): boolean {
  if (words === '') return false
  return itemsOf(words).some((item) => {
    const { from, to } = spanOf(item)
    const seen = from.length === 5 ? day.slice(5) : day
    return from <= seen && seen <= to
  })
}

function itemsOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

function spanOf(item: string): Span {
  const [from = '', to = from, more] = item.split('..').map((part) => part.trim())
  if (more === undefined && isYearly(from) && to === from) return { from, to }
  if (more === undefined && isDay(from) && isDay(to) && from <= to && daysBetween(from, to) <= longestSpan) {
    return { from, to }
  }
  throw new SmmError(
    'usage',
    `"${item}" is not a holiday; write 2026-12-24, 2026-12-24..2027-01-01, or 12-25 for every year`,
  )
}

/** Of a leap year, so that 02-29 is a day. */
function isYearly(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isDay(`2028-${text}`)
}
