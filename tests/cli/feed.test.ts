import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Prompter } from '../../src/io/prompter.ts'
import type { Fetched } from '../../src/net/feed-net.ts'
import { feedNet } from '../../src/net/feeds.ts'
import { type Bench, bench } from '../support/bench.ts'
import { type FeedServer, feedServer, redirect, rss } from '../support/feed-server.ts'

const items = [
  { title: 'Oat milk and why', link: '/oat', guid: '1', date: 'Mon, 23 Nov 2026 07:00:00 GMT', summary: 'It froths.' },
  { title: 'Acme wins a prize', link: '/prize', guid: '2', date: 'Sun, 22 Nov 2026 07:00:00 GMT' },
  { title: 'Where to eat in town', link: '/eat', guid: '3', date: 'Sat, 21 Nov 2026 07:00:00 GMT' },
  { title: 'Last summer', link: '/summer', guid: '4', date: 'Sat, 1 Aug 2026 07:00:00 GMT' },
]

/** A desk with the client Acme, whose strategy listens for its name and for "where to eat", and a server with one feed. */
async function desk(): Promise<{ b: Bench; server: FeedServer }> {
  const server = await feedServer()
  server.serve('/feed', rss(items))
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return { b, server }
}

async function added(): Promise<{ b: Bench; server: FeedServer }> {
  const { b, server } = await desk()
  await b.ok(`feed add acme ${server.at('/feed')}`)
  return { b, server }
}

const json = async (b: Bench, line: string) => JSON.parse(await b.ok(line))
const titles = async (b: Bench, line = 'feed read --offline --json=title') =>
  (await json(b, line)).map(({ title }: { title: string }) => title)

