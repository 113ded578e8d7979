import { SmmError } from '../errors.ts'
import { cleanLine } from '../text/clean.ts'

const longest = 2000

/**
 * The address of a feed as somebody typed it: `https://` is put before a bare one, `feed:` is taken off. Only the web, and no password in it; anything else is a
 * usage error that names the value.
 */
export function parseFeedAddress(text: string): string {
  const line = cleanLine(text)
  const bare = line.replace(/^feed:(?:\/\/)?/i, '')
  const said = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(bare) ? bare : `https://${bare}`
  const refused = whyRefused(said)
  if (refused === null) return withoutFragment(said)
  throw new SmmError('usage', `"${shown(line)}" ${refused}`, ['smm feed add acme https://example.com/feed'])
}

/** Where a redirect leads, or why nobody goes there, as the end of a sentence that begins with the feed. */
export function redirectTarget(from: string, location: string): { readonly to: string } | { readonly refused: string } {
  if (!URL.canParse(location, from)) return { refused: 'redirects to something that is no address' }
  const to = new URL(location, from).href
  const refused = whyRefused(to)
  if (refused !== null) return { refused: `redirects to an address that ${refused}` }
  if (leavesHttps(from, to)) {
    return { refused: 'redirects from https to http, which anybody on the way could read and change' }
  }
  return { to: withoutFragment(to) }
}

/** True: what was asked for in private would be read where anybody on the way can read and change it. */
export function leavesHttps(from: string, to: string): boolean {
  return from.startsWith('https:') && to.startsWith('http:')
}

/** An address out of a feed, whole, by the address of the feed; empty where it is none of the web. */
export function resolvedLink(link: string, base: string): string {
  const line = cleanLine(link)
  if (line === '' || line.length > longest || !URL.canParse(line, base)) return ''
  const { href } = new URL(line, base)
  return whyRefused(href) === null ? href : ''
}

/** Hosts under the names that are kept for examples (RFC 2606) are nowhere. */
export function isNowhere(address: string): boolean {
  return URL.canParse(address) && /(?:^|\.)(?:example|invalid)$/.test(new URL(address).hostname)
}

function whyRefused(address: string): string | null {
  if (address.length > longest) return `has more than ${longest} characters`
  if (!URL.canParse(address)) return 'is no address of the web'
  const { protocol, username, password, hostname } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return 'is not of the web: it must begin with http:// or https://'
  if (username !== '' || password !== '') return 'has a name or password in it, which smm does not keep'
  return hostname === '' ? 'is no address of the web' : null
}

function withoutFragment(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

function shown(line: string): string {
  // Not the password, which would stand in the terminal's history of this desk too.
  const hidden = line.replace(/\/\/[^/@]*@/, '//…@')
  return hidden.length > 120 ? `${hidden.slice(0, 120)}…` : hidden
}
