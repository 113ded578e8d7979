import { LinkifyIt, type Match } from 'linkify-it'
import listed from 'tlds' with { type: 'json' }
import { replaceSpans } from './spans.ts'

/** A web address in a text; `index` and `end` are UTF-16 offsets. `url` is what it leads to, with https:// where no scheme was written. */
export interface Link {
  readonly text: string
  readonly index: number
  readonly end: number
  readonly url: string
  readonly hasScheme: boolean
}

/** IANA's list, and the one that RFC 2606 keeps for examples, so that a demo and a document behave as the real thing. */
const tlds = [...listed, 'example']

/** Longer ones are nowhere made a link (X, Mastodon). */
const maxLength = 4096

/** Letters of other scripts, emoji and marks of direction end an address that they are glued to, as on X; Latin and Cyrillic ones go on in it. */
const apart = /(?![\u0300-\u036f])[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}]/gu
/** Marks of direction and the like, which are seen by nobody. */
const unseen = /\p{Cf}/gu
/** An underscore inside the label of a host (or in a path, where it changes nothing): the library knows none, but subdomains have them. */
const underscore = /(?<=[a-z0-9])_(?=[\w-]{0,61}[a-z0-9]\.)/gi

/** Most texts hold nothing like it, and the patterns of the library cost more than the rest of a start. */
const mayHoldLink = /:\/\/|\S\.\p{L}/u

/** Made when the first text may hold a link. */
const finders = once(() => {
  const shared = { urlAuth: true, maxLength: maxLength + 100 }
  return {
    bare: new LinkifyIt({ ...shared, fuzzyLink: true, tlds }).add('//', null).add('ftp:', null),
    schemed: new LinkifyIt({ ...shared, fuzzyEmail: false }).add('//', null).add('ftp:', null).add('mailto:', null),
    knownEnds: new Set(tlds.map((tld) => (/^[a-z]+$/.test(tld) ? tld : hostOf(`http://${tld}`)))),
  }
})

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * The links of a text in their order: http(s)://, and bare domains that end as a real one does (IANA's list). No localhost, no other scheme, no
 * e-mail address, nothing glued to `@`, `#` or `$`.
 */
export function findLinks(text: string): Link[] {
  if (!mayHoldLink.test(text)) return []
  const international = internationalLinks(text)
  const searched = replaceSpans(text, international, (link) => blank(link.text))
    .replace(apart, blank)
    .replace(underscore, 'x')
  return [...international, ...linksIn(finders().bare, searched, text)].sort((a, b) => a.index - b.index)
}

/** `http://例え.jp`: only with a scheme may a host have letters of any script. */
function internationalLinks(text: string): Link[] {
  if (text.search(apart) < 0) return []
  return linksIn(finders().schemed, text.replace(unseen, blank), text).flatMap((link) => {
    const host = /^https?:\/\/[^/?#]*/i.exec(link.text)?.[0] ?? ''
    if (host.search(apart) < 0) return []
    const path = link.text.slice(host.length)
    const stop = path.search(apart)
    return stop < 0 ? [link] : [linkAt(text, link.index, link.index + host.length + stop)]
  })
}

function linksIn(finder: LinkifyIt, searched: string, text: string): Link[] {
  return (finder.match(searched) ?? [])
    .filter((match) => match.schema !== 'mailto:' && !/[@＠#＃$]/.test(text.charAt(match.index - 1)))
    .map((match) => linkAt(text, match.index, trimmedEnd(match)))
    .filter((link) => link.text.length <= maxLength && isPublic(link.url))
}

/** Without the punctuation of the sentence, of which the library leaves some. */
function trimmedEnd({ raw, lastIndex }: Match): number {
  let spare = 0
  while (spare < raw.length && ",:;'*~".includes(raw.charAt(raw.length - 1 - spare))) spare++
  return lastIndex - spare
}

function linkAt(text: string, index: number, end: number): Link {
  const written = text.slice(index, end)
  const hasScheme = /^https?:\/\//i.test(written)
  return { text: written, index, end, url: hasScheme ? written : `https://${written}`, hasScheme }
}

/** The host is an IP address, or a name by the rules of DNS under a known top-level domain. */
function isPublic(url: string): boolean {
  const host = hostOf(url)
  if (!host) return false
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return true
  const labels = host.split('.')
  const isName = labels.every((label) => label.length <= 63) && !labels.slice(-2).join().includes('_')
  return isName && labels.length > 1 && finders().knownEnds.has(labels.at(-1) ?? null)
}

/** In ASCII, as DNS knows it. */
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null
}

/** As long as what it stands for, so that offsets stay right. */
function blank(letter: string): string {
  return ' '.repeat(letter.length)
}
