import type { Day } from './time/day.ts'

/** What was heard of or about a client while listening, in one line. */
export interface Heard {
  readonly id: number
  readonly clientId: number
  readonly words: string
  /** What it is about, to be counted by; empty: nobody said. */
  readonly theme: string
  /** The competitor that it is about, by name; empty: none. */
  readonly competitor: string
  /** Where it can be seen; empty: nobody said. */
  readonly url: string
  readonly channelId: number | null
  /** The idea that it became. */
  readonly postId: number | null
  /** The client's day. */
  readonly onDay: Day
}

/** The theme of a line about a competitor that says how it answers people. Nobody talks about it, so that it is not counted among the themes. */
export const answersTheme = 'answers'

export function isAboutAnswers({ theme, competitor }: Pick<Heard, 'theme' | 'competitor'>): boolean {
  return competitor !== '' && theme.toLowerCase() === answersTheme
}

export type NewHeard = Omit<Heard, 'id'>

/** A theme as it was first spelt, so that `Menu` and `menu` are one. */
export function knownSpelling(word: string, known: readonly string[]): string {
  return known.find((each) => each.toLowerCase() === word.toLowerCase()) ?? word
}
