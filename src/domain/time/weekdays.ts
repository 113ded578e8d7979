import { SmmError } from '../errors.ts'
import { lookUp } from '../look-up.ts'
import { type Weekday, weekdays } from './day.ts'

const sets: Readonly<Record<string, readonly Weekday[]>> = {
  daily: weekdays,
  weekdays: weekdays.slice(0, 5),
  weekends: weekdays.slice(5),
}

/**
 * A set of weekdays in words: `weekdays`, `weekends`, `daily`, `mon, thu`, `mon-fri`, and mixtures. In the order of the week,
 * each once; an unknown word is a usage error that names it.
 */
export function parseWeekdays(text: string): Weekday[] {
  const chosen = new Set<Weekday>()
  for (const word of text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)) {
    for (const day of weekdaysOf(word, text)) chosen.add(day)
  }
  if (chosen.size === 0) throw notWeekdays(text, text)
  return weekdays.filter((day) => chosen.has(day))
}

function weekdaysOf(word: string, whole: string): readonly Weekday[] {
  const set = lookUp(sets, word)
  if (set) return set
  const [from, to, more] = word.split('-').map(weekdayNamed)
  if (from === undefined || more !== undefined) throw notWeekdays(word, whole)
  if (!word.includes('-')) return [from]
  if (to === undefined) throw notWeekdays(word, whole)
  const start = weekdays.indexOf(from)
  const length = ((weekdays.indexOf(to) - start + 7) % 7) + 1
  return Array.from({ length }, (_, step) => weekdays[(start + step) % 7] as Weekday)
}

/** `mon`, `monday`, `Tues` → the weekday; undefined for anything else. */
export function weekdayNamed(word: string): Weekday | undefined {
  const name = word.toLowerCase()
  if (name.length < 3) return undefined
  const full = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const index = full.findIndex((day) => day.startsWith(name))
  return weekdays[index]
}

function notWeekdays(word: string, whole: string): SmmError {
  const within = word === whole ? '' : ` in "${whole}"`
  return new SmmError('usage', `"${word}"${within} is not a weekday; write mon, thu or mon-fri or weekdays`)
}

/** The shortest words for a set: `weekdays`, `daily`, `mon, thu`. */
export function formatWeekdays(days: readonly Weekday[]): string {
  const joined = days.join(', ')
  for (const [name, set] of Object.entries(sets)) {
    if (set.join(', ') === joined) return name
  }
  return joined
}
