import { describe, expect, test } from 'vitest'
import { articlesOf } from '../../src/domain/feed/articles.ts'
import type { Fetched } from '../../src/net/feed-net.ts'
import { feedNet } from '../../src/net/feeds.ts'
import { fetchFeed } from '../../src/net/fetch-feed.ts'
import { type FeedServer, feedServer, redirect, rss } from '../support/feed-server.ts'

const now = '2026-11-30T09:00:00Z'

function ask(server: FeedServer, path: string, seconds = 5): Promise<Fetched> {
  return fetchFeed({ address: server.at(path), etag: '', lastModified: '' }, seconds)
}

/** The articles of an answer that is a feed. */
async function articlesAt(server: FeedServer, path: string) {
  const fetched = await ask(server, path)
  if (fetched.kind !== 'feed') throw new Error(JSON.stringify(fetched))
  return articlesOf(fetched.feed, fetched.address, now)
}

const item = { title: 'Oat milk', link: '/oat', guid: '1', date: 'Mon, 23 Nov 2026 09:00:00 GMT' }
const oat = { title: 'Oat milk', publishedAt: '2026-11-23T09:00:00Z' }

describe('smm reads', () => {
  test.each([
    ['RSS 2.0', rss([item]), 'application/rss+xml'],
    [
      'RSS 0.91 with its document type',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd"><rss version="0.91"><channel><title>Old</title><link>/</link><item><title>Oat milk</title><link>/oat</link><pubDate>23 Nov 2026 09:00 GMT</pubDate></item></channel></rss>`,
      'text/xml',
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="/"><title>R</title><link>/</link></channel><item rdf:about="/oat"><title>Oat milk</title><link>/oat</link><dc:date>2026-11-23T09:00:00Z</dc:date></item></rdf:RDF>`,
      'application/rdf+xml',
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>urn:1</id><title type="html">Oat &lt;b&gt;milk&lt;/b&gt;</title><link rel="enclosure" href="/wrong.mp3"/><link rel="alternate" href="/oat"/><updated>2026-11-23T10:00:00+01:00</updated></entry></feed>`,
      'application/atom+xml',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [{ id: '1', url: '/oat', title: 'Oat milk', date_published: '2026-11-23T09:00:00Z' }],
      }),
      'application/feed+json',
    ],
  ])('%s, with links made whole by its address', async (_, text, type) => {
    const server = await feedServer()
    server.serve('/blog/feed', text, type)
    const articles = await articlesAt(server, '/blog/feed')
    expect(articles).toEqual([expect.objectContaining({ ...oat, link: server.at('/oat') })])
  })

  test('feeds in windows-1252 and UTF-16, by the header, the declaration or the mark', async () => {
    const server = await feedServer()
    const latin = Buffer.from(
      rss([{ title: 'Caf\u00e9 \u2013 ol\u00e9' }])
        .replace('UTF-8', 'windows-1252')
        .replace('\u2013', '\x96'),
      'latin1',
    )
    const wide = Buffer.from(`\ufeff${rss([{ title: 'Café – olé' }]).replace('UTF-8', 'UTF-16')}`, 'utf16le')
    server.serve('/declared', (response) => response.end(latin))
    const headed = Buffer.from(latin.toString('latin1').replace(' encoding="windows-1252"', ''), 'latin1')
    server.serve('/headed', (response) =>
      response.setHeader('content-type', 'text/xml; charset=windows-1252').end(headed),
    )
    server.serve('/wide', (response) => response.end(wide))
    server.serve('/big-end', (response) => response.end(Buffer.from(wide).swap16()))
    for (const path of ['/declared', '/headed', '/wide', '/big-end']) {
      expect((await articlesAt(server, path)).map(({ title }) => title)).toEqual(['Café – olé'])
    }
  })

  test('what is new alone, with what the server gave the last time', async () => {
    const server = await feedServer()
    server.serve('/feed', (response, { headers }) => {
      if (headers['if-none-match'] === '"v1"' && headers['if-modified-since'] === 'Mon, 23 Nov 2026 09:00:00 GMT') {
        return response.writeHead(304).end()
      }
      response
        .setHeader('etag', '"v1"')
        .setHeader('last-modified', 'Mon, 23 Nov 2026 09:00:00 GMT')
        .end(rss([item]))
    })
    const first = await ask(server, '/feed')
    if (first.kind !== 'feed') throw new Error(first.kind)
    const { etag, lastModified } = first
    const again = await fetchFeed({ address: server.at('/feed'), etag, lastModified }, 5)
    expect(again).toEqual({ kind: 'unchanged', movedTo: null })
  })

  test('no more than four at a time, in the order of what was asked', async () => {
    const server = await feedServer()
    const paths = Array.from({ length: 9 }, (_, index) => `/${index}`)
    for (const path of paths) {
      server.serve(path, (response) => setTimeout(() => response.end(rss([{ title: `Item ${path}` }])), 40))
    }
    const done: number[] = []
    const asked = paths.map((path) => ({ address: server.at(path), etag: '', lastModified: '' }))
    const answers = await feedNet.fetchAll(asked, 5, (count) => done.push(count))
    expect(server.most()).toBe(4)
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(answers.map((each) => each.kind === 'feed' && each.feed.items[0]?.title)).toEqual(
      paths.map((path) => `Item ${path}`),
    )
  })
})

