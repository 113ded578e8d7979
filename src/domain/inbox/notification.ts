import { cleanText } from '../text/clean.ts'
import type { MessageKind, Severity } from '../words.ts'
import { withoutDrawnStars, withoutStars } from './captured.ts'
import { withoutAge } from './notification-age.ts'
import { headings, ignoredForms, labels, messageForms } from './notification-forms.ts'

/** What one line of copied notifications says. */
export type Notification = NotedMessage | Ignored | NotUnderstood

export interface NotedMessage {
  readonly is: 'message'
  readonly person: string
  /** Others who are counted and not named: of "Jane and 3 others" three. */
  readonly others: number
  /** Null: the line does not say. */
  readonly kind: MessageKind | null
  /** Empty: the line does not show it. */
  readonly text: string
  readonly stars: number | null
  /** Null: as far as it says, now. */
  readonly agoMinutes: number | null
  /** Null: the words have to say. */
  readonly severity: Severity | null
}

/** Nobody waits for an answer to it. */
export interface Ignored {
  readonly is: 'ignored'
  readonly reason: string
}

export interface NotUnderstood {
  readonly is: 'not understood'
}

type Understood = Omit<NotedMessage, 'is' | 'agoMinutes'> | Ignored

/** No name has more characters or words. */
const longestName = 80
const mostNameWords = 6

/** Bullets, ticks and numbers of a list. */
const mark = /^(?:[\s•·●▪◦○‣⁃*✓✔☑✅☐🔔💬►→>–—-]|\ufe0f|\[[ xX]?\]|\(?\d{1,3}[.)](?=\s))+/u

/** Reads one line such as `jane_doe commented: Love this! 2h`; the time it takes grows with its length and no faster. */
export function parseNotification(line: string): Notification {
  const clean = cleanText(line).replace(mark, '').trimEnd()
  if (headings.has(clean.trim().toLowerCase())) return { is: 'ignored', reason: 'a heading' }
  const { rest, minutes, isSure } = withoutAge(clean)
  if (rest.trim() === '') return { is: 'ignored', reason: 'an age alone' }
  const aged = understood(rest)
  // What may be an age as well as the end of a sentence is one where no sentence was shown.
  const isAge = isSure || (aged !== null && ('is' in aged || aged.text === ''))
  const found = isAge ? aged : understood(clean)
  if (found === null) return { is: 'not understood' }
  return 'is' in found ? found : { is: 'message', ...found, agoMinutes: isAge ? minutes : null }
}

function understood(text: string): Understood | null {
  const line = text.replace(/\s+/g, ' ').trim()
  return byForm(line) ?? byName(line)
}

interface Candidate {
  readonly at: number
  readonly length: number
  read(): Understood | null
}

/** The form that begins first, and of those the longest, whose person may be one. */
function byForm(line: string): Understood | null {
  const candidates: Candidate[] = []
  for (const { verb, reason } of ignoredForms) {
    const found = verb.exec(line)
    if (!found) continue
    const before = line.slice(0, found.index)
    const read = () => (before === '' || personOf(before) ? ({ is: 'ignored', reason } as const) : null)
    candidates.push({ at: found.index, length: found[0].length, read })
  }
  for (const form of messageForms) {
    const found = form.verb.exec(line)
    if (found) candidates.push({ at: found.index, length: found[0].length, read: () => messageBy(form, line, found) })
  }
  candidates.sort((one, other) => one.at - other.at || other.length - one.length)
  for (const { read } of candidates) {
    const said = read()
    if (said !== null) return said
  }
  return null
}

function messageBy(
  { kind, person: side, severity }: (typeof messageForms)[number],
  line: string,
  found: RegExpExecArray,
): Understood | null {
  const behind = line.slice(found.index + found[0].length)
  const [name, rest] = side === 'before' ? [line.slice(0, found.index), behind] : nameFirst(behind)
  const who = personOf(name)
  if (!who) return null
  const digit = found.slice(1).find((group) => group !== undefined)
  const said = kind === 'review' ? reviewWords(rest) : { stars: null, text: wordsOf(rest) }
  return { ...who, kind, severity, text: said.text, stars: digit === undefined ? said.stars : Number(digit) }
}

