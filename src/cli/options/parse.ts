import { InvalidArgumentError } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import { parseNumber, parseSignedNumber } from '../../domain/number.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { parseClockTime } from '../../domain/time/clock-time.ts'
import { parseWeekdays } from '../../domain/time/weekdays.ts'
import type { WorkingTime } from '../../domain/time/working-time.ts'
import type { Owner } from '../../domain/words.ts'

/** Typed parsers for options. Each turns words into a value or says in one sentence what is wrong with them. */

/** Makes a parser of the domain speak Commander's language, so that the option is named in the message. */
export function parser<Value>(parse: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return parse(text)
    } catch (error) {
      if (error instanceof SmmError) throw new InvalidArgumentError(error.message)
      throw error
    }
  }
}

/** What was said with an option that can stand several times, in order. */
export const eachOf = (text: string, before: readonly string[] = []): string[] => [...before, text]

/** One line of text, cleaned; empty text is refused. */
export const lineOf = parser((text) => {
  const line = cleanLine(text)
  if (line === '') throw new SmmError('usage', 'it is empty')
  if (line.length > 300) throw new SmmError('usage', `it has ${line.length} characters; 300 are the most`)
  return line
})

/** The same, but empty text empties what is there. */
export const lineOrNoneOf = (text: string): string => (cleanLine(text) === '' ? '' : lineOf(text))

export const minutesOf = parser((text) => {
  const parts = /^(\d{1,4})\s*(m|min)?$/.exec(text) ?? /^(\d{1,2})h(\d{2})?$/.exec(text)
  const isHours = /h/.test(text)
  const minutes = parts ? (isHours ? Number(parts[1]) * 60 + Number(parts[2] ?? 0) : Number(parts[1])) : Number.NaN
  if (Number.isInteger(minutes) && minutes <= 1440) return minutes
  throw new SmmError('usage', `"${text}" is not a number of minutes; write 20 or 1h30`)
})

/** Any number as people write it, below zero too. */
export const numberOf = parser(parseSignedNumber)

/** An amount of money or hours: no less than nothing, and no share of anything. */
export const amountOf = parser((text) => {
  const { value, isPercent } = parseNumber(text)
  if (!isPercent && value < 1e9) return value
  throw new SmmError('usage', `"${text}" is not an amount; write 900, 1,200 or 12.5`)
})

/** An amount up to a bound, which the message names. */
export function amountUpTo(most: number): (text: string) => number {
  return parser((text) => {
    const amount = amountOf(text)
    if (amount <= most) return amount
    throw new SmmError('usage', `${text} is too much; ${most} is the most`)
  })
}

/** A whole number within bounds, both counted. Nothing is rounded. */
export function wholeOf(least: number, most: number): (text: string) => number {
  return parser((text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    throw new SmmError('usage', `"${text}" is not a whole number from ${least} to ${most}`)
  })
}

export const weekdaysOf = parser(parseWeekdays)

/** `9-17`, `08:30-16:30`. */
export const hoursOf = parser((text): Pick<WorkingTime, 'from' | 'until'> => {
  const [from, until, more] = text.split('-')
  if (from !== undefined && until !== undefined && more === undefined) {
    const hours = { from: parseClockTime(from), until: parseClockTime(until) }
    if (hours.from < hours.until) return hours
  }
  throw new SmmError('usage', `"${text}" is not a span of hours; write 9-17 or 08:30-16:30`)
})

/** One of a closed set of words. */
export function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return parser((text) => {
    const found = words.find((word) => word === text.toLowerCase())
    if (found !== undefined) return found
    throw new SmmError('usage', `"${text}" is not one of ${words.join(', ')}`)
  })
}

/** `me` or `client`, as they are stored. */
export const ownerOf = parser((text): Owner => {
  const word = text.toLowerCase()
  if (word === 'me' || word === 'manager') return 'manager'
  if (word === 'client') return 'client'
  throw new SmmError('usage', `"${text}" is neither me nor client`)
})

/** A no, as people type it where something else was asked for. */
export function isNo(text: string): boolean {
  return /^(no?|-)$/i.test(text.trim())
}

/** Who makes something, by name; whether it is me or the client is said by the owner. Empty: nobody else. */
export const makerOf = parser((text) => {
  const name = lineOrNoneOf(text)
  if (!/^(me|client|manager)$/i.test(name)) return name
  throw new SmmError(
    'usage',
    `"${text}" is no third person; say --owner ${name.toLowerCase() === 'client' ? 'client' : 'me'}`,
  )
})
