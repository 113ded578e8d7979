import { findLinks } from './links.ts'
import { outside } from './spans.ts'

/** A mention without its first `@`: `user`, `user@domain` (Mastodon) or `handle.bsky.social`; `index` (of the `@`) and `end` are UTF-16 offsets. */
export interface Mention {
  readonly handle: string
  readonly index: number
  readonly end: number
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = `(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`
const forms = [`[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*@${domain}`, domain, '[a-z0-9_]+(?:\\.[a-z0-9_]+)*']
/** Not after what makes an e-mail address or a word of it; not before another letter, a second `@`, or `://`. */
const mention = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}_!#$%&*@＠])[@＠](${forms.join('|')})(?![\\p{Script=Latin}0-9_@＠]|://)`,
  'giu',
)

/** The mentions of a text in their order, in the form of any network; no e-mail address, and nothing inside a link. */
export function findMentions(text: string): Mention[] {
  const found = [...text.matchAll(mention)].map((match) => ({
    handle: match[1] as string,
    index: match.index,
    end: match.index + match[0].length,
  }))
  return found.length ? outside(found, findLinks(text)) : []
}
