import type { InboxRule } from '../inbox/rules.ts'
import type { Answers } from '../questions.ts'
import type { Action, Format, Owner, PillarKind, PlaceKind, RegulatedTrade, Skill, Stage } from '../words.ts'

/** Raised when the shape below changes, so that nothing kept in another one is taken for it. */
export const strategyShape = 7

/**
 * A client's strategy as the rest of the program sees it: the YAML file after parsing, with every default filled in.
 * Days are `2026-11-22`, minutes are whole minutes, shares are per cent. Keys are kebab-case and unique in their list.
 */
export interface Strategy {
  readonly template: string
  readonly summary: string
  /** The answer to "What do you want more of?" */
  readonly moreOf: string
  readonly hoursSold: number
  /** The trade whose regulator binds what may be said; null: none does. */
  readonly regulated: RegulatedTrade | null
  /** Per cent of posts that may be of kind promo. */
  readonly promoCeiling: number
  /** How many times we talk with people for each post of ours, at least; null: as on the desk. */
  readonly socialRatio: number | null
  /** After so many days a draft is put in front of whoever made it; null: as on the desk. */
  readonly draftDays: number | null
  /** So many touches stand before a close. */
  readonly touchesBeforeClose: number
  /** Answers to the template's questions, kept so that text can refer to them. */
  readonly answers: Answers
  readonly goals: readonly GoalPlan[]
  readonly tactics: readonly TacticPlan[]
  readonly pillars: readonly PillarPlan[]
  readonly channels: readonly ChannelPlan[]
  readonly routines: readonly RoutinePlan[]
  /** Routines that the client owns. */
  readonly homework: readonly RoutinePlan[]
  readonly win: readonly OutcomeRule[]
  readonly loss: readonly OutcomeRule[]
  readonly plan: MonthlyWork
  readonly audience: readonly Audience[]
  /** What we say again and again, in other words each time. */
  readonly messages: readonly KeyMessage[]
  /** How each profile is to look, unless its channel says otherwise. */
  readonly profile: ProfilePlan
  readonly competitors: readonly CompetitorPlan[]
  readonly listening: ListeningPlan
  readonly places: readonly Place[]
  readonly facts: readonly FactQuestion[]
  /** What messages to this client are taken for, before the usual rules are looked at. */
  readonly answering: readonly InboxRule[]
  readonly voice: Voice
  readonly neverSay: readonly NeverSay[]
  readonly scope: Scope
  /** What the client may expect and does not get, said before it comes up. */
  readonly isNot: readonly string[]
  readonly resources: readonly Person[]
  readonly onboarding: readonly Step[]
  readonly offboarding: readonly Step[]
  readonly firstThirtyDays: readonly EarlyWin[]
  readonly handover: readonly Handover[]
  readonly expectations: readonly Expectation[]
  readonly leadership: readonly PredictedQuestion[]
}

export interface GoalPlan {
  readonly key: string
  readonly title: string
  readonly metric: string
  /** The channel whose readings count; null: readings of the client as a whole. */
  readonly channel: string | null
  readonly baseline: number | null
  readonly target: number | null
  readonly startsOn: string
  readonly dueOn: string | null
}

export interface TacticPlan {
  readonly key: string
  readonly title: string
  readonly why: string
  readonly goals: readonly string[]
}

export interface PillarPlan {
  readonly key: string
  readonly title: string
  readonly kind: PillarKind
  readonly share: number
  readonly ideas: readonly string[]
}

export interface ChannelPlan {
  readonly key: string
  readonly platform: string
  readonly handle: string | null
  readonly goals: readonly string[]
  /** Posts a week by format that the manager makes. */
  readonly cadence: Readonly<Partial<Record<Format, number>>>
  /** Posts a week by format that the client makes. */
  readonly byClient: Readonly<Partial<Record<Format, number>>>
  /** Weekly times in the client's wall clock: `tue 11:30`. */
  readonly slots: readonly string[]
  /** Times of day at which the inbox is looked at: `09:00`. */
  readonly sweeps: readonly string[]
  /** What this channel's profile says and shows otherwise than `Strategy.profile`. */
  readonly profile: ProfilePlan
}

