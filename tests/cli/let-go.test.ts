import { describe, expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import type { Bench } from '../support/bench.ts'
import { newCampaign } from '../support/campaigns.ts'
import { postDesk } from '../support/post-desk.ts'

const saying = (text: string, ...more: string[]) => ['post', 'new', '--client', 'acme', '--text', text, ...more]
const shown = async (desk: Bench, ref: string) =>
  (JSON.parse(await desk.ok(`post show ${ref} --json`)) as PostView[])[0] as PostView

describe('a post that was let go', () => {
  test.each([
    'post schedule p1 --next',
    'post move p1 --next',
    'post confirm p1',
    'post confirm p1/x --missed',
    'post publish p1/x --yes',
    'pub p1/x --yes',
    'post check p1',
    'ok p1 --by Ana',
    'change p1/x --by Ana Bluer',
    'post edit p1 --text Other',
  ])('stays as it was: %s', async (command) => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x, ig'))
    await desk.ok(['post', 'schedule', 'p1/x', '--at', 'thu 12:00'])
    await desk.ok('skip p1')
    const ran = await desk.run(command)
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('p1 Rye for all was let go')])
    expect(ran.err).toContain('Hint: smm post edit p1 --on x')
    expect((await shown(desk, 'p1')).status).toBe('dropped')
  })

  test('comes back by being sent to a channel', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x'))
    await desk.ok('skip p1')
    expect((await desk.run('post edit p1 --on x')).err).toContain('it was let go, and is back')
    expect(await shown(desk, 'p1')).toMatchObject({ status: 'draft', variants: [{ channel: 'x' }] })
    await desk.ok('post schedule p1 --next')
    await desk.ok('undo')
    await desk.ok('undo')
    expect((await shown(desk, 'p1')).status).toBe('dropped')
  })

  test('is passed over by a range', async () => {
    const desk = await postDesk()
    for (const text of ['One for all.', 'Two for rye.', 'Three of a kind.']) await desk.ok(saying(text, '--on', 'x'))
    await desk.ok('skip p2')
    await desk.ok('post schedule p1-p3 --next')
    const states = await Promise.all(['p1', 'p2', 'p3'].map((ref) => shown(desk, ref)))
    expect(states.map(({ status }) => status)).toEqual(['scheduled', 'dropped', 'scheduled'])
    expect((await desk.run('ok p1-p3 --by Ana')).err).toContain('p2')
  })

  test('is passed over by a range where it was dropped, and refused by itself', async () => {
    const desk = await postDesk()
    for (const text of ['One for all.', 'Two for rye.', 'Three of a kind.']) await desk.ok(saying(text, '--on', 'x'))
    await desk.ok('drop p2')
    for (const command of ['post check p1-p3', 'post schedule p1-p3 --next', 'post move p1-p3 --next']) {
      expect((await desk.run(command)).err).not.toContain('dropped')
    }
    expect((await shown(desk, 'p3')).status).toBe('scheduled')
    for (const command of ['post schedule p2 --next', 'post edit p2 --on x', 'post check p2/x']) {
      expect(await desk.run(command)).toMatchObject({ code: 1, err: expect.stringContaining('smm drop --back p2\n') })
    }
  })

  test.each(['skip', 'drop'])('is none of which something is published: %s', async (verb) => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x, linkedin'))
    await desk.ok('post publish p1/x --yes')
    const ran = await desk.run(`${verb} p1`)
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('is out already (p1/x)')])
    expect(ran.err).toContain('Hint: smm post edit p1 --off linkedin')
    await desk.ok('post edit p1 --off linkedin')
    expect((await shown(desk, 'p1')).status).toBe('published')
    expect((await desk.run(`${verb} p1`)).code).toBe(1)
  })
})

