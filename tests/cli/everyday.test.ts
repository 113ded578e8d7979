import { describe, expect, test } from 'vitest'
import type { Activity } from '../../src/domain/activity.ts'
import { type Bench, bench } from '../support/bench.ts'

/** A restaurant on Monday morning. */
async function acme(): Promise<Bench> {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

async function refOf(b: Bench, title: string): Promise<string> {
  const { blocks, waiting } = JSON.parse(await b.ok('today --json --all'))
  const rows = [...blocks.flatMap((block: { rows: unknown[] }) => block.rows), ...waiting] as {
    ref: string
    title: string
  }[]
  const found = rows.find((row) => row.title.includes(title))
  if (!found) throw new Error(`nothing called ${title}`)
  return found.ref
}

async function listed(b: Bench): Promise<string[]> {
  const { blocks } = JSON.parse(await b.ok('today --json'))
  return blocks.flatMap((block: { rows: { ref: string | null }[] }) => block.rows.flatMap((row) => row.ref ?? []))
}

/** What stands in the ledger of Monday. */
function ledger(b: Bench): readonly Activity[] {
  const store = b.world.stores(b.world.paths.database, () => {}).orCreate()
  const lines = store.activities.since('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')
  store.close()
  return lines
}

test('smm show says in which block a routine stands, where its stage does not', async () => {
  const b = await acme()
  const { blocks } = JSON.parse(await b.ok('today --client acme --stage respond --json'))
  const [shown] = JSON.parse(await b.ok(`show ${blocks[0].rows[0].ref} --json`))
  expect(shown).toMatchObject({ stage: 'listen', block: 'respond', action: 'reply' })
})

test('smm done takes the replies of a round that was closed without a count, and undo takes the count back', async () => {
  const b = await acme()
  const { blocks } = JSON.parse(await b.ok('today --client acme --stage respond --json'))
  const ref = blocks[0].rows[0].ref
  await b.ok(`d ${ref} --minutes 9`)
  const line = () => {
    const store = b.world.stores(b.world.paths.database, () => {}).forReading()
    const [found] = store?.activities.ofRoutine(Number(ref.slice(1)), 5) ?? []
    store?.close()
    return found
  }
  const before = line()
  expect(before).toMatchObject({ action: 'other', counted: false, minutes: 9 })
  expect((await b.run(`d ${ref} x4`)).err).toBe(
    `Counted: ${ref} Answer messages, comments and reviews ×4 (9 min). Undo: smm undo\n`,
  )
  expect(line()).toMatchObject({ action: 'reply', count: 4, counted: true, minutes: 9 })
  expect((await b.run(`d ${ref} x6`)).err).toContain('is done already')
  await b.ok('undo')
  expect(line()).toEqual(before)
  expect((await b.run(`d ${ref} x0`)).err).toContain('Counted: ')
  expect(line()).toMatchObject({ action: 'other', counted: true })
})

describe('smm done', () => {
  test('closes routines and tasks, writes the plan’s minutes, and takes them off the list', async () => {
    const b = await acme()
    const before = await listed(b)
    const [first, second, third] = before as [string, string, string]
    const { err } = await b.run(['done', first, second, third])
    expect(err).toMatch(/^Done: .* as planned\)\..* Undo: smm undo\n$/)
    expect(await listed(b)).toEqual(before.slice(3))
  })

  test('claims no reply that nobody counted, and says how they are counted', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    const { err } = await b.run(['d', ref])
    expect(err).toBe(
      `Done: ${ref} Answer messages, comments and reviews (8 min as planned). No replies counted for ${ref}; smm d ${ref} x4 counts them, x0 that nobody wrote. Undo: smm undo\n`,
    )
    expect(await listed(b)).not.toContain(ref)
    const { progress } = JSON.parse(await b.ok('today --json'))
    expect(progress).toMatchObject({ done: 1, minutesDone: 8, socialMinutes: 8 })
    expect(ledger(b)).toMatchObject([{ stage: 'listen', action: 'other', count: 1, counted: false, minutes: 8 }])
    expect(await b.ok(['show', ref])).toContain('Mon 23 Nov, not counted, 8 min, by me')
    expect(JSON.parse(await b.ok('today --json --stage respond')).progress.done).toBe(1)
  })

  test('counts the replies that are said', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    const { err } = await b.run(['d', ref, 'x4'])
    expect(err).toBe(`Done: ${ref} Answer messages, comments and reviews ×4 (8 min as planned). Undo: smm undo\n`)
    expect(ledger(b)).toMatchObject([{ action: 'reply', count: 4 }])
    expect(await b.ok(['show', ref])).toContain('Mon 23 Nov ×4, 8 min')
  })

  test('takes x0 for a look at an inbox to which nobody wrote', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    const { err } = await b.run(['d', ref, 'x0', '--minutes', '3'])
    expect(err).toBe(`Done: ${ref} Answer messages, comments and reviews, nobody wrote (3 min). Undo: smm undo\n`)
    expect(await listed(b)).not.toContain(ref)
    expect(ledger(b)).toMatchObject([{ action: 'other', counted: true, minutes: 3 }])
    expect(JSON.parse(await b.ok('today --json')).progress.socialMinutes).toBe(3)
    expect(await b.ok(['show', ref])).toContain('Mon 23 Nov, nobody wrote, 3 min')
    await b.ok('undo')
    expect(ledger(b)).toEqual([])
    expect(await listed(b)).toContain(ref)
  })

  test('refuses x0 for what is no answering, and closes nothing', async () => {
    const b = await acme()
    await b.ok('add acme Answer the mayor --action reply --due today')
    for (const title of ['Leave two real comments', 'Answer the mayor']) {
      const ref = await refOf(b, title)
      expect(await b.run(['d', ref, 'x0'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('a count of nothing is nothing done'),
      })
      expect(await listed(b)).toContain(ref)
    }
  })

  test('keeps answering social whatever stage it stands in', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    await b.ok(['edit', ref, '--stage', 'close'])
    await b.ok(['d', ref])
    expect(JSON.parse(await b.ok('today --json')).progress.socialMinutes).toBe(8)
  })

  test('takes ranges, blocks and counts', async () => {
    const b = await acme()
    await b.ok('d listen')
    expect((await listed(b)).length).toBeGreaterThan(0)
    expect(JSON.parse(await b.ok('today --stage listen --json')).blocks).toEqual([])
    const comment = await refOf(b, 'Leave two real comments')
    expect((await b.run(['d', comment, 'x5'])).err).toContain('×5')
  })

  test('shares minutes that are said among several things, so that they add up', async () => {
    const b = await acme()
    await b.ok('done listen read --minutes 31')
    const { progress } = JSON.parse(await b.ok('today --json'))
    expect(progress.minutesDone).toBe(31)
  })

  test('says that something was done already, and ends well', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    await b.ok(['done', ref])
    const again = await b.run(['done', ref])
    expect(again.code).toBe(0)
    expect(again.err).toContain('is done already, for Mon 23 Nov; it comes round again Tue 24 Nov')
    expect(JSON.parse(await b.ok('today --json')).progress.done).toBe(1)
  })

  test('closes the day before when it is backdated, and refuses the future', async () => {
    const b = await acme()
    b.setNow('2026-11-24T09:00:00Z')
    const ref = await refOf(b, 'Look through tags')
    await b.ok(['done', ref, '--on', 'yesterday'])
    expect(await listed(b)).toContain(ref)
    expect(JSON.parse(await b.ok('today --json')).progress.done).toBe(0)
    const { code, err } = await b.run(['done', ref, '--on', '2026-12-01'])
    expect([code, err]).toEqual([2, expect.stringContaining('still to come')])
  })

  test('closes the next occurrence ahead of its time', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    await b.ok(['done', ref])
    await b.ok(['done', ref, '--next'])
    b.setNow('2026-11-24T09:00:00Z')
    expect(await listed(b)).not.toContain(ref)
  })

  test('records homework as the client’s own', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Send the day')
    expect((await b.run(['done', ref])).err).toContain('by the client')
    expect(JSON.parse(await b.ok('today --json')).progress.minutesDone).toBe(0)
  })

  test.each([
    [['done', 'g1'], 'g1 is a goal, and done is for'],
    [['done', 'banana'], '"banana" names nothing to close'],
    [['done', 'r8', 'r9', 'x3'], 'a count goes with one ref'],
    [['done', 'r8', '--minutes', 'long'], '"long" is not a number of minutes'],
    [['done', 'r8', '--by', 'somebody'], '--by: "somebody" is neither me nor client'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const { code, err } = await (await acme()).run(words)
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  })

  test('changes nothing in a dry run', async () => {
    const b = await acme()
    const before = await listed(b)
    const { err } = await b.run(['done', 'listen', '--dry-run'])
    expect(err).toContain('Would record')
    expect(await listed(b)).toEqual(before)
  })
})

