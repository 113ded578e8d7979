import { SmmError } from '../errors.ts'
import { cleanText } from '../text/clean.ts'

/** Hosts that belong to a client, so that links to them can be marked and their visitors counted. */

/** The host of an address in lower case, without `www.`; null for what is no address of the web. */
export function hostOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address)
    return /^https?:$/.test(protocol) ? hostname.toLowerCase().replace(/^www\./, '') : null
  } catch {
    return null
  }
}

/** `acme.example, https://shop.acme.example/` → canonical words; `none`: empty. */
export function parseSites(text: string): string {
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (words.length === 1 && words[0]?.toLowerCase() === 'none') return ''
  const hosts = words.map((word) => {
    const host = hostOf(word.includes('://') ? word : `https://${word}`)
    if (host?.includes('.')) return host
    throw new SmmError('usage', `"${word}" is not a site; write its host, such as acme.example`)
  })
  return [...new Set(hosts)].join(', ')
}

export function siteList(sites: string): string[] {
  return sites === '' ? [] : sites.split(', ')
}

/** True when the link leads to one of the sites, or to a host below one. */
export function isOnSites(link: string, sites: readonly string[]): boolean {
  const host = hostOf(link)
  return host !== null && sites.some((site) => host === site || host.endsWith(`.${site}`))
}

/** A link to the web as somebody typed it; else a usage error that names it. */
export function parseLink(text: string): string {
  const link = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (isPlain(link) && hostOf(link)?.includes('.')) return link
  throw new SmmError('usage', `"${text}" is not a link; write one that begins with https://`)
}

/** True for an address that can be printed as it stands: no white space in it, nothing that a terminal would obey, and of a length that sites take. */
export function isPlain(address: string): boolean {
  return address.length <= 2048 && !/\s/.test(address) && cleanText(address) === address
}
