import { SmmError } from './errors.ts'
import { type Day, isDay } from './time/day.ts'

/** A part of the year as it is stored: `mar-may`, `dec-feb`, `jun`, or `12-01..02-28`; empty: all the year. Both ends count, and it may wrap over New Year. */
export type Season = string

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** Reads a season in words: months (`mar-may`, `March - May`, `jun`), days of the year (`12-01..02-28`), or `none` for all the year. */
export function parseSeason(text: string): Season {
  const words = text.trim().toLowerCase().replace(/\s+/g, '')
  if (words === 'none') return ''
  const days = /^(\d\d-\d\d)\.\.(\d\d-\d\d)$/.exec(words)
  if (days && [days[1], days[2]].every((day) => isDay(`2024-${day}`))) return words
  const [from = '', until = from, more] = words.split(/[-–]/)
  const named = [monthNamed(from), monthNamed(until)]
  if (more === undefined && !named.includes(-1)) {
    const [first, last] = named.map((month) => months[month]?.slice(0, 3))
    return first === last ? `${first}` : `${first}-${last}`
  }
  throw new SmmError('usage', `"${text}" is no season; write mar-may, dec-feb, 12-01..02-28 or none`)
}

/** True where a day lies in the season. 29 February is in a season that ends in February, and in none that ends on 02-28. */
export function isInSeason(season: Season, day: Day): boolean {
  if (season === '') return true
  if (season.includes('..')) {
    const [from = '', until = ''] = season.split('..')
    return lies(day.slice(5), from, until)
  }
  const [from = '', until = from] = season.split('-')
  return lies(Number(day.slice(5, 7)) - 1, monthNamed(from), monthNamed(until))
}

function lies<Point extends string | number>(point: Point, from: Point, until: Point): boolean {
  return from <= until ? from <= point && point <= until : point >= from || point <= until
}

/** 0 to 11 by its name or a beginning of three letters or more; -1: none is called so. */
function monthNamed(word: string): number {
  return word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word))
}
