import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import { formatRecurrence, type Recurrence } from '../../domain/time/recurrence.ts'
import { parseWhen } from '../../domain/time/when.ts'
import type { LocalTime } from '../../domain/time/zone.ts'

/** Long texts, which are named and not repeated; the title stands in the sentence already. */
const texts = new Set(['title', 'note', 'how', 'evidence', 'lesson', 'reopen'])

/** What `edit` understood, said back: `due Fri 27 Nov 14:00, minutes 30 min, owner client`. `today` is what `fri` counts from. */
export function editWords(changes: Readonly<Record<string, unknown>>, today: LocalTime): string {
  return Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (texts.has(name) ? name : `${spokenName(name)} ${valueWords(name, value, today)}`))
    .join(', ')
}

function valueWords(name: string, value: unknown, today: LocalTime): string {
  if (name === 'nextOn') return value === 'none' ? 'none' : spokenDay(parseWhen(String(value), today).day)
  if (name === 'starts' || name === 'ends') return spokenDay(parseWhen(String(value), today).day)
  if (name === 'minutes') return spokenMinutes(Number(value))
  if (name === 'owner') return value === 'manager' ? 'me' : 'client'
  if (name === 'every') return value === 'none' ? 'none' : formatRecurrence(value as Recurrence)
  if (name !== 'due' || value === 'none') return String(value)
  const { day, time } = parseWhen(String(value), today)
  return `${spokenDay(day)}${time ? ` ${time}` : ''}`
}

/** `nextOn` → `next on`. */
function spokenName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