describe('smm did', () => {
  test('records a round, shares its minutes out, and closes the routine that asked for it', async () => {
    const b = await acme()
    const comment = await refOf(b, 'Leave two real comments')
    const { err } = await b.run('did acme ig 5c 1s 6l 12m')
    expect(err).toContain('5 comments, 1 share, 6 likes (12 min)')
    expect(err).toContain(`Closes ${comment}`)
    expect(await listed(b)).not.toContain(comment)
    expect(JSON.parse(await b.ok('today --json')).progress.minutesDone).toBe(12)
  })

  test('closes the answering of today with its replies counted', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Answer messages')
    expect((await b.run('did acme ig 3r')).err).toContain(`Closes ${ref}`)
    expect(await b.ok(['show', ref])).toContain('Mon 23 Nov ×3')
  })

  test('closes no routine that asked for more', async () => {
    const b = await acme()
    expect((await b.run('did acme ig 1c')).err).not.toContain('Closes')
  })

  test.each([
    ['did acme ig', 'What was done on ig?'],
    ['did acme ig 5q', '"5q" is not part of a round'],
    ['did acme xx 5c', 'acme has no channel called xx'],
    ['did nobody ig 5c', 'No client called nobody'],
  ])('refuses "%s" by what is wrong', async (line, sentence) => {
    expect((await (await acme()).run(line)).err).toContain(sentence)
  })
})