/** What a profile is to say and show, by item of the platforms' checklists: `bio`, `picture`. */
export type ProfilePlan = Readonly<Record<string, string>>

export interface RoutinePlan {
  readonly key: string
  readonly title: string
  readonly stage: Stage
  readonly action: Action
  readonly owner: Owner
  /** Recurrence in words: `weekdays`, `mon, thu`, `2 weeks on tue`, `month on 1, last`, `10 days after done`, `when asked`. */
  readonly every: string
  /** `morning`, `noon`, `afternoon`, or a wall-clock time `10:30`. */
  readonly at: string
  readonly minutes: number
  /** How many acts one occurrence stands for: two comments, one report. */
  readonly count: number
  readonly channel: string | null
  readonly goal: string | null
  /** Channel keys whose cadence this routine's minutes already pay for. */
  readonly makes: readonly string[]
  /** Metrics that this routine brings in, to be typed with `smm metric add`. */
  readonly fills: readonly string[]
  /** True: the row names three of the strategy's places in rotation. */
  readonly usesPlaces: boolean
  readonly how: string
}

export interface OutcomeRule {
  readonly key: string
  readonly title: string
  /** A condition that can be measured: `bookings >= 3 in a week`. */
  readonly measure: string
  readonly goal: string | null
}

/** Work by the month that no routine stands for. */
export interface MonthlyWork {
  readonly packs: Times
  readonly reports: Times
  readonly calls: Times
}

export interface Times {
  readonly aMonth: number
  readonly minutes: number
}

export interface Audience {
  readonly who: string
  readonly where: readonly string[]
  readonly hours: string
  readonly wants: string
}

/** A sentence that people are to remember, and why it can be believed; proof null: nobody said. */
export interface KeyMessage {
  readonly message: string
  readonly proof: string | null
}

export interface CompetitorPlan {
  readonly name: string
  readonly note: string
  /** Its handles by platform: `instagram` → `gailsbakery`. */
  readonly accounts: Readonly<Record<string, string>>
}

/** What is searched for and found in feeds, beside the competitors' names. */
export interface ListeningPlan {
  /** Names of the client as people write them, misspelt ones too; empty: its name. */
  readonly brand: readonly string[]
  readonly keywords: readonly string[]
  /** Words that show that another bearer of the name is meant. */
  readonly ignore: readonly string[]
}

export interface Place {
  readonly name: string
  readonly kind: PlaceKind
  readonly url: string | null
}

export interface FactQuestion {
  readonly key: string
  readonly ask: string
  readonly answer: string | null
}

export interface Voice {
  readonly sounds: readonly string[]
  readonly avoids: readonly string[]
}

export interface NeverSay {
  readonly never: string
  readonly instead: string | null
}

export interface Scope {
  readonly included: readonly { readonly what: string; readonly quantity: string }[]
  readonly extras: readonly { readonly what: string; readonly fee: string }[]
}

export interface Person {
  readonly who: string
  readonly can: readonly Skill[]
  readonly hoursAWeek: number
}

/** Steps that another command of smm takes, and closes. */
export const stepWorks = ['audit'] as const
export type StepWork = (typeof stepWorks)[number]

export interface Step {
  readonly title: string
  /** What takes it; absent or null: a person says that it is done. */
  readonly does?: StepWork | null | undefined
  readonly stage: Stage
  readonly owner: Owner
  readonly minutes: number
}

export interface EarlyWin {
  readonly day: number
  readonly win: string
}

export interface Handover {
  readonly month: number
  readonly routine: string
}

export interface Expectation {
  readonly said: string
  readonly agreed: string
  readonly on: string
}

export interface PredictedQuestion {
  readonly question: string
  readonly answer: string
}
