import { resolvedLink } from './address.ts'
import { plainText } from './plain-text.ts'

/** A feed that a web page names as its own. */
export interface NamedFeed {
  readonly address: string
  readonly title: string
}

const types = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/json$/i
/** Links to feeds stand in the head of a page. */
const mostLookedAt = 300_000
const mostLinks = 500

/** The feeds that a page names with `<link rel="alternate">`, in its order; those of comments come last. */
export function feedsOfPage(html: string, base: string): NamedFeed[] {
  const found: NamedFeed[] = []
  const links = html.slice(0, mostLookedAt).match(/<link\s[^<>]{1,2000}>/gi) ?? []
  for (const link of links.slice(0, mostLinks)) {
    const isFeed = /\balternate\b/i.test(attribute(link, 'rel')) && types.test(attribute(link, 'type').trim())
    const address = isFeed ? resolvedLink(plainText(attribute(link, 'href'), 2000), base) : ''
    if (address !== '' && !found.some((each) => each.address === address)) {
      found.push({ address, title: plainText(attribute(link, 'title'), 120) })
    }
  }
  const isOfComments = ({ address, title }: NamedFeed) => /comment/i.test(`${title} ${address}`)
  return [...found.filter((each) => !isOfComments(each)), ...found.filter(isOfComments)]
}

/** Whether a text that is no feed looks like a page. */
export function looksLikePage(text: string): boolean {
  return /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000))
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}
