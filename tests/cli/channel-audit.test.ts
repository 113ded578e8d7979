import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

/** Acme with Instagram (nine items) and Threads (six). */
async function acme(): Promise<Bench> {
  const b = bench()
  await b.ok('init --yes')
  await b.ok('client add acme --name Acme --status active')
  await b.ok('channel add acme ig --handle @acme')
  await b.ok('channel add acme threads')
  return b
}

const audit = (b: Bench, ...words: string[]) => b.run(['channel', 'audit', 'acme', ...words])
/** Answers, and options as they are. */
const set = (b: Bench, channel: string, ...words: string[]) =>
  audit(b, channel, ...words.flatMap((word) => (word.includes('=') ? ['--set', word] : [word])))
const list = async (b: Bench, channel = 'ig') => JSON.parse(await b.ok(`channel audit acme ${channel} --json`))
const found = async (b: Bench, item: string, channel = 'ig') =>
  (await list(b, channel)).find((row: { item: string }) => row.item === item)
const task = async (b: Bench, ref: string) => JSON.parse(await b.ok(`show ${ref} --json`))[0]
const channels = async (b: Bench) =>
  JSON.parse(await b.ok('channel list acme --json=key,auditedOn,lastAuditOn,auditOpen'))

describe('smm channel audit', () => {
  test('takes answers, makes tasks of what is open, and says both', async () => {
    const b = await acme()
    const { err } = await set(b, 'ig', 'all=ok', 'link=open: leads to the old menu', 'pinned=none')
    expect(err).toContain('Audited Acme, @acme on Instagram: 7 in order, 1 open, 1 not there (15 min). Undo: smm undo')
    expect(err).toContain('New task t1 Put right “link” on Instagram: leads to the old menu (10 min).')
    expect(await task(b, 't1')).toMatchObject({
      title: 'Put right “link” on Instagram: leads to the old menu',
      stage: 'create',
      channel: 'instagram',
      minutes: 10,
      status: 'open',
    })
    expect(await found(b, 'link')).toMatchObject({
      ...{ state: 'open', note: 'leads to the old menu', on: '2026-11-23' },
      ...{ task: 't1', taskStatus: 'open', isFixed: false, plan: null },
    })
    expect(await channels(b)).toEqual([
      { key: 'instagram', auditedOn: '2026-11-23', lastAuditOn: '2026-11-23', auditOpen: 1 },
      { key: 'threads', auditedOn: null, lastAuditOn: null, auditOpen: 0 },
    ])
    expect(await b.ok('client show acme')).toContain('audited 23 Nov, 1 open')
    expect(await b.ok('channel list acme')).toContain('23 Nov, 1 open')
  })

  test('counts as work of the day, and adds what is answered later on that day to the same line', async () => {
    const b = await acme()
    await set(b, 'ig', 'name=ok', 'bio=ok', 'link=ok')
    const { err } = await set(b, 'ig', 'all=ok', '--minutes', '20')
    expect(err).toContain('9 in order, nothing open (20 min)')
    const done = await b.ok('today --done', { terminal: true })
    expect(done.match(/✓.*/g)?.map((line) => line.replace(/ +/g, ' '))).toEqual([
      '✓ Acme Audit of the profile on Instagram · instagram 25 m',
    ])
  })

  test('amends the audit of the same day, and keeps what was not said again', async () => {
    const b = await acme()
    const first = await set(b, 'ig', 'all=ok', 'link=open: old menu')
    expect(first.err).not.toContain('Without an answer')
    const { err } = await set(b, 'ig', 'bio=open')
    expect(err).toContain('7 in order, 2 open. Undo')
    expect(await found(b, 'link')).toMatchObject({ state: 'open', note: 'old menu', task: 't1' })
    expect((await channels(b))[0].auditOpen).toBe(2)
  })

  test('begins anew on another day, and shows what was found before', async () => {
    const b = await acme()
    await set(b, 'ig', 'all=ok', 'link=open: old menu')
    b.setNow('2026-11-25T09:00:00Z')
    const { err } = await set(b, 'ig', 'bio=ok', 'name=ok')
    expect(err).toContain('2 in order, nothing open (3 min)')
    expect(err).toContain('Without an answer: handle, picture, link, category, contact, pinned and highlights.')
    expect(await found(b, 'link')).toMatchObject({ state: 'open', on: '2026-11-23' })
    // What was not looked at as a whole does not put the next audit off.
    expect((await channels(b))[0]).toMatchObject({ auditedOn: '2026-11-23', lastAuditOn: '2026-11-25' })
  })

  test('doubles no task, renames it, closes it once the item is in order, and lets it go where nobody wants it', async () => {
    const b = await acme()
    await set(b, 'ig', 'bio=open: says nothing', 'link=open: old menu')
    b.setNow('2026-11-25T09:00:00Z')
    expect((await set(b, 'ig', 'link=open')).err).not.toContain('t2')
    const { err } = await set(b, 'ig', 'link=open: dead')
    expect(err).toContain('t2 is called Put right “link” on Instagram: dead.')
    const closed = await set(b, 'ig', 'link=ok', 'bio=none')
    expect(closed.err).toContain(
      'Closed t2 Put right “link” on Instagram: dead: it is in order now; no time was recorded',
    )
    expect(closed.err).toContain('Let go of t1')
    expect([(await task(b, 't1')).status, (await task(b, 't2')).status]).toEqual(['skipped', 'done'])
    expect((await set(b, 'ig', 'link=open: gone')).err).toContain('New task t3')
  })

  test('counts what was put right since as open no longer', async () => {
    const b = await acme()
    await set(b, 'ig', 'all=ok', 'link=open: old menu')
    await b.ok('d t1')
    expect((await channels(b))[0].auditOpen).toBe(0)
    expect(await found(b, 'link')).toMatchObject({ state: 'open', isFixed: true, taskStatus: 'done' })
    expect(await b.ok('channel audit acme ig --list')).toContain('link\tput right since\t23 Nov\tt1\told menu')
  })

  test('takes an audit of an earlier day, which does not change what was found since', async () => {
    const b = await acme()
    await set(b, 'ig', 'all=ok')
    const { err } = await set(b, 'ig', 'link=open: old', 'bio=open', '--on', '2026-11-02')
    expect(err).toContain('Audited Acme, @acme on Instagram, on Mon 2 Nov: 0 in order, 2 open')
    expect(err).not.toContain('task')
    expect(await found(b, 'link')).toMatchObject({ state: 'ok', on: '2026-11-23' })
  })

  test('is taken back by undo with its task, and changes nothing with --dry-run', async () => {
    const b = await acme()
    const dry = await set(b, 'ig', 'link=open: old menu', '-n')
    expect(dry.err).toContain('Would record Acme, @acme on Instagram: 0 in order, 1 open')
    expect(dry.err).toContain('Would make task Put right “link”')
    expect((await found(b, 'link')).state).toBeNull()
    await set(b, 'ig', 'link=open: old menu')
    expect((await b.run('undo')).err).toMatch(/changes in 1 line of the ledger, 1 audit and 1 task/)
    expect((await found(b, 'link')).state).toBeNull()
    expect((await b.run('show t1')).code).toBe(1)
  })

  test('prints the list of every channel where nobody can be asked, as CSV too', async () => {
    const b = await acme()
    const { code, out, err } = await audit(b)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(15)
    expect(out).toContain('threads\tbadge\t—\t—\t—\tDoes the way from Instagram to here work?')
    expect(err).toContain('To answer: smm channel audit acme instagram --set name=ok')
    expect(await b.ok('channel audit acme/th --csv')).toMatch(/^client,channel,item,ask,lookFor,plan,state/)
    const terminal = await b.ok('channel audit acme ig --list', { terminal: true, width: 80 })
    for (const line of terminal.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('shows what the plan says of an item, the channel’s own words first', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes --name Acme')
    const yaml = (await b.ok('strategy export acme')).replace(
      /^ {2}- key: instagram$/m,
      '  - key: instagram\n    profile: { bio: "Bread, Bristol, book by the link" }',
    )
    const planned = `${yaml.replace(/^profile:.*\n( {2}.*\n)*/m, '')}profile: { bio: "Bread", link: "acme.example/book" }\n`
    await b.ok('strategy apply acme --file -', { stdin: planned })
    expect((await found(b, 'bio')).plan).toBe('Bread, Bristol, book by the link')
    expect((await found(b, 'link')).plan).toBe('acme.example/book')
    expect((await found(b, 'bio', 'fb')).plan).toBe('Bread')
    expect(await b.ok('channel audit acme ig --list', { terminal: true, width: 160 })).toContain('the plan says')
  })

  test('comes back after its interval, which a user may change, and goes again with the next audit', async () => {
    const b = await acme()
    await set(b, 'ig', 'all=ok')
    await set(b, 'th', 'all=ok', '--on', '2026-11-20')
    b.setNow('2027-02-23T10:00:00Z')
    const row = async () => {
      const { blocks } = JSON.parse(await b.ok('today --json --all'))
      const titles = blocks.flatMap(({ rows }: { rows: { title: string }[] }) => rows.map(({ title }) => title))
      return titles.filter((title: string) => title.startsWith('Audit '))
    }
    expect(await row()).toEqual(['Audit 2 profiles, instagram and threads, last 95 days ago: smm channel audit acme'])
    await set(b, 'ig', 'all=ok')
    expect(await row()).toEqual(['Audit the profile, threads, last 95 days ago: smm channel audit acme threads'])
    expect(JSON.parse(await b.ok('channel audit acme --due --json=channel'))).toHaveLength(6)
    await set(b, 'th', 'all=ok')
    expect(await row()).toEqual([])
    expect((await audit(b, '--due')).err).toContain('No profile is due')
  })

  test('closes the step of the onboarding with the last profile, without its minutes a second time', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes --name Acme')
    const all = ['facebook', 'google-business', 'instagram', 'tiktok']
    for (const channel of all.slice(0, 3)) expect((await set(b, channel, 'all=ok')).err).not.toContain('Closed')
    expect((await set(b, 'tiktok', 'name=ok')).err).not.toContain('Closed')
    const { err } = await set(b, 'tiktok', 'all=ok')
    expect(err).toMatch(
      /Closed t\d+ Audit the profiles against the list and note what was found: every profile is audited\./,
    )
    const done = await b.ok('today --done', { terminal: true })
    expect(done.match(/✓.*/g)?.map((line) => line.trim().split(/ +/).at(-2))).toEqual(['15', '15', '15', '15'])
  })

  test.each([
    [['--set', 'bio=ok'], 2, '--set is for one channel, and acme has instagram and threads'],
    [['ig', '--set', 'boi=ok'], 2, 'Instagram has no item called "boi"; did you mean bio?'],
    [['ig', '--set', 'bio=fine'], 2, '"bio=fine" is no answer'],
    [['tiktok', '--set', 'bio=ok'], 1, 'acme has no channel called tiktok'],
    [['ig', '--set', 'bio=ok', '--on', '2027-01-01'], 2, 'is still to come'],
    [['ig', '--set', 'bio=ok', '--json'], 2, '--set answers'],
    [['ig', '--set', 'bio=ok', '--due'], 2, 'name it instead of --due'],
    [['ig', '--minutes', '5'], 2, 'nothing was answered'],
    [['ig', '--out', 'x.md'], 2, '--out is for the page that --report writes'],
    [['ig', '--report', '--csv'], 2, 'cannot be used with --report'],
    [['--report'], 1, 'No profile of Acme was audited yet'],
  ])('refuses %j', async (words, code, message) => {
    const b = await acme()
    const ran = await audit(b, ...words)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
    expect((await found(b, 'bio')).state).toBeNull()
  })

  test('says so where there is no channel, or no list', async () => {
    const b = bench()
    await b.ok('init --yes')
    await b.ok('client add acme --name Acme')
    expect(await audit(b)).toMatchObject({ code: 1, err: expect.stringContaining('Acme has no channel to audit') })
    await b.ok('template copy threads')
    const own = join(b.world.paths.ownTemplates, 'platforms/threads.yaml')
    const text = readFileSync(own, 'utf8')
    await b.world.writeBytes(own, Buffer.from(text.replace(/^audit:[\s\S]*?\n\n/m, 'audit: []\n\n')))
    await b.ok('channel add acme threads')
    expect((await audit(b)).err).toContain('There is no list of what a profile on Threads is checked for')
    // A copy of before there were lists takes the shipped one.
    await b.world.writeBytes(own, Buffer.from(text.replace(/^audit:[\s\S]*?\n\n/m, '')))
    expect((await audit(b)).out.trim().split('\n')).toHaveLength(6)
  })
})

describe('smm channel retire', () => {
  test('lets go of what the audit left open there, and only there', async () => {
    const b = await acme()
    await set(b, 'ig', 'link=open: old menu')
    await set(b, 'th', 'link=open: old menu')
    const { err } = await b.run('channel retire acme th')
    expect(err).toContain('Let go with it: t2 Put right “link” on Threads: old menu.')
    expect([(await task(b, 't1')).status, (await task(b, 't2')).status]).toEqual(['open', 'skipped'])
    await b.ok('undo')
    expect((await task(b, 't2')).status).toBe('open')
  })
})

describe('smm platform show', () => {
  test('shows what an audit asks, with the number of its source', async () => {
    const b = bench()
    const card = await b.ok('platform show bluesky')
    expect(card).toContain('What an audit asks: smm channel audit')
    expect(card).toMatch(/At most 64 characters · \[\d\]/)
    const { audit: points } = JSON.parse(await b.ok('platform show bluesky --json=audit'))
    expect(points.map(({ item }: { item: string }) => item)).toContain('handle')
  })
})