describe('smm skip and snooze', () => {
  test('let go until the next time, and put off to a day', async () => {
    const b = await acme()
    // On Thursday the round of answering stands in the row of the looks at inboxes.
    const [, first, second] = (await listed(b)) as [string, string, string]
    await b.ok(['skip', first])
    await b.ok(['z', second, 'thu'])
    expect(await listed(b)).not.toContain(first)
    expect(await listed(b)).not.toContain(second)
    b.setNow('2026-11-26T08:00:00Z')
    expect(await listed(b)).toContain(first)
    expect(await listed(b)).toContain(second)
  })

  test('put off to the next working day when no day is said', async () => {
    const b = await acme()
    b.setNow('2026-11-27T10:00:00Z')
    const [first] = (await listed(b)) as [string]
    expect((await b.run(['z', first, '2028-01-01', '-n'])).err).toContain('Would put off until Sat 1 Jan 2028')
    expect((await b.run(['z', first])).err).toContain('Put off until Mon 30 Nov:')
  })

  test('refuse a day that is not ahead', async () => {
    const b = await acme()
    expect(await b.run('z r8 today')).toMatchObject({ code: 2, err: expect.stringContaining('is not ahead') })
    expect(await b.run('z fri')).toMatchObject({ code: 2, err: expect.stringContaining('at least one ref') })
  })
})

