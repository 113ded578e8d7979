import { addDays, type Day, laterOf } from './time/day.ts'
import type { Instant } from './time/instant.ts'
import { type WorkingTime, worksOn } from './time/working-time.ts'
import type { Owner } from './words.ts'

export const automationKinds = ['auto-dm', 'bot', 'scheduler', 'feed', 'rule'] as const
export type AutomationKind = (typeof automationKinds)[number]

/** Anything that acts without a person. Days are the desk's. */
export interface Automation {
  readonly id: number
  readonly clientId: number
  readonly channelId: number | null
  readonly kind: AutomationKind
  /** What it does. */
  readonly title: string
  /** Where it runs; empty: nobody said. */
  readonly tool: string
  /** Who has to look at it. */
  readonly owner: Owner
  /** What a look takes. */
  readonly minutes: number
  /** Its own interval; null: that of its kind. */
  readonly everyDays: number | null
  /** The newest look of a person; null: nobody has looked. */
  readonly lookedAt: Instant | null
  readonly lookedOn: Day | null
  readonly nextLookOn: Day
  readonly snoozedUntil: Day | null
  readonly createdOn: Day
  readonly retiredOn: Day | null
}

export type NewAutomation = Omit<Automation, 'id' | 'snoozedUntil' | 'retiredOn'>

/** One look of a person. */
export interface AutomationLook {
  readonly automationId: number
  readonly at: Instant
  readonly onDay: Day
  readonly by: Owner
  /** How many people it answered since the look before; null: nobody counted. */
  readonly answers: number | null
  /** How many wait there for a person; null: nobody counted. */
  readonly waiting: number | null
  readonly note: string
  /** Its line of the ledger; null: it was before smm knew the automation. */
  readonly activityId: number | null
}

/** Days between looks. What talks to people is looked at every working day. */
const usualDays: Readonly<Record<AutomationKind, number>> = { 'auto-dm': 1, bot: 1, scheduler: 7, feed: 7, rule: 30 }

export function intervalOf({ kind, everyDays }: Pick<Automation, 'kind' | 'everyDays'>): number {
  return everyDays ?? usualDays[kind]
}

/**
 * The day by which a person has to look again. One day is one working day of the desk, so that nobody looks on a Sunday; more are days of the calendar. What
 * nobody has looked at is due on the day on which smm came to know it.
 */
export function nextLook(
  automation: Pick<Automation, 'kind' | 'everyDays' | 'lookedOn' | 'createdOn'>,
  working: WorkingTime,
): Day {
  const { lookedOn, createdOn } = automation
  if (lookedOn === null) return createdOn
  const days = intervalOf(automation)
  if (days > 1) return addDays(lookedOn, days)
  let day = addDays(lookedOn, 1)
  // Who works on no day at all still has to look.
  for (let step = 0; step < 7 && !worksOn(working, day); step++) day = addDays(day, 1)
  return day
}

/** The day on which a look is wanted: the one that was worked out, or the later one to which it was put off. */
export function lookDueOn({ nextLookOn, snoozedUntil }: Pick<Automation, 'nextLookOn' | 'snoozedUntil'>): Day {
  return laterOf(nextLookOn, snoozedUntil)
}

/** Words by which people tell the kinds, the surest first. */
const tells: readonly (readonly [AutomationKind, RegExp])[] = [
  ['bot', /\b(chat)?-?bots?\b/i],
  [
    'auto-dm',
    /\b(auto(matic)?[- ]?(dm|repl|respon|answer|messag)\w*|autorespond\w*|(away|welcome|greeting) messages?|keyword|manychat)\b|\b(answers|replies|greets)\b|\bwho(ever)? (writes|comments|follows)\b/i,
  ],
  ['feed', /\b(rss|atom|feeds?|cross-?posts?|ifttt|zapier)\b/i],
  ['scheduler', /\b(schedul\w*|queue\w*|buffer|hootsuite|metricool|publer|planoly|meta business suite)\b/i],
  ['rule', /\b(rules?|filters?|blocks?|hides?|forwards?|moderat\w*|deletes?)\b/i],
]

/** The kind that words speak of; null: they do not say. */
export function guessKind(words: string): AutomationKind | null {
  return tells.find(([, told]) => told.test(words))?.[0] ?? null
}

/**
 * What lies in an outside tool of one client: it acts without a person, so it counts as an automation until what it publishes was confirmed. It is worked out of
 * the posts and kept nowhere.
 */
export interface HandedTool {
  readonly tool: string
  /** Variants that lie there, or should have gone out from there. */
  readonly posts: number
  /** When the first of them was handed over. */
  readonly oldestAt: Instant
  /** Those whose time has passed and of which nobody has said whether they are out. */
  readonly unconfirmed: number
  /** The time of the first of those; null: there are none. */
  readonly lateSince: Instant | null
}
