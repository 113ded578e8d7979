import { handleKey } from '../inbox/handle.ts'
import { replaceEmails, replaceMentions } from '../text/named.ts'
import type { QuotedTalk } from './facts.ts'

/** A conversation as a client reads it: people by their initials. */
export interface Quote {
  readonly who: string
  readonly asked: string
  readonly answered: string
}

/** Shorter words of a name say nothing about who it is, and stand in too many sentences. */
const shortestPart = 3
/** Scripts that put no space between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u

/** The talk with nobody's name in it: whoever asked, and everybody who is mentioned and is no channel of the client's, stand as an initial. */
export function quoteOf(talk: QuotedTalk): Quote {
  const ours = new Set(talk.ours.map(handleKey))
  return {
    who: initialOf(talk.who),
    asked: withoutNames(talk.asked, talk, ours),
    answered: withoutNames(talk.answered, talk, ours),
  }
}

function withoutNames(text: string, { who, handles }: QuotedTalk, ours: ReadonlySet<string>): string {
  const plain = replaceMentions(replaceEmails(text, '(an e-mail address)'), (mention, handle) =>
    ours.has(handleKey(handle)) ? mention : initialOf(handle),
  )
  const names = [who, ...handles].map((name) => name.replace(/^[@＠]/, '').trim()).filter((name) => name !== '')
  const whole = names.reduce((rest, name) => rest.replace(wordOf(name, 'giu'), initialOf(name)), plain)
  // "Hi Jane" names Jane Doe too. With its capital alone, because a name may be a word.
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => part.length >= shortestPart)
  return parts
    .filter((part) => /^\p{Lu}/u.test(part))
    .reduce((rest, part) => rest.replace(wordOf(part, 'gu'), initialOf(part)), whole)
}

/** A name where it stands as words of its own, with the `@` that may stand before it. */
function wordOf(name: string, flags: string): RegExp {
  const words = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+')
  return unspaced.test(name)
    ? new RegExp(`[@＠]?${words}`, flags)
    : new RegExp(`(?<![\\p{L}\\p{N}_])[@＠]?${words}(?![\\p{L}\\p{N}_])`, flags)
}

/** `@jane` and `Jane Doe` are both `J.` */
function initialOf(who: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(who)?.[0] ?? ''
  return letter === '' ? 'Somebody' : `${letter.toUpperCase()}.`
}
