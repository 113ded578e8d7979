import type { Activity } from '../../domain/activity.ts'
import type { Client } from '../../domain/client.ts'
import type { Desk } from '../../domain/desk.ts'
import { packDaysAhead } from '../../domain/pack-due.ts'
import { daysAround } from '../../domain/short-pillar.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { daysFrom, type Instant } from '../../domain/time/instant.ts'
import { weekOf } from '../../domain/time/week.ts'
import type { ZoneSpans } from '../../domain/time/zone.ts'
import type { TodayFacts } from '../../domain/today/facts.ts'
import { socialActions, socialStages } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'
import { activitiesTable } from '../tables/activities.ts'
import { auditsTable } from '../tables/audits.ts'
import { automationsTable } from '../tables/automations.ts'
import { awayTable } from '../tables/away.ts'
import { channelsTable } from '../tables/channels.ts'
import { clientsTable } from '../tables/clients.ts'
import { goalsTable } from '../tables/goals.ts'
import { holdsTable } from '../tables/holds.ts'
import { pillarsTable } from '../tables/pillars.ts'
import { postsTable } from '../tables/posts.ts'
import { routinesTable } from '../tables/routines.ts'
import { sweepsTable } from '../tables/sweeps.ts'
import { tasksTable } from '../tables/tasks.ts'
import { approvalsQuery } from './approvals.ts'
import { articlesQuery } from './articles.ts'
import { competitorsTodayQuery } from './competitors-today.ts'
import { dueContactsQuery, taskContactsQuery } from './contacts-today.ts'
import { contentQuery } from './content.ts'
import { draftsQuery } from './drafts.ts'
import { goingOutQuery } from './going-out.ts'
import { inboxTodayQuery } from './inbox-today.ts'
import { takersQuery } from './planned.ts'
import { signsOfLifeQuery } from './signs-of-life.ts'
import { unplacedQuery } from './unplaced.ts'

/** The moments that the list is worked out for, on the desk's clock. */
export interface TodayBounds {
  readonly desk: Desk
  readonly spans: ZoneSpans
  readonly today: Day
  readonly monday: Day
  readonly dayBeganAt: Instant
  /** Now. */
  readonly at: Instant
  readonly weekBeganAt: Instant
  /** The end of the desk's day. */
  readonly dayEndsAt: Instant
}

/** No routine comes round more seldom than once in so many days, but for those that count from the last time. */
const longestRecurrence = 400
/** Whoever heard nothing for longer than so many days has gone. */
const longestSilence = 21
/** How far ahead tasks are looked at: further away they have no weight. */
const daysAhead = 7

export function todayQuery(connection: Connection) {
  return (bounds: TodayBounds, isAll = false): TodayFacts & { readonly doneToday: readonly Activity[] } => {
    const clients = clientsTable(connection).all()
    const held = holdsTable(connection).held()
    return {
      ...packs(connection, clients, bounds),
      desk: bounds.desk,
      spans: bounds.spans,
      clients,
      channels: channelsTable(connection).all(),
      routines: routinesTable(connection).running(),
      tasks: tasksTable(connection).openUpTo(isAll ? '9999-12-31' : addDays(bounds.today, daysAhead)),
      ideas: postsTable(connection).ideas(),
      goals: goalsTable(connection).states(bounds.monday),
      goingOut: goingOutQuery(connection)(bounds.dayEndsAt),
      held,
      toPull: held.size === 0 ? new Map() : holdsTable(connection).toPullNow(bounds.at),
      away: awayTable(connection).since(addDays(bounds.today, -longestRecurrence)),
      drafts: draftsQuery(connection)(),
      unplaced: unplacedQuery(connection)(daysFrom(bounds.dayEndsAt, daysAhead)),
      planned: takersQuery(connection)(daysFrom(bounds.dayBeganAt, -1), daysFrom(bounds.dayEndsAt, daysAhead + 1)),
      pillars: pillarsTable(connection).running(),
      content: contentQuery(connection)(
        daysFrom(bounds.dayBeganAt, -daysAround.before),
        daysFrom(bounds.dayEndsAt, daysAhead + daysAround.after),
      ),
      inbox: inboxTodayQuery(connection)(daysFrom(bounds.at, -longestSilence)),
      lastLooks: sweepsTable(connection).lastLooks(),
      articles: articlesQuery(connection)(),
      competitors: competitorsTodayQuery(connection)(),
      automations: automationsTable(connection).dueUpTo(isAll ? '9999-12-31' : addDays(bounds.today, daysAhead)),
      audited: auditsTable(connection).newestWhole(),
      contacts: dueContactsQuery(connection)(),
      taskContacts: taskContactsQuery(connection)(),
      signs: signsOfLifeQuery(connection).ofAll(),
      socialMinutes: socialMinutes(connection, bounds),
      doneToday: activitiesTable(connection).since(bounds.dayBeganAt, bounds.dayEndsAt),
    }
  }
}

/** Nobody is asked for approval where none is needed, and nothing of it is read. */
function packs(
  connection: Connection,
  clients: readonly Client[],
  { today, dayBeganAt, dayEndsAt }: TodayBounds,
): Pick<TodayFacts, 'packsToSend' | 'packsWaiting'> {
  if (!clients.some(({ approval }) => approval === 'needed')) return { packsToSend: [], packsWaiting: [] }
  const approvals = approvalsQuery(connection)
  return {
    packsToSend: approvals.toSend(dayBeganAt, daysFrom(dayEndsAt, packDaysAhead)),
    packsWaiting: approvals.waiting(weekOf(today).name, dayBeganAt),
  }
}

/** The manager's social minutes of the week by client; `isSocial` in SQL, so that only the sums leave the database. */
function socialMinutes(connection: Connection, bounds: TodayBounds): Map<number, number> {
  const rows = connection.all<{ client_id: number; minutes: number }>(
    `select client_id, sum(minutes) as minutes from activities
     where at >= @from and at < @until and by = 'manager'
       and (action in (${quoted(socialActions)}) or stage in (${quoted(socialStages)}) or is_touch = 1)
     group by client_id`,
    { from: bounds.weekBeganAt, until: bounds.dayEndsAt },
  )
  return new Map(rows.map((row) => [row.client_id, row.minutes]))
}

/** Words of our own closed sets as SQL text. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ')
}
