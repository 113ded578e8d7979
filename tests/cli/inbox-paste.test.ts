import { describe, expect, test } from 'vitest'
import type { Bench, RunOptions } from '../support/bench.ts'
import { postDesk } from '../support/post-desk.ts'

const page = [
  'Notifications',
  '• jane_doe commented: Is it vegan? 2h',
  'bob liked your photo. 3h',
  'rosa liked your story. 3h',
  'Maria K. left a 1-star review: "Cold food" · 1d',
  'Jane Doe and 3 others commented on your photo. 5 min ago',
  'what is this about',
  'jane_doe sent you a message',
].join('\n')

const paste = (...more: string[]) => ['inbox', 'paste', 'acme', 'ig', ...more]
const listed = async (desk: Bench) =>
  (JSON.parse(await desk.ok('inbox list --all --json')) as Record<string, unknown>[])
    .map(({ person, kind, words, stars, severity, received, state }) => [
      person,
      kind,
      words,
      stars,
      severity,
      received,
      state,
    ])
    .sort()
const saying = (yes: boolean, more: RunOptions = {}): RunOptions => ({
  terminal: true,
  ask: { confirm: async () => yes },
  ...more,
})

const stored = [
  ['Jane Doe', 'comment', '', null, 'other', '2026-11-23T08:55:00Z', 'waiting'],
  ['Maria K.', 'review', 'Cold food', 1, 'complaint', '2026-11-22T09:00:00Z', 'waiting'],
  ['jane_doe', 'comment', 'Is it vegan?', null, 'question', '2026-11-23T07:00:00Z', 'waiting'],
  ['jane_doe', 'dm', '', null, 'other', '2026-11-23T09:00:00Z', 'waiting'],
]

