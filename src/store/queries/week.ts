import type { Client } from '../../domain/client.ts'
import type { Desk } from '../../domain/desk.ts'
import type { TaskFacts, WeekFacts } from '../../domain/report/facts.ts'
import { lastCounted } from '../../domain/report/facts.ts'
import { lastHeard } from '../../domain/social/last-heard.ts'
import type { Task } from '../../domain/task.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Week } from '../../domain/time/week.ts'
import { instantOf, localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { activitiesTable } from '../tables/activities.ts'
import { automationsTable } from '../tables/automations.ts'
import { awayTable } from '../tables/away.ts'
import { channelsTable } from '../tables/channels.ts'
import { goalsTable } from '../tables/goals.ts'
import { heardTable } from '../tables/heard.ts'
import { occurrencesTable } from '../tables/occurrences.ts'
import { outcomesTable } from '../tables/outcomes.ts'
import { pillarsTable } from '../tables/pillars.ts'
import { postsTable } from '../tables/posts.ts'
import { readingsTable } from '../tables/readings.ts'
import { routinesTable } from '../tables/routines.ts'
import { tacticsTable } from '../tables/tactics.ts'
import { tasksTable } from '../tables/tasks.ts'
import { handedToolsQuery } from './handed-tools.ts'
import { inboundQuery } from './inbound.ts'
import { reportCampaigns } from './report-campaigns.ts'
import { reportContacts } from './report-contacts.ts'
import { askedPosts, reportPosts } from './report-posts.ts'
import { signsOfLifeQuery } from './signs-of-life.ts'

/** Whose week is read, and the day on which it is. */
export interface WeekBounds {
  readonly client: Client
  readonly desk: Desk
  readonly week: Week
  /** The client's day. */
  readonly today: Day
  readonly at: Instant
  readonly spans: ZoneSpans
}

/** Figures are set against this many days before the week. */
const trailingDays = 90
/** Homework is looked back at over the month that ends in the week. */
const longestMonth = 31

/** One client's week: every fact of the report, each table read once. */
export function weekQuery(connection: Connection) {
  return ({ client, desk, week, today, at, spans }: WeekBounds): WeekFacts => {
    const lastDay = lastCounted(week, today)
    const lastDayEndsAt = instantOf(client.zone, { day: addDays(lastDay, 1), time: '00:00' }, spans)
    const trailing = addDays(week.from, -trailingDays)
    const monthBack = addDays(week.from, -longestMonth)
    const isRunning = (thing: { readonly ended_on: Day | null }) => thing.ended_on === null || thing.ended_on > lastDay
    const goalsOn = (day: Day) =>
      goalsTable(connection)
        .states(day)
        .filter((goal) => goal.clientId === client.id)
    const withClosingDay = (task: Task): TaskFacts => ({
      ...task,
      closedOn: task.closedAt === null ? null : localTime(client.zone, task.closedAt, spans).day,
    })
    const until = at < lastDayEndsAt ? at : lastDayEndsAt
    const heardAt = lastHeard(signsOfLifeQuery(connection).of(client.id, until))
    const automations = automationsTable(connection)
    return {
      client,
      desk,
      week,
      today,
      until,
      goals: goalsOn(lastDay),
      goalsBefore: goalsOn(addDays(week.from, -1)),
      tactics: tacticsTable(connection).of(client.id).filter(isRunning),
      pillars: pillarsTable(connection).of(client.id).filter(isRunning),
      channels: channelsTable(connection).of(client.id),
      activities: activitiesTable(connection).between(client.id, trailing, week.to),
      readings: readingsTable(connection).between(client.id, trailing, week.to),
      inbound: inboundQuery(connection).since(client.id, trailing),
      quotable: inboundQuery(connection).quotable(client.id, week.from, lastDay, until),
      outcomes: outcomesTable(connection).between(client.id, week.from, week.to),
      heard: heardTable(connection).between(client.id, week.from, week.to),
      routines: routinesTable(connection).statesOf(client.id),
      away: awayTable(connection).since(week.from),
      occurrences: occurrencesTable(connection).between(client.id, monthBack, week.to),
      tasks: tasksTable(connection).openOrOf(client.id, monthBack, week.to).map(withClosingDay),
      ideas: postsTable(connection)
        .ideas()
        .filter((post) => post.clientId === client.id),
      posts: reportPosts(connection)(client, trailing, addDays(week.to, 7), spans),
      askedPosts: askedPosts(connection)(client.id, trailing),
      automations: automations
        .of(client.id)
        .map((automation) => ({ ...automation, seenOn: automations.lookedUpTo(automation.id, lastDay) })),
      handedTools: handedToolsQuery(connection)(client.id, at),
      lastHeardOn: heardAt === null ? null : localTime(client.zone, heardAt, spans).day,
      people: reportContacts(connection)(client.id, week.from, lastDay),
      campaigns: reportCampaigns(connection)(client, spans),
    }
  }
}
