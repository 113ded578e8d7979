import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { demoStore } from '../support/demo.ts'
import { postDesk } from '../support/post-desk.ts'

const add = (b: Bench, ...words: string[]) => b.run(['automation', 'add', 'acme', ...words])
const list = async (b: Bench, more = '') => JSON.parse(await b.ok(`automation list --json ${more}`))
const listen = async (b: Bench) => {
  const { blocks } = JSON.parse(await b.ok('today --json'))
  return blocks.find((each: { block: string }) => each.block === 'listen')?.rows ?? []
}

/** Acme with an auto-DM on Instagram that was last looked at on Monday 12 October. */
async function watched(): Promise<Bench> {
  const b = await postDesk()
  const { err } = await add(b, 'Sends', 'the', 'menu', '--kind', 'auto-dm', '--channel', 'ig', '--looked', '2026-10-12')
  expect(err).toContain('Added a1 for Acme Bakery: Sends the menu (auto-DM; instagram). A look every working day')
  return b
}

describe('smm automation add', () => {
  test('guesses the kind from the words, and says so', async () => {
    const b = await postDesk()
    const { err } = await add(b, 'Hides comments with links')
    expect(err).toContain('Hides comments with links (rule, as the words say (--kind says another))')
    expect(err).toContain('A look every 30 days, a look is due now. Looked: smm automation checked a1')
  })

  test('reads the words from the next line', async () => {
    const b = await postDesk()
    await b.ok('automation add acme --every 14d --tool Zapier --by client', { stdin: 'RSS to X\n' })
    expect(await list(b)).toMatchObject([
      { ref: 'a1', title: 'RSS to X', kind: 'feed', tool: 'Zapier', owner: 'client', everyDays: 14 },
    ])
  })

  test.each([
    [['Something'], 2, 'The words do not say what kind of automation it is'],
    [['A rule', '--kind', 'robot'], 2, '"robot" is not one of auto-dm, bot, scheduler, feed, rule'],
    [['A rule', '--every', 'often'], 2, '"often" is not a number of days from 1 to 366'],
    [['A rule', '--channel', 'tiktok'], 1, 'acme has no channel called tiktok'],
    [['A rule', '--looked', '2027-01-01'], 2, 'is still to come'],
  ])('refuses %j', async (words, code, message) => {
    const b = await postDesk()
    const ran = await add(b, ...words)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
    expect(await list(b)).toEqual([])
  })

  test('changes nothing with --dry-run', async () => {
    const b = await postDesk()
    expect((await add(b, 'A rule', '-n')).err).toContain('Would add an automation')
    expect(await list(b)).toEqual([])
  })
})