describe('smm follows redirects', () => {
  test('and keeps the new address of what has moved for good, up to the first that is not', async () => {
    const server = await feedServer()
    server.serve('/old', redirect('/newer', 301))
    server.serve('/newer', redirect('/newest', 308))
    server.serve('/newest', rss([item]))
    server.serve('/half', redirect('/there', 301))
    server.serve('/there', redirect('/newest', 302))
    server.serve('/for-now', redirect('/old', 307))
    const movedTo = async (path: string) => {
      const fetched = await ask(server, path)
      return fetched.kind === 'feed' ? fetched.movedTo : fetched.kind
    }
    expect(await movedTo('/old')).toBe(server.at('/newest'))
    expect(await movedTo('/half')).toBe(server.at('/there'))
    expect(await movedTo('/for-now')).toBe(null)
  })

  test.each([
    ['in a circle', '/circle', 'redirects more than 5 times'],
    ['to a file', 'file:///etc/passwd', 'redirects to an address that is not of the web'],
    ['with a password', 'http://me:secret@127.0.0.1/', 'has a name or password in it'],
    ['to nowhere', 'http://', 'redirects to something that is no address'],
  ])('but not %s', async (_, to, words) => {
    const server = await feedServer()
    server.serve('/circle', redirect(to))
    const fetched = await ask(server, '/circle')
    expect(fetched).toMatchObject({ kind: 'failed', why: 'refused', words: expect.stringContaining(words) })
    expect(JSON.stringify(fetched)).not.toContain('secret')
  })
})

