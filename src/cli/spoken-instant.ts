import type { Client } from '../domain/client.ts'
import { spokenDay } from '../domain/time/day.ts'
import type { Instant } from '../domain/time/instant.ts'
import { cityOf, otherClock } from '../domain/time/two-clocks.ts'
import { localTime } from '../domain/time/zone.ts'
import type { OpenDesk } from './with-store.ts'

/** `Thu 26 Nov 04:00 (12:00 Madrid)`: the desk's clock, the client's in brackets where it shows something else, and the year where it is not this one. */
export function spokenInstant(
  { desk, spans, now }: Pick<OpenDesk, 'desk' | 'spans' | 'now'>,
  client: Pick<Client, 'zone'>,
  at: Instant,
  theirs: 'with city' | 'without city' | 'left out' = 'with city',
): string {
  const here = localTime(desk.zone, at, spans)
  const other = otherClock(here, localTime(client.zone, at, spans))
  const year = here.day.slice(0, 4) === now.day.slice(0, 4) ? '' : ` ${here.day.slice(0, 4)}`
  const there = theirs === 'with city' ? `${other} ${cityOf(client.zone)}` : other
  return `${spokenDay(here.day)}${year} ${here.time}${other === null || theirs === 'left out' ? '' : ` (${there})`}`
}