describe('smm today', () => {
  test('asks for a look at what nobody has looked at, red in Listen, with the channel behind it', async () => {
    const b = await watched()
    expect(await listen(b)).toMatchObject([
      { ref: 'a1', title: 'Look at the auto-DM: not seen for 42 days', dueOn: '2026-10-13', minutes: 5 },
    ])
    const coloured = await b.ok('today', { terminal: true, colour: true })
    expect(coloured).toMatch(/for 42 days · instagram +\x1b\[31m/)
  })

  test('asks no more once somebody has looked, and counts the look as done', async () => {
    const b = await watched()
    const before = JSON.parse(await b.ok('today --json')).progress
    await b.ok('d a1')
    expect(await listen(b)).toEqual([])
    const { done, total, socialMinutes } = JSON.parse(await b.ok('today --json')).progress
    expect([done, total, socialMinutes]).toEqual([before.done + 1, before.total, 5])
    b.setNow('2026-11-24T09:00:00Z')
    expect(await listen(b)).toMatchObject([{ title: 'Look at the auto-DM: last look Mon 23 Nov', dueOn: '2026-11-24' }])
  })

  test('waits for the client to look at what is theirs, and forgets what was retired or dropped', async () => {
    const b = await watched()
    await b.ok('edit a1 --owner client')
    expect(await listen(b)).toEqual([])
    expect(JSON.parse(await b.ok('today --json')).waiting).toMatchObject([{ ref: 'a1', owner: 'client' }])
    await b.ok('automation retire a1')
    expect(JSON.parse(await b.ok('today --json')).waiting).toEqual([])
    await b.ok('undo')
    await b.ok('drop a1')
    expect(JSON.parse(await b.ok('today --json')).waiting).toEqual([])
    expect((await b.run('show a1')).err).toContain('a1 was dropped')
    await b.ok('drop --back a1')
    expect(JSON.parse(await b.ok('today --json')).waiting).toHaveLength(1)
  })
})

describe('smm automation checked', () => {
  test('takes down who waits, as a message of the channel on which it acts', async () => {
    const b = await watched()
    const { err } = await b.run([
      'automation',
      'checked',
      'a1',
      '--answers',
      '3',
      '--waiting',
      '2',
      '--message',
      '@jane Is it vegan?',
    ])
    expect(err).toContain('m1 Acme Bakery, Instagram DM from @jane: a question (it asks)')
    expect(err).toContain('1 waits there for a person: smm in acme instagram @who')
    expect(JSON.parse(await b.ok('inbox list --json=ref,person,state'))).toEqual([
      { ref: 'm1', person: '@jane', state: 'waiting' },
    ])
    await b.ok('undo')
    expect(JSON.parse(await b.ok('inbox list --json'))).toEqual([])
    await b.ok('edit a1 --channel none')
    const none = await b.run(['automation', 'checked', 'a1', '--message', '@jane Is it vegan?'])
    expect(none).toMatchObject({ code: 2 })
    expect(none.err).toContain('a1 belongs to no channel')
  })

  test('asks on a terminal how many wait, and who', async () => {
    const b = await watched()
    const answers = ['3', '1']
    const ran = await b.run('automation checked a1', {
      terminal: true,
      ask: { text: async () => answers.shift() ?? '' },
      stdin: 'c @bob When are you open?\n\n',
    })
    expect(ran.err.replace(/\s+/g, ' ')).toContain('Instagram comment from @bob: a question')
    expect(ran.err).not.toContain('waits there for a person')
  })

  test('asks again for a line that cannot be taken down, and loses no count', async () => {
    const b = await watched()
    const answers = ['3', '2']
    const ran = await b.run('automation checked a1', {
      terminal: true,
      ask: { text: async () => answers.shift() ?? '' },
      stdin: '@bob When are you open?\n@ hello\n5r\n@jane Hello\n\n',
    })
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('"@" names nobody')
    expect(ran.err).toContain('A count is no message')
    expect(ran.err).toContain('answered 3, 2 waiting')
    expect(JSON.parse(await b.ok('inbox list --json=person'))).toEqual([{ person: '@bob' }, { person: '@jane' }])
  })

  test.each(['3r', '10m', '@ hello', 'hello'])('refuses --message %j before anything is asked', async (message) => {
    const b = await watched()
    const asked: string[] = []
    const text = async ({ message: question }: { message: string }) => String(asked.push(question))
    const ran = await b.run(['automation', 'checked', 'a1', '--message', message], { terminal: true, ask: { text } })
    expect(ran.code).toBe(2)
    expect(asked).toEqual([])
    expect(await list(b)).toMatchObject([{ lookedOn: '2026-10-12' }])
  })

  test('takes down who waited on an earlier day as of that day', async () => {
    const b = await watched()
    await b.ok(['automation', 'checked', 'a1', '--on', '2026-11-20', '--message', '@jane Is it vegan?'])
    const [{ due }] = JSON.parse(await b.ok('inbox list --json'))
    expect(due.slice(0, 10)).toBe('2026-11-20')
  })

  test('asks for nobody where it cannot take anybody down', async () => {
    const b = await watched()
    await b.ok('edit a1 --channel none')
    const answers = ['3', '2']
    const ask = { text: async () => answers.shift() ?? '' }
    const ran = await b.run('automation checked a1', { terminal: true, ask })
    expect(ran.err).not.toContain('Who waits?')
    expect(ran.err.replace(/\s+/g, ' ')).toContain('2 wait there for a person: smm in acme CHANNEL @who')
  })

  test('keeps what came back, says when the next look is due and what waits there', async () => {
    const b = await watched()
    const { err } = await b.run('automation checked a1 --answers 3 --waiting 1 --minutes 4')
    expect(err).toBe(
      'Looked at a1 Sends the menu for Acme Bakery (answered 3, 1 waiting, 4 min); the next look by Tue 24 Nov. Undo: smm undo\n1 waits there for a person: smm in acme instagram @who\n',
    )
    const [{ history, lastLook }] = JSON.parse(await b.ok('show a1 --json'))
    expect(lastLook).toBe('Mon 23 Nov')
    expect(history).toEqual(['Mon 23 Nov, answered 3, 1 waiting, by me', 'Mon 12 Oct, by me'])
  })

  test('asks for both numbers on a terminal, and takes none for an answer', async () => {
    const b = await watched()
    const asked: string[] = []
    const answers = ['7', '']
    const ask = {
      text: async ({ message, check }: { message: string; check?: (text: string) => true | string }) => {
        asked.push(message)
        expect(check?.('many')).toContain('is not a whole number')
        return answers.shift() as string
      },
    }
    const { err } = await b.run('automation checked a1', { ask })
    expect(asked).toHaveLength(2)
    expect(err).toContain('(answered 7, 5 min)')
  })

  test('writes a line of Listen into the ledger, which undo takes away with the look', async () => {
    const b = await watched()
    await b.ok('automation checked a1 --answers 0')
    expect(await b.ok('today --done')).toContain('Looked at the auto-DM: Sends the menu')
    await b.ok('undo')
    expect(await listen(b)).toHaveLength(1)
    const [{ history }] = JSON.parse(await b.ok('show a1 --json'))
    expect(history).toEqual(['Mon 12 Oct, by me'])
  })

  test('of an earlier day does not move a newer look back', async () => {
    const b = await watched()
    await b.ok('automation checked a1')
    await b.ok('automation checked a1 --on 2026-11-02')
    expect(await list(b)).toMatchObject([{ lookedOn: '2026-11-23', nextLookOn: '2026-11-24' }])
  })

  test('changes nothing with --dry-run', async () => {
    const b = await watched()
    expect((await b.run('automation checked a1 -n')).err).toContain('Would record a look at a1')
    expect(await list(b)).toMatchObject([{ lookedOn: '2026-10-12' }])
  })

  test.each([
    ['automation checked t1', 2, 't1 is a task, and automation is for automations'],
    ['automation checked a9', 1, 'There is no automation a9'],
    ['automation checked a1-a3', 2, 'names several things'],
    ['skip a1', 2, 'a1 is an automation, and skip is for routines, tasks, posts'],
    ['d a1 x3', 2, 'What a1 answered is no count of ours'],
    ['edit a1 --due fri', 2, '--due does not fit a1'],
    ['edit a1 --every weekdays', 2, 'An automation is looked at every so many days'],
  ])('refuses %s', async (command, code, message) => {
    const b = await watched()
    await b.ok('add acme Something')
    const ran = await b.run(command)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(message)
  })
})

describe('the everyday verbs', () => {
  test('put an automation off, open its channel, and explain its place', async () => {
    const b = await watched()
    expect((await b.run('why a1')).out).toContain('due')
    expect((await b.run('open a1 --no-open')).out).toContain('instagram.com/acme')
    expect((await b.run('z a1 fri')).err).toContain('Put off until Fri 27 Nov: a1 Sends the menu')
    expect(await listen(b)).toEqual([])
    expect(await list(b)).toMatchObject([{ nextLookOn: '2026-11-27', isOverdue: false }])
    b.setNow('2026-11-27T09:00:00Z')
    expect(await listen(b)).toMatchObject([{ dueOn: '2026-11-27' }])
  })

  test('change what it is, and with its interval the day of the next look', async () => {
    const b = await watched()
    const { err } = await b.run(['edit', 'a1', '--every', '60 days', '--tool', 'Manychat', '--channel', 'none'])
    expect(err).toContain('a look every 60 days, the next by Fri 11 Dec')
    expect(await list(b)).toMatchObject([{ tool: 'Manychat', channel: null, everyDays: 60, isOverdue: false }])
    expect((await b.run('edit a1 --tool Manychat')).err).toContain('a1 is so already')
  })
})

describe('smm automation list', () => {
  test('has what waits longest for a look first, and the retired when asked', async () => {
    const b = await watched()
    await add(b, 'Hides links', '--looked', 'yesterday')
    await add(b, 'A bot', '--looked', '2026-09-01')
    await b.ok('automation retire a3')
    expect((await list(b)).map((row: { ref: string }) => row.ref)).toEqual(['a1', 'a2'])
    expect((await list(b, '--overdue')).map((row: { ref: string }) => row.ref)).toEqual(['a1'])
    expect((await list(b, '--retired')).map((row: { ref: string }) => row.ref)).toEqual(['a1', 'a2', 'a3'])
    expect((await b.run('automation retire a3')).err).toContain('a3 A bot was retired on Mon 23 Nov')
    expect(await b.ok('automation list --csv')).toContain('ref,client,title,kind')
    for (const width of [60, 120]) {
      const lines = (await b.ok('automation list', { terminal: true, width })).split('\n')
      expect(lines.filter((line) => line.length > width)).toEqual([])
    }
  })

  test('says what there is to do where there is none', async () => {
    const b = await postDesk()
    expect((await b.run('automation list --client acme')).err).toContain('smm automation add acme WHAT IT DOES')
    await add(b, 'Hides links', '--looked', 'today')
    expect((await b.run('automation list --overdue')).err).toContain('A person has looked at every automation in time.')
  })

  test('counts what lies in another tool as an automation until it was confirmed', async () => {
    const b = bench({ now: '2026-11-23T09:00:00Z' })
    const rows = JSON.parse(await b.ok('automation list --client sol-y-sal --demo --json'))
    const handed = rows.find((row: { ref: string | null }) => row.ref === null)
    expect(handed).toMatchObject({ tool: 'Buffer', kind: 'scheduler', isOverdue: true, unconfirmed: 6 })
    expect(handed.title).toMatch(/^\d+ posts lie in Buffer, the oldest since /)
    const store = demoStore(b)
    const late = store.variants
      .ofClient(store.clients.all().find(({ slug }) => slug === 'sol-y-sal')?.id ?? 0)
      .filter(({ handedTo, state }) => handedTo === 'Buffer' && state === 'scheduled')
    store.close()
    expect(handed.posts).toBe(late.length)
    await b.ok('pub sol-y-sal --yes --demo')
    const after = JSON.parse(await b.ok('automation list --client sol-y-sal --demo --json'))
    const left = after.find((row: { ref: string | null }) => row.ref === null)
    expect(left).toMatchObject({ isOverdue: false, unconfirmed: 0, posts: late.length - 6 })
  })
})