/** `@jane: text`, `@jane text`, `Jane Doe: text`. */
function byName(line: string): Understood | null {
  const plain = { kind: null, severity: null }
  const [, handle = '', said] = /^(@[^\s:,]{1,80})[:,]?\s+(\S.*)$/u.exec(line) ?? []
  const known = personOf(handle)
  if (known && said !== undefined) return { ...known, ...plain, ...withStars(said) }
  const at = line.slice(0, longestName + 2).indexOf(': ')
  if (at < 1 || labels.has(line.slice(0, at).toLowerCase())) return null
  const who = personOf(line.slice(0, at))
  return who && { ...who, ...plain, ...withStars(line.slice(at + 2)) }
}

/** Whether it is a review nobody said, so only stars that can be nothing else are taken off. */
function withStars(words: string): Pick<NotedMessage, 'stars' | 'text'> {
  const { stars, text } = withoutDrawnStars(words)
  return { stars, text: unquoted(text) }
}

/** Whom a piece of a line names; null: it can be nobody's name. */
function personOf(text: string): Pick<NotedMessage, 'person' | 'others'> | null {
  if (text.length > 2 * longestName) return null
  const group =
    /^(.{1,80}?),? (?:and|&|y|und|et) (\d{1,6}) (?:others?|more|other people|weitere|autres?|otras?|otros?|más)/iu.exec(
      text,
    )
  const named =
    unquoted(group?.[1] ?? text)
      .split(group ? ', ' : '\n')[0]
      ?.trim() ?? ''
  const handle = /(?:^|[\s(])(@[^\s()@]{1,80})\)?$/u.exec(named)
  // Behind a handle comes no surname, so what follows one is what somebody said.
  const person = handle?.[1] ?? named
  const isName =
    /\p{L}|\p{N}/u.test(person) &&
    !/[:?!"“”«»\n]|https?/u.test(person) &&
    !/^@\S+\s/u.test(named) &&
    person.length <= longestName &&
    named.split(' ').length <= mostNameWords
  return isName ? { person, others: Number(group?.[2] ?? 0) } : null
}

/** A name that stands behind its form ends where the words begin. */
function nameFirst(text: string): [name: string, rest: string] {
  const end = /: ?| ?["“«„★⭐]| [–—-] |$/u.exec(text)?.index ?? text.length
  return [text.slice(0, end), text.slice(end)]
}

/** Words that lead to the thing of ours that it is about, not to what was said. */
const leads =
  /^(?:on|in|to|about|at|an?|the|your|our|this|via|for|en|a|tu|sobre|auf|zu|in|bei|dein|deine|deinen|sur|dans|à|votre|sous)(?=\s|$)/iu

/** What was said: behind a colon, in quotes, or all of it where nothing leads elsewhere. */
function wordsOf(rest: string): string {
  const text = rest.replace(/^[\s.,]+/u, '')
  if (leads.test(text)) return marked(text) ?? ''
  return unquoted(text.replace(/^(?:[:–—-]\s?)+/u, ''))
}

/** What stands behind a colon or in quotes; null: neither is there. */
function marked(text: string): string | null {
  const found = /:(?=\s)|:(?=["“«„])|["“«„]/u.exec(text)
  if (!found) return null
  return unquoted(text.slice(found[0] === ':' ? found.index + 1 : found.index).trim())
}

/** Of a review what stands behind its form is whom it is about, unless it is marked as words; stars may stand before them. */
function reviewWords(rest: string): Pick<NotedMessage, 'stars' | 'text'> {
  const text = rest.trim()
  const end = /:(?=\s)|["“«„]/u.exec(text)?.index ?? text.length
  const own = withoutStars(text.replace(/^[:–—-]\s?/u, ''))
  if (own.stars !== null) return { stars: own.stars, text: unquoted(own.text.replace(/^[:–—-]\s?/u, '')) }
  const digit = /(?:^|[\s(–—-])([1-5])\s?(?:\*|★|⭐|\/5|[- ]?stars?)/iu.exec(text.slice(0, end))
  const words = text.startsWith(':') ? unquoted(text.slice(1).trim()) : (marked(text) ?? '')
  const behind = withoutStars(words)
  return { stars: digit ? Number(digit[1]) : behind.stars, text: behind.stars === null ? words : unquoted(behind.text) }
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“', '‘': '’' }

/** Without the quotes around it; a platform that cuts words off leaves the second one out. */
function unquoted(text: string): string {
  const bare = text.trim()
  const end = closing[bare[0] ?? '']
  if (end === undefined) return bare
  if (bare.endsWith(end) && bare.length > 1) return bare.slice(1, -1).trim()
  return bare.includes(end, 1) ? bare : bare.slice(1).trim()
}
