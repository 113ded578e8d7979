import { SmmError } from '../errors.ts'

/** A rhythm in days: `14d`, `14 days`, `14`; anything else is a usage error. */
export function parseEvery(text: string): number {
  const [, digits, unit = 'd'] = /^(?:every )?(\d{1,3})\s*(d|days?|w|weeks?)?$/.exec(text.trim().toLowerCase()) ?? []
  const days = Number(digits) * (unit.startsWith('w') ? 7 : 1)
  if (days >= 1 && days <= 366) return days
  throw new SmmError('usage', `"${text}" is not a number of days from 1 to 366; write 14d`)
}

/** `every 14 days`. */
export function everyWords(days: number): string {
  return days === 1 ? 'every day' : `every ${days} days`
}
