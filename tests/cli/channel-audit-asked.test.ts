import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench, type RunOptions } from '../support/bench.ts'

async function acme(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok('client add acme --name Acme --status active')
  await b.ok('channel add acme ig --handle @acme')
  await b.ok('channel add acme threads')
  return b
}

/** A person who answers item by item, by its name in the question; in order where nothing else is said. Keeps what was asked. */
function person(answers: Readonly<Record<string, string>>, notes: readonly string[] = []) {
  const asked: { readonly message: string; readonly initial?: string | undefined }[] = []
  const texts = [...notes]
  const ask: RunOptions['ask'] = {
    choose: async ({ message, initial }) => {
      asked.push({ message, initial })
      const answer = answers[message.split(' (')[0] ?? ''] ?? 'ok'
      if (answer === 'ctrl-c') throw Object.assign(new Error('stopped'), { name: 'ExitPromptError' })
      return answer
    },
    text: async ({ message, initial, check }) => {
      asked.push({ message, initial })
      const text = texts.shift() ?? initial ?? ''
      expect(check?.('x'.repeat(201))).toContain('200 are the most')
      return text
    },
  }
  return { ask, asked }
}

const states = async (b: Bench, channel: string) => {
  const rows = JSON.parse(await b.ok(`channel audit acme ${channel} --json=item,state,note`))
  return Object.fromEntries(rows.map((row: { item: string; state: string; note: string }) => [row.item, row.state]))
}

describe('smm channel audit on a terminal', () => {
  test('goes through every channel item by item, opens each profile, and records each as a step', async () => {
    const b = await acme()
    const opened: string[] = []
    const { ask, asked } = person({ Link: 'open', Pinned: 'none' }, ['leads to the old menu', 'dead'])
    const { err, code } = await b.run('channel audit acme', { ask, opened })
    expect(code).toBe(0)
    expect(asked[0]).toEqual({
      message: 'Name (1 of 9): Is the name what people search for, not only the brand?',
      initial: 'ok',
    })
    expect(asked).toHaveLength(9 + 6 + 2)
    expect(opened).toEqual(['https://www.instagram.com/acme/'])
    expect(err).toContain('Acme, @acme on Instagram (1 of 2)')
    expect(err).toContain('Tapped, not read; no old menu, no closed shop, no page of dead ends.')
    expect(err).toContain('Audited Acme on Threads: 4 in order, 1 open, 1 not there')
    expect(await states(b, 'ig')).toMatchObject({ name: 'ok', link: 'open', pinned: 'none' })
    await b.ok('undo')
    expect(await states(b, 'th')).toMatchObject({ name: null })
    expect(await states(b, 'ig')).toMatchObject({ name: 'ok' })
  })

  test('offers what was found last time, with its day and its words', async () => {
    const b = await acme()
    await b.run(['channel', 'audit', 'acme', 'ig', '--set', 'all=ok', '--set', 'link=open: old menu'])
    b.setNow('2026-11-25T09:00:00Z')
    const { ask, asked } = person({ Link: 'open' })
    const { err } = await b.run('channel audit acme ig --no-open', { ask })
    expect(asked.find(({ message }) => message.startsWith('Link'))?.initial).toBe('open')
    expect(asked.find(({ message }) => message.startsWith('What is wrong'))?.initial).toBe('old menu')
    expect(err).toContain('23 Nov: open: old menu.')
    expect(err).not.toContain('Look at')
    expect(err).not.toContain('New task')
  })

  test('records nothing of what was skipped, and nothing at all when all was', async () => {
    const b = await acme()
    const { ask } = person({ Name: 'skip', Link: 'skip' })
    const { err } = await b.run('channel audit acme th', { ask })
    expect(err).toContain('Without an answer: name and link.')
    const all = ['Name', 'Picture', 'Bio', 'Link', 'Badge', 'Pinned'].map((item) => [item, 'skip'])
    const none = await b.run('channel audit acme th', { ask: person(Object.fromEntries(all)).ask })
    expect(none.err).toContain('Nothing was answered, so nothing was recorded.')
  })

  test('stops where somebody says so, with what was answered', async () => {
    const b = await acme()
    const { ask, asked } = person({ Bio: 'stop' })
    const { code, err } = await b.run('channel audit acme', { ask })
    expect(code).toBe(0)
    expect(asked).toHaveLength(4)
    expect(err).toContain('Stopped; what was answered stands.')
    expect(await states(b, 'ig')).toMatchObject({ picture: 'ok', bio: null })
    expect(await states(b, 'th')).toMatchObject({ name: null })
  })

  test('writes nothing of a profile at which Ctrl-C was typed, and says what stands of those before', async () => {
    const b = await acme()
    const first = await b.run('channel audit acme', { ask: person({ Highlights: 'ctrl-c' }).ask })
    expect(first).toMatchObject({ code: 130, err: expect.stringContaining('Stopped; nothing was changed.') })
    expect(await states(b, 'ig')).toMatchObject({ name: null })
    const second = await b.run('channel audit acme', { ask: person({ Badge: 'ctrl-c' }).ask })
    expect(second).toMatchObject({ code: 130, err: expect.stringContaining('Stopped; recorded before: Instagram.') })
    expect(await states(b, 'ig')).toMatchObject({ name: 'ok' })
    expect(await states(b, 'th')).toMatchObject({ name: null })
  })

  test('asks nothing with --list or --json, and only of what is due with --due', async () => {
    const b = await acme()
    const { ask, asked } = person({})
    await b.ok('channel audit acme --list', { ask })
    await b.ok('channel audit acme --json', { ask })
    expect((await b.run('channel audit acme --due', { ask })).err).toContain('No profile is due')
    expect(asked).toEqual([])
  })

  test('refuses minutes for several profiles before it asks', async () => {
    const b = await acme()
    const { ask, asked } = person({})
    const { code, err } = await b.run('channel audit acme --minutes 20', { ask })
    expect(code).toBe(2)
    expect(err).toContain('--minutes and --note are of one audit, and acme has instagram and threads')
    expect(asked).toEqual([])
  })
})

