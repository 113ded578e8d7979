import { describe, expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import { postDesk } from '../support/post-desk.ts'

const saying = (text: string, ...more: string[]) => ['post', 'new', '--client', 'acme', '--text', text, ...more]
const shown = (json: string) => (JSON.parse(json) as PostView[])[0] as PostView

describe('smm post schedule', () => {
  test('gives every channel its own next free slot, by the client’s clock', async () => {
    const desk = await postDesk()
    await desk.ok(['channel', 'edit', 'acme', 'instagram', '--slots', 'tue 11:30, thu 17:00'])
    await desk.ok(saying('One?', '--on', 'x'))
    await desk.ok(saying('Two?', '--on', 'x'))
    // Monday 09:00 in London is 10:00 in Madrid, so today's slot of 09:00 has passed.
    expect(await desk.ok('post schedule p1-p2 --next')).toContain('p1/x\tacme\tThu 26 Nov 11:00 (12:00 Madrid)\tOne?')
    expect(shown(await desk.ok('post show p2 --json')).variants[0]?.planned).toBe('2026-11-30 09:00')
    expect(JSON.parse(await desk.ok('post list --json=ref,status,next'))).toEqual([
      { ref: 'p1', status: 'scheduled', next: '2026-11-26 12:00' },
      { ref: 'p2', status: 'scheduled', next: '2026-11-30 09:00' },
    ])
    await desk.ok('undo')
    expect(shown(await desk.ok('post show p2 --json')).status).toBe('draft')
  })

  test('gives the channels that have slots the next one, and names those that have none', async () => {
    const desk = await postDesk()
    await desk.ok(saying('One?', '--on', 'x, linkedin, blog'))
    const ran = await desk.run('post schedule p1 --next')
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('p1/x\tacme\tThu 26 Nov 11:00 (12:00 Madrid)')])
    expect(ran.err).toContain('Scheduled one variant.')
    expect(ran.err).toContain(
      'p1/linkedin stays as it was: linkedin has no slots; smm post schedule p1/linkedin --at "fri 14:00"',
    )
    const { variants } = shown(await desk.ok('post show p1 --json'))
    expect(variants.map(({ status }) => status)).toEqual(['scheduled', 'draft', 'draft'])
  })

  test('takes an override alone for the time that stands', async () => {
    const desk = await postDesk()
    await desk.ok('client edit acme --approval needed')
    await desk.ok(saying('One?', '--on', 'x'))
    await desk.ok('post schedule p1 --next')
    const again = await desk.run('post schedule p1/x --next')
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('p1/x has its time already')])
    const ran = await desk.run(['post', 'schedule', 'p1/x', '--override', 'Ana said yes on the telephone'])
    expect(ran.err).toContain('Without the approval of Acme Bakery: p1/x (Ana said yes on the telephone).')
    expect(shown(await desk.ok('post show p1 --json')).variants[0]).toMatchObject({
      status: 'scheduled',
      planned: '2026-11-26 12:00',
    })
    await desk.ok('undo')
    await desk.ok(['post', 'move', 'p1/x', '--override', 'Ana said yes'])
    expect(shown(await desk.ok('post show p1 --json')).status).toBe('scheduled')
    await desk.ok(saying('Two?', '--on', 'x'))
    const timeless = await desk.run(['post', 'schedule', 'p2/x', '--override', 'Ana said yes'])
    expect([timeless.code, timeless.err]).toEqual([2, expect.stringContaining('No time was said')])
  })

  test('says what to answer a client who asked for more that sells than goes', async () => {
    const desk = await postDesk()
    for (const text of ['Rye is here', 'Buns are here']) {
      await desk.ok(saying(text, '--on', 'x', '--kind', 'promo', '--asked-by', 'client'))
    }
    await desk.ok('post schedule p1 --next')
    const refused = await desk.run('post schedule p2 --next')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('answer: "We keep selling to 20 % of what Acme Bakery posts')
  })

  test('schedules in Madrid from a desk in Phoenix across the change of the clocks', async () => {
    // Madrid goes to summer time on 28 March 2027; Phoenix never does.
    const desk = await postDesk({ now: '2027-03-26T16:00:00Z', zone: 'America/Phoenix' })
    await desk.ok(saying('Before?', '--on', 'x'))
    await desk.ok(saying('After?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'sat 12:00'])
    expect(await desk.ok('post show p1')).toContain('Sat 27 Mar 04:00 (12:00 Madrid)')
    const monday = await desk.ok('post schedule p2 --next')
    // 09:00 of Madrid's summer is 07:00 UTC, which is midnight in Phoenix.
    expect(monday).toContain('Mon 29 Mar 00:00 (09:00 Madrid)')
    expect(shown(await desk.ok('post show p2 --json')).variants[0]?.plannedAt).toBe('2027-03-29T07:00:00Z')
    expect(shown(await desk.ok('post show p1 --json')).variants[0]?.plannedAt).toBe('2027-03-27T11:00:00Z')
  })

  test('moves a time that the clocks skip to the next that there is, takes the first of two, and says so', async () => {
    const desk = await postDesk({ now: '2027-03-26T16:00:00Z' })
    await desk.ok(saying('Skipped?', '--on', 'x'))
    expect(await desk.ok(['post', 'schedule', 'p1', '--at', '2027-03-28 02:30'])).toContain(
      'the clocks skip 02:30 on 2027-03-28; it is moved to 03:00 [time-moved]',
    )
    expect(shown(await desk.ok('post show p1 --json')).variants[0]?.plannedAt).toBe('2027-03-28T01:00:00Z')
    await desk.ok(saying('Twice?', '--on', 'linkedin'))
    expect(await desk.ok(['post', 'schedule', 'p2', '--at', '2027-10-31 02:30'])).toContain('[time-twice]')
    expect(shown(await desk.ok('post show p2 --json')).variants[0]?.plannedAt).toBe('2027-10-31T00:30:00Z')
  })

  test('passes over a slot that would be crowded, and says of a slot that the clocks skip that they do', async () => {
    const desk = await postDesk({ now: '2027-03-26T16:00:00Z' })
    await desk.ok(['channel', 'edit', 'acme', 'x', '--slots', 'sun 01:30, sun 02:30'])
    await desk.ok(saying('Skipped?', '--on', 'x'))
    await desk.ok(saying('Crowded?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', '2027-03-28 02:30'])
    await desk.ok('post schedule p2 --next')
    expect(shown(await desk.ok('post show p2 --json')).variants[0]?.planned).toBe('2027-04-04 01:30')
    await desk.ok(['channel', 'edit', 'acme', 'linkedin', '--slots', 'sun 02:30'])
    await desk.ok(saying('Slotted?', '--on', 'linkedin'))
    expect(await desk.ok('post schedule p3 --next')).toContain('the clocks skip 02:30 on 2027-03-28')
    expect(shown(await desk.ok('post show p3 --json')).variants[0]?.plannedAt).toBe('2027-03-28T01:00:00Z')
  })

  test('moves on to a slot that only the post itself stands near', async () => {
    const desk = await postDesk()
    await desk.ok(['channel', 'edit', 'acme', 'x', '--slots', 'thu 12:00, thu 12:30'])
    await desk.ok(saying('Moved?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'thu 12:00'])
    expect(await desk.ok('post move p1 --next')).toContain('Thu 26 Nov 11:30 (12:30 Madrid)')
  })

  test('takes today’s weekday as today while its time is still to come', async () => {
    const desk = await postDesk({ now: '2026-11-23T16:10:00Z' })
    await desk.ok(saying('Tonight?', '--on', 'x'))
    expect(await desk.ok(['post', 'schedule', 'p1', '--at', 'mon 6pm'])).toContain('Mon 23 Nov 17:00 (18:00 Madrid)')
    expect((await desk.run(['post', 'move', 'p1', '--at', 'mon 25:00'])).err).toContain('"25:00" is no time of day')
  })

  test('refuses what the check has an error against, with what mends it, and schedules nothing', async () => {
    const desk = await postDesk()
    await desk.ok(saying('a'.repeat(281), '--on', 'x'))
    const ran = await desk.run('post schedule p1 --next')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('p1/x text: the text has 281 weighted characters; X takes 280 [text-too-long]')
    expect(ran.err).toContain('Hint: shorten it by 1: smm post edit p1/x')
    expect(shown(await desk.ok('post show p1 --json')).status).toBe('draft')
  })

  test('schedules of whole posts what is fine, names the rest with its errors, and ends with 1', async () => {
    const desk = await postDesk()
    await desk.ok(['channel', 'edit', 'acme', 'linkedin', '--slots', 'thu 12:00'])
    await desk.ok(saying('a'.repeat(281), '--on', 'x, linkedin'))
    await desk.ok(saying('The oven is lit at four. Who is up?', '--on', 'x'))
    const ran = await desk.run('post schedule p1-p2 --next')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('Scheduled 2 variants. Undo: smm undo')
    expect(ran.err).toContain('p1/x stays as it was: text: the text has 281 weighted characters; X takes 280')
    // What stays a draft keeps no slot from the next post.
    expect(ran.out).toContain('p2/x\tacme\tThu 26 Nov 11:00 (12:00 Madrid)')
    const states = shown(await desk.ok('post show p1 --json')).variants.map(({ ref, status }) => [ref, status])
    expect(states).toEqual([
      ['p1/x', 'draft'],
      ['p1/linkedin', 'scheduled'],
    ])
    const alone = await desk.run('post schedule p1/x --next')
    expect([alone.code, alone.err]).toEqual([1, expect.stringContaining('Not scheduled, because of an error')])
    await desk.ok('undo')
    expect(shown(await desk.ok('post show p2 --json')).status).toBe('draft')
  })

  test('warns of what goes out within the hour, and of hours at which nobody is there', async () => {
    const desk = await postDesk()
    await desk.ok(saying('One?', '--on', 'x'))
    await desk.ok(saying('Two?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 22:00'])
    const ran = await desk.ok(['post', 'schedule', 'p2', '--at', 'tue 22:30'])
    expect(ran).toContain('p1/x goes out on this channel within the hour [time-crowded]')
    expect(ran).toContain('is at work on Tue 22:30 to answer [time-off-hours]')
  })

  test.each([
    ['p1', 'No time was said'],
    ['p1 --next --at fri', '--next and --at say the time twice'],
    ['p1 --at fri', 'says no time of day'],
    ['p1/linkedin --next', 'acme/linkedin has no slots'],
    ['p9 --next', 'There is no post p9'],
  ])('refuses %s', async (words, message) => {
    const desk = await postDesk()
    await desk.ok(saying('One?', '--on', 'x, linkedin'))
    const ran = await desk.run(`post schedule ${words}`)
    expect([ran.code > 0, ran.err]).toEqual([true, expect.stringContaining(message)])
  })

  test('takes a slot that is one, and names the next ones where it is none', async () => {
    const desk = await postDesk()
    await desk.ok(saying('One?', '--on', 'x'))
    const wrong = await desk.run(['post', 'schedule', 'p1', '--slot', 'thu 13:00'])
    expect(wrong.err).toContain('is no slot of acme/x; the next are Thu 26 Nov 12:00, Mon 30 Nov 09:00')
    expect(await desk.ok(['post', 'schedule', 'p1', '--slot', 'thu 12:00'])).toContain(
      'Thu 26 Nov 11:00 (12:00 Madrid)',
    )
    const past = await desk.run(['post', 'move', 'p1', '--at', '2026-11-20 10:00'])
    expect(past.err).toContain('[time-past]')
    expect(await desk.ok(['post', 'move', 'p1', '--at', 'fri 10:00'])).toContain('Fri 27 Nov 09:00 (10:00 Madrid)')
    expect((await desk.run('post schedule p1 --next')).err).toContain('p1/x has its time already')
  })
})

/** So many posts that sell, on X. */
async function selling(count: number, ...more: string[]) {
  const desk = await postDesk()
  for (let post = 1; post <= count; post++) {
    await desk.ok(saying(`Loaf number ${post} is on offer.`, '--on', 'x', '--kind', 'promo', ...more))
  }
  return desk
}
const states = async (desk: Awaited<ReturnType<typeof postDesk>>) =>
  (JSON.parse(await desk.ok('post list --json=ref,status')) as { status: string }[]).map(({ status }) => status)

describe('several posts in one command', () => {
  test('do not sell more together than each alone may', async () => {
    const desk = await selling(4)
    const ran = await desk.run('post schedule p1-p4 --next')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('Scheduled one variant.')
    expect(ran.err).toContain('p4/x stays as it was: kind: with this one 2 of 2 posts in 28 days sell')
    expect(await states(desk)).toEqual(['scheduled', 'draft', 'draft', 'draft'])
    expect((await desk.run('post check p1/x')).code).toBe(0)
  })

  test('are reckoned with those that do not sell, wherever they are named', async () => {
    const desk = await selling(2)
    for (let post = 3; post <= 10; post++) await desk.ok(saying(`Bread, thought ${post}.`, '--on', 'x'))
    for (let post = 3; post <= 10; post++) {
      await desk.ok(['post', 'schedule', `p${post}`, '--at', `2026-12-${String(post).padStart(2, '0')} 11:00`])
    }
    const ran = await desk.run(['post', 'schedule', 'p1', 'p2', '--at', '2026-12-14 11:00'])
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('Scheduled 2 variants.')])
  })

  test('warn of each other where they crowd, each of them', async () => {
    const desk = await postDesk()
    await desk.ok(saying('One?', '--on', 'x'))
    await desk.ok(saying('Two?', '--on', 'x'))
    const at = (verb: string, when: string) => desk.ok(['post', verb, 'p1', 'p2', '--at', when])
    for (const out of [await at('schedule', '2026-12-08 10:00'), await at('move', '2026-12-09 10:00')]) {
      const warned = out.split('\n').filter((line) => line.includes('[time-crowded]'))
      expect(warned).toEqual([
        expect.stringMatching(/^p1\/x .*p2\/x goes out on this channel/),
        expect.stringMatching(/^p2\/x .*p1\/x goes out on this channel/),
      ])
    }
  })
})