describe('smm feed add', () => {
  test('reads a feed at once, and says how much of it is news', async () => {
    const { b, server } = await desk()
    const { code, out, err } = await b.run(`feed add ac ${server.at('/feed')}`)
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(
      `Added feed 1 for Acme: The Crumb Letter, ${server.at('/feed')} (4 articles, 3 of them new). Read: smm feed read acme. Undo: smm undo\n`,
    )
    expect(await json(b, 'feed list --json')).toEqual([
      {
        number: 1,
        client: 'acme',
        title: 'The Crumb Letter',
        address: server.at('/feed'),
        site: server.at('/'),
        new: 3,
        lastReadAt: '2026-11-23T09:00:00Z',
        state: 'ok',
      },
    ])
  })

  test('takes the feed that a page names, at its new address, and says so', async () => {
    const { b, server } = await desk()
    server.serve('/', '<html><head><link rel="alternate" type="application/atom+xml" href="/old"></head>', 'text/html')
    server.serve('/old', redirect('/feed', 301))
    const { err } = await b.run(`feed add desk ${server.at('/')}`)
    expect(err).toContain(`${server.at('/')} is a web page; took the feed that it names: ${server.at('/old')}`)
    expect((await json(b, 'feed list --json'))[0]).toMatchObject({ client: 'desk', address: server.at('/feed') })
  })

  test('takes no feed at http that a page of https names, but one of its others', async () => {
    const b = bench()
    await b.ok('init --yes')
    const named = (...addresses: string[]): Fetched => ({
      kind: 'page',
      address: 'https://shop.test/',
      feeds: addresses.map((address) => ({ address, title: '' })),
    })
    const answers: Fetched[] = [named('http://shop.test/feed')]
    const asked = vi.spyOn(feedNet, 'fetchAll').mockImplementation(async () => [answers.shift() as Fetched])
    onTestFinished(() => asked.mockRestore())
    const { code, err } = await b.run('feed add desk https://shop.test/')
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, ' ')).toContain('names its feed at http://shop.test/feed, which is not https')
    expect(asked).toHaveBeenCalledTimes(1)
    answers.push(named('http://shop.test/feed', 'https://shop.test/safe'), {
      ...{ kind: 'failed', why: 'refused', words: 'answers with 404' },
    })
    expect((await b.run('feed add desk https://shop.test/')).err).toContain('https://shop.test/safe answers with 404')
  })

  test.each([
    ['/none', 1, 'answers with 404'],
    ['/text', 1, 'is no feed'],
    ['/page', 1, 'is a web page that names no feed'],
    ['/gone', 1, 'is gone for good'],
  ])('refuses %s and keeps nothing', async (path, exit, words) => {
    const { b, server } = await desk()
    server.serve('/text', 'Hello')
    server.serve('/page', '<html><body>Hello</body></html>')
    server.serve('/gone', (response) => response.writeHead(410).end())
    const { code, err } = await b.run(`feed add acme ${server.at(path)}`)
    expect(code).toBe(exit)
    expect(err).toContain(words)
    expect(await json(b, 'feed list --json')).toEqual([])
  })

  test('ends with 69 where nobody answers, and takes the address all the same with --no-fetch', async () => {
    const { b } = await desk()
    const { code, err } = await b.run('feed add acme http://127.0.0.1:2/feed')
    expect(code).toBe(69)
    expect(err).toContain('Hint: smm feed add acme http://127.0.0.1:2/feed --no-fetch')
    await b.ok('feed add acme http://127.0.0.1:2/feed --no-fetch')
    expect(await json(b, 'feed list --json=address,state')).toEqual([
      { address: 'http://127.0.0.1:2/feed', state: 'not read yet' },
    ])
  })

  test.each([['ftp://example.com/feed'], ['https://me:secret@example.com/']])(
    'refuses %s as wrong use, and repeats no password',
    async (address) => {
      const { code, err } = await bench().run(['feed', 'add', 'acme', address])
      expect(code).toBe(2)
      expect(err).not.toContain('secret')
    },
  )

  test('refuses one that the client has, and brings a dropped one back with what it had', async () => {
    const { b, server } = await added()
    expect(await b.run(`feed add acme ${server.at('/feed')}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('has this feed already: 1 The Crumb Letter'),
    })
    await b.ok('d n2')
    await b.ok('feed drop the crumb')
    expect(await titles(b)).toEqual([])
    await b.ok(`feed add acme ${server.at('/feed')}`)
    expect(await titles(b)).toHaveLength(2)
  })

  test('changes nothing with --dry-run, and undo takes it back whole', async () => {
    const { b, server } = await desk()
    const { err } = await b.run(`feed add acme ${server.at('/feed')} --dry-run`)
    expect(err).toContain('Would add the feed for Acme')
    expect(await json(b, 'feed list --json')).toEqual([])
    await b.ok(`feed add acme ${server.at('/feed')}`)
    await b.ok('undo')
    expect(await json(b, 'feed list --json')).toEqual([])
    expect(await titles(b)).toEqual([])
  })
})

describe('smm feed read', () => {
  test('lists what is new in a pipe, what is to be shared and commented on first, each with its reason', async () => {
    const { b } = await added()
    expect(await b.ok('feed read --list')).toBe(
      [
        'n3\tacme\tAcme wins a prize\tThe Crumb Letter\t1 d\tshare: names Acme',
        'n2\tacme\tWhere to eat in town\tThe Crumb Letter\t2 d\tcomment: about where to eat',
        'n4\tacme\tOat milk and why\tThe Crumb Letter\t2 h\tread',
        '',
      ].join('\n'),
    )
    expect(await b.ok('feed read acme --csv')).toContain('n3,acme,The Crumb Letter,Acme wins a prize,')
  })

  test('asks again after half an hour, at once with --all, and never with --offline', async () => {
    const { b, server } = await added()
    expect(server.asked).toHaveLength(1)
    await b.ok('feed read')
    await b.ok('feed read --offline')
    expect(server.asked).toHaveLength(1)
    await b.ok('feed read --all')
    expect(server.asked).toHaveLength(2)
    b.setNow('2026-11-23T09:31:00Z')
    await b.ok('feed read')
    expect(server.asked).toHaveLength(3)
  })

  test('lets a server that refused rest too, and asks again at once where none answered', async () => {
    const { b, server } = await added()
    server.serve('/feed', (response) => response.writeHead(429).end())
    expect((await b.run('feed read --all')).code).toBe(69)
    expect(server.asked).toHaveLength(2)
    await b.ok('feed read')
    expect(server.asked).toHaveLength(2)
    expect(await json(b, 'feed list --json=state')).toEqual([{ state: 'answers with 429, it was asked too often' }])
    b.setNow('2026-11-23T09:31:00Z')
    server.serve('/feed', () => {})
    await b.run('feed read --timeout 1')
    await b.run('feed read --timeout 1')
    expect(server.asked).toHaveLength(4)
  })

  test('lets go what nobody has read for thirty days, and what was to be talked about after ninety', async () => {
    const { b } = await added()
    b.setNow('2026-12-24T09:00:00Z')
    expect((await b.run('feed read --list -n')).err).toContain(
      '1 article that nobody has read for 30 days or more would',
    )
    expect((await b.run('feed read --list')).err).toContain(
      '1 article that nobody has read for 30 days or more was let',
    )
    expect(await titles(b)).toEqual(['Acme wins a prize', 'Where to eat in town'])
    await b.ok('undo')
    expect(await titles(b)).toHaveLength(3)
    b.setNow('2027-03-01T09:00:00Z')
    expect((await b.run('feed read --list')).err).toContain('3 articles that nobody has read for 30 days or more were')
    expect(await titles(b)).toEqual([])
  })

  test('takes in what came since, once, and leaves alone what was read', async () => {
    const { b, server } = await added()
    await b.ok('d n4')
    server.serve('/feed', rss([{ title: 'Fresh', guid: '9' }, ...items]))
    const { err } = await b.run('feed read --all --list')
    expect(err).toContain('Read 1 feed: 1 new article.')
    expect(await titles(b)).toEqual(['Acme wins a prize', 'Where to eat in town', 'Fresh'])
    await b.ok('feed read --all')
    expect(await titles(b)).toHaveLength(3)
  })

  test('keeps the newest two hundred, and of what is older only what nobody has read', async () => {
    const { b, server } = await desk()
    const many = (from: number) =>
      rss(
        Array.from({ length: 150 }, (_, index) => ({
          title: `Item ${from + index}`,
          guid: `g${from + index}`,
          date: new Date(Date.UTC(2026, 10, 20, 0, from + index)).toUTCString(),
        })),
      )
    server.serve('/many', many(0))
    await b.ok(`feed add acme ${server.at('/many')}`)
    await b.ok('d n1-n100')
    server.serve('/many', many(150))
    await b.ok('feed read --all --list')
    expect(await titles(b)).toHaveLength(200)
    const { err } = await b.run('show n1')
    expect(err).toContain('There is no article n1')
    expect((await b.run('show n101')).code).toBe(0)
  })

  test('says of each feed what is wrong, and ends well where another one answered', async () => {
    const { b, server } = await added()
    await b.ok('feed add acme http://127.0.0.1:2/feed --no-fetch')
    server.serve('/slow', () => {})
    await b.ok(`feed add acme ${server.at('/slow')} --no-fetch`)
    const { code, err } = await b.run('feed read --all --list --timeout 1')
    expect(code).toBe(0)
    expect(err).toContain(`${server.at('/slow')} gave no whole answer within 1 s`)
    expect(err).toContain('http://127.0.0.1:2/feed cannot be reached')
    expect((await json(b, 'feed list --json=state'))[2]).toEqual({ state: 'gave no whole answer within 1 s' })
  })

  test('lists what is stored and ends with 69 where none of them answered', async () => {
    const { b, server } = await added()
    server.serve('/feed', (response) => response.writeHead(500).end())
    const { code, out, err } = await b.run('feed read --all')
    expect(code).toBe(69)
    expect(out.trim().split('\n')).toHaveLength(3)
    expect(err).toContain('Hint: smm feed read --offline')
  })

  test('keeps the new address of what has moved, and says of what is gone how to drop it', async () => {
    const { b, server } = await added()
    server.serve('/feed', redirect('/new', 301))
    server.serve('/new', rss(items))
    expect((await b.run('feed read --all --list')).err).toContain(
      `The Crumb Letter has moved for good, and is read at ${server.at('/new')} from now on`,
    )
    server.serve('/new', (response) => response.writeHead(410).end())
    const { code, err } = await b.run('feed read --all --list')
    expect(code).toBe(69)
    expect(err).toContain('The Crumb Letter is gone for good: smm feed drop 1')
    b.setNow('2026-11-24T09:00:00Z')
    expect((await b.run('feed read --list')).code).toBe(0)
  })

  test('asks for nothing of a client that rests, unless it is named', async () => {
    const { b, server } = await added()
    await b.ok('client status acme paused')
    await b.ok('feed read --all --list')
    expect(server.asked).toHaveLength(1)
    await b.ok('feed read acme --all --list')
    expect(server.asked).toHaveLength(2)
  })

  test('keeps nothing with --dry-run, and one undo takes back all that came', async () => {
    const { b, server } = await added()
    server.serve('/feed', rss([{ title: 'Fresh', guid: '9' }, ...items]))
    const { err } = await b.run('feed read --all --dry-run')
    expect(err).toContain('Would keep 1 feed: 1 new article.')
    expect(await titles(b)).toHaveLength(3)
    await b.ok('feed read --all --list')
    expect(await titles(b)).toHaveLength(4)
    await b.ok('undo')
    expect(await titles(b)).toHaveLength(3)
  })

  test('shows how far it is on a terminal alone', async () => {
    const { b } = await added()
    expect((await b.run('feed read --all --list', { terminal: true })).err).toContain('Reading 1 feed: 1 of 1 …')
    expect((await b.run('feed read --all --list')).err).not.toContain('…')
  })

  test('leaves names of examples alone, and reads what is stored of them', async () => {
    const b = bench()
    const { code, out, err } = await b.run('--demo feed read marlow')
    expect(code).toBe(0)
    expect(out).toContain('share: names Marlow & Finch')
    expect(err).toContain('3 feeds are of an example and not on the web; what is stored of them is read.')
  })

  test('says how to begin where there is no feed', async () => {
    const b = bench()
    await b.ok('client add acme')
    expect((await b.run('feed read acme')).err).toContain('smm feed add acme ADDRESS')
    expect(await b.ok('feed read --json')).toBe('[]\n')
  })
})

describe('smm feed read on a terminal', () => {
  /** Gives these answers, one after the other. */
  function typing(...answers: string[]): { ask: Partial<Prompter>; asked: () => number } {
    let at = 0
    return { ask: { text: async () => answers[at++] ?? 'q' }, asked: () => at }
  }

  test('walks through what is new, and writes each answer as a step of its own', async () => {
    const { b } = await added()
    const { ask } = typing('s', 'o', 'C', '')
    const opened: string[] = []
    const { out, err } = await b.run('feed read acme', { terminal: true, ask, opened })
    expect(out).toContain(
      'n3  Acme wins a prize\n     1 of 3, acme: The Crumb Letter, 1 d ago\n     Names Acme: share it?',
    )
    expect(opened).toEqual([expect.stringContaining('/eat')])
    expect(err).toContain('1 read, 1 commented on and 1 shared. Undo the last: smm undo')
    const shown = async (ref: string) => (await json(b, `show ${ref} --json=status`))[0].status
    expect([await shown('n3'), await shown('n2'), await shown('n4')]).toEqual(['shared', 'commented', 'read'])
    await b.ok('undo')
    expect([await shown('n2'), await shown('n4')]).toEqual(['commented', 'new'])
    await b.ok('undo')
    expect([await shown('n3'), await shown('n2')]).toEqual(['shared', 'new'])
  })

  test('writes reading, comments and shares into the ledger, and no title of an article into the report', async () => {
    const { b } = await added()
    await b.run('feed read acme', { terminal: true, ask: typing('s', 'c', '').ask })
    const report = await json(b, 'report week --client acme --json')
    expect(report.work).toEqual([
      { title: 'Articles read', by: 'manager', block: 'read', action: 'other', count: 1 },
      { title: 'Shares', by: 'manager', block: 'comment', action: 'share', count: 1 },
      { title: 'Comments', by: 'manager', block: 'comment', action: 'comment', count: 1 },
    ])
    expect(JSON.stringify(report)).not.toContain('Acme wins a prize')
  })

  test('keeps an idea with its link in the private note, and makes no post of it', async () => {
    const { b, server } = await added()
    await b.run('feed read acme', { terminal: true, ask: typing('i').ask })
    expect(await json(b, 'show p1 --json=title,kind,note')).toEqual([
      { title: 'Acme wins a prize', kind: 'idea', note: server.at('/prize') },
    ])
    await b.ok('undo')
    expect((await b.run('show p1')).code).toBe(1)
    expect(await titles(b)).toHaveLength(3)
  })

  test('stops at q and says how many are left', async () => {
    const { b } = await added()
    const { err } = await b.run('feed read', { terminal: true, ask: typing('', 'q').ask })
    expect(err).toContain('1 read; 2 left. Undo the last: smm undo')
  })

  test('keeps what was answered when somebody stops it', async () => {
    const { b } = await added()
    const stop = Object.assign(new Error('stopped'), { name: 'ExitPromptError' })
    let asked = 0
    const ask = {
      text: async () => {
        if (asked++ > 0) throw stop
        return ''
      },
    }
    const { code, err } = await b.run('feed read', { terminal: true, ask })
    expect(code).toBe(130)
    expect(err).toContain('1 read; 2 left')
    expect(await titles(b)).toHaveLength(2)
  })
})

describe('smm, of an article,', () => {
  test('records that it was read, and afterwards that it was commented on', async () => {
    const { b } = await added()
    expect((await b.run('d n2')).err).toContain('Done: n2 Where to eat in town (2 min as planned).')
    expect((await b.run('d n2')).err).toContain('n2 Where to eat in town is read already')
    expect((await b.run('d n2 --as comment')).err).toContain('commented on (3 min as planned)')
    expect((await b.run('d n2 --as share')).err).toContain('is commented on already')
  })

  test('records a range at once, and the minutes that were said for all of it', async () => {
    const { b } = await added()
    expect((await b.run('d n2-n4 --minutes 9')).err).toContain('(9 min)')
    expect(await titles(b)).toEqual([])
  })

  test.each([
    ['z n2', 2, 'n2 is an article, and snooze is for'],
    ['drop n2', 1, 'which is skipped'],
    ['edit n2 --title x', 2, 'stays as its feed says it'],
    ['d n2 x5', 2, 'takes no count'],
    ['d r1 --as share', 2, '--as is for articles'],
    ['show n99', 1, 'There is no article n99'],
    ['goal update n2 --target 5', 2, 'n2 is an article'],
  ])('refuses "%s" with what fits', async (line, exit, words) => {
    const { b } = await added()
    const { code, err } = await b.run(line)
    expect(code).toBe(exit)
    expect(err).toContain(words)
  })

  test('lets go all that a client has to read, with its candidates if that is said', async () => {
    const { b } = await added()
    expect((await b.run('feed skip acme -n')).err).toBe(
      'Would let go 1 article for Acme that nobody has read. 2 articles to comment on or share stay.\n',
    )
    expect(await titles(b)).toHaveLength(3)
    expect((await b.run('feed skip acme')).err).toContain('2 articles to comment on or share stay. Undo: smm undo')
    expect(await titles(b)).toEqual(['Acme wins a prize', 'Where to eat in town'])
    expect((await b.run('feed skip acme')).err).toContain('Nobody has anything to read for Acme. 2 articles')
    await b.ok('feed skip acme --all')
    expect(await titles(b)).toEqual([])
    await b.ok('undo')
    await b.ok('undo')
    expect(await titles(b)).toHaveLength(3)
    expect(await json(b, 'show n4 --json')).toMatchObject([{ status: 'new' }])
  })

  test('lets it go, opens it, and shows what it is', async () => {
    const { b, server } = await added()
    await b.ok('skip n4')
    expect(await titles(b)).toEqual(['Acme wins a prize', 'Where to eat in town'])
    expect(await b.ok('open n3 --no-open')).toBe(`${server.at('/prize')}\n`)
    expect(await json(b, 'show n4 --json')).toEqual([
      expect.objectContaining({
        ref: 'n4',
        kind: 'article',
        status: 'skipped',
        feed: 'The Crumb Letter',
        summary: 'It froths.',
      }),
    ])
  })
})

describe('smm today, of feeds,', () => {
  const rows = async (b: Bench) =>
    (await json(b, 'today --json')).blocks.flatMap(
      (block: { block: string; rows: { ref: string; title: string; minutes: number }[] }) =>
        block.rows
          .filter(({ title }) => /new in|article/.test(title))
          .map((row) => [block.block, row.ref, row.title, row.minutes]),
    )

  test('has one row to read and one to talk for each client, and none once all is done', async () => {
    const { b } = await added()
    expect(await rows(b)).toEqual([
      ['read', null, '1 new in 1 feed: smm feed read acme', 2],
      ['comment', 'n3', 'One article to comment on and one to share: “Acme wins a prize”', 7],
    ])
    await b.ok('d n3 --as share')
    expect((await rows(b))[1]).toEqual(['comment', 'n2', 'One article to comment on: “Where to eat in town”', 3])
    await b.ok('d n2 n4')
    expect(await rows(b)).toEqual([])
  })

  test('asks for no more than a quarter of an hour of reading a client', async () => {
    const { b, server } = await desk()
    server.serve(
      '/many',
      rss(Array.from({ length: 40 }, (_, index) => ({ title: `Item ${index}`, guid: String(index) }))),
    )
    await b.ok(`feed add acme ${server.at('/many')}`)
    expect(await rows(b)).toEqual([['read', null, '40 new in 1 feed: smm feed read acme', 15]])
  })

  test('lists nothing of a client that rests, and nothing of a feed that was dropped', async () => {
    const { b } = await added()
    await b.ok('client status acme paused')
    expect(await rows(b)).toEqual([])
    await b.ok('client status acme active')
    await b.ok('feed drop 1')
    expect(await rows(b)).toEqual([])
  })

  test('explains both rows', async () => {
    const { b } = await added()
    expect(await b.ok('why n2')).toContain('One article to comment on and one to share')
    expect(await b.ok('why n4')).toContain('1 new in 1 feed')
  })
})

describe('smm feed import and export', () => {
  const opml = (...addresses: string[]) =>
    `<opml version="2.0"><body><outline text="All">${addresses.map((each) => `<outline text="One &amp; two" xmlUrl="${each}"/>`).join('')}</outline></body></opml>`

  test('add the feeds of a file but for those that are known, and say what is no address', async () => {
    const { b, server } = await added()
    const path = join(b.home, 'feeds.opml')
    writeFileSync(path, opml(server.at('/feed'), server.at('/other'), server.at('/other'), 'ftp://example.com/x'))
    const { code, err } = await b.run(['feed', 'import', 'acme', path])
    expect(code).toBe(0)
    expect(err).toContain('Left out: "ftp://example.com/x" is not of the web')
    expect(err).toContain('Added 1 feed for Acme from')
    expect(err).toContain('2 were known and left out')
    expect(await json(b, 'feed list --json=title,state')).toEqual([
      { title: 'The Crumb Letter', state: 'ok' },
      { title: 'One & two', state: 'not read yet' },
    ])
    expect((await b.run(['feed', 'import', 'acme', path])).err).toContain('Nothing new for Acme')
    expect(server.asked).toHaveLength(1)
  })

  test('change nothing with --dry-run, and are one step of undo', async () => {
    const { b, server } = await desk()
    const stdin = opml(server.at('/a'), server.at('/b'))
    expect((await b.run('feed import acme - --dry-run', { stdin })).err).toContain('Would add 2 feeds for Acme')
    expect(await json(b, 'feed list --json')).toEqual([])
    await b.ok('feed import acme -', { stdin })
    await b.ok('undo')
    expect(await json(b, 'feed list --json')).toEqual([])
  })

  test.each([
    ['what is no OPML', '<html></html>', 'is no OPML file'],
    ['an OPML file without feeds', opml(), 'names no feeds'],
  ])('refuse %s', async (_, stdin, words) => {
    const { b } = await desk()
    const { code, err } = await b.run('feed import acme -', { stdin })
    expect(code).toBe(65)
    expect(err).toContain(words)
  })

  test('carry all feeds from one desk to another', async () => {
    const { b, server } = await added()
    await b.ok(`feed add desk ${server.at('/feed')}`)
    const text = await b.ok('feed export')
    expect(text).toContain('<outline text="Acme">')
    const other = bench()
    await other.ok('client add acme')
    await other.ok('feed import acme -', { stdin: text })
    expect(await json(other, 'feed list --json=address,title')).toEqual([
      { address: server.at('/feed'), title: 'The Crumb Letter' },
    ])
    const path = join(b.home, 'mine.opml')
    await b.ok(['feed', 'export', 'acme', '--out', path])
    expect(readFileSync(path, 'utf8')).toContain(server.at('/feed'))
  })

  test('have nothing to write where there are no feeds', async () => {
    const { b } = await desk()
    expect(await b.run('feed export acme')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Acme has no feeds, so there is nothing to write'),
    })
  })
})

describe('smm feed drop', () => {
  test.each([['1'], ['the crumb'], ['127.0.0.1']])('takes "%s" for a feed', async (name) => {
    const { b } = await added()
    expect((await b.run(`feed drop ${name}`)).err).toContain('Dropped feed 1 of acme: The Crumb Letter.')
  })

  test('names those that could be meant, and says that there is none', async () => {
    const { b, server } = await added()
    await b.ok(`feed add desk ${server.at('/feed')}`)
    expect(await b.run('feed drop crumb')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No feed called crumb'),
    })
    const { code, err } = await b.run('feed drop The')
    expect(code).toBe(2)
    expect(err).toContain('could be 1 The Crumb Letter or 2 The Crumb Letter; name it by its number')
    await b.ok('feed drop The --client desk')
    expect(await json(b, 'feed list --json=number')).toEqual([{ number: 1 }])
  })

  test('keeps the history, and is taken back', async () => {
    const { b } = await added()
    await b.ok('d n3 --as share')
    await b.ok('feed drop 1 --dry-run')
    await b.ok('feed drop 1')
    expect(await json(b, 'show n3 --json=status')).toEqual([{ status: 'shared' }])
    await b.ok('undo')
    expect(await titles(b)).toHaveLength(2)
  })
})

describe('smm listens for what the strategy says', () => {
  /** Acme's strategy with other words to listen for. */
  async function applied(b: Bench, words: string) {
    const text = await b.ok('strategy export acme')
    const changed = text.replace(/^listening:\n(?: .*\n)+/m, `listening:\n${words}\n`)
    expect(changed).not.toBe(text)
    return b.run('strategy apply acme --file -', { stdin: changed })
  }

  test('its names, its keywords, and the words of others of the name', async () => {
    const { b, server } = await desk()
    await applied(b, '  brand: [Oat milk]\n  keywords: [prize, town]\n  ignore: [eat in town]')
    await b.ok(`feed add acme ${server.at('/feed')}`)
    expect((await json(b, 'feed read --json=title,for,reason')).map(Object.values)).toEqual([
      ['Oat milk and why', 'share', 'names Oat milk'],
      ['Acme wins a prize', 'comment', 'about prize'],
      ['Where to eat in town', 'read', ''],
    ])
  })

  test('with its own name where it names none, and refuses a misspelt key with its place', async () => {
    const { b, server } = await desk()
    await applied(b, '  keywords: []')
    await b.ok(`feed add acme ${server.at('/feed')}`)
    expect((await json(b, 'feed read --json=reason'))[0]).toEqual({ reason: 'names Acme' })
    const { code, err } = await applied(b, '  keyword: [oats]')
    expect(code).toBe(65)
    expect(err).toMatch(/:\d+:\d+.*keyword/)
  })
})
