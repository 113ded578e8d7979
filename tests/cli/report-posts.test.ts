import { describe, expect, test } from 'vitest'
import type { Bench } from '../support/bench.ts'
import { postDesk } from '../support/post-desk.ts'

const saying = (text: string, ...more: string[]) => ['post', 'new', '--client', 'acme', '--text', text, ...more]

test('smm report week tells what went out, what the client asked for, and what goes out next', async () => {
  const desk = await postDesk()
  await desk.ok(saying('One?', '--on', 'x, linkedin', '--note', 'do-not-say-this'))
  await desk.ok(saying('Two, for 10 % off?', '--on', 'x', '--kind', 'promo', '--asked-by', 'client'))
  await desk.ok(saying('Three?', '--on', 'x', '--asked-by', 'client'))
  await desk.ok(saying('Four?', '--on', 'x'))
  await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00'])
  await desk.ok(['post', 'schedule', 'p2', '--at', 'wed 12:00'])
  await desk.ok(['post', 'schedule', 'p4', '--at', '2026-12-01 12:00'])
  desk.setNow('2026-11-27T16:00:00Z')
  await desk.ok('pub acme --missing p1/linkedin --yes')
  await desk.ok('did acme 4c 2s')
  const report = await desk.ok('report week --client acme --full')
  expect(report).toContain('## Publishing')
  expect(report).toContain('| LinkedIn | 1 | 0 | 1 |')
  expect(report).toContain('| X | 2 | 2 | 0 |')
  expect(report).toContain('Of 2 posts in four weeks 1 sold something, which is 50 %.')
  expect(report).toContain('You asked for 2 posts in four weeks, and 1 went out: the rest waits for its time.')
  expect(report).toContain('**Published:** One?; Two, for 10 % off?\n')
  expect(report).toContain('Social ratio: 3, with 2 posts of our own.')
  expect(report).toContain('**Posts:** Four? (x)')
  expect(report).not.toContain('do-not-say-this')
})

test('smm report week counts nothing as published that nobody confirmed', async () => {
  const desk = await postDesk()
  await desk.ok(saying('One?', '--on', 'x'))
  await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00'])
  desk.setNow('2026-11-27T16:00:00Z')
  const { publishing, social } = JSON.parse(await desk.ok('report week --client acme --json'))
  expect(publishing.channels).toEqual([{ channel: 'x', planned: 1, published: 0, missed: 0 }])
  expect(social.ownPosts).toBe(0)
})

test('smm report week says what went out without approval, until the client says yes to it', async () => {
  const desk = await postDesk()
  await desk.ok('client edit acme --approval needed')
  await desk.ok(saying('One?', '--on', 'x'))
  await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00', '--override', 'Ana was | in the air'])
  desk.setNow('2026-11-24T11:30:00Z')
  await desk.ok('pub acme/x --yes')
  const out = '**Out without your approval:** One? (X), because: Ana was \\| in the air'
  expect(await desk.ok('report week --client acme --full')).toContain(out)
  expect(await desk.ok('report week --client acme')).toContain(out)
})

describe('what went out without approval', () => {
  const approving = async () => {
    const desk = await postDesk()
    await desk.ok('client edit acme --approval needed')
    await desk.ok(saying('One?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00', '--override', 'Ana was in the air'])
    return desk
  }
  const unapprovedOf = async (desk: Bench) => {
    desk.setNow('2026-11-24T11:30:00Z')
    await desk.ok('pub acme/x --yes')
    return async () => JSON.parse(await desk.ok('report week --client acme --json')).publishing.unapproved
  }
  const named = [{ title: 'One?', channel: 'x', reason: 'Ana was in the air' }]

  test('is named by smm report also when the client said yes to other words in between', async () => {
    const desk = await approving()
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Other?'])
    await desk.ok('ok p1 --as-it-is')
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'One?'])
    expect(await desk.ok('post show p1')).toContain('goes out without approval')
    expect(await (await unapprovedOf(desk))()).toEqual(named)
  })

  test('is named by the platform’s own name on the page, too', async () => {
    const desk = await postDesk()
    await desk.ok('client edit acme --approval needed')
    await desk.ok(saying('One?', '--on', 'linkedin'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'tue 12:00', '--override', 'Ana was in the air'])
    desk.setNow('2026-11-24T11:30:00Z')
    await desk.ok('post confirm p1')
    expect(await desk.ok('report week --client acme')).toContain('One? (LinkedIn), because: Ana was in the air')
  })

  test('is not what went out with other words than the override was about, and a yes to them', async () => {
    const desk = await approving()
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Other?'])
    await desk.ok('ok p1 --as-it-is')
    expect(await (await unapprovedOf(desk))()).toEqual([])
  })

  test('is not what went out with other words that silence was the yes to', async () => {
    const desk = await approving()
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Other?'])
    await desk.ok(['pack', 'acme', '--week', 'this', '--deadline', 'tue 09:00', '--silence', 'yes', '--out', desk.home])
    expect(await (await unapprovedOf(desk))()).toEqual([])
  })

  test('is named by smm report also when its base text and the client’s hashtags are others by then', async () => {
    const desk = await approving()
    const unapproved = await unapprovedOf(desk)
    await desk.ok(['post', 'edit', 'p1', '--text', 'For the channels to come?'])
    await desk.ok(['client', 'edit', 'acme', '--tags', '#rye'])
    expect(await unapproved()).toEqual(named)
  })
})
