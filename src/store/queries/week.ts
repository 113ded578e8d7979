import type { Desk } from '../../domain/desk.ts'
import type { WeekFacts } from '../../domain/report/facts.ts'
import { lastCounted } from '../../domain/report/facts.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { Week } from '../../domain/time/week.ts'
import type { Connection } from '../connection.ts'
import { automationsTable } from '../tables/automations.ts'
import { awayTable } from '../tables/away.ts'
import { channelsTable } from '../tables/channels.ts'
import { goalsTable } from '../tables/goals.ts'
import { heardTable } from '../tables/heard.ts'
import { outcomesTable } from '../tables/outcomes.ts'
import { pillarsTable } from '../tables/pillars.ts'
import { postsTable } from '../tables/posts.ts'
import { readingsTable } from '../tables/readings.ts'
import { tacticsTable } from '../tables/tactics.ts'
import { tasksTable } from '../tables/tasks.ts'
import { besideQuery } from './beside.ts'
import { handedToolsQuery } from './handed-tools.ts'
import { reportCampaigns } from './report-campaigns.ts'
import { reportContacts } from './report-contacts.ts'
import { askedPosts } from './report-posts.ts'
import { type SocialBounds, socialQuery, trailingDays, withClosingDay } from './social.ts'

/** Whose week is read, and the day on which it is. */
export interface WeekBounds extends SocialBounds {
  readonly desk: Desk
  readonly week: Week
}

/** One client's week: every fact of the report, each table read once. */
export function weekQuery(connection: Connection) {
  return (bounds: WeekBounds): WeekFacts => {
    const { client, desk, week, today, at, spans } = bounds
    const lastDay = lastCounted(week, today)
    const trailing = addDays(week.from, -trailingDays)
    const isRunning = (thing: { readonly ended_on: Day | null }) => thing.ended_on === null || thing.ended_on > lastDay
    const goalsOn = (day: Day) =>
      goalsTable(connection)
        .states(day)
        .filter((goal) => goal.clientId === client.id)
    const automations = automationsTable(connection)
    return {
      ...socialQuery(connection)(bounds),
      desk,
      week,
      goals: goalsOn(lastDay),
      goalsBefore: goalsOn(addDays(week.from, -1)),
      tactics: tacticsTable(connection).of(client.id).filter(isRunning),
      pillars: pillarsTable(connection).of(client.id).filter(isRunning),
      channels: channelsTable(connection).of(client.id),
      readings: readingsTable(connection).between(client.id, trailing, week.to),
      outcomes: outcomesTable(connection).between(client.id, week.from, week.to),
      heard: heardTable(connection).between(client.id, week.from, week.to),
      beside: besideQuery(connection)(client, lastDay, spans),
      away: awayTable(connection).since(week.from),
      earlyWins: tasksTable(connection)
        .from(client.id, 'early win')
        .map((task) => withClosingDay(task, client, spans)),
      ideas: postsTable(connection)
        .ideas()
        .filter((post) => post.clientId === client.id),
      askedPosts: askedPosts(connection)(client.id, trailing),
      automations: automations
        .of(client.id)
        .map((automation) => ({ ...automation, seenOn: automations.lookedUpTo(automation.id, lastDay) })),
      handedTools: handedToolsQuery(connection)(client.id, at),
      people: reportContacts(connection)(client.id, week.from, lastDay),
      campaigns: reportCampaigns(connection)(client, spans),
    }
  }
}
