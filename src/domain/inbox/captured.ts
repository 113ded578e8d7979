import { SmmError } from '../errors.ts'
import { type MessageKind, messageKinds } from '../words.ts'

/** `ig`, `ig:c`, `gb:review`: a channel and, where it was said, the kind of message. */
export interface CaptureTarget {
  readonly channel: string
  readonly kind: MessageKind | null
}

/** Who said what, before names are looked up. */
export interface Captured {
  readonly person: string
  readonly stars: number | null
  readonly text: string
}

/** A line that stands by itself: client and channel before the person. */
export interface CapturedLine extends Captured, CaptureTarget {
  readonly client: string
  /** The line of the file in which it begins, from 1. */
  readonly line: number
}

/** By the first letter, as typed behind a colon. */
const letters: Readonly<Record<string, MessageKind>> = { d: 'dm', c: 'comment', m: 'mention', r: 'review', e: 'email' }

/** A kind by its word or its first letter; undefined for anything else. */
export function kindNamed(word: string): MessageKind | undefined {
  const name = word.toLowerCase()
  return Object.hasOwn(letters, name) ? letters[name] : messageKinds.find((kind) => kind === name)
}

/** `ig:c` → the channel and the kind; a kind that is none is a usage error that names it. */
export function parseCaptureTarget(word: string): CaptureTarget {
  const at = word.indexOf(':')
  if (at < 0) return { channel: word, kind: null }
  const kind = kindNamed(word.slice(at + 1))
  if (kind) return { channel: word.slice(0, at), kind }
  const known = Object.entries(letters).map(([letter, name]) => `${letter} ${name}`)
  throw new SmmError('usage', `"${word.slice(at + 1)}" in "${word}" is no kind of message; write ${known.join(', ')}`)
}

/**
 * The person and the words of a message: `@jane Is it vegan?`, `"Maria K." 2* Cold food`. A person of several words stands in quotes. Stars that are spelled out stay
 * words until the kind is known.
 */
export function parseCaptured(text: string): Captured {
  const [person, rest] = firstWord(text)
  if (person === '') throw new SmmError('usage', `Nobody is named in "${text.trim()}"`, ['@jane Is it vegan?'])
  return { person, ...withoutDrawnStars(rest) }
}

/** A message whose kind is known: `4 stars: the best` is a rating in a review, and anywhere else it is what somebody wrote. */
export function ofKind<Message extends Captured>(message: Message, kind: MessageKind): Message {
  return kind === 'review' && message.stars === null ? { ...message, ...withoutStars(message.text) } : message
}

/** Stars in front of the words: `2*`, `★★☆☆☆`, `4 stars`. */
export function withoutStars(text: string): Pick<Captured, 'stars' | 'text'> {
  const spelled = /^\s*([1-5])\s?-?stars?\b[:,.]?\s*/iu.exec(text)
  return spelled ? { stars: Number(spelled[1]), text: text.slice(spelled[0].length).trim() } : withoutDrawnStars(text)
}

/** Stars in front of the words that can be nothing else: `2*`, `★★☆☆☆`. */
export function withoutDrawnStars(text: string): Pick<Captured, 'stars' | 'text'> {
  const digits = /^\s*([1-5])\s?(?:\*|★|⭐️?)[:,.]?\s*/u.exec(text)
  if (digits) return { stars: Number(digits[1]), text: text.slice(digits[0].length).trim() }
  const drawn = /^\s*((?:★|⭐️?){1,5})☆{0,4}[:,.]?\s*/u.exec(text)
  if (!drawn) return { stars: null, text: text.trim() }
  return { stars: [...(drawn[1] ?? '').replaceAll('\ufe0f', '')].length, text: text.slice(drawn[0].length).trim() }
}

/**
 * Lines such as `mar ig:c @jane Is it vegan?`, written elsewhere. Empty lines and those that begin with # say nothing; one that begins with white space goes on with
 * the line before. A line that names too little is an error with its number.
 */
export function parseCapturedLines(text: string): CapturedLine[] {
  const found: CapturedLine[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd()
    if (line.trim() === '' || line.startsWith('#')) continue
    const last = found.at(-1)
    if (/^\s/.test(line) && last) found[found.length - 1] = { ...last, text: `${last.text}\n${line.trim()}`.trim() }
    else found.push(capturedLine(line, index + 1))
  }
  return found
}

function capturedLine(text: string, line: number): CapturedLine {
  const [client, afterClient] = firstWord(text)
  const [target, rest] = firstWord(afterClient)
  if (target === '' || rest.trim() === '') {
    throw new SmmError('data', `Line ${line}: "${text.trim()}" is no message; write CLIENT CHANNEL PERSON WORDS`, [
      'mar ig:c @jane Is it vegan?',
    ])
  }
  try {
    return { client, ...parseCaptureTarget(target), ...parseCaptured(rest), line }
  } catch (error) {
    if (error instanceof SmmError) throw new SmmError('data', `Line ${line}: ${error.message}`, error.hints)
    throw error
  }
}

/** The first word, or what stands in quotes at the beginning, and everything behind it. */
function firstWord(text: string): [word: string, rest: string] {
  const trimmed = text.trimStart()
  const quoted = /^["“]([^"”]*)["”](?=\s|$)/.exec(trimmed)
  if (quoted) return [(quoted[1] ?? '').trim(), trimmed.slice(quoted[0].length)]
  const word = /^\S*/.exec(trimmed)?.[0] ?? ''
  return [word, trimmed.slice(word.length)]
}
