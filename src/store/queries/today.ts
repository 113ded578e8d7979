import type { Activity } from '../../domain/activity.ts'
import type { Desk } from '../../domain/desk.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ZoneSpans } from '../../domain/time/zone.ts'
import type { TodayFacts } from '../../domain/today/facts.ts'
import { socialActions, socialStages } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'
import { activitiesTable } from '../tables/activities.ts'
import { channelsTable } from '../tables/channels.ts'
import { clientsTable } from '../tables/clients.ts'
import { goalsTable } from '../tables/goals.ts'
import { postsTable } from '../tables/posts.ts'
import { routinesTable } from '../tables/routines.ts'
import { tasksTable } from '../tables/tasks.ts'

/** The moments that the list is worked out for, on the desk's clock. */
export interface TodayBounds {
  readonly desk: Desk
  readonly spans: ZoneSpans
  readonly today: Day
  readonly monday: Day
  readonly dayBeganAt: Instant
  readonly weekBeganAt: Instant
  /** The end of the desk's day. */
  readonly dayEndsAt: Instant
}

/** How far ahead tasks are looked at: further away they have no weight. */
const daysAhead = 7

export function todayQuery(connection: Connection) {
  return (bounds: TodayBounds, isAll = false): TodayFacts & { readonly doneToday: readonly Activity[] } => ({
    desk: bounds.desk,
    spans: bounds.spans,
    clients: clientsTable(connection).all(),
    channels: channelsTable(connection).all(),
    routines: routinesTable(connection).running(),
    tasks: tasksTable(connection).openUpTo(isAll ? '9999-12-31' : addDays(bounds.today, daysAhead)),
    ideas: postsTable(connection).ideas(),
    goals: goalsTable(connection).states(bounds.monday),
    socialMinutes: socialMinutes(connection, bounds),
    doneToday: activitiesTable(connection).since(bounds.dayBeganAt, bounds.dayEndsAt),
  })
}

/** The manager's social minutes of the week by client; `isSocial` in SQL, so that only the sums leave the database. */
function socialMinutes(connection: Connection, bounds: TodayBounds): Map<number, number> {
  const rows = connection.all<{ client_id: number; minutes: number }>(
    `select client_id, sum(minutes) as minutes from activities
     where at >= @from and at < @until and by = 'manager'
       and (action in (${quoted(socialActions)}) or stage in (${quoted(socialStages)}))
     group by client_id`,
    { from: bounds.weekBeganAt, until: bounds.dayEndsAt },
  )
  return new Map(rows.map((row) => [row.client_id, row.minutes]))
}

/** Words of our own closed sets as SQL text. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ')
}
