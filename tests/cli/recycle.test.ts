import { describe, expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import type { Bench } from '../support/bench.ts'
import { newCampaign } from '../support/campaigns.ts'
import { picture, postDesk } from '../support/post-desk.ts'

interface Row {
  readonly when: string
  readonly channel: string
  readonly ref: string | null
  readonly recycles: string | null
  readonly text: string | null
  readonly why: readonly string[]
}

const newPost = (text: string, ...more: string[]) => ['post', 'new', '--client', 'acme', '--text', text, ...more]
const shown = async (desk: Bench, ref: string) =>
  (JSON.parse(await desk.ok(`post show ${ref} --json`)) as PostView[])[0] as PostView
const recycled = async (desk: Bench, ...more: string[]) =>
  JSON.parse(await desk.ok(['post', 'recycle', 'acme', '--json', ...more])) as Row[]

/** A desk in September on which a post about the oven went out on X; now it is the Monday of the bench again. */
async function withOven(...more: string[]): Promise<Bench> {
  const desk = await postDesk({ now: '2026-09-07T09:00:00Z' })
  await desk.ok(newPost('The oven is lit at four. Who is up?', '--on', 'x', '--note', 'Rosa dislikes this', ...more))
  await desk.ok('post publish p1/x --yes')
  desk.setNow('2026-11-23T09:00:00Z')
  return desk
}

const evergreen = (...more: string[]) => [
  ...['post', 'edit', 'p1', '--evergreen', '60d', '--wording', 'At four the fire burns. Are you awake?'],
  ...more,
]

describe('smm post recycle', () => {
  test('calls nothing scheduled that its client has not approved', async () => {
    const desk = await withOven()
    await desk.ok(evergreen())
    await desk.ok('client edit acme --approval needed')
    const ran = await desk.run('post recycle acme')
    expect(ran.err).toContain('Made one post, with its time; 3 slots stay empty. Undo: smm undo')
    expect(ran.err).toContain('Not ready before the client approves: p2/x.')
    expect((await shown(desk, 'p2')).status).toBe('draft')
  })

  test('puts what has rested into an empty slot in other words, as a new post that knows its origin', async () => {
    const desk = await withOven('--link', 'https://acme.example/oven', '--tags', '#rye')
    await desk.ok(evergreen())
    const ran = await desk.run('post recycle acme')
    expect(ran.err).toContain('Made and scheduled one post; 3 slots stay empty. Undo: smm undo')
    expect(ran.out).toContain('Thu 26 Nov 11:00 (12:00 Madrid)\tx\tp2/x of p1\tThe oven is lit at four. Who is up?')
    expect(ran.out).toContain('Tue 24 Nov 10:30 (11:30 Madrid)\tinstagram\t—\tno evergreen goes to instagram')
    expect(await shown(desk, 'p2')).toMatchObject({
      status: 'scheduled',
      recycles: 'p1',
      evergreen: null,
      text: 'At four the fire burns. Are you awake?',
      link: 'https://acme.example/oven',
      tags: ['rye'],
      note: '',
      created: '2026-11-23',
      variants: [{ channel: 'x', planned: '2026-11-26 12:00', status: 'scheduled' }],
    })
    expect((await shown(desk, 'p1')).evergreen).toMatchObject({ restDays: 60, runs: 2, most: null })
    // Once in its cooldown, however often it is asked for.
    const again = await recycled(desk, '--days', '60')
    expect(again.filter(({ ref }) => ref !== null)).toEqual([])
    await desk.ok('undo')
    expect((await desk.run('post show p2')).code).toBe(1)
  })

  test('belongs to no campaign, whatever its origin belonged to', async () => {
    const desk = await withOven()
    await newCampaign(desk, 'launch', '--start', '2027-02-01', '--on', 'linkedin')
    await desk.ok(evergreen('--campaign', 'k1', '--campaign-role', 'reminder'))
    const found = (await recycled(desk)).find(({ recycles }) => recycles === 'p1')
    expect((await shown(desk, 'p1')).campaign).toBe('k1')
    expect((await shown(desk, found?.ref?.split('/')[0] ?? '')).campaign).toBeNull()
  })

  test('takes the words of the whole post for one channel, too', async () => {
    const desk = await postDesk()
    await desk.ok(newPost('The oven is lit at four. Who is up?', '--on', 'x, linkedin'))
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Four, and the oven is lit.'])
    const wording = ['--wording', 'At four the fire burns. Are you awake?']
    await desk.ok(['post', 'edit', 'p1', '--evergreen', '60d', ...wording])
    await desk.ok(['post', 'edit', 'p1/x', ...wording])
    expect((await desk.run(['post', 'edit', 'p1/x', ...wording])).err).toContain('is there already')
  })

  test('a client that approves sees it first', async () => {
    const desk = await withOven()
    await desk.ok(evergreen())
    await desk.ok('client edit acme --approval needed')
    const ran = await desk.run('post recycle acme')
    expect(ran.err).toContain('Not ready before the client approves: p2/x. Next: smm pack acme --week 2026-W48')
    expect((await shown(desk, 'p2')).variants).toMatchObject([{ planned: '2026-11-26 12:00', status: 'draft' }])
    expect(await desk.ok('away 2026-11-25..2026-11-28 -n --json')).toContain('"status": "draft"')
  })

  test('says why a slot stays empty', async () => {
    const desk = await withOven()
    const why = async () => (await recycled(desk, '-n')).find(({ channel }) => channel === 'x')?.why
    expect(await why()).toEqual(['no evergreen goes to x'])
    await desk.ok('post edit p1 --evergreen 60d')
    expect(await why()).toEqual(['p1 has no other words for x'])
    await desk.ok(evergreen('--season', 'mar-may'))
    expect(await why()).toEqual(['p1 is for mar-may'])
    await desk.ok('post edit p1 --season none --evergreen 120d')
    expect(await why()).toEqual(['p1 rests until Tue 5 Jan'])
    await desk.ok('post edit p1 --evergreen 60d --wording none')
    await desk.ok(['post', 'edit', 'p1', '--wording', 'a'.repeat(281)])
    expect(await why()).toEqual(['p1: the text has 281 weighted characters; X takes 280 [text-too-long]'])
    await desk.ok('post edit p1 --evergreen none')
    expect(await why()).toEqual(['no evergreen goes to x'])
  })

  test('never goes above the share that may sell, nor above the maximum', async () => {
    const desk = await withOven('--kind', 'promo')
    await desk.ok(evergreen())
    await desk.ok(newPost('Order now: rye', '--on', 'x', '--kind', 'promo'))
    await desk.ok(['post', 'schedule', 'p2', '--at', 'fri 10:00'])
    const why = async () => (await recycled(desk, '-n')).find(({ channel }) => channel === 'x')?.why
    expect(await why()).toEqual(['p1 sells, and 20 % is the ceiling'])
    await desk.ok('drop p2')
    await desk.ok('post edit p1 --most 2')
    expect(await why()).toEqual([])
    await desk.ok('post recycle acme')
    desk.setNow('2027-03-22T09:00:00Z')
    expect(await why()).toEqual(['p1 had its 2 runs'])
  })

  test('counts every run of the family, on any channel, and takes the words of longest ago', async () => {
    const desk = await withOven()
    await desk.ok(evergreen())
    await desk.ok(['post', 'edit', 'p1', '--on', 'linkedin'])
    await desk.ok(['channel', 'edit', 'acme', 'linkedin', '--slots', 'fri 10:00'])
    const rows = await recycled(desk)
    // Thursday on X comes first, and on Friday LinkedIn has to wait.
    expect(rows.filter(({ ref }) => ref !== null).map(({ channel }) => channel)).toEqual(['x'])
    expect(rows.find(({ channel }) => channel === 'linkedin')?.why).toEqual(['p1 rests until Mon 25 Jan'])
    desk.setNow('2027-01-25T11:00:00Z')
    await desk.ok('post confirm p2')
    const next = await recycled(desk)
    expect(next.find(({ ref }) => ref !== null)).toMatchObject({ text: 'The oven is lit at four. Who is up?' })
  })

  test('leaves out a channel that has a text of its own, until it has a wording of its own', async () => {
    const desk = await postDesk({ now: '2026-09-07T09:00:00Z' })
    await desk.ok(newPost('The oven is lit at four. Who is up?', '--on', 'x'))
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Four o’clock. Fire.'])
    await desk.ok('post publish p1/x --yes')
    desk.setNow('2026-11-23T09:00:00Z')
    await desk.ok(evergreen())
    const onX = async () => (await recycled(desk, '-n')).find(({ channel }) => channel === 'x')
    expect((await onX())?.why).toEqual(['p1 has no other words for x'])
    await desk.ok(['post', 'edit', 'p1/x', '--wording', 'Fire, at four.'])
    expect((await onX())?.text).toBe('Fire, at four.')
    expect((await shown(desk, 'p1')).evergreen?.wordings).toEqual([
      { channel: null, text: 'At four the fire burns. Are you awake?' },
      { channel: 'x', text: 'Fire, at four.' },
    ])
  })

  test('takes the pictures of its origin along', async () => {
    const desk = await postDesk({ now: '2026-09-07T09:00:00Z' })
    const path = picture(desk)
    await desk.ok(newPost('Who is up?', '--on', 'x', '--media', path, '--alt', 'The oven', '--consent', 'nobody'))
    await desk.ok('post publish p1/x --yes')
    desk.setNow('2026-11-23T09:00:00Z')
    await desk.ok(evergreen())
    await desk.ok('post recycle acme')
    expect((await shown(desk, 'p2')).variants[0]?.media).toMatchObject([{ path, alt: 'The oven', uses: 2 }])
  })

  test('keeps to the client’s clock and calendar across the change of the clocks, from a desk elsewhere', async () => {
    // Madrid goes to summer time on 28 March 2027; Phoenix never does. Monday 09:00 in Madrid is Monday 00:00 there.
    const desk = await postDesk({ now: '2026-09-07T09:00:00Z', zone: 'America/Phoenix' })
    await desk.ok(newPost('The oven is lit at four. Who is up?', '--on', 'x'))
    await desk.ok('post publish p1/x --yes')
    await desk.ok(evergreen('--season', '03-29..03-29'))
    desk.setNow('2027-03-26T16:00:00Z')
    const rows = await recycled(desk, '--days', '14')
    expect(rows.filter(({ ref }) => ref !== null)).toMatchObject([
      { when: 'Mon 29 Mar 00:00 (09:00 Madrid)', ref: 'p2/x' },
    ])
    expect((await shown(desk, 'p2')).variants[0]?.plannedAt).toBe('2027-03-29T07:00:00Z')
  })

  test('changes nothing with --dry-run, and is refused while the client is on hold', async () => {
    const desk = await withOven()
    await desk.ok(evergreen())
    const dry = await desk.run('post recycle acme -n')
    expect(dry.err).toContain('Would make and schedule one post')
    expect((await desk.run('post show p2')).code).toBe(1)
    await desk.ok(['hold', 'acme', 'Flood'])
    const held = await desk.run('post recycle acme')
    expect(held.code).toBe(1)
    expect(held.err).toContain('Acme Bakery is on hold: Flood')
  })
})

describe('smm post edit --evergreen', () => {
  test('shows how a post may run again', async () => {
    const desk = await withOven()
    const ran = await desk.run('post edit p1 --evergreen 60d --most 6 --season mar-may')
    expect(ran.err).toContain('it is recycled once it has other words (smm post edit p1 --wording "…")')
    await desk.ok(['post', 'edit', 'p1', '--wording', 'At four the fire burns.'])
    const card = await desk.ok('post show p1')
    expect(card).toContain('rests 60 days, 1 of 6 runs, mar-may')
    expect(card).toContain('At four the fire burns.')
    await desk.ok('post edit p1 --evergreen none')
    expect((await shown(desk, 'p1')).evergreen).toBeNull()
  })

  test.each([
    [['p1', '--evergreen', '3d'], 2, '3 days are too short a rest between two runs; 7 are the least'],
    [['p1', '--evergreen', 'often'], 2, '"often" is no time to rest; write 60d, 8w or none'],
    [['p1', '--evergreen', '60d', '--season', 'spring'], 2, '"spring" is no season; write mar-may'],
    [['p1', '--evergreen', '60d', '--most', '1'], 2, '"1" is not a whole number from 2 to 999'],
    [['p1', '--most', '4'], 2, 'p1 is not evergreen; say how long it rests between two runs'],
    [['p1/x', '--evergreen', '60d'], 2, '--evergreen is said of the post, and p1/x is one variant of it'],
    [
      ['p1', '--evergreen', '60d', '--wording', 'the OVEN is lit at four: who is up'],
      1,
      'The wording "the OVEN is lit at four: who is up" has the same words as the text that is there',
    ],
    [['p1', '--evergreen', '60d', '--wording', 'Two', '--wording', 'two!'], 1, 'The wording "two!" is there already'],
  ])('refuses %j in one sentence', async (words, code, sentence) => {
    const desk = await withOven()
    const ran = await desk.run(['post', 'edit', ...words])
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
  })

  test('refuses a post that recycles another', async () => {
    const desk = await withOven()
    await desk.ok(evergreen())
    await desk.ok('post recycle acme')
    const ran = await desk.run('post edit p2 --evergreen 60d')
    expect(ran.err).toContain('p2 recycles p1, which is the one that is evergreen')
    expect(ran.err).toContain('Hint: smm post edit p1 --evergreen 60d')
  })
})