test('the status of a post follows from all of its variants, those that would be scheduled and the others', async () => {
  const desk = await postDesk()
  await desk.ok(saying('One?', '--on', 'x, linkedin'))
  const statusWith = async (ref: string) =>
    JSON.parse(await desk.ok(['post', 'schedule', ref, '--at', '2026-12-08 10:00', '-n', '--json']))[0].status
  expect(await statusWith('p1/x')).toBe('draft')
  await desk.ok(['post', 'schedule', 'p1/x', '--at', '2026-12-08 10:00'])
  expect(await statusWith('p1/linkedin')).toBe('scheduled')
})

describe('the share that sells', () => {
  test('is not left by a post that comes before one that is planned', async () => {
    const desk = await selling(2)
    await desk.ok(['post', 'schedule', 'p1', '--at', '2026-12-08 10:00'])
    const before = await desk.run(['post', 'schedule', 'p2', '--at', '2026-12-01 10:00'])
    expect([before.code, before.err]).toEqual([1, expect.stringContaining('[promo-over-ceiling]')])
    // What was there first is not to blame, and stays.
    expect((await desk.run('post check p1')).code).toBe(0)
  })

  test('counts what was published by hand without a time', async () => {
    const desk = await selling(2)
    await desk.ok('post publish p1/x --yes')
    const ran = await desk.run('post publish p2/x --yes')
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('2 of 2 posts in 28 days sell')])
    desk.setNow('2026-12-21T09:00:00Z')
    await desk.ok('post publish p2/x --yes')
  })
})

describe('a client that moves to another zone', () => {
  test('keeps its wall clock, at another instant; undo brings both back', async () => {
    const desk = await postDesk()
    await desk.ok(saying('One?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00'])
    const at = async () => shown(await desk.ok('post show p1 --json')).variants[0]
    expect(await at()).toMatchObject({ planned: '2026-11-24 12:00', plannedAt: '2026-11-24T11:00:00Z' })
    await desk.ok('client edit acme --zone America/New_York')
    expect(await at()).toMatchObject({ planned: '2026-11-24 12:00', plannedAt: '2026-11-24T17:00:00Z' })
    await desk.ok('undo')
    expect(await at()).toMatchObject({ planned: '2026-11-24 12:00', plannedAt: '2026-11-24T11:00:00Z' })
  })
})
