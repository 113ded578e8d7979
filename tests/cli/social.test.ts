import { describe, expect, test } from 'vitest'
import { boundsOf, openDesk } from '../../src/cli/with-store.ts'
import type { WeekReport } from '../../src/domain/report/week-report.ts'
import type { SocialLedger } from '../../src/domain/social/ledger.ts'
import type { SocialRow } from '../../src/domain/social/row.ts'
import { socialMinutes } from '../../src/domain/social/share-of-time.ts'
import { type Bench, bench } from './../support/bench.ts'
import { demoStore } from '../support/demo.ts'
import { activity, client, fill } from '../support/report-desk.ts'

const demoAt = '2026-11-23T09:00:00Z'
const json = async (b: Bench, command: string) => JSON.parse(await b.ok(`${command} --json`))

/** What stands between two texts, of the page or the card. */
function said(text: string, form: RegExp): string | undefined {
  return form.exec(text.replace(/\n {4}/g, ' '))?.[1]
}

describe('smm social agrees with the report to the digit', { timeout: 60_000 }, () => {
  test.each(['2026-W47', '2026-W48'])('for every client of the demo in %s', async (week) => {
    const b = bench({ now: demoAt })
    const rows: SocialRow[] = await json(b, `social --demo --week ${week}`)
    expect(rows).toHaveLength(8)
    for (const row of rows) {
      const report: WeekReport = await json(b, `report week --client ${row.client} --week ${week} --full --demo`)
      const ledger: SocialLedger = await json(b, `social --client ${row.client} --week ${week} --demo`)
      expect(ledger.social).toEqual(report.social)
      expect(ledger.promo).toEqual(report.publishing?.promo ?? null)
      expect(ledger.promoCeiling).toBe(report.promoCeiling)
      expect(ledger.period).toMatchObject({ from: report.period.from, countedTo: report.period.countedTo })
      expect(row).toMatchObject({
        ratio: report.social.ratio,
        ownPosts: report.social.ownPosts,
        shareOfTime: report.social.shareOfTime.now,
        onTheSpot: report.social.replying.onTheSpot,
        timed: report.social.replying.timed,
        firstReplyMedian: report.social.replying.firstReply?.median ?? null,
        inTime: report.social.replying.met,
        late: report.social.replying.missed,
        promoShare: report.publishing?.promo?.percent ?? null,
        homeworkOnTime: report.social.homework.onTime,
        homeworkDue: report.social.homework.planned,
        lastHeardOn: report.social.lastHeardOn,
      })
    }
  })

  test('in the words that are printed', async () => {
    const b = bench({ now: demoAt })
    const rows: SocialRow[] = await json(b, 'social --demo --week 2026-W47')
    for (const { client: slug } of rows) {
      const page = await b.ok(`report week --client ${slug} --week 2026-W47 --full --demo`)
      const card = await b.ok(`social --client ${slug} --week 2026-W47 --demo`)
      const isNewcomer = !page.includes('\nSocial ratio: ')
      const ratio = isNewcomer ? /That is (\S+) for each post/ : /Social ratio: (\S+),/
      expect(said(card, /Social ratio (\S+):/), slug).toBe(said(page, ratio))
      expect(said(card, /(\S+ %) of my time/), slug).toBe(said(page, /being social: (\S+ %)/))
      const median = isNewcomer ? /half of them within (.+?) of your/ : /First answers took (.+?) in the middle/
      expect(said(card, /median (.+?),/), slug).toBe(said(page, median))
      expect(said(card, /of (\d+ posts?) in 28 days/)?.split(' ')[0], slug).toBe(
        said(page, /Of (\S+) posts? in four weeks/),
      )
      if (isNewcomer) continue
      expect(said(card, /90 % within (.+)/), slug).toBe(said(page, /middle and (.+?) for nine/))
      expect(said(card, /one \((\S+ %)\)/), slug).toBe(said(page, /answer \((\S+ %)/))
      expect(said(card, /(\d+ of \d+) in time/), slug).toBe(said(page, /In time: (\d+ of \d+)/))
    }
    expect(await b.ok('social --client marlow --week 2026-W47 --demo')).toContain('median 40 min, 90 % within 1 h 05')
  })
})

test('smm social counts the social minutes that the list and the client’s card count', async () => {
  const b = bench({ now: demoAt })
  await b.ok('today --demo')
  const store = demoStore(b)
  try {
    const open = openDesk({ now: demoAt } as never, store, demoAt)
    const bounds = { ...boundsOf(open), weekBeganAt: '2026-10-01T00:00:00Z' }
    const all = store.activities.since(bounds.weekBeganAt, bounds.dayEndsAt)
    const byClient = [...Map.groupBy(all, ({ clientId }) => clientId)].map(([id, own]) => [id, socialMinutes(own)])
    expect(store.today(bounds).socialMinutes).toEqual(new Map(byClient.filter(([, minutes]) => minutes !== 0) as never))
    expect(byClient.length).toBeGreaterThan(5)
  } finally {
    store.close()
  }
})

describe('smm social --repeats', () => {
  test('names the four identical replies of the demo', async () => {
    const b = bench({ now: demoAt })
    const rows = await json(b, 'social --repeats --demo')
    expect(rows.map(({ name }: { name: string }) => name)).toEqual([
      '@commuter_kat',
      '@wheelsofjo',
      '@ollie.gravel',
      '@sam_rides',
    ])
    expect(rows[0]).toMatchObject({ people: 4, needsReason: true, reason: '', client: 'northwind', on: '2026-11-11' })
    const { out } = await b.run('social --repeats --demo', { terminal: true, width: 60 })
    expect(out).toMatch(/^4 people had the same words, and nobody said why\n {2}“Thanks for asking!/)
    expect(await json(b, 'social --repeats --client marlow --demo')).toEqual([])
    expect(await json(b, 'social --repeats --since 2026-11-13 --demo')).toHaveLength(2)
    expect((await b.run('social --repeats --since 2026-11-20 --demo')).err).toContain('Nobody was sent words since')
  })

  test('shows the reason that was said, everybody in a row of CSV, and nothing of a dropped conversation', async () => {
    const b = bench({ now: demoAt })
    fill(b, (store) => {
      const id = store.clients.insert(client('acme', 'Acme'), '2026-10-26T09:00:00Z')
      const key = { key: 'instagram', platform: 'instagram', handle: null, address: null, cadence: '', byClient: '' }
      const rest = { slots: '', sweeps: '', figures: '', startedOn: '2026-10-26' }
      store.channels.insert({ clientId: id, ...key, ...rest })
    })
    const words = 'A stand is free again on Wednesday from nine.'
    for (const name of ['@a', '@b', '@c']) await b.ok(['in', 'acme', 'ig', name, 'Is a stand free?'])
    await b.ok(['re', 'm1', '--text', words])
    await b.ok(['re', 'm2', '--text', words])
    expect(await json(b, 'social --repeats')).toHaveLength(2)
    await b.ok(['re', 'm3', '--text', words, '--same', 'all asked the same'])
    const rows = await json(b, 'social --repeats')
    expect(rows[2]).toEqual({
      ...{ words, people: 3, reason: 'all asked the same', needsReason: false },
      ...{ name: '@c', client: 'acme', on: '2026-11-23', ref: 'm3' },
    })
    expect((await b.ok('social --repeats --csv')).split('\r\n')).toHaveLength(5)
    expect((await b.run('social --repeats', { terminal: true })).out).toContain('same words: all asked the same')
    await b.ok('drop m3')
    await b.ok('drop m2')
    expect(await json(b, 'social --repeats')).toEqual([])
  })
})

describe('smm social', () => {
  test('lists every active client by name, with all of them together for people only', async () => {
    const b = bench({ now: demoAt })
    const seen = await b.run('social --demo --week 2026-W47', { terminal: true, width: 120, colour: true })
    expect(seen.out).toMatch(/^Week 47, 16 to 22 Nov 2026\n.*client.*\nada /)
    expect(seen.out).toMatch(/loomworks .*\x1b\[31m1\.8\x1b/)
    expect(seen.out.trimEnd().split('\n').at(-1)).toMatch(/^all /)
    expect(seen.err).toContain('Ratio under its target: loomworks')
    const piped = await b.run('social --demo --week 2026-W47')
    expect(piped.out.split('\n')).toHaveLength(9)
    expect(piped.out).toContain('marlow\t22\t11\t3\t8\t4.5\t3\t35 %\t40 min\t2 of 3\t8 %\t1 of 2\n')
    expect(piped.err).toBe('')
    expect((await b.ok('social --demo --csv')).split('\r\n')[0]).toContain('client,name,week,from,countedTo,replies,')
    expect(await json(b, 'social --demo --client desk')).toMatchObject({ client: { slug: 'desk' } })
  })

  test('says on the first day of a week where the last one is', async () => {
    const b = bench({ now: demoAt })
    const list = await b.run('social --demo', { terminal: true })
    expect(list.err).toContain('smm social --week last')
    expect((await b.run('social --demo --client marlow')).err).toContain('smm social --client marlow --week last')
    expect((await b.run('social --demo --week last', { terminal: true })).err).not.toContain('only begun')
  })

  test('draws bars and trend in blocks where the terminal speaks UTF-8, in signs elsewhere, and nothing in a pipe', async () => {
    const card = 'social --demo --client marlow --week 2026-W47'
    const at = (env: Record<string, string>) => bench({ now: demoAt, env })
    const blocks = (await at({ LANG: 'en_GB.UTF-8' }).run(card, { terminal: true })).out
    expect(blocks).toMatch(/create +3 h 03 {2}█{48}\n/)
    expect(blocks).toMatch(/ratio .* 4\.5 {2}···▇█▆▇█\n/)
    const signs = (await at({ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }).run(card, { terminal: true })).out
    expect(signs).toMatch(/create +3 h 03 {2}#{48}\n/)
    const piped = await at({ LANG: 'en_GB.UTF-8' }).ok(card)
    expect(piped).toMatch(/create +3 h 03\n/)
    expect(`${signs}${piped}`).not.toMatch(/[▁-█]/)
  })

  test.each(['', '--client marlow', '--client ada --since 2026-10-20', '--repeats'])(
    'keeps to sixty columns: %s',
    async (options) => {
      const b = bench({ now: demoAt, env: { LANG: 'C.UTF-8' } })
      const { out, err } = await b.run(`social --demo ${options}`, { terminal: true, width: 60 })
      expect(out.length).toBeGreaterThan(100)
      expect(`${out}${err}`.split('\n').filter((line) => line.length > 60)).toEqual([])
    },
  )

  test('adds the minutes of the stages up to all of them, for every client and any days', async () => {
    const b = bench({ now: demoAt })
    for (const slug of ['ada', 'marlow', 'pinecrest']) {
      const ledger: SocialLedger = await json(b, `social --demo --client ${slug} --since 2026-10-20`)
      expect(ledger.minutes.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(ledger.minutesInAll)
      expect(ledger.minutesInAll).toBeGreaterThan(ledger.socialMinutes)
      expect(ledger).toMatchObject({ trend: null, period: { week: null, from: '2026-10-20', countedTo: '2026-11-23' } })
    }
  })

  test('takes the target from the strategy, else from today.yaml', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const target = async () => (await json(b, 'social --client acme')).ratioTarget
    expect(await target()).toBe(3)
    const text = await b.ok('strategy export acme')
    await b.ok('strategy apply acme --file -', {
      stdin: text.replace('promo_ceiling:', 'social_ratio: 5\npromo_ceiling:'),
    })
    expect(await target()).toBe(5)
    expect(await b.ok('strategy export acme')).toContain('social_ratio: 5')
  })

  test('counts by each client’s own calendar, and nothing that is not recorded as nought', async () => {
    // Monday in London is still Sunday in Honolulu.
    const b = bench({ now: '2026-11-23T09:00:00Z' })
    fill(b, (store) => {
      const far = store.clients.insert(client('far', 'Far', { zone: 'Pacific/Honolulu' }), '2026-10-26T09:00:00Z')
      store.clients.insert(client('near', 'Near'), '2026-10-26T09:00:00Z')
      store.activities.insert(activity(far, '2026-11-22', 'Answer', { action: 'reply', count: 4, minutes: 9 }))
    })
    const [far, near] = await json(b, 'social')
    expect(far).toMatchObject({ week: '2026-W47', countedTo: '2026-11-22', replies: 4, ownPosts: null, ratio: null })
    expect(near).toMatchObject({ week: '2026-W48', replies: null, comments: null, ratio: null, shareOfTime: null })
    expect(await b.ok('social --client far')).toContain('Social ratio: —, our own posts are not recorded')
    expect((await json(b, 'social --since 2026-11-23'))[0]).toMatchObject({ from: '2026-11-22', replies: 4 })
  })

  test.each([
    ['social --demo --week 2026-W47 --since mon', 2, 'cannot be used with --since'],
    ['social --demo --week 2026-W47 --repeats', 2, 'cannot be used with --repeats'],
    ['social --demo --week 2026-W49', 2, 'Week 2026-W49 has not begun'],
    ['social --demo --week soon', 2, '"soon" is not a week'],
    ['social --demo --since 2026-12-01', 2, '2026-12-01 is still to come'],
    ['social --demo --client nobody', 1, 'No client called nobody'],
    ['social --demo --client marlow --json=nothing', 2, '"nothing" is no field'],
  ])('refuses %s', async (command, code, words) => {
    const ran = await bench({ now: demoAt }).run(command)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(words)
  })

  test('says how to start where there is no desk', async () => {
    expect(await bench().ok('social')).toContain('smm init')
    expect(await bench().ok('social --json')).toBe('[]\n')
  })

  test('keeps minutes out of the client’s copy', async () => {
    const b = bench({ now: demoAt })
    expect(JSON.stringify(await json(b, 'report week --client marlow --demo'))).not.toMatch(/minutes/i)
    expect(await b.ok('social --help')).toMatch(/minutes are\s+yours alone/)
  })
})