describe('smm add and idea', () => {
  test('keep words as they stand, quotes, signs and things that look like options of ours', async () => {
    const b = await acme()
    const words = 'ghost in "the" shell +3d @home #x r5 due:fri — 100 % ¿qué? 👩‍🍳'
    await b.ok(['add', 'acme', words])
    const { blocks } = JSON.parse(await b.ok('today --json --stage communicate'))
    expect(blocks[0].rows.map((row: { title: string }) => row.title)).toContain(words)
  })

  test('read the words from the next lines when there are none', async () => {
    const b = await acme()
    await b.ok('idea acme', { stdin: "Don't throw the rind away!\nToast it.\n" })
    expect(await b.ok('show p1 --json')).toContain("Don't throw the rind away! Toast it.")
    expect(await b.run('idea acme', { stdin: '' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('No words came'),
    })
  })

  test('clean what could drive a terminal out of the words', async () => {
    const b = await acme()
    await b.ok(['add', 'acme', 'call \x1b[31mRosa\x1b[0m\u202e now'])
    expect(JSON.parse(await b.ok('show t15 --json'))[0].title).toBe('call Rosa now')
  })

  test('make homework of a task of the client', async () => {
    const b = await acme()
    await b.ok(['add', 'acme', 'Approve two posts', '--owner', 'client', '--due', 'today'])
    expect(await b.ok('today')).toContain('WAITING ON CLIENTS')
    expect(JSON.parse(await b.ok('show t15 --json'))[0].owner).toBe('client')
  })
})

describe('smm did', () => {
  test('reads the round from the next line in a pipe', async () => {
    const b = await acme()
    const { code, err } = await b.run('did acme', { stdin: 'ig 5c 1s\n12m\n' })
    expect([code, err]).toEqual([0, expect.stringContaining('on instagram: 5 comments, 1 share (12 min)')])
    expect(err).not.toContain('?')
  })

  test('asks for it on a terminal', async () => {
    const b = await acme()
    const { err } = await b.run('did acme', { stdin: 'ig 5c\n', terminal: true, ask: {} })
    expect(err).toMatch(/^What was done on which channel\? ig 5c 1s 6l 12m\nRecorded for Acme on instagram: 5 comments/)
  })

  test.each([
    ['did acme', '', 'What was done on which channel? No words came'],
    ['did acme --no-input', 'ig 5c\n', 'With --no-input the words must stand on the command line'],
    ['did acme', 'ig 5c\nfb 3c\n', '"fb" is not part of a round'],
    ['did acme', 'ig 5x\n', 'Hint: smm did acme instagram 5c 1s 6l 12m'],
    ['did acme ig', '', 'Hint: smm did acme ig 5c 1s 6l 12m'],
    ['did acme 12m', '', 'Hint: smm did acme 5c 1s 6l 12m'],
  ])('"%s" with "%s" on the next line is wrong use: %s', async (line, stdin, sentence) => {
    expect(await (await acme()).run(line, { stdin })).toMatchObject({ code: 2, err: expect.stringContaining(sentence) })
  })
})

describe('smm edit, drop and undo', () => {
  test('change a task and take the change back', async () => {
    const b = await acme()
    await b.ok(['add', 'acme', 'Call Rosa'])
    await b.ok(['edit', 't15', '--title', 'Call Rosa back', '--due', 'fri', '--minutes', '5'])
    expect(JSON.parse(await b.ok('show t15 --json'))[0]).toMatchObject({
      title: 'Call Rosa back',
      due: 'Fri 27 Nov',
      minutes: 5,
    })
    await b.ok('undo')
    expect(JSON.parse(await b.ok('show t15 --json'))[0]).toMatchObject({ title: 'Call Rosa', due: null, minutes: 15 })
  })

  test('change a routine in the strategy too, from tomorrow', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Read the local food pages')
    const { err } = await b.run(['edit', ref, '--every', 'tue, fri', '--minutes', '12'])
    expect(err).toContain('from tomorrow; strategy version 2')
    expect(await listed(b)).toContain(ref)
    expect(await b.ok('strategy export acme')).toContain('every: tue, fri')
    await b.ok(['done', ref])
    b.setNow('2026-11-24T09:00:00Z')
    expect(await listed(b)).toContain(ref)
    b.setNow('2026-11-23T09:00:00Z')
    await b.ok('undo')
    await b.ok('undo')
    expect(await b.ok('strategy history acme --json')).not.toContain('"version": 2')
  })

  test('hide what is dropped, list it, and bring it back', async () => {
    const b = await acme()
    await b.ok(['add', 'acme', 'Not this'])
    await b.ok('drop t15')
    expect(await b.run('show t15')).toMatchObject({ code: 1, err: expect.stringContaining('t15 was dropped') })
    expect(await b.ok('drop --dropped')).toContain('Not this')
    await b.ok('undo')
    expect(await b.ok('show t15')).toContain('Not this')
  })

  test('take a routine out of the strategy when it is dropped', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Read the local food pages')
    await b.ok(['drop', ref])
    expect(await listed(b)).not.toContain(ref)
    expect(await b.ok('strategy export acme')).not.toContain('Read the local food pages')
  })

  test('refuse to drop a goal that tactics still serve', async () => {
    const b = await acme()
    const goals = JSON.parse(await b.ok('goal list acme --json')) as { ref: string }[]
    const { code, err } = await b.run(['drop', (goals[0] as { ref: string }).ref])
    expect([code, err]).toEqual([1, expect.stringContaining('is still named by')])
  })

  test('have nothing to take back on an empty desk but its making', async () => {
    const b = bench()
    expect(await b.run('undo')).toMatchObject({ code: 1, err: expect.stringContaining('There is no desk') })
  })

  test.each([
    ['edit t1', 'Nothing to change was said'],
    ['edit t1 --every mon', '--every does not fit t1'],
    ['edit t1-t3 --title x', 'names several things'],
    ['show r999', 'There is no routine r999'],
    ['why t999', 'There is no task t999'],
  ])('say what is wrong with "%s"', async (line, sentence) => {
    expect((await (await acme()).run(line)).err).toContain(sentence)
  })
})

