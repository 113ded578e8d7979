import type { Activity } from './activity.ts'
import type { Client } from './client.ts'
import { rounded, wholePercent } from './number.ts'
import { socialMinutes } from './social/share-of-time.ts'
import { addDays, type Day, daysBetween } from './time/day.ts'
import { sumMinutes } from './time/duration.ts'
import type { Month } from './time/months.ts'

/**
 * How a month's hours stand against those sold. `running over`: at the speed so far they will not do; it is not said before a quarter of the month is gone.
 */
export type HoursVerdict = 'over' | 'running over' | 'within' | 'nothing sold'

/** One client's month: the manager's minutes in the ledger against the hours sold. For the manager alone. */
export interface RetainerMonth {
  readonly minutes: number
  /** Of those, minutes that somebody said; the others are the plan's. */
  readonly timed: number
  readonly social: number
  /** null: nobody recorded how many hours are sold. */
  readonly sold: number | null
  /** Minutes left, below 0 when more were given than sold. */
  readonly left: number | null
  /** Whole per cent of the sold minutes that are used, and of the month's days that are gone. */
  readonly used: number | null
  readonly gone: number
  /** null: nobody recorded how many hours are sold. */
  readonly verdict: HoursVerdict | null
  /** Retainer ÷ hours logged, with two decimals, of a whole month that is over; null while it runs, of one in which the ledger begins, and without a retainer or minutes. */
  readonly rate: number | null
}

/** Before this share of a month is gone, its speed says nothing. */
const earlyShare = 0.25
/** A ledger that begins within so many days of a month's first holds the whole of it: a month may begin on a weekend. */
const graceDays = 3

/** Works out a month from its lines of the ledger, up to the client's day `today`. `since` is the day of the ledger's first line; null: it is empty. */
export function retainerMonth(
  client: Pick<Client, 'hoursSold' | 'retainer'>,
  activities: readonly Activity[],
  month: Month,
  today: Day,
  since: Day | null,
): RetainerMonth {
  const own = activities.filter(
    ({ by, onDay }) => by === 'manager' && onDay >= month.from && onDay <= month.to && onDay <= today,
  )
  const minutes = sumMinutes(own)
  const sold = client.hoursSold === null ? null : rounded(client.hoursSold * 60, 0)
  const gone = shareGone(month, today)
  const isWhole = today > month.to && since !== null && since <= addDays(month.from, graceDays)
  return {
    minutes,
    timed: sumMinutes(own.filter(({ timed }) => timed)),
    social: socialMinutes(own),
    sold,
    left: sold === null ? null : sold - minutes,
    used: sold === null || sold === 0 ? null : wholePercent(minutes / sold),
    gone: wholePercent(gone) ?? 0,
    verdict: verdictOf(minutes, sold, gone),
    rate: isWhole && client.retainer !== null && minutes > 0 ? rounded((client.retainer * 60) / minutes, 2) : null,
  }
}

/** Days that are gone, today counted, ÷ days of the month. */
function shareGone({ from, to }: Month, today: Day): number {
  const whole = daysBetween(from, to) + 1
  return Math.max(0, Math.min(1, (daysBetween(from, today) + 1) / whole))
}

function verdictOf(minutes: number, sold: number | null, gone: number): HoursVerdict | null {
  if (sold === null) return null
  if (sold === 0) return 'nothing sold'
  if (minutes > sold) return 'over'
  return gone >= earlyShare && minutes / gone > sold ? 'running over' : 'within'
}
