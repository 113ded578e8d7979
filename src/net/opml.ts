import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { SmmError } from '../domain/errors.ts'
import type { OpmlFeed } from './feed-net.ts'

const mostFeeds = 2000
const deepest = 20

/** The feeds of an OPML text in their order, whatever folders they lie in. */
export function feedsOfOpml(text: string, name: string): OpmlFeed[] {
  const { body } = parsed(text, name)
  const feeds: OpmlFeed[] = []
  const gather = (outlines: readonly Opml.Outline<string>[], depth: number): void => {
    for (const { xmlUrl, title, text: label, htmlUrl, outlines: inner } of outlines) {
      if (feeds.length >= mostFeeds) throw new SmmError('data', `${name} names more than ${mostFeeds} feeds`)
      if (xmlUrl) feeds.push({ address: xmlUrl, title: title ?? label ?? '', site: htmlUrl ?? '' })
      if (inner && depth < deepest) gather(inner, depth + 1)
    }
  }
  gather((body?.outlines ?? []) as readonly Opml.Outline<string>[], 0)
  return feeds
}

function parsed(text: string, name: string) {
  try {
    // Entities of its own could be made to grow without end; no list of feeds needs them.
    return parseOpml(text.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, ''))
  } catch (cause) {
    throw new SmmError(
      'data',
      `${name} is no OPML file, or is broken off`,
      ['export the feeds as OPML and try again'],
      cause,
    )
  }
}

export function opmlOf(
  title: string,
  groups: readonly { readonly name: string; readonly feeds: readonly OpmlFeed[] }[],
): string {
  const outlines = groups.map(({ name, feeds }) => ({
    text: name,
    outlines: feeds.map((feed) => ({
      text: feed.title || feed.address,
      title: feed.title || feed.address,
      type: 'rss',
      xmlUrl: feed.address,
      ...(feed.site === '' ? {} : { htmlUrl: feed.site }),
    })),
  }))
  const text = generateOpml({ head: { title }, body: { outlines } })
  return text.endsWith('\n') ? text : `${text}\n`
}
