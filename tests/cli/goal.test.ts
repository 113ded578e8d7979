import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function withStrategy(now?: string) {
  const b = bench(now === undefined ? {} : { now })
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

async function goals(b: Bench, options = '') {
  return JSON.parse(await b.ok(`goal list acme --json ${options}`)) as Record<string, unknown>[]
}

const refOf = async (b: Bench, key: string) => String((await goals(b)).find((goal) => goal['key'] === key)?.['ref'])

describe('smm goal list', () => {
  it('tells baseline, now and target, way against time, the verdict and by how much it is behind', async () => {
    const b = await withStrategy()
    b.setNow('2027-01-07T09:00:00Z')
    await b.ok('metric add acme tags-and-shares=1.5 --on yesterday')
    const street = (await goals(b)).find((goal) => goal['key'] === 'street')
    expect(street).toMatchObject({
      baseline: 1,
      now: 1.5,
      target: 3,
      way: 25,
      time: 50,
      verdict: 'behind',
      behindBy: 0.5,
      dueOn: '2027-02-21',
      readOn: '2027-01-06',
    })
  })

  it.each([
    [60, ['goal', 'title', 'verdict']],
    [80, ['goal', 'title', 'baseline → now → target', 'verdict', 'behind by']],
  ])('keeps ref, title and verdict at %i columns, and leaves out the client that was named', async (width, header) => {
    const b = bench({ now: '2026-11-24T09:40:00Z' })
    const [head = '', ...rows] = (await b.ok('goal list mar --demo', { terminal: true, width })).split('\n')
    expect(head.split(/ {2,}/)).toEqual(header)
    expect(rows[0]).toMatch(/^g\d+ +Five cake enquiries a .* reached/)
  })

  it('names the client of each goal where none was named, and in a pipe', async () => {
    const b = await withStrategy()
    expect(await b.ok('goal list', { terminal: true, width: 60 })).toMatch(/^goal +client +title +verdict\n/)
    expect(await b.ok('goal list acme')).toMatch(/^g\d+\tacme\t/)
  })

  it('shows a dash, never 0, for what was not recorded', async () => {
    const b = await withStrategy()
    const out = await b.ok('goal list acme')
    expect(out).toContain('1 → — → 3\t—\t0 %\tno data\t—\t21 Feb\t—')
  })

  it('lists the goals of every client, and one client’s', async () => {
    const b = await withStrategy()
    const all = JSON.parse(await b.ok('goal list --json=client')) as { client: string }[]
    expect(new Set(all.map((goal) => goal.client))).toEqual(new Set(['acme', 'desk']))
    expect(new Set((await goals(b)).map((goal) => goal['client']))).toEqual(new Set(['acme']))
  })

  it('keeps ended goals, with their needle as it stood then, for --all', async () => {
    const b = await withStrategy()
    await b.ok('metric add acme tags-and-shares=2')
    b.setNow('2026-12-01T09:00:00Z')
    const text = await b.ok('strategy export acme')
    const shorter = text
      .replaceAll(/^ {4}goal: street\n/gm, '')
      .replaceAll(/(, street|street, )/g, '')
      .replace(/ {2}- key: street\n(?: {4}.*\n)+/, '')
    await b.ok('strategy apply acme --file -', { stdin: shorter })
    b.setNow('2026-12-05T09:00:00Z')
    await b.ok('metric add acme tags-and-shares=9')
    expect((await goals(b)).map((goal) => goal['key'])).not.toContain('street')
    expect((await goals(b, '--all')).find((goal) => goal['key'] === 'street')).toMatchObject({
      now: 2,
      endedOn: '2026-12-01',
    })
  })

  it('is CSV when asked, and no line is wider than the terminal', async () => {
    const b = await withStrategy()
    expect(await b.ok('goal list acme --csv')).toMatch(/^ref,client,key,title,metric,channel,baseline,now,target,/)
    const lines = (await b.ok('goal list', { terminal: true, width: 60 })).trimEnd().split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  it('says where goals come from when there are none', async () => {
    const b = bench()
    await b.ok('client add acme')
    expect(await b.run('goal list acme')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('smm strategy new acme'),
    })
  })
})

describe('smm goal update', () => {
  it('changes what is said, in the row and in a new version of the strategy', async () => {
    const b = await withStrategy()
    const ref = await refOf(b, 'street')
    const ran = await b.run([
      'goal',
      'update',
      ref,
      '--target',
      '5',
      '--due',
      '2027-03-31',
      '--title',
      'Neighbours share us',
    ])
    expect(ran.err).toContain(`Changed ${ref} of acme: title Have 3 neighbours`)
    expect(ran.err).toContain('target 3 → 5, due 2027-02-21 → 2027-03-31; strategy version 2')
    expect((await goals(b)).find((goal) => goal['ref'] === ref)).toMatchObject({
      key: 'street',
      title: 'Neighbours share us',
      target: 5,
      dueOn: '2027-03-31',
    })
    const text = await b.ok('strategy export acme')
    expect(text).toContain('title: Neighbours share us')
    expect(text).toContain('due: 2027-03-31')
  })

  it('keeps a baseline out of the due day and takes exact numbers alone', async () => {
    const b = await withStrategy()
    const ref = await refOf(b, 'rating')
    await b.ok(['goal', 'update', ref, '--baseline', '4.25'])
    expect((await goals(b)).find((goal) => goal['ref'] === ref)).toMatchObject({ baseline: 4.25, target: 4.4 })
    expect(await b.run(['goal', 'update', ref, '--target', '4,5'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"4,5" is not a number'),
    })
  })

  it.each([
    ['--baseline=-5', -5],
    ['--baseline -5', -5],
    ['--baseline=−1,240.5', -1240.5],
  ])('takes a baseline below zero, as "%s"', async (words, baseline) => {
    const b = await withStrategy()
    const ref = await refOf(b, 'rating')
    expect((await b.run(`goal update ${ref} ${words}`)).err).toMatch(/baseline \S+ → −/)
    expect((await goals(b)).find((goal) => goal['ref'] === ref)).toMatchObject({ baseline })
    expect(await b.ok('strategy export acme')).toContain(`baseline: ${baseline}`)
  })

  it.each([
    ['g999 --target 3', 1, 'There is no goal g999'],
    ['r1 --target 3', 2, 'r1 is a routine'],
    ['street --target 3', 2, '"street" is not a ref'],
    ['g1-g2 --target 3', 2, 'names several things'],
    ['g1', 2, '--baseline, --target, --due, --title'],
    ['g1 --due 2020-01-01', 2, "is not after the goal's start"],
    ['g1 --due none', 2, 'A goal needs a day on which it is due'],
    ['g1 --due whenever', 2, '"whenever" is not a date'],
  ])('refuses "%s"', async (words, code, sentence) => {
    const b = await withStrategy()
    expect(await b.run(`goal update ${words}`)).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })

  it('changes nothing on a dry run, and undo takes it back', async () => {
    const b = await withStrategy()
    const ref = await refOf(b, 'street')
    const before = [await goals(b), await b.ok('strategy export acme')]
    expect((await b.run(`goal update ${ref} --target 9 -n`)).err).toContain('Would change')
    expect([await goals(b), await b.ok('strategy export acme')]).toEqual(before)
    await b.ok(`goal update ${ref} --target 9`)
    await b.ok('undo')
    expect([await goals(b), await b.ok('strategy export acme')]).toEqual(before)
  })

  it('says so when it is so already', async () => {
    const b = await withStrategy()
    const ref = await refOf(b, 'street')
    expect(await b.run(`goal update ${ref} --target 3`)).toMatchObject({
      code: 0,
      err: `${ref} is so already; nothing was changed\n`,
    })
  })
})
