import type { RecipeField } from '../recipe/recipe.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { Action, Format, Owner, PillarKind, Stage } from '../words.ts'
import type { CampaignKind, CampaignRole } from './campaign.ts'
import type { DayRule } from './days.ts'

/** Questions that one campaign asks at most. */
export const mostQuestions = 8

/**
 * A template of a campaign: what to ask, and the posts and tasks that belong to it, each with its day. Titles, texts, notes and rules are Liquid, with the
 * answers, the days in words (`starts`, `ends` and the named ones), `zone`, `client`, `strategy` (may be absent) and `link` (may be absent) in reach.
 */
export interface CampaignTemplate {
  readonly name: string
  readonly about: string
  readonly notWhen: string
  readonly kind: CampaignKind
  /** Days from the first to the last where nobody says the last. */
  readonly days: number
  readonly title: string
  /** Posts of 28 days that may sell; null: it sells nothing. */
  readonly promo: number | null
  readonly questions: readonly RecipeField[]
  readonly namedDays: Readonly<Record<string, DayRule>>
  /** What readers have to be told of taking part; empty: nothing. */
  readonly rules: string
  readonly posts: readonly CampaignPost[]
  readonly tasks: readonly CampaignTask[]
}

export interface CampaignPost {
  readonly role: CampaignRole | null
  readonly day: DayRule
  /** `next`: each channel's next free slot from that day on. */
  readonly time: 'next' | ClockTime
  readonly kind: PillarKind
  readonly minutes: number
  /** Wishes, the first that a channel takes wins. */
  readonly formats: readonly Format[]
  /** It goes only to channels that take one of the formats, if there are any. */
  readonly mustFit: boolean
  /** The list question for each item of which there is one post, so many days apart; null: there is one. */
  readonly each: { readonly question: string; readonly every: number } | null
  readonly title: string
  readonly words: OwnPostWords | RecipePostWords
  /** Private, for whoever finishes it. */
  readonly note: string
}

/** Words of the template's own. */
export interface OwnPostWords {
  readonly text: string
  /** Where the platform has little room; null: the text. */
  readonly short: string | null
  /** The closing question, `ask` in the texts: another one for each channel in turn. */
  readonly asks: readonly string[]
  /** What to take pictures of. */
  readonly shots: readonly string[]
}

/** The words of a recipe for posts, with the answers to its questions. */
export interface RecipePostWords {
  readonly recipe: string
  readonly answers: Readonly<Record<string, string>>
}

export interface CampaignTask {
  readonly role: CampaignRole | null
  readonly stage: Stage
  readonly action: Action
  readonly owner: Owner
  readonly day: DayRule
  /** It comes again every so many days until a day; null: it comes once. */
  readonly again: { readonly every: number; readonly until: DayRule } | null
  readonly minutes: number
  readonly title: string
  readonly note: string
}

export function isRecipe(words: CampaignPost['words']): words is RecipePostWords {
  return 'recipe' in words
}
