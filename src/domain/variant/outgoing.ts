import { hostOf, isOnSites, siteList } from '../link/sites.ts'
import { type UtmPlace, utmValues, withUtm } from '../link/utm.ts'
import type { PlatformRules } from '../platform/rules.ts'
import type { Post } from '../post.ts'
import { findHashtags } from '../text/hashtags.ts'
import { findLinks } from '../text/links.ts'
import { capital } from '../text/phrase.ts'
import { type Variant, wordsOf } from './variant.ts'

/** A variant as it leaves the desk. The private note is not among what this is made from. */
export interface Outgoing {
  /** null: the platform has no titles. */
  readonly title: string | null
  readonly text: string
  /** What stands beside the text: a field, a sticker, the profile. null: nowhere, or in the text. */
  readonly link: string | null
  readonly contentWarning: string
}

export interface OutgoingFacts {
  readonly post: Pick<Post, 'title' | 'text' | 'link'>
  readonly variant: Pick<Variant, 'title' | 'text' | 'format' | 'contentWarning'>
  readonly rules: Pick<PlatformRules, 'links' | 'linkWords' | 'titles'>
  /** The client's own sites and how links to them are marked. */
  readonly linking: {
    readonly sites: string
    readonly utm: string
    readonly places: Readonly<Record<UtmPlace, string>>
  }
  /** Where the channel itself stands: links within it are internal. */
  readonly channelAddress: string | null
  /** Hashtags that are to stand under the text. */
  readonly tags: readonly string[]
}

/** The words, the link and the hashtags of a variant put together by the rules of its platform. */
export function outgoing(facts: OutgoingFacts): Outgoing {
  const { post, variant, rules } = facts
  const { title, text } = wordsOf(variant, post)
  const body = markLinks(text.trim(), facts)
  const link = post.link === '' ? null : marked(post.link, facts, true)
  const place = linkPlace(variant, rules)
  const isBeside = link !== null && place !== 'text'
  return {
    title: rules.titles.includes(variant.format) ? title : null,
    text: withTags(link === null ? body : withLink(body, link, facts), facts.tags),
    link: isBeside ? link : null,
    contentWarning: variant.contentWarning,
  }
}

/** Stories carry a sticker, articles their links where the author puts them. */
function linkPlace(variant: OutgoingFacts['variant'], rules: OutgoingFacts['rules']): 'text' | 'beside' {
  return rules.links === 'clickable' && variant.format !== 'story' ? 'text' : 'beside'
}

function withLink(body: string, link: string, { post, variant, rules }: OutgoingFacts): string {
  // A longer address that begins with it is another page.
  if (findLinks(body).some(({ url }) => url === link || url === post.link)) return body
  if (linkPlace(variant, rules) === 'text') return variant.format === 'article' ? body : joined(body, link)
  const { linkWords } = rules
  if (rules.links !== 'plain' || linkWords === null || variant.format === 'story') return body
  return body.toLowerCase().includes(linkWords.toLowerCase()) ? body : joined(body, `${capital(linkWords)}.`)
}

function withTags(body: string, tags: readonly string[]): string {
  const there = new Set(findHashtags(body).map(({ tag }) => tag.toLowerCase()))
  const missing = tags.filter((tag) => !there.has(tag.toLowerCase()))
  return missing.length === 0 ? body : joined(body, missing.map((tag) => `#${tag}`).join(' '))
}

function joined(body: string, line: string): string {
  return body === '' ? line : `${body}\n\n${line}`
}

/** Every link in the text that leads to the client's own sites, marked. */
function markLinks(text: string, facts: OutgoingFacts): string {
  let out = ''
  let done = 0
  for (const { index, end, url, hasScheme } of findLinks(text)) {
    if (!hasScheme) continue
    out += text.slice(done, index) + marked(url, facts, url === facts.post.link)
    done = end
  }
  return out + text.slice(done)
}

/** Links to the client's own sites are marked, and the post's own link where nobody said which sites are the client's; never links inside the channel's own site. */
function marked(link: string, { linking, channelAddress }: OutgoingFacts, isPostLink: boolean): string {
  const sites = siteList(linking.sites)
  const isOwn = sites.length === 0 ? isPostLink : isOnSites(link, sites)
  if (!isOwn || isInternal(link, channelAddress)) return link
  const values = utmValues(linking.utm, linking.places)
  return values === null ? link : withUtm(link, values)
}

/** True for a link that stays on the site on which the channel is: marks there would begin every visit anew. */
export function isInternal(link: string, channelAddress: string | null): boolean {
  const host = channelAddress === null ? null : hostOf(channelAddress)
  return host !== null && hostOf(link) === host
}