describe('smm gets over', () => {
  test('a feed that is gone, one that is not there, and nobody at all', async () => {
    const server = await feedServer()
    server.serve('/gone', (response) => response.writeHead(410).end())
    server.serve('/busy', (response) => response.writeHead(503).end('<html>'))
    expect(await ask(server, '/gone')).toEqual({ kind: 'gone' })
    expect(await ask(server, '/none')).toMatchObject({ words: 'answers with 404, there is nothing at this address' })
    expect(await ask(server, '/busy')).toMatchObject({ words: 'answers with 503, it is out of service' })
    const closed = await fetchFeed({ address: 'http://127.0.0.1:2/feed', etag: '', lastModified: '' }, 5)
    expect(closed).toMatchObject({ kind: 'failed', why: 'unreachable' })
  })

  test.each([
    ['headers that never come', () => {}],
    ['a body that never ends', (response: import('node:http').ServerResponse) => void response.write('<rss>')],
    [
      'a body that comes a letter at a time',
      (response: import('node:http').ServerResponse) => {
        const drip = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(drip))
      },
    ],
  ])('%s', async (_, answer) => {
    const server = await feedServer()
    server.serve('/slow', answer)
    const began = performance.now()
    expect(await ask(server, '/slow', 0.3)).toEqual({
      kind: 'failed',
      why: 'unreachable',
      words: 'gave no whole answer within 0.3 s',
    })
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('a body of six megabytes, whatever length it claims, of which it reads no more than five', async () => {
    const server = await feedServer()
    server.serve('/huge', (response) => {
      const chunk = Buffer.alloc(64 * 1024, ' ')
      let sent = 0
      const more = (): void => {
        while (sent < 6_000_000) {
          sent += chunk.length
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    expect(await ask(server, '/huge')).toMatchObject({ words: 'has more than 5 MB, which are not read' })
  })

  test('a small answer that unpacks into a huge one', async () => {
    const { gzipSync } = await import('node:zlib')
    const server = await feedServer()
    const bomb = gzipSync(Buffer.alloc(40_000_000, ' '))
    server.serve('/bomb', (response) => response.setHeader('content-encoding', 'gzip').end(bomb))
    expect(await ask(server, '/bomb')).toMatchObject({ words: 'has more than 5 MB, which are not read' })
  })

  test.each([
    ['a feed that breaks off', rss([item]).slice(0, -60), 'is no whole feed'],
    ['nothing', '', 'is empty'],
    ['plain text', 'Hello there', 'is no feed: neither'],
    ['JSON that is something else', '{"title":"x"}', 'is no feed: neither'],
    ['JSON that breaks off', '{"version":"https://jsonfeed.org/version/1', 'is no feed: neither'],
  ])('%s', async (_, text, words) => {
    const server = await feedServer()
    server.serve('/feed', text)
    expect(await ask(server, '/feed')).toMatchObject({ kind: 'failed', words: expect.stringContaining(words) })
  })

  test('a web page, of which it says the feeds that the page names', async () => {
    const server = await feedServer()
    server.serve(
      '/',
      `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link href='blog.xml' type='application/atom+xml' rel='alternate' title="The &amp; blog"><link rel="stylesheet" href="/x.css"></head></html>`,
      'text/html',
    )
    expect(await ask(server, '/')).toMatchObject({
      kind: 'page',
      feeds: [
        { address: server.at('/blog.xml'), title: 'The & blog' },
        { address: server.at('/comments/feed'), title: 'Comments' },
      ],
    })
  })

  test('entities that would grow without end, or read a file, at once and without doing either', async () => {
    const server = await feedServer()
    const grown = Array.from({ length: 12 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`)
    const feed = (type: string, entity: string) =>
      rss([{ title: `Before &${entity}; after`, guid: '1' }]).replace('<rss', `<!DOCTYPE rss [${type}]><rss`)
    server.serve('/laughs', feed(`<!ENTITY a0 "lol">${grown.join('')}`, 'a12'))
    server.serve('/file', feed('<!ENTITY x SYSTEM "file:///etc/passwd">', 'x'))
    const began = performance.now()
    for (const path of ['/laughs', '/file']) {
      const [article] = await articlesAt(server, path)
      expect(article?.title).toMatch(/^Before &\w+; after$/)
    }
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('items that would paint the terminal, turn the line round, run a script or fill the screen', async () => {
    const server = await feedServer()
    const items = [
      { title: 'Red &#27;[31malert&#27;[0m', guid: 'escape' },
      { title: 'abc \u202egnp.exe', guid: 'bidi' },
      { title: '&lt;script&gt;alert(1)&lt;/script&gt;Bread', guid: 'script' },
      { title: `Long ${'x'.repeat(10_000)}`, guid: 'long' },
      { title: 'Link', link: 'javascript:alert(1)', guid: 'link' },
      { title: 'Twice', guid: 'twice' },
      { title: 'Twice again', guid: 'twice' },
    ]
    server.serve('/feed', rss(items))
    const articles = await articlesAt(server, '/feed')
    const titleOf = (guid: string) => articles.find((each) => each.guid === guid)?.title
    expect(titleOf('escape')).toBe('Red alert')
    expect(titleOf('bidi')).toBe('abc gnp.exe')
    expect(titleOf('script')).toBe('Bread')
    expect(titleOf('long')).toBe(`Long ${'x'.repeat(59)}…`)
    expect(articles.find(({ guid }) => guid === 'link')?.link).toBe('')
    expect(articles.filter(({ guid }) => guid === 'twice').map(({ title }) => title)).toEqual(['Twice'])
    expect(JSON.stringify(articles)).not.toMatch(/\\u001b|\u202e|<script/)
  })

  test('sixty thousand items, of which it keeps two hundred', async () => {
    const server = await feedServer()
    server.serve('/feed', rss(Array.from({ length: 60_000 }, (_, index) => ({ title: `Item ${index}` }))))
    const began = performance.now()
    expect(await articlesAt(server, '/feed')).toHaveLength(200)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
