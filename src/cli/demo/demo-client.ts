import type { CampaignKind } from '../../domain/campaign/campaign.ts'
import type { NewClient } from '../../domain/client.ts'
import type { Day, Weekday } from '../../domain/time/day.ts'
import type { Action, MessageKind, Owner, Stage } from '../../domain/words.ts'
import type { StrategyInput } from '../../files/strategy-schema.ts'

/** The span of a demo strategy: thirteen weeks, ten or eleven of which are over. */
export interface Term {
  readonly starts: Day
  readonly due: Day
}

/** What a client's plan says beside its work. */
export type Plan = Omit<StrategyInput, 'routines' | 'homework' | 'plan' | 'hours_sold' | 'strategy'>

/** The part of a plan that speaks of people and of what was agreed with them. */
export type People = Pick<
  Plan,
  | 'audience'
  | 'messages'
  | 'profile'
  | 'is_not'
  | 'expectations'
  | 'competitors'
  | 'listening'
  | 'places'
  | 'facts'
  | 'voice'
  | 'never_say'
  | 'scope'
  | 'resources'
  | 'first_30_days'
  | 'handover'
  | 'leadership'
  | 'answering'
>

/** The work that comes round, in the shape of a strategy file. */
export type Work = Required<Pick<StrategyInput, 'routines' | 'homework' | 'plan'>>

export interface DemoClient {
  readonly client: Omit<
    NewClient,
    | 'isBuiltIn'
    | 'sinceOn'
    | 'renewsOn'
    | 'noticeDays'
    | 'sites'
    | 'utm'
    | 'bannedTags'
    | 'draftDays'
    | 'approval'
    | 'holidays'
    | 'replyTargets'
  > &
    Partial<Pick<NewClient, 'sites' | 'utm' | 'bannedTags' | 'draftDays' | 'approval' | 'holidays' | 'replyTargets'>>
  /** Weeks since the contract began, before the strategy did. */
  readonly weeksWithUs: number
  /** Weeks since the strategy began, this one not counted: they tell which fortnight is on. */
  readonly planWeeksAgo: 10 | 11
  readonly renewsInDays: number | null
  readonly plan: (term: Term) => Plan
  readonly work: Work
  readonly story: Story
  readonly posts: readonly DemoPost[]
  readonly inbox: readonly DemoConversation[]
  /** Hashtags by the name of their set. */
  readonly tagSets: Readonly<Record<string, string>>
  readonly campaigns?: readonly DemoCampaign[]
  readonly feeds?: readonly DemoFeed[]
  readonly heard?: readonly DemoHeard[]
  /** The outside tool that publishes everything; planted: nobody has looked whether the last six went out. */
  readonly tool?: string
  /** Some of what it gets is agreed beside the retainer. */
  readonly hasFees?: true
  /** The key of a piece of homework that was ours when the plan began. */
  readonly handedOver?: string
}

/** What happened in the weeks before today. */
export interface Story {
  /** By goal: how fast the needle moves, 1 is as fast as the time. */
  readonly speeds: Readonly<Record<string, number>>
  /** By channel: how many followed it when the strategy began. */
  readonly followers: Readonly<Record<string, number>>
  /** Whom one speaks with there, and the weekday on which an answer usually comes. */
  readonly person: string
  readonly answersOn: Weekday
  /** The share of its homework that this client does. */
  readonly reliability: number
  /** Minutes that work takes, against its plan. */
  readonly overrun: number
  /** Nothing was heard of the client since so many days ago. */
  readonly silentSinceDays?: number
  readonly ideas: readonly DemoIdea[]
  readonly tasks: readonly DemoTask[]
  readonly outcomes: readonly DemoOutcome[]
}

export interface DemoIdea {
  readonly title: string
  readonly pillar: string
  readonly minutes: number
  readonly daysAgo: number
  /** Put off to this weekday, so that not every client's ideas come up on every day for making. */
  readonly comesUpOn?: Weekday
}

export interface DemoTask {
  readonly title: string
  readonly stage: Stage
  readonly action?: Action
  readonly owner?: Owner
  readonly minutes: number
  /** In working days of the desk from today, 0 on a day off being the next one; negative: it is late. */
  readonly dueIn: number
  readonly dueTime?: string
  readonly goal?: string
  readonly madeDaysAgo: number
  /** It was done so many working days ago. */
  readonly doneAgo?: number
}

export interface DemoOutcome {
  readonly kind: 'win' | 'loss'
  readonly title: string
  readonly evidence?: string
  readonly lesson?: string
  readonly goal?: string
  readonly daysAgo: number
}

/** What somebody wrote, and what became of it. */
export interface DemoConversation {
  /** The channel's key. */
  readonly on: string
  readonly kind?: MessageKind
  readonly from: string
  readonly daysAgo: number
  /** By the client's clock. */
  readonly time: string
  readonly text: string
  readonly stars?: number
  /** Beneath the newest post that is out on that channel. */
  readonly isBeneathPost?: true
  readonly answer?: DemoAnswer
  /** It may be quoted in the report. */
  readonly isStarred?: true
}

export interface DemoAnswer {
  /** Empty: the words were not kept. */
  readonly text: string
  /** So many minutes later by the ordinary clock. */
  readonly after: number
  readonly by?: Owner
  /** What they said to that, and so many days ago. */
  readonly back?: { readonly text: string; readonly daysAgo: number; readonly time: string }
}

/** A feed that is nowhere, with what it had to say. */
export interface DemoFeed {
  readonly title: string
  /** Without a slash at its end. */
  readonly site: string
  readonly articles: readonly (readonly [daysAgo: number, title: string, summary: string])[]
}

export interface DemoHeard {
  readonly daysAgo: number
  readonly words: string
  readonly theme?: string
  readonly competitor?: string
}

/** Posts that belong together, from the first day of one week to the last of another. */
export interface DemoCampaign {
  readonly key: string
  readonly title: string
  readonly kind: CampaignKind
  readonly goal: string
  readonly fromWeek: number
  readonly toWeek: number
}

/** A post with its variants, as it stands on the day of the demo. */
export interface DemoPost {
  /** The week in which it goes out, 0 is this one; null: a draft. */
  readonly week: number | null
  /**
   * By channel the slot, `tue 07:30`, and behind it the format where it is another than usual there: `thu 07:30 short`. `late`: on the last working day, which
   * nobody has confirmed. Of a draft the format alone, or nothing.
   */
  readonly on: Readonly<Record<string, string>>
  readonly title: string
  readonly pillar: string
  readonly campaign?: string
  readonly text: string
  /** Words of their own by channel. */
  readonly own?: Readonly<Record<string, string>>
  readonly titles?: Readonly<Record<string, string>>
  readonly link?: string
  readonly tagSet?: string
  /** What is shown, for each picture in order; a post with fewer pictures takes the first. */
  readonly alt?: string | readonly string[]
  /** Somebody is shown, and agreed. */
  readonly consent?: 'yes'
  readonly askedBy?: Owner
  readonly note?: string
  /** Of a draft: since so many days. */
  readonly draftDays?: number
  /** It may run again after so many days, with these other words by channel. */
  readonly evergreen?: { readonly restDays: number; readonly wordings: Readonly<Record<string, string>> }
  /** Planted: the channel whose words were written over the base text below, before that was changed. */
  readonly drifted?: string
  readonly driftedFrom?: string
  /** Planted: the file is not where it was. */
  readonly isPictureGone?: boolean
}
