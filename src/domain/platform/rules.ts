import type { Format } from '../words.ts'
import type { Counting } from './counting.ts'
import type { Figure, Unit } from './figures.ts'

/**
 * What a network allows, as its YAML file says it. Nothing of it is known to the code but the words: which figures there are, in which units, and
 * how each way of counting works.
 */
export interface PlatformRules {
  /** Formats that go out there, the usual one first; none: nothing is published there. */
  readonly formats: readonly Format[]
  /** Every limit there is a figure for. A limit with a format holds for that format in the place of the one without. */
  readonly limits: readonly Limit[]
  readonly counting: Counting
  /** What a link in the text is: `clickable`, `plain` words that nobody can click, or `field` where it stands beside the text. */
  readonly links: LinkRule
  /** The words that stand for the link where it cannot be clicked: `link in bio`. */
  readonly linkWords: string | null
  /** Formats whose posts have a title of their own there (a subject line, a headline). */
  readonly titles: readonly Format[]
  /** Characters that no title may hold, one after another; empty: none. */
  readonly titleForbids: string
  /** File types that are taken, lower-case endings by kind; none said: every one. */
  readonly types: { readonly image: readonly string[]; readonly video: readonly string[] }
  /** Images and a video may stand in one post. */
  readonly mixesMedia: boolean
  /** What else a person has to choose there: `a board`, `a flair`. */
  readonly needs: readonly string[]
  /** The address that opens the composer, with `{text}`, `{url}`, `{title}` or `{server}` in it; null where nothing can be handed over. */
  readonly compose: string | null
  /** The page on which one posts by hand; null where there is only an app. */
  readonly composePage: string | null
  /** What utm_medium says of links from there: `social`, `email`. */
  readonly medium: string
  /** Where the address of the composer comes from, in words with a date; null: nowhere but from general knowledge, or there is none. */
  readonly composeSource: string | null
  /** How often and when, as others say: dated hints, which one's own figures beat. */
  readonly advice: readonly Advice[]
  /** What the platform itself asks of a contest that is run there; none: nothing is known. */
  readonly promotion: readonly PromotionRule[]
}

export type LinkRule = 'clickable' | 'plain' | 'field'

export interface Limit {
  readonly figure: Figure
  /** null: for every format that has none of its own. */
  readonly format: Format | null
  readonly value: number
  readonly unit: Unit
  /** `error` blocks, `warning` speaks, `note` is shown by `smm platform show` alone. */
  readonly severity: 'error' | 'warning' | 'note'
  /** Where sources differ: too long by `unit` but not by this one is a warning only. */
  readonly lenientUnit: Unit | null
  /** Where the figure comes from, in words with an address or a file. */
  readonly source: string
  /** When the source said so: `2026-08-22`, `2026-08`, `2026`; null: undated. */
  readonly asOf: string | null
  readonly note: string | null
}

/** One of a platform's own rules for contests, with where it was read. */
export interface PromotionRule {
  readonly words: string
  readonly source: string
  readonly asOf: string | null
}

export interface Advice {
  readonly about: 'how often' | 'when'
  readonly words: string
  readonly source: string
  readonly asOf: string | null
}
