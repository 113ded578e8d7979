import type { Client } from '../../domain/client.ts'
import { lastCounted, type SocialFacts, type TaskFacts } from '../../domain/report/facts.ts'
import { lastHeard } from '../../domain/social/last-heard.ts'
import type { Task } from '../../domain/task.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Week } from '../../domain/time/week.ts'
import { instantOf, localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { activitiesTable } from '../tables/activities.ts'
import { occurrencesTable } from '../tables/occurrences.ts'
import { routinesTable } from '../tables/routines.ts'
import { tasksTable } from '../tables/tasks.ts'
import { inboundQuery } from './inbound.ts'
import { reportPosts } from './report-posts.ts'
import { signsOfLifeQuery } from './signs-of-life.ts'

/** Whose days are read, and the day on which they are. */
export interface SocialBounds {
  readonly client: Client
  /** A week, or the days from one to another. */
  readonly week: Pick<Week, 'from' | 'to'>
  /** The client's day. */
  readonly today: Day
  readonly at: Instant
  readonly spans: ZoneSpans
}

/** Figures are set against this many days before the week. */
export const trailingDays = 90
/** Homework is looked back at over the month that ends in the week. */
const longestMonth = 31

/** A task with the client's day on which it was closed. */
export function withClosingDay(task: Task, { zone }: Pick<Client, 'zone'>, spans: ZoneSpans): TaskFacts {
  return { ...task, closedOn: task.closedAt === null ? null : localTime(zone, task.closedAt, spans).day }
}

/** What one client's figures of being social are worked out from: for the report and the ledger alike. */
export function socialQuery(connection: Connection) {
  return ({ client, week, today, at, spans }: SocialBounds): SocialFacts => {
    const dayAfter = addDays(lastCounted(week, today), 1)
    const lastDayEndsAt = instantOf(client.zone, { day: dayAfter, time: '00:00' }, spans)
    const until = at < lastDayEndsAt ? at : lastDayEndsAt
    const trailing = addDays(week.from, -trailingDays)
    const monthBack = addDays(week.from, -longestMonth)
    const dayOf = (instant: Instant) => localTime(client.zone, instant, spans).day
    const heardAt = lastHeard(signsOfLifeQuery(connection).of(client.id, until))
    return {
      client,
      today,
      until,
      activities: activitiesTable(connection).between(client.id, trailing, week.to),
      inbound: inboundQuery(connection).since(client, trailing, spans),
      quotable: inboundQuery(connection).quotable(client.id, week.from, addDays(dayAfter, -1), until),
      routines: routinesTable(connection).statesOf(client.id),
      occurrences: occurrencesTable(connection).between(client.id, monthBack, week.to),
      tasks: tasksTable(connection)
        .openOrOf(client.id, monthBack, week.to)
        .map((task) => withClosingDay(task, client, spans)),
      posts: reportPosts(connection)(client, trailing, addDays(week.to, 7), spans),
      lastHeardOn: heardAt === null ? null : dayOf(heardAt),
    }
  }
}
