import { fold } from '../text/fold.ts'
import { plainWords } from '../text/plain-words.ts'

/** A client's answer with what it is about. */
export interface KnownFact {
  readonly key: string
  /** The question that it answers; empty: nobody wrote one down. */
  readonly ask: string
  readonly answer: string
}

/** Shorter words stand in every question. */
const fewestLetters = 5

/**
 * The facts that a message may ask for: those whose key, or a longer word of their question or answer, stands in it, whole or as the beginning of a word (`allergy` and `allergies`
 * are told apart by their ends alone). In their order, those named by their key first.
 */
export function matchingFacts<Fact extends KnownFact>(text: string, facts: readonly Fact[]): Fact[] {
  const said = plainWords(fold(text))
  const stands = (word: string) => said.some((each) => isSame(each, word))
  const byKey = facts.filter(({ key }) => key.split('-').some((part) => part.length > 2 && stands(fold(part))))
  const byWords = facts.filter(
    (fact) =>
      !byKey.includes(fact) &&
      plainWords(fold(`${fact.ask} ${fact.answer}`)).some((word) => isTelling(word) && stands(word)),
  )
  return [...byKey, ...byWords]
}

function isTelling(word: string): boolean {
  return word.length >= fewestLetters && !common.has(word)
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= fewestLetters && long.startsWith(short.slice(0, -1)) && long.length - short.length < 4
}

/** Long words that say nothing about what is asked. */
const common = new Set([
  'about',
  'after',
  'again',
  'before',
  'could',
  'every',
  'other',
  'people',
  'please',
  'should',
  'somebody',
  'still',
  'their',
  'there',
  'these',
  'thing',
  'things',
  'those',
  'today',
  'until',
  'where',
  'which',
  'while',
  'would',
  'without',
])