describe('smm edit', () => {
  test('says back what it understood, the day of a weekday too', async () => {
    const b = await acme()
    await b.ok('add acme Call the printer')
    const { err } = await b.run(['edit', 't15', '--due', 'fri 14:00', '--minutes', '90', '--owner', 'client'])
    expect(err).toBe(
      'Changed t15 Call the printer: due Fri 27 Nov 14:00, minutes 1 h 30, owner client. Undo: smm undo\n',
    )
  })

  test('writes nothing when it is all so already', async () => {
    const b = await acme()
    await b.ok('add acme Call the printer --due fri')
    expect((await b.run('edit t15 --due fri')).err).toBe('t15 is so already; nothing was changed\n')
    expect((await b.run('undo -n')).err).toContain('smm add acme Call the printer')
  })
})

describe('smm', () => {
  test('tells what the client did apart from the title', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Send the day’s special'.replace('’', "'"))
    expect((await b.run(['done', ref, '-n'])).err).toContain('with a clip of 20 seconds (by the client)')
  })

  test.each([
    [['today', '--stage', 'foo'], 2, 'Error: --stage: "foo" is not one of respond, '],
    [['client', 'status', 'acme', 'pausd'], 2, 'Error: "pausd" is not one of prospect, active, paused, ended\n'],
    [['d', 'r8', '--minutes', 'x'], 2, 'Error: --minutes: "x" is not a number of minutes; write 20 or 1h30\n'],
    [['client', 'add', 'Café Bea & Sons'], 2, 'begins with a letter, such as cafe-bea-sons\n'],
    [['did', 'acme', 'c5'], 1, 'Hint: smm channel list acme\n'],
    [['did', 'acme', 'pin', '5c'], 1, 'Hint: smm channel add acme pin\n'],
    [['goal', 'update', 't1', '--target', '3'], 2, 'Hint: smm edit t1 --title "…"\n'],
    [['win', 'acme', 'x', '--on', '2026-12-30'], 2, '2026-12-30 is still to come; write today or a day before it\n'],
  ])('says in plain words what is wrong with %j', async (line, code, words) => {
    expect(await (await acme()).run(line)).toMatchObject({ code, err: expect.stringContaining(words) })
  })
})
