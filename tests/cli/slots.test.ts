import { describe, expect, it } from 'vitest'
import type { NewClient } from '../../src/domain/client.ts'
import type { Store } from '../../src/store/store.ts'
import { type Bench, bench } from '../support/bench.ts'
import { addChannel, addPost, addVariant } from '../support/planned.ts'
import { client, fill } from '../support/report-desk.ts'

const add = (store: Store, slug: string, more: Partial<NewClient> = {}) =>
  store.clients.insert(client(slug, slug, more), '2026-11-02T09:00:00Z')

/** The desk is in London; Sol y Sal is in Madrid. */
function filled(): Bench {
  const b = bench()
  fill(b, (store) => {
    const marlow = add(store, 'marlow')
    const sol = add(store, 'sol-y-sal', { zone: 'Europe/Madrid' })
    const instagram = addChannel(store, marlow, 'instagram', { slots: 'tue 11:30, thu 17:00' })
    addChannel(store, marlow, 'facebook', { slots: 'mon 08:00' })
    addChannel(store, sol, 'instagram', { slots: 'thu 18:00' })
    const makers = { clientId: marlow, key: 'makers', title: 'The makers', kind: 'value', share: 60 } as const
    const street = { clientId: marlow, key: 'street', title: 'The street', kind: 'community', share: 40 } as const
    const pillarId = store.pillars.insert(makers)
    store.pillars.insert(street)
    addVariant(store, addPost(store, marlow, 'Meet Rosa', { pillarId }), instagram, '2026-11-24 11:40')
  })
  return b
}

const rows = async (b: Bench, options = '') =>
  JSON.parse(await b.ok(`slots --json ${options}`)) as Record<string, unknown>[]

