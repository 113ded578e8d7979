import { phraseFinder } from '../text/phrases.ts'
import type { MessageKind, Owner, Severity } from '../words.ts'
import type { InboxRule } from './rules.ts'

/** What came in, before anybody said what it is. */
export interface Incoming {
  readonly text: string
  readonly kind: MessageKind
  readonly stars: number | null
  /** True: it came in answer to something of ours. */
  readonly followsOurs: boolean
}

/** What a message was taken for, each with the reason in words; an empty reason: nothing spoke for anything else. */
export interface Guess {
  readonly severity: Severity
  readonly severityBy: string
  readonly owner: Owner
  readonly ownerBy: string
  readonly needsAnswer: boolean
  readonly answerBy: string
}

/**
 * Guesses what a message is from its stars and words: one or two stars are a complaint; then the first rule holds that says something and of which a phrase stands
 * in the text; then three stars are negative and a question mark is a question. Words count whole, without case and accents.
 */
export function classify(incoming: Incoming, rules: readonly InboxRule[]): Guess {
  const stands = phraseFinder(incoming.text)
  const found = rules.flatMap((rule) => {
    const phrase = rule.words.find(stands)
    return phrase === undefined ? [] : [{ rule, phrase }]
  })
  const routed = found.find(({ rule }) => rule.owner !== null)
  const severity = severityOf(incoming, found)
  return {
    ...severity,
    owner: routed?.rule.owner ?? 'manager',
    ownerBy: routed ? said(routed.phrase) : '',
    ...needOf(incoming, severity.severity, found),
  }
}

interface Found {
  readonly rule: InboxRule
  readonly phrase: string
}

function severityOf({ text, stars }: Incoming, found: readonly Found[]): Pick<Guess, 'severity' | 'severityBy'> {
  if (stars !== null && stars <= 2) return { severity: 'complaint', severityBy: starWords(stars) }
  const told = found.find(({ rule }) => rule.severity !== null)
  if (told?.rule.severity) return { severity: told.rule.severity, severityBy: said(told.phrase) }
  if (stars === 3) return { severity: 'negative', severityBy: starWords(stars) }
  if (/[?？؟]/u.test(text)) return { severity: 'question', severityBy: 'it asks' }
  return { severity: 'other', severityBy: '' }
}

/** Thanks for an answer and a row of emoji wait for nothing. */
function needOf(
  { text, kind, stars, followsOurs }: Incoming,
  severity: Severity,
  found: readonly Found[],
): Pick<Guess, 'needsAnswer' | 'answerBy'> {
  const needed = { needsAnswer: true, answerBy: '' }
  if (severity !== 'other' || stars !== null) return needed
  const end = found.find(({ rule }) => !rule.needsAnswer)
  if (end && followsOurs) return { needsAnswer: false, answerBy: said(end.phrase) }
  const isWordless = text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text)
  return isWordless && kind !== 'dm' && kind !== 'email' ? { needsAnswer: false, answerBy: 'no words' } : needed
}

function starWords(stars: number): string {
  return stars === 1 ? '1 star' : `${stars} stars`
}

function said(phrase: string): string {
  return `“${phrase}”`
}
