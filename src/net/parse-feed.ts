import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import type { ParsedFeed, ParsedItem } from '../domain/feed/articles.ts'

/** More than are ever kept, so that the newest are among them wherever they stand. */
const mostItems = 1000

/** A feed's text taken apart; a sentence's end that says why it is none. */
export function parseFeedText(text: string): ParsedFeed | string {
  try {
    const { format, feed } = parseFeed(withoutDoctype(text), { maxItems: mostItems })
    if (format === 'atom') return ofAtom(feed)
    if (format === 'rdf') return ofRdf(feed)
    return format === 'json' ? ofJson(feed) : ofRss(feed)
  } catch (error) {
    return error instanceof Error && error.name === 'DetectError'
      ? 'is no feed: neither RSS, Atom, RDF nor JSON Feed'
      : 'is no whole feed: it is broken off, or not well-formed'
  }
}

/** A document may bring entities of its own, which could be made to grow without end or to read files; no feed needs them. */
function withoutDoctype(text: string): string {
  const start = text.slice(0, 4096).search(/<!DOCTYPE\s/i)
  if (start < 0) return text
  const subset = text.indexOf('[', start)
  const close = text.indexOf('>', start)
  if (close < 0) return text
  if (subset < 0 || subset > close) return text.slice(0, start) + text.slice(close + 1)
  const end = /\]\s*>/g
  end.lastIndex = subset
  return end.exec(text) === null ? text : text.slice(0, start) + text.slice(end.lastIndex)
}

type Text = { readonly value?: string | undefined } | string | undefined

function textOf(text: Text): string {
  const value = typeof text === 'object' ? text.value : text
  return typeof value === 'string' ? value : ''
}

function first(...texts: readonly Text[]): string {
  return texts.map(textOf).find((text) => text.trim() !== '') ?? ''
}

type Loose<Feed> = { readonly [Key in keyof Feed]?: Feed[Key] | undefined }

function ofRss(feed: Loose<RssFeed.Feed<string>>): ParsedFeed {
  const items = (feed.items ?? []).map((item): ParsedItem => {
    const guid = textOf(item.guid?.value)
    // A guid is an address unless it says that it is none.
    const permalink = item.guid?.isPermaLink !== false && /^https?:\/\//i.test(guid) ? guid : ''
    return {
      guid,
      title: first(item.title),
      link: first(item.link, item.atom?.links?.find(isAlternate)?.href, permalink),
      summary: first(item.description, item.content?.encoded),
      published: first(item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated),
    }
  })
  return { title: first(feed.title), site: first(feed.link), items }
}

function ofRdf(feed: Loose<RdfFeed.Feed<string>>): ParsedFeed {
  const items = (feed.items ?? []).map(
    (item): ParsedItem => ({
      guid: first(item.rdf?.about),
      title: first(item.title),
      link: first(item.link),
      summary: first(item.description, item.content?.encoded),
      published: first(item.dc?.dates?.[0]),
    }),
  )
  return { title: first(feed.title), site: first(feed.link), items }
}

function ofAtom(feed: Loose<AtomFeed.Feed<string>>): ParsedFeed {
  const items = (feed.entries ?? []).map(
    (entry): ParsedItem => ({
      guid: first(entry.id),
      title: first(entry.title),
      link: first(entry.links?.find(isAlternate)?.href),
      summary: first(entry.summary, entry.content),
      published: first(entry.published, entry.updated),
    }),
  )
  return { title: first(feed.title), site: first(feed.links?.find(isAlternate)?.href), items }
}

function ofJson(feed: Loose<JsonFeed.Feed<string>>): ParsedFeed {
  const items = (feed.items ?? []).map(
    (item): ParsedItem => ({
      guid: first(item.id),
      title: first(item.title),
      link: first(item.url, item.external_url),
      summary: first(item.summary, item.content_text, item.content_html),
      published: first(item.date_published, item.date_modified),
    }),
  )
  return { title: first(feed.title), site: first(feed.home_page_url), items }
}

function isAlternate({ rel }: { readonly rel?: string | undefined }): boolean {
  return rel === undefined || rel === 'alternate'
}