describe('smm slots', () => {
  it('lists the free slots of every client in the order of time, by the desk’s clock with the client’s beside it', async () => {
    const b = filled()
    expect(await b.ok('slots', { terminal: true, width: 100 })).toMatchInlineSnapshot(`
      "day         time                  client     channel    short of
      Thu 26 Nov  17:00                 marlow     instagram  The street
      Thu 26 Nov  17:00 (18:00 Madrid)  sol-y-sal  instagram  —
      Mon 30 Nov  08:00                 marlow     facebook   The makers
      Tue 1 Dec   11:30                 marlow     instagram  The street
      Thu 3 Dec   17:00                 marlow     instagram  The makers
      Thu 3 Dec   17:00 (18:00 Madrid)  sol-y-sal  instagram  —
      "
    `)
  })

  it('is tab-separated in a pipe, and CSV when asked', async () => {
    const b = filled()
    expect((await b.ok('slots sol --days 7')).split('\n')).toEqual([
      'Thu 26 Nov\t17:00 (18:00 Madrid)\tsol-y-sal\tinstagram\tfree\t—',
      '',
    ])
    expect(await b.ok('slots sol --days 7 --csv')).toBe(
      'at,day,time,clientDay,clientTime,zone,client,channel,platform,state,takenBy,title,pillar,said,moved\r\n' +
        '2026-11-26T17:00:00Z,2026-11-26,17:00,2026-11-26,18:00,Europe/Madrid,sol-y-sal,instagram,instagram,free,,,,18:00,\r\n',
    )
  })

  it('shows taken ones with what takes them when asked', async () => {
    const b = filled()
    expect(await b.ok('slots marlow --all --days 2', { terminal: true, width: 80 })).toMatchInlineSnapshot(`
      "day         time   channel    taken by                short of
      Tue 24 Nov  11:30  instagram  p1/instagram Meet Rosa  —
      "
    `)
    expect(await rows(b, '--all --days 2')).toMatchObject([
      { time: '11:30', state: 'taken', takenBy: 'p1/instagram', title: 'Meet Rosa', pillar: null },
    ])
  })

  it('keeps to 60 columns: the client’s time without its city', async () => {
    const b = filled()
    for (const words of ['slots', 'slots --all']) {
      const lines = (await b.ok(words, { terminal: true, width: 60 })).split('\n')
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
      expect(lines.join('\n')).toContain('17:00 (18:00)  ')
    }
  })

  it('says a change of the clock beneath where it would widen the column of all times', async () => {
    const b = bench({ now: '2027-03-22T09:00:00Z', zone: 'America/Phoenix' })
    await b.ok('init --yes')
    await b.ok('client add london --zone Europe/London')
    await b.ok(['channel', 'add', 'london', 'google-business', '--slots', 'sun 01:30, fri 10:00'])
    const ran = await b.run('slots', { terminal: true, width: 60 })
    for (const line of ran.out.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(ran.out).toContain('Sat 27 Mar  18:00 (Sun 02:00)  ')
    expect(ran.err).toContain('Sat 27 Mar 18:00 (Sun 02:00): 01:30 is skipped.')
    expect(await b.ok('slots', { terminal: true, width: 120 })).toContain('(Sun 02:00 London; 01:30 is skipped)')
  })

  it('counts today among the days, and what is over not at all', async () => {
    const b = filled()
    expect(await rows(b, '--days 7 --channel facebook')).toEqual([])
    expect(await rows(b, '--days 8 --channel facebook')).toMatchObject([{ day: '2026-11-30', time: '08:00' }])
    b.setNow('2026-11-23T08:00:00Z')
    expect(await rows(b, '--days 1')).toMatchObject([{ day: '2026-11-23', time: '08:00' }])
    b.setNow('2026-11-23T08:00:01Z')
    expect(await rows(b, '--days 1')).toEqual([])
  })

  it('takes a channel by key, platform or code, of one client or of all', async () => {
    const b = filled()
    const channels = async (options: string) => (await rows(b, `--days 14 ${options}`)).map((row) => row['channel'])
    for (const word of ['facebook', 'fb', 'face']) expect(await channels(`--channel ${word}`)).toEqual(['facebook'])
    expect(new Set(await channels('marlow --channel ig'))).toEqual(new Set(['instagram']))
    expect(await b.run('slots --channel yelp')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No client has a channel on Yelp'),
    })
    expect(await b.run('slots sol --channel fb')).toMatchObject({
      code: 1,
      err: expect.stringContaining('sol-y-sal has no channel called fb; it has instagram'),
    })
  })

  it('names the pillar that the content is short of, promotion never beyond its share', async () => {
    const b = filled()
    const [first] = await rows(b, 'marlow')
    // One post of the makers stands there already, so the next one is for the street.
    expect(first?.['pillar']).toBe('The street')
    // The free slots of other channels count as filled too.
    const pillars = async (words: string) => (await rows(b, words)).map(({ pillar }) => pillar)
    expect(await pillars('marlow')).toEqual(['The street', 'The makers', 'The street', 'The makers'])
    expect(await pillars('marlow --channel fb')).toEqual(['The makers'])
  })

  it('names the pillar that is short as the list of today and the batch do, however far one looks', async () => {
    const b = filled()
    fill(b, (store) => {
      const [marlow] = store.clients.all().filter(({ slug }) => slug === 'marlow')
      const [instagram] = store.channels.of(marlow?.id ?? 0)
      const [makers, street] = store.pillars.of(marlow?.id ?? 0).map(({ id }) => id)
      if (!marlow || !instagram || !makers || !street) throw new Error('no marlow')
      const post = (title: string, pillarId: number) => addPost(store, marlow.id, title, { pillarId })
      // Once a month ago, once by hand without a time; the next ones are weeks away.
      const out = { state: 'published', publishedAt: '2026-11-10T09:00:00Z' } as const
      addVariant(store, post('A', street), instagram, '2026-11-03 11:30', {
        ...out,
        publishedAt: '2026-11-03T11:30:00Z',
      })
      addVariant(store, post('B', street), instagram, null, out)
      for (const day of ['2026-12-08', '2026-12-15']) addVariant(store, post(day, makers), instagram, `${day} 11:30`)
    })
    expect((await rows(b, 'marlow'))[0]?.['pillar']).toBe('The makers')
    for (const days of [7, 14, 28]) {
      const [first] = JSON.parse(await b.ok(`post batch marlow --json --days ${days}`)) as { pillar: string }[]
      expect(first?.pillar).toBe('makers')
    }
    expect(await b.ok('today --all')).toContain('Write for instagram Thu 17:00, The makers is short')
  })

  it('has none at which something was published without a time, as the list of today has', async () => {
    const b = bench()
    fill(b, (store) => {
      const instagram = addChannel(store, add(store, 'marlow'), 'instagram', { slots: 'mon 09:30' })
      const out = { state: 'published', publishedAt: '2026-11-23T08:50:00Z' } as const
      addVariant(store, 'By hand', instagram, null, out)
    })
    expect(await rows(b, '--days 1')).toEqual([])
    expect(await b.ok('today --all')).not.toContain('Write for')
  })

  it('has a slot that the clock skips at the end of the gap, and says so', async () => {
    const b = bench({ now: '2027-03-22T09:00:00Z' })
    fill(b, (store) => {
      addChannel(store, add(store, 'sol-y-sal', { zone: 'Europe/Madrid' }), 'instagram', { slots: 'sun 02:30' })
    })
    expect(await b.ok('slots --days 7')).toContain('Sun 28 Mar\t02:00 (03:00 Madrid; 02:30 is skipped)\t')
    expect(await rows(b, '--days 7')).toMatchObject([
      { at: '2027-03-28T01:00:00Z', clientTime: '03:00', said: '02:30', moved: 'skipped' },
    ])
    b.setNow('2026-10-20T09:00:00Z')
    expect(await b.ok('slots --days 7')).toContain('Sun 25 Oct\t01:30 (02:30 Madrid; the first of two)\t')
  })

  it('stands by the client’s wall clock for a desk in Phoenix, over both changes of Madrid’s clock', async () => {
    const b = bench({ now: '2026-10-22T12:00:00Z', zone: 'America/Phoenix' })
    await b.ok('init --yes --zone America/Phoenix')
    fill(b, (store) => {
      addChannel(store, add(store, 'sol-y-sal', { zone: 'Europe/Madrid' }), 'instagram', {
        slots: 'sat 06:00, sun 12:00',
      })
    })
    const lines = async () =>
      (await b.ok('slots sol --days 8')).split('\n').map((line) => line.split('\t').slice(0, 2).join(' '))
    // Saturday's slot is on Friday evening in Phoenix; the hours between them change on Sunday.
    expect(await lines()).toEqual(['Fri 23 Oct 21:00 (Sat 06:00 Madrid)', 'Sun 25 Oct 04:00 (12:00 Madrid)', ''])
    b.setNow('2027-03-25T12:00:00Z')
    expect(await lines()).toEqual(['Fri 26 Mar 22:00 (Sat 06:00 Madrid)', 'Sun 28 Mar 03:00 (12:00 Madrid)', ''])
  })

  it('has none of retired channels and clients that are not active', async () => {
    const b = filled()
    fill(b, (store) => {
      for (const each of store.clients.all()) {
        if (each.slug === 'sol-y-sal') store.clients.update({ ...each, status: 'paused' })
        if (each.slug === 'marlow')
          for (const { id } of store.channels.of(each.id)) store.channels.retire(id, '2026-11-20')
      }
    })
    expect(await rows(b)).toEqual([])
    expect((await b.run('slots sol')).err).toBe(
      'sol-y-sal is paused, so nothing is published: smm client status sol-y-sal active\n',
    )
  })

  it('says what to do when there is nothing', async () => {
    const b = bench()
    expect(await b.ok('slots')).toContain('smm init')
    expect(await b.ok('slots --json')).toBe('[]\n')
    fill(b, () => {})
    const said = async (words: string) => (await b.run(words)).err
    expect(await said('slots')).toContain('smm strategy new acme --template restaurant')
    await b.ok('client add acme')
    expect(await said('slots')).toContain('smm channel add acme instagram --slots "tue 11:30, thu 17:00"')
    expect(await said('slots acme')).toContain('No channel of acme yet')
    await b.ok('channel add acme ig')
    expect(await said('slots')).toBe(
      'No channel has slots. Say its weekly times: smm channel edit acme instagram --slots "tue 11:30, thu 17:00"\n',
    )
    await b.ok(['channel', 'edit', 'acme', 'ig', '--slots', 'wed 12:00'])
    expect(await said('slots --days 2')).toBe('No slot comes in 2 days: smm slots --days 9\n')
    fill(b, (store) => {
      const [instagram] = store.channels.all().filter(({ slots }) => slots !== '')
      if (instagram) addVariant(store, 'Taken', instagram, '2026-11-25 12:00')
    })
    expect(await said('slots acme --days 7')).toBe('All slots of acme in 7 days are taken (1): smm slots acme --all\n')
  })

  it('takes the client as an option too, once', async () => {
    const b = filled()
    expect(await b.ok('slots --client sol')).toBe(await b.ok('slots sol'))
    expect((await b.run('slots sol --client marlow')).err).toContain('The client is said twice')
  })

  it.each([
    ['slots --days 0', 2, 'is not a whole number from 1 to 366'],
    ['slots --days 400', 2, 'is not a whole number from 1 to 366'],
    ['slots nobody', 1, 'No client called nobody'],
    ['slots --channel nope', 1, 'No platform called nope'],
    ['slots --json=banana', 2, '"banana" is no field'],
  ])('refuses "%s"', async (line, code, words) => {
    const ran = await filled().run(line)
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(words)])
  })
})
