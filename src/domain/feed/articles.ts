import { cleanLine } from '../text/clean.ts'
import { isDay } from '../time/day.ts'
import { type Instant, toInstant } from '../time/instant.ts'
import { resolvedLink } from './address.ts'
import { type Article, mostArticles } from './feed.ts'
import { plainText } from './plain-text.ts'

/** A feed as its document says it: nothing in it is clean, and everything may be missing. */
export interface ParsedFeed {
  readonly title: string
  readonly site: string
  readonly items: readonly ParsedItem[]
}

export interface ParsedItem {
  readonly guid: string
  readonly title: string
  readonly link: string
  readonly summary: string
  readonly published: string
}

const longestTitle = 200
const longestSummary = 400
const longestGuid = 500

/** The feed's own title and page, cleaned. */
export function feedFacts(feed: ParsedFeed, base: string): { readonly title: string; readonly site: string } {
  return { title: plainText(feed.title, 120), site: resolvedLink(feed.site, base) }
}

/**
 * The articles of a feed, cleaned, each once, the newest first; what has no date stands where the document has it. Links are whole by the feed's address. What has
 * neither title, link nor summary is none. At most as many as are kept.
 */
export function articlesOf(feed: ParsedFeed, base: string, now: Instant): Article[] {
  const seen = new Set<string>()
  const articles = feed.items.flatMap((item) => {
    const article = articleOf(item, base, now)
    if (article === null || seen.has(article.guid)) return []
    seen.add(article.guid)
    return [article]
  })
  const order = articles.map((article, index) => ({ article, index, at: article.publishedAt ?? now }))
  order.sort((a, b) => (a.at === b.at ? a.index - b.index : a.at < b.at ? 1 : -1))
  return order.slice(0, mostArticles).map(({ article }) => article)
}

function articleOf(item: ParsedItem, base: string, now: Instant): Article | null {
  const link = resolvedLink(item.link, base)
  const summary = plainText(item.summary, longestSummary)
  const title = plainText(item.title, longestTitle) || plainText(item.summary, 100) || link
  if (title === '') return null
  const guid =
    cleanLine(item.guid).slice(0, longestGuid) || link || cleanLine(`${title} ${item.published.slice(0, 40)}`)
  // A summary that only says the title again says nothing.
  return { guid, title, link, summary: summary === title ? '' : summary, publishedAt: instantIn(item.published, now) }
}

/** Years without which a feed has no news. */
const earliest = Date.UTC(1995, 0, 1)

/** Dates as RFC 3339 and RFC 822 have them, and their common relatives. */
const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i
const mail =
  /^(?:[a-z]{3,9}\.?,? )?(\d{1,2} [a-z]{3})[a-z]*\.? (\d{2,4})(?: (\d{1,2}:\d{2}(?::\d{2})?) ?([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?$/i

/** The instant that a feed's words say; null where they say none. Without a zone it is UTC; what is dated ahead is dated now. */
export function instantIn(words: string, now: Instant): Instant | null {
  const line = cleanLine(words.slice(0, 100))
  const milliseconds = Date.parse(isoForm(line) ?? mailForm(line) ?? '')
  if (Number.isNaN(milliseconds) || milliseconds < earliest) return null
  return milliseconds > Date.parse(now) ? now : toInstant(milliseconds)
}

function isoForm(line: string): string | null {
  const [, day, time = '00:00', zone = 'Z'] = iso.exec(line) ?? []
  return day === undefined || !isDay(day) ? null : `${day}T${time}${zone.toUpperCase()}`
}

function mailForm(line: string): string | null {
  const [, dayAndMonth, year, time = '00:00', zone = 'GMT'] = mail.exec(line) ?? []
  if (dayAndMonth === undefined || year === undefined) return null
  const said = `${dayAndMonth} ${year.length === 2 ? `20${year}` : year} ${time}`
  // Zones by name are rarely known; then the hour is taken as it stands.
  const known = `${said} ${/^(?:UTC?|Z)$/i.test(zone) ? 'GMT' : zone}`
  return Number.isNaN(Date.parse(known)) ? `${said} GMT` : known
}
