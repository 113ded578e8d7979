import { replaceMentions, withoutLinks } from '../text/named.ts'
import { plainWords } from '../text/plain-words.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'

/** Fewer words than this are manners, not a formula: everybody is told “Thank you so much”. */
const fewestWords = 5

/**
 * What two answers are compared by: their words alone, without case, marks, emoji, links and whoever is spoken to (`@name`, and the name behind a greeting). Equal keys
 * are the same words; empty: too short to tell.
 */
export function wordsKey(text: string): string {
  const withoutNames = replaceMentions(withoutLinks(text), () => ' ').replace(greeting(), '$1 ')
  const words = plainWords(withoutNames)
  return words.length < fewestWords ? '' : words.join(' ')
}

/** Made when it is wanted, because of its classes of letters. */
const greeting = () =>
  /^\s*(hi|hello|hey|dear|hola|hallo|liebe[rs]?|bonjour|salut|ciao|olá)\s+[\p{L}\p{M}'’.-]+\s*(?=[,!.:\n–-])/iu

/** Words that were sent longer ago than this many days are no formula of today. */
export const repeatDays = 30

/** How often the same words may go to different people: the second is worth a word, the third needs a reason. */
export type Repeat = 'new' | 'second' | 'formula'

/** What the same words are, sent once more, when so many other people had them already. */
export function repeatOf(others: number): Repeat {
  if (others === 0) return 'new'
  return others === 1 ? 'second' : 'formula'
}

/** Words that went to somebody. */
export interface SentWords {
  readonly wordsKey: string
  readonly text: string
  /** Why the same words were right here; empty: nobody said. */
  readonly reason: string
  readonly at: Instant
  /** The client's day. */
  readonly onDay: Day
  /** The conversation in which they went out; null: they went with a touch. */
  readonly threadId: number | null
  readonly contactId: number
  readonly name: string
  readonly client: string
}

/** The same words, and everybody who had them. */
export interface RepeatedWords {
  /** As they were written last. */
  readonly text: string
  /** Each person once, with the newest of them, in the order in which they had the words. */
  readonly people: readonly SentWords[]
  readonly reasons: readonly string[]
  /** True: so many had them that a reason is needed, and there is none. */
  readonly isFormula: boolean
}

/** What went to two people or more: what needs a reason and has none first, then by how many had it, then the newest. */
export function repeatedWords(sent: readonly SentWords[]): RepeatedWords[] {
  return [...Map.groupBy(sent, ({ wordsKey }) => wordsKey).values()]
    .map(groupOf)
    .filter(({ people }) => people.length > 1)
    .sort(
      (a, b) =>
        Number(b.isFormula) - Number(a.isFormula) ||
        b.people.length - a.people.length ||
        newestOf(b).localeCompare(newestOf(a)) ||
        (a.text < b.text ? -1 : 1),
    )
}

function groupOf(sent: readonly SentWords[]): RepeatedWords {
  const ordered = [...sent].sort((a, b) => (a.at < b.at ? -1 : 1))
  const people = [...new Map(ordered.map((each) => [each.contactId, each])).values()]
  const reasons = [...new Set(ordered.map(({ reason }) => reason).filter(Boolean))]
  const isFormula = reasons.length === 0 && repeatOf(people.length - 1) === 'formula'
  return { text: ordered.at(-1)?.text ?? '', people, reasons, isFormula }
}

function newestOf({ people }: RepeatedWords): Instant {
  return (
    people
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? ''
  )
}
