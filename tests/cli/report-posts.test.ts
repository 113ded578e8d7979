import { expect, test } from 'vitest'
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