describe('smm channel audit --report', () => {
  async function audited(): Promise<Bench> {
    const b = await acme()
    const answers = ['all=ok', 'link=open: leads to [the old](http://x.example) menu', 'bio=open', 'name=open: wrong']
    const set = answers.flatMap((answer) => ['--set', answer])
    await b.run(['channel', 'audit', 'acme', 'ig', ...set, '--note', 'the owner is touchy'])
    return b
  }

  test('writes what is in order, what is open, and what is done about it', async () => {
    const b = await audited()
    // In the order of the list: name, bio, link.
    await b.ok('edit t1 --owner client')
    await b.ok('skip t2')
    await b.ok('edit t3 --due 2026-12-04')
    expect(await b.ok('channel audit acme --report')).toBe(`# The profiles of Acme

2 profiles, item by item against what each network offers: 6 in order, 3 open and 6 not looked at yet.

## Instagram, @acme

Looked at on 23 Nov 2026.

**Open, and what is done about it:**

- Name: wrong. We need you for this one.
- Bio: not as it should be. It stays as it is for now.
- Link: leads to \\[the old\\](http:/\\/x\\.example) menu. We put it right by 4 Dec 2026.

**In order:** handle, picture, category, contact, pinned, highlights.

## Threads

Not looked at yet.
`)
  })

  test('knows what was put right since, and holds no private note, ref or minutes', async () => {
    const b = await audited()
    await b.ok('d t3')
    const page = await b.ok('channel audit acme ig --report')
    expect(page).toContain('**Put right since:** link.')
    expect(page).not.toMatch(/touchy|\bt\d|\d+ min/)
  })

  test('goes into a file, and leaves what somebody wrote in it', async () => {
    const b = await audited()
    const path = join(b.home, 'acme.md')
    const { err } = await b.run(['channel', 'audit', 'acme', '--report', '--out', path])
    expect(err).toContain(`Wrote ${path}`)
    expect(readFileSync(path, 'utf8')).toMatch(/^# The profiles of Acme/)
    b.world.textFiles.write(path, 'mine')
    expect((await b.run(['channel', 'audit', 'acme', '--report', '--out', path])).code).not.toBe(0)
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })
})

test('smm --demo has audits: two items open, one put right, and two profiles that are due', async () => {
  const b = bench({ now: '2026-11-24T09:40:00Z' })
  const demo = async (words: string) => JSON.parse(await b.ok(`${words} --demo --json`))
  const marlow = await demo('channel list marlow')
  expect(marlow.map((row: { auditOpen: number }) => row.auditOpen)).toEqual([0, 1, 1])
  const tidewater = await demo('channel audit tidewater ig')
  expect(tidewater.filter((row: { isFixed: boolean }) => row.isFixed)).toHaveLength(1)
  const { blocks } = await demo('today --all')
  const titles = blocks.flatMap(({ rows }: { rows: { title: string }[] }) => rows.map(({ title }) => title))
  expect(titles).toContain(
    'Audit 2 profiles, instagram and youtube, last 97 days ago: smm channel audit northwind --due',
  )
  expect(titles.filter((title: string) => title.startsWith('Put right “'))).toHaveLength(2)
})

test('smm client handoff takes along what was found on the profiles, without the private note', async () => {
  const b = await acme()
  const set = ['--set', 'link=open: old menu', '--note', 'the owner is touchy']
  await b.run(['channel', 'audit', 'acme', 'ig', ...set])
  const store = b.world.stores(b.world.paths.database, () => {}).forReading()
  if (!store) throw new Error('no desk')
  try {
    const clientId = store.clients.all().find(({ slug }) => slug === 'acme')?.id as number
    expect(store.handoff.audits(clientId)).toEqual([
      { day: '2026-11-23', channel: 'instagram', item: 'link', state: 'open', note: 'old menu' },
    ])
    const copy = Buffer.from(store.copyOfClient({ clientId, mediaPaths: new Map() })).toString('latin1')
    expect(copy).toContain('old menu')
    expect(copy).not.toContain('touchy')
  } finally {
    store.close()
  }
})
