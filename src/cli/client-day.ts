import type { Client } from '../domain/client.ts'
import { SmmError } from '../domain/errors.ts'
import { addDays, type Day } from '../domain/time/day.ts'
import { parseWhen } from '../domain/time/when.ts'
import { localTime } from '../domain/time/zone.ts'
import type { OpenDesk } from './with-store.ts'

/** Today by the client's own calendar. */
export function clientDay(open: OpenDesk, client: Pick<Client, 'zone'>): Day {
  return localTime(client.zone, open.at, open.spans).day
}

/** Reads `--on` as one of the client's days: today without it; a day to come and one of more than ten years ago are refused. */
export function pastDay(open: OpenDesk, client: Pick<Client, 'zone'>, words: string | undefined): Day {
  const today = clientDay(open, client)
  if (words === undefined) return today
  const { day } = parseWhen(words, today, 'past')
  if (day > today) throw new SmmError('usage', `${day} is still to come; write today or a day before it`)
  if (day < addDays(today, -3660)) throw new SmmError('usage', `${day} is more than ten years ago`)
  return day
}
