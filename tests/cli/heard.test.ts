import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function desk(): Promise<Bench> {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

const list = async (b: Bench, line = 'heard --list --json') => JSON.parse(await b.ok(line))

describe('smm heard', () => {
  test('keeps a line with its theme, competitor, place and address, and echoes it', async () => {
    const b = await desk()
    const { out, err } = await b.run([
      ...'heard ac They open on Sundays now --theme hours --competitor'.split(' '),
      'the gastro',
      ...'--url example.com/x --channel ig --on yesterday'.split(' '),
    ])
    expect(out).toBe('')
    expect(err).toBe(
      'Kept h1 for Acme: They open on Sundays now (theme hours, about the gastropub by the bridge, Sun 22 Nov). Undo: smm undo\n',
    )
    expect(await list(b)).toEqual([
      {
        ref: 'h1',
        client: 'acme',
        day: '2026-11-22',
        words: 'They open on Sundays now',
        theme: 'hours',
        competitor: 'the gastropub by the bridge',
        channel: 'instagram',
        url: 'https://example.com/x',
        idea: null,
      },
    ])
  })

  test('reads the words from the next line, where a shell spoils nothing', async () => {
    const b = await desk()
    await b.ok('heard acme --theme menu', { stdin: `Don't you have "oat" milk?\n` })
    expect((await list(b))[0].words).toBe(`Don't you have "oat" milk?`)
  })

  test('spells a theme as it was spelt first, and says of a competitor that the client has none of that name', async () => {
    const b = await desk()
    await b.ok('heard acme One --theme Menu')
    const { err } = await b.run('heard acme Two --theme MENU --competitor Zed')
    expect(err).toContain('Acme has no competitor called Zed: smm competitor add acme "Zed"')
    expect((await list(b)).map(({ theme }: { theme: string }) => theme)).toEqual(['Menu', 'Menu'])
  })

  test('becomes an idea with --idea, in the same step', async () => {
    const b = await desk()
    const { err } = await b.run('heard acme Why is the oven blue --idea --url https://example.com/q')
    expect(err).toContain('as the idea p1 too')
    expect(JSON.parse(await b.ok('show p1 --json=title,kind,note'))).toEqual([
      { title: 'Why is the oven blue', kind: 'idea', note: 'Heard while listening: https://example.com/q' },
    ])
    expect((await list(b))[0].idea).toBe('p1')
    await b.ok('undo')
    expect(await list(b)).toEqual([])
    expect((await b.run('show p1')).code).toBe(1)
  })

  test('writes no work into the ledger', async () => {
    const b = await desk()
    await b.ok('heard acme One')
    expect(JSON.parse(await b.ok('report week --client acme --json=work'))).toEqual({ work: [] })
  })

  test('changes nothing with --dry-run, and prints with --json what was kept', async () => {
    const b = await desk()
    expect((await b.run('heard acme One --dry-run --idea')).err).toContain('Would keep what was heard for Acme: One')
    expect(await list(b)).toEqual([])
    expect(JSON.parse(await b.ok('heard acme One --json=ref,words'))).toEqual({ ref: 'h1', words: 'One' })
  })

  test.each([
    ['heard', 2, 'Of which client was it heard?'],
    ['heard nobody Words', 1, 'No client called nobody'],
    ['heard acme', 2, 'What was heard of Acme? No words came'],
    ['heard acme One --on tomorrow', 2, 'still to come'],
    ['heard acme One --url ftp://x.com', 2, 'not of the web'],
    ['heard acme One --since mon', 2, '--since is for the list'],
    ['heard acme One --csv', 2, '--csv is for the list'],
    ['heard acme One --list', 2, 'takes no words'],
    [`heard acme One --theme ${'x'.repeat(41)}`, 2, '40 are the most'],
    ['heard acme One --channel tumblr', 1, 'has no channel called tumblr'],
  ])('refuses "%s"', async (line, exit, words) => {
    const b = await desk()
    const { code, err } = await b.run(line)
    expect(code).toBe(exit)
    expect(err).toContain(words)
    expect(await list(b)).toEqual([])
  })

  test('lists the last thirty days, or since a day, of one client or of all', async () => {
    const b = await desk()
    await b.ok('client add other')
    await b.ok('heard acme Long ago --on 2026-10-01')
    await b.ok('heard acme Lately')
    await b.ok('heard other Elsewhere')
    const words = async (line: string) => (await list(b, line)).map((row: { words: string }) => row.words)
    expect(await words('heard --list --json')).toEqual(['Lately', 'Elsewhere'])
    expect(await words('heard acme --list --since 2026-09-01 --json')).toEqual(['Long ago', 'Lately'])
    expect(await b.ok('heard other --list --csv')).toBe(
      'ref,client,day,words,theme,competitor,channel,url,idea\r\nh3,other,2026-11-23,Elsewhere,,,,,\r\n',
    )
  })

  test('is changed, shown, opened, dropped and brought back by its ref', async () => {
    const b = await desk()
    await b.ok('heard acme One --theme menu --url https://example.com/x')
    await b.ok('edit h1 --title Two --theme hours --competitor Zed')
    expect(JSON.parse(await b.ok('show h1 --json=title,theme,competitor'))).toEqual([
      { title: 'Two', theme: 'hours', competitor: 'Zed' },
    ])
    await b.ok('edit h1 --theme none')
    expect((await list(b))[0].theme).toBe('')
    expect(await b.ok('open h1 --no-open')).toBe('https://example.com/x\n')
    await b.ok('drop h1')
    expect(await list(b)).toEqual([])
    expect(await b.ok('drop --dropped')).toContain('h1\tacme\tTwo')
    await b.ok('drop --back h1')
    expect(await list(b)).toHaveLength(1)
    for (const line of ['d h1', 'skip h1', 'z h1']) {
      expect(await b.run(line)).toMatchObject({
        code: 2,
        err: expect.stringContaining('h1 is a line of what was heard'),
      })
    }
    expect((await b.run('edit h1 --due fri')).err).toContain('there are --title, --theme, --competitor')
  })
})

describe('the report of what was heard', () => {
  test('counts themes with one example each, and says what competitors did, in full alone', async () => {
    const b = await desk()
    await b.ok('heard acme *Three* people asked about oat milk. --theme menu')
    await b.ok('heard acme Somebody wants smaller plates --theme Menu')
    await b.ok('heard acme Is there parking? --theme parking')
    await b.ok('heard acme Opens on Sundays --competitor Zed --theme hours')
    await b.ok('heard acme A dog was photographed')
    await b.ok('heard acme Last week --theme old --on 2026-11-16')
    const full = await b.ok('report week --client acme --full')
    const section = [
      '## Listening and reading',
      'What people talk about:',
      [
        '- **menu**, 2 times: Somebody wants smaller plates',
        '- **hours**, 1 time: Opens on Sundays',
        '- **parking**, 1 time: Is there parking?',
      ].join('\n'),
      'What competitors did:',
      '- **Zed:** Opens on Sundays',
      'Also heard: A dog was photographed.',
      '## ',
    ]
    expect(full).toContain(section.join('\n\n'))
    expect(full).toContain('**Themes:** lines that were noted while listening')
    expect(await b.ok('report week --client acme')).not.toContain('Listening and reading')
  })

  test('shows what people wrote as text, whatever Markdown is in it', async () => {
    const b = await desk()
    await b.ok(['heard', 'acme', '<img src=x> [a](http://b.c) | *x*', '--theme', '# top'])
    const full = await b.ok('report week --client acme --full')
    expect(full).toContain('**\\# top**, 1 time: \\<img src=x\\> \\[a\\](http:/\\/b\\.c) \\| \\*x\\*')
  })

  test('is left out without any, and said with the command that fills it', async () => {
    const b = await desk()
    const { out, err } = await b.run('report week --client acme --full')
    expect(out).not.toContain('Listening and reading')
    expect(err).toContain('left out "Listening and reading": smm heard acme WORDS --theme THEME')
  })
})

describe('smm open, of a routine of listening,', () => {
  /** The number of Acme's routine with this key. */
  async function routine(b: Bench, title: RegExp): Promise<string> {
    const { blocks } = JSON.parse(await b.ok('today --all --json'))
    const rows = blocks.flatMap((block: { rows: { ref: string; title: string }[] }) => block.rows)
    return rows.find((row: { title: string }) => title.test(row.title)).ref
  }

  test('opens the searches of each platform for its names first, twelve at most, and says how many more', async () => {
    const b = await desk()
    const opened: string[] = []
    const { err } = await b.run(`open ${await routine(b, /^Look through tags/)}`, { opened })
    expect(opened).toHaveLength(12)
    expect(opened.slice(0, 2)).toEqual([
      'https://www.facebook.com/search/posts/?q=Acme',
      'https://www.google.com/maps/search/?api=1&query=Acme',
    ])
    expect(opened).toContain('https://www.instagram.com/explore/search/keyword/?q=where%20to%20eat')
    expect(err).toMatch(/^\d+ more searches are left out/)
  })

  test('opens the profile where it is about answering', async () => {
    const b = await desk()
    await b.ok('channel edit acme instagram --handle @acme')
    const out = await b.ok(`open acme/ig --no-open`)
    expect(out).toBe('https://www.instagram.com/acme/\n')
    const answering = await b.run(`open ${await routine(b, /^Answer messages/)} --no-open`)
    expect(answering.out).not.toContain('search')
  })
})
