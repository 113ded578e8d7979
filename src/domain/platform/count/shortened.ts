import { countGraphemes } from '../../text/graphemes.ts'
import { findLinks, type Link } from '../../text/links.ts'
import { replaceSpans } from '../../text/spans.ts'

/** How long the path of a link may be, and how many characters of a longer one are kept before "...". */
interface Shortening {
  readonly path: number
  readonly keep: number
}

/**
 * Bluesky's own app: graphemes after each link has become its host and what of the path is kept (`toShortUrl` in bluesky-social/social-app).
 * It takes for a link only what follows white space or a bracket; any other counts in full.
 */
export function countShortened(text: string, shortening: Shortening): number {
  const links = findLinks(text).filter(({ index }) => index === 0 || /[\s(]/.test(text.charAt(index - 1)))
  return countGraphemes(replaceSpans(text, links, (link) => shortLink(link, shortening)))
}

function shortLink({ url }: Link, { path: longest, keep }: Shortening): string {
  const { host, pathname, search, hash } = new URL(url)
  const path = (pathname === '/' ? '' : pathname) + search + hash
  return host + (path.length > longest ? `${path.slice(0, keep)}...` : path)
}
