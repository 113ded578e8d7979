import type { Activity } from '../activity.ts'
import type { Automation, HandedTool } from '../automation.ts'
import type { AwaySpan } from '../away.ts'
import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import type { BesideFacts } from '../competitor/beside.ts'
import type { Desk } from '../desk.ts'
import type { GoalState } from '../goal.ts'
import type { Heard } from '../heard.ts'
import type { Outcome } from '../outcome.ts'
import type { Post } from '../post.ts'
import type { Reading } from '../reading.ts'
import type { RecordedOccurrence, RoutineState } from '../routine.ts'
import type { InboundFact } from '../social/reply-times.ts'
import type { Task } from '../task.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Week } from '../time/week.ts'
import type { MessageKind, PillarKind } from '../words.ts'
import type { CampaignFacts } from './campaigns.ts'
import type { AskedPost, PostFacts } from './publishing.ts'
import type { RelationshipFacts } from './relationships.ts'

/** Everything recorded that one client's weekly report is worked out from. Days are the client's. */
export interface WeekFacts {
  readonly client: Client
  readonly desk: Desk
  readonly week: Week
  /** The day on which the report is written. */
  readonly today: Day
  /** The end of the last day that is counted, or now while that day lasts. */
  readonly until: Instant
  /** Goals with their needles as they stood at the end of the week, or stand today. */
  readonly goals: readonly GoalState[]
  /** The same as they stood on the day before the week. */
  readonly goalsBefore: readonly GoalState[]
  readonly tactics: readonly { readonly title: string }[]
  readonly pillars: readonly { readonly title: string; readonly kind: PillarKind; readonly share: number }[]
  readonly channels: readonly Channel[]
  /** The ledger from 90 days before the week to its end. */
  readonly activities: readonly Activity[]
  /** The same days, oldest first; of one day the later entry stands last. */
  readonly readings: readonly Reading[]
  /** What came in on the same days, and what became of it. */
  readonly inbound: readonly InboundFact[]
  /** Conversations of the week that were chosen to be quoted, the newest choice first. */
  readonly quotable: readonly QuotedTalk[]
  readonly outcomes: readonly Outcome[]
  /** What was heard in the week, in the order of time. */
  readonly heard: readonly Heard[]
  /** The client and its competitors as they stood at the end of what is counted. */
  readonly beside: BesideFacts
  /** Every routine, ended ones too. */
  readonly routines: readonly RoutineState[]
  /** When the manager is away, so that routines of the manager are not done. */
  readonly away: readonly AwaySpan[]
  /** What somebody acted on in the week and the month before. */
  readonly occurrences: readonly RecordedOccurrence[]
  /** Tasks that are open now, those that fell due in the week or the month before, and those without a day that were closed since. */
  readonly tasks: readonly TaskFacts[]
  /** What the client was promised to see in the first 30 days. */
  readonly earlyWins: readonly TaskFacts[]
  readonly ideas: readonly Post[]
  /** Variants that went out, or were to, from 90 days before the week to the end of the week after it; null: no post was ever planned. */
  readonly posts: readonly PostFacts[] | null
  /** What the client asked for in these days. */
  readonly askedPosts: readonly AskedPost[]
  /** Every automation, the retired ones too, each with the day of the newest look up to the last day that is counted. */
  readonly automations: readonly AutomationFacts[]
  /** What lies in outside tools when the report is written. */
  readonly handedTools: readonly HandedTool[]
  /** The client's day on which it was last heard from by the end of what is counted; null: never. */
  readonly lastHeardOn: Day | null
  /** The client's people, with what passed in the days that are counted. */
  readonly people: readonly RelationshipFacts[]
  /** Every campaign, by its first day. */
  readonly campaigns: readonly CampaignFacts[]
}

/** What the figures of being social are worked out from, in the report and in the ledger alike. */
export type SocialFacts = Pick<
  WeekFacts,
  | 'client'
  | 'today'
  | 'until'
  | 'activities'
  | 'inbound'
  | 'quotable'
  | 'routines'
  | 'occurrences'
  | 'tasks'
  | 'posts'
  | 'lastHeardOn'
>

/** What two people said to each other, as far as it may be quoted. */
export interface QuotedTalk {
  readonly who: string
  /** What they write from, on every platform. */
  readonly handles: readonly string[]
  /** Handles of the client's own channels, which may be named. */
  readonly ours: readonly string[]
  readonly kind: MessageKind
  readonly channelId: number
  readonly asked: string
  readonly answered: string
  readonly onDay: Day
}

/** An automation with what was known of it at the end of what is counted. */
export interface AutomationFacts extends Automation {
  readonly seenOn: Day | null
}

export interface TaskFacts extends Task {
  /** The client's day on which it was closed. */
  readonly closedOn: Day | null
}

/** The last day of the week that is counted: its Sunday, or today while it runs. */
export function lastCounted(week: Pick<Week, 'to'>, today: Day): Day {
  return today < week.to ? today : week.to
}