describe('smm inbox paste', () => {
  test('shows what it understood of the clipboard, asks, and takes it down in one step', async () => {
    const desk = await postDesk()
    let question = ''
    const confirm = async ({ message, initial }: { message: string; initial: boolean }) => {
      question = `${message} ${initial}`
      return true
    }
    const ran = await desk.run(paste(), { terminal: true, width: 100, clipboard: page, ask: { confirm } })
    expect(ran.code).toBe(0)
    expect(ran.out.split('\n').map((line) => line.trimEnd())).toEqual([
      expect.stringMatching(/^from +kind +words +age +taken for$/),
      expect.stringMatching(/^jane_doe +comment +Is it vegan\? +2 h +a question$/),
      expect.stringMatching(/^Maria K\. +review +Cold food +1 day +1\*, a complaint$/),
      expect.stringMatching(/^Jane Doe \+3 +comment +— +5 min +nothing special$/),
      expect.stringMatching(/^jane_doe +dm +— +now +nothing special$/),
      '',
    ])
    expect(question).toBe('Take down these 4? true')
    expect(ran.err).toContain('Line 7 was not understood: what is this about')
    expect(ran.err).toContain('Line 6 counts 3 others without naming them')
    expect(ran.err).toContain('3 lines are no message: a heading, a like (2 times).')
    expect(ran.err).toContain('Took down 4 messages of Acme Bakery, @acme on Instagram (')
    expect(await listed(desk)).toEqual(stored)
    await desk.ok('undo')
    expect(await listed(desk)).toEqual([])
  })

  test('takes spelled out stars off a review, and off nothing else', async () => {
    const desk = await postDesk()
    const clipboard = '@pl: 2 star jasmine plants, how much are they'
    await desk.ok(paste('--yes'), { terminal: true, clipboard })
    await desk.ok(['inbox', 'paste', 'acme', 'ig:r', '--yes'], { terminal: true, clipboard: 'Ben Low: 2 stars: Cold' })
    expect((await listed(desk)).map((row) => row.slice(0, 4))).toEqual([
      ['@pl', 'dm', '2 star jasmine plants, how much are they', null],
      ['Ben Low', 'review', 'Cold', 2],
    ])
  })

  test('takes nothing down after a no', async () => {
    const desk = await postDesk()
    const ran = await desk.run(paste(), saying(false, { clipboard: page }))
    expect([ran.code, await listed(desk)]).toEqual([0, []])
    expect(ran.err).toContain('Nothing was taken down.')
  })

  test.each([
    [undefined, 'Nothing is on the clipboard. Paste the lines of Acme Bakery, @acme on Instagram, then Enter:'],
    ['a shopping list', 'What is on the clipboard was not understood. Paste the lines'],
  ])('asks for the lines where the clipboard holds %s', async (clipboard, question) => {
    const desk = await postDesk()
    const lines = { stdin: '@jane: Is it vegan?', ...(clipboard === undefined ? {} : { clipboard }) }
    const ran = await desk.run(paste(), saying(true, lines))
    expect(ran.code).toBe(0)
    expect(ran.err).toContain(question)
    expect((await listed(desk)).map(([person, kind]) => [person, kind])).toEqual([['@jane', 'dm']])
  })

  test('in a pipe stores nothing without --yes, and says so', async () => {
    const desk = await postDesk()
    const ran = await desk.run(paste(), { stdin: page })
    expect(ran.code).toBe(2)
    expect(ran.out.split('\n')[0]).toBe('jane_doe\tcomment\tIs it vegan?\t2 h\ta question')
    expect(ran.err).toContain('Nobody can be asked whether to take down 4 messages')
    expect(ran.err).toContain('Hint: --yes takes them down')
    expect(await listed(desk)).toEqual([])
    const dry = await desk.run(paste('-n'), { stdin: page })
    expect([dry.code, dry.out, await listed(desk)]).toEqual([0, ran.out, []])
    expect(dry.err).toContain('Would take down 4 messages of')
    await desk.ok(paste('--yes'), { stdin: page })
    expect(await listed(desk)).toEqual(stored)
  })

  test('takes nothing down twice, and later the same words again', async () => {
    const desk = await postDesk()
    await desk.ok(paste('--yes'), { stdin: page })
    const again = await desk.run(paste('--yes'), { stdin: `${page}\n@new: Hello?\n@new: Hello?` })
    expect(again.code).toBe(0)
    expect(again.err).toContain('5 messages are known already.')
    expect(again.err).toContain('Took down 1 message of')
    expect(await listed(desk)).toHaveLength(5)
    const third = await desk.run(paste('--yes'), { stdin: page })
    expect(third.err).toContain('There is nothing new to take down.')
    desk.setNow('2026-12-08T09:00:00Z')
    await desk.ok(paste('--yes'), { stdin: 'jane_doe commented: Is it vegan?' })
    const { messages } = JSON.parse(await desk.ok('inbox list --all --kind comment --search vegan --json'))[0]
    expect(messages).toBe(2)
  })

  test('takes a message without words for a new one once the one before was answered', async () => {
    const desk = await postDesk()
    await desk.ok(paste('--yes'), { stdin: 'jane_doe sent you a message' })
    desk.setNow('2026-11-23T11:00:00Z')
    await desk.ok('done m1')
    desk.setNow('2026-11-23T12:00:00Z')
    const old = await desk.run(paste('--yes'), { stdin: 'jane_doe sent you a message 3h' })
    expect(old.err).toContain('1 message is known already.')
    const fresh = await desk.run(paste('--yes'), { stdin: 'jane_doe sent you a message' })
    expect(fresh.err).toContain('Took down 1 message of')
  })

  test('goes by the kind that was said where a line says none', async () => {
    const desk = await postDesk()
    const stdin = '@jane: Lovely bread\n@bob sent you a message'
    await desk.ok(['inbox', 'paste', 'acme', 'ig:c', '--yes'], { stdin })
    expect((await listed(desk)).map(([person, kind]) => [person, kind])).toEqual([
      ['@bob', 'dm'],
      ['@jane', 'comment'],
    ])
  })

  test('prints what it understood as JSON', async () => {
    const desk = await postDesk()
    const out = await desk.ok(paste('-n', '--json=line,person,kind,text,severity,received,isKnown'), { stdin: page })
    expect(JSON.parse(out)[0]).toEqual({
      line: 2,
      person: 'jane_doe',
      kind: 'comment',
      text: 'Is it vegan?',
      severity: 'question',
      received: '2026-11-23T07:00:00Z',
      isKnown: false,
    })
  })

  test.each([
    [['inbox', 'paste', 'nobody', 'ig'], '@jane: Hi', 1, 'No client called nobody'],
    [['inbox', 'paste', 'acme', 'tiktok'], '@jane: Hi', 1, 'acme has no channel called tiktok'],
    [['inbox', 'paste', 'acme', 'ig:z'], '@jane: Hi', 2, '"z" in "ig:z" is no kind of message'],
    [paste('--yes'), '', 2, 'No lines of Acme Bakery, @acme on Instagram came'],
    [paste('--yes'), 'nothing that is known', 65, 'Not one line was understood; nothing was taken down'],
    [paste('--yes'), '@a: b\n'.repeat(501), 65, '500 are the most at once'],
    [paste('--yes'), `hi\n@a: ${'b'.repeat(20_001)}`, 2, 'Line 2: The words have 20001 characters'],
  ])('refuses %j with %.20s', async (command, stdin, code, message) => {
    const desk = await postDesk()
    const ran = await desk.run(command, { stdin })
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)])
    expect(await listed(desk)).toEqual([])
  })
})