describe.each(['skip', 'drop'])('what was let go with smm %s is no content', (verb) => {
  const offer = (text: string) => saying(text, '--on', 'x', '--kind', 'promo')

  test('for the share that sells', async () => {
    const desk = await postDesk()
    for (const text of ['Loaves on offer.', 'Buns on offer.']) await desk.ok(offer(text))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'wed 12:00'])
    expect((await desk.run(['post', 'schedule', 'p2', '--at', 'fri 12:00'])).err).toContain('[promo-over-ceiling]')
    await desk.ok(`${verb} p1`)
    await desk.ok(['post', 'schedule', 'p2', '--at', 'fri 12:00'])
  })

  test('for recycling', async () => {
    const desk = await postDesk({ now: '2026-09-07T09:00:00Z' })
    await desk.ok(offer('The oven is lit at four. Who is up?'))
    await desk.ok(['post', 'edit', 'p1', '--evergreen', '60d', '--wording', 'At four the fire burns. Are you awake?'])
    await desk.ok('post publish p1/x --yes')
    desk.setNow('2026-11-23T09:00:00Z')
    await desk.ok(offer('Order now: rye'))
    await desk.ok(['post', 'schedule', 'p2', '--at', 'fri 10:00'])
    const why = async () => {
      const rows = JSON.parse(await desk.ok('post recycle acme -n --json')) as { channel: string; why: string[] }[]
      return rows.find(({ channel }) => channel === 'x')?.why
    }
    expect(await why()).toEqual(['p1 sells, and 20 % is the ceiling'])
    await desk.ok(`${verb} p2`)
    expect(await why()).toEqual([])
  })

  test('for the check of a campaign', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'promotion', '--start', '2026-12-01', '--on', 'blog')
    const checked = async () => (await desk.run('campaign check k1 --json=rule,place')).out
    expect(await checked()).toContain('promo-over-ceiling')
    await desk.ok(`${verb} p2`)
    expect(await checked()).not.toContain('promo-over-ceiling')
  })

  test('for what is said again', async () => {
    const desk = await postDesk()
    for (const text of ['Rye for all of us.', 'Rye for all of us!']) await desk.ok(saying(text, '--on', 'x'))
    expect((await desk.run('post check p2')).out).toContain('[same-as-earlier]')
    await desk.ok(`${verb} p1`)
    expect((await desk.run('post check p2')).out).not.toContain('[same-as-earlier]')
  })

  test('for a client, who is told neither that it was planned nor that it comes', async () => {
    const desk = await postDesk()
    for (const text of ['One?', 'Two?', 'Three?']) await desk.ok(saying(text, '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00'])
    await desk.ok(['post', 'schedule', 'p2', '--at', 'wed 12:00'])
    await desk.ok(['post', 'schedule', 'p3', '--at', '2026-12-01 12:00'])
    await desk.ok(`${verb} p2-p3`)
    desk.setNow('2026-11-27T16:00:00Z')
    const report = await desk.ok('report week --client acme --full')
    expect(report).toContain('| X | 1 | 0 |')
    expect(report).not.toContain('Three?')
  })
})

describe('a variant that comes back', () => {
  test('stands in the post once', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x, linkedin'))
    await desk.ok('change p1/x --reject --by Ana')
    const back = JSON.parse(await desk.ok('post edit p1 --on x --json')) as PostView
    expect(back.variants.map(({ ref }) => ref)).toEqual(['p1/x', 'p1/linkedin'])
    expect((await shown(desk, 'p1')).variants.filter(({ status }) => status !== 'dropped')).toHaveLength(2)
  })
})

describe('a post that was dropped', () => {
  test('comes back as it stood, with what its client wanted changed', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'thu 12:00'])
    await desk.ok('change p1 --by Ana Bluer')
    const tasks = async () => (await desk.ok('today --all')).includes('Change p1/x: Bluer')
    expect(await tasks()).toBe(true)
    await desk.ok('drop p1')
    expect(await tasks()).toBe(false)
    await desk.ok('drop --back p1')
    expect(await tasks()).toBe(true)
    expect(await shown(desk, 'p1')).toMatchObject({
      status: 'change asked',
      variants: [{ planned: '2026-11-26 12:00' }],
    })
  })

  test('is a draft on channels whose time has passed meanwhile', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x, linkedin'))
    await desk.ok(['post', 'schedule', 'p1/x', '--at', 'tue 12:00'])
    await desk.ok(['post', 'schedule', 'p1/linkedin', '--at', 'thu 12:00'])
    await desk.ok('drop p1')
    desk.setNow('2026-11-25T09:00:00Z')
    const { err } = await desk.run('drop --back p1')
    expect(err).toContain('The time of p1/x has passed meanwhile: smm post schedule p1/x --next')
    expect((await shown(desk, 'p1')).variants.map(({ status }) => status)).toEqual(['draft', 'scheduled'])
    expect((await desk.run('pub acme --yes')).err).not.toContain('Confirmed')
  })

  test('comes back on one channel too', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all.', '--on', 'x, linkedin'))
    await desk.ok('drop p1/x')
    expect((await desk.run('drop --back p1/x')).err).toContain('Brought back: p1/x Rye for all. Undo: smm undo')
    expect((await shown(desk, 'p1')).variants.map(({ status }) => status)).toEqual(['draft', 'draft'])
    expect((await desk.run('drop --back p1/x')).err).toContain('p1/x Rye for all was not dropped')
    await desk.ok('skip p1')
    expect((await desk.run('drop --back p1')).err).toContain('Hint: smm post edit p1 --on x')
  })
})
