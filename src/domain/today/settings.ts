import type { Stage } from '../words.ts'
import type { WorkMinutes } from '../work-minutes.ts'

/** The terms that a row's score is made of, in the order in which they are printed. */
export const terms = ['due', 'severity', 'neglect', 'priority', 'age', 'behind'] as const
export type Term = (typeof terms)[number]

export type Gate = 'off' | 'warn' | 'hide'

/** What the list is put in order by: `templates/today.yaml` after parsing, and the minutes of `templates/minutes.yaml` that it needs. */
export interface TodaySettings extends TodayFile {
  readonly usual: Pick<WorkMinutes, 'article' | 'comment' | 'share' | 'introduce' | 'audit'>
}

/** `templates/today.yaml` after parsing. */
export interface TodayFile {
  readonly weights: Readonly<Record<Term, number>>
  readonly targetHours: number
  /** Per cent of the time at hand. */
  readonly time: Readonly<Record<Stage, { readonly floor: number; readonly cap: number }>>
  readonly gate: Gate
  /** Per cent of the day's plan. */
  readonly socialFloor: number
  /** Replies, comments and shares for each post of one's own, where the client's strategy says nothing. */
  readonly socialRatio: number
  /** After so many days a draft is put in front of whoever made it, where the client's strategy says nothing. */
  readonly draftDays: number
  /** What writing for an empty slot takes. */
  readonly writingMinutes: number
  /** What a week's pack for approval takes. */
  readonly packMinutes: number
  /** After so many days without a word a client for whom something waits is to be rung. */
  readonly silentDays: number
  /** So many days after a talk the client is rung again, if nothing was heard. */
  readonly chaseAgainDays: number
  /** After so many days the audit of a profile comes back. */
  readonly auditDays: number
  /** What ringing takes. */
  readonly chaseMinutes: number
  /** What handing a routine over to its client takes. */
  readonly handoverMinutes: number
  /** What another time for what did not go out takes. */
  readonly timingMinutes: number
  /** What an answer takes, one to a complaint, and a look at one channel's inbox. */
  readonly replyMinutes: number
  readonly complaintMinutes: number
  readonly sweepMinutes: number
  /** After so many days without a look a client's competitors are to be looked at. */
  readonly competitorDays: number
  /** What a look at one competitor takes. */
  readonly competitorMinutes: number
  /** After so many days somebody who answered us and heard nothing comes back into the list. */
  readonly radioSilenceDays: number
}
