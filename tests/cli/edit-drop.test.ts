import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { newCampaign } from '../support/campaigns.ts'

async function acme(): Promise<Bench> {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

const shown = async (b: Bench, ref: string) => JSON.parse(await b.ok(`show ${ref} --json`))[0]

/** Refs of acme's routines that come round today. */
async function routinesOf(b: Bench): Promise<string[]> {
  const { blocks } = JSON.parse(await b.ok('today --client acme --all --json'))
  const rows = blocks.flatMap((block: { rows: { ref: string }[] }) => block.rows)
  return rows.flatMap((row: { ref: string | null }) => (row.ref?.startsWith('r') ? [row.ref] : []))
}

describe('smm edit', () => {
  test('changes a goal as goal update does, in the strategy too', async () => {
    const b = await acme()
    const [goal] = JSON.parse(await b.ok('goal list acme --json')) as { ref: string }[]
    const ref = goal?.ref ?? ''
    const { err } = await b.run(['edit', ref, '--title', 'Twice the tables', '--target', '77', '--due', '2027-06-01'])
    expect(err).toContain('strategy version 2')
    expect(await shown(b, ref)).toMatchObject({ title: 'Twice the tables', target: 77, due: '2027-06-01' })
    expect(await b.ok('strategy export acme')).toContain('target: 77')
    await b.ok(`edit ${ref} --baseline 3 -n`)
    expect((await shown(b, ref)).baseline).not.toBe(3)
  })

  test.each([
    ['edit g1 --minutes 5', '--minutes does not fit g1; for this there are --title, --baseline, --target, --due'],
    ['edit t1 --target 5', '--target does not fit t1'],
    ['edit r1 --count 2.6', '"2.6" is not a whole number from 1 to 100'],
    ['edit r1 --count 0', '"0" is not a whole number from 1 to 100'],
    ['edit r1 --count 101', '"101" is not a whole number from 1 to 100'],
    ['edit r1 --at 9:75', '"9:75" is not a part of the day'],
    ['client edit acme --notice 1.5', '"1.5" is not a whole number from 0 to 3650'],
    ['client edit acme --sold 301', '301 is too much; 300 is the most'],
    ['client add other --sold 400', '400 is too much; 300 is the most'],
  ])('says what is wrong with "%s"', async (line, sentence) => {
    const b = await acme()
    expect(await b.run(line)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) })
  })

  test('leaves a task with its client that belongs to a post of it, or came of its plan', async () => {
    const b = await acme()
    await b.ok('client add other')
    expect(await b.run('edit t1 --client other')).toMatchObject({
      code: 1,
      err: expect.stringContaining('comes of the plan, the contract or an audit of its client, so it stays there'),
    })
    await b.run(['post', 'new', '--client', 'acme', '--title', 'Oven', '--text', 'At four', '--on', 'instagram'])
    const added = await b.run('add acme Photograph --post p1')
    const [task] = /t\d+/.exec(added.err) ?? []
    const ran = await b.run(`edit ${task} --client other`)
    expect(ran.err).toContain('Photograph belongs to a post of its client, so it stays there')
  })

  test('takes times of day as they are typed elsewhere', async () => {
    const b = await acme()
    const [ref = ''] = await routinesOf(b)
    await b.ok(['edit', ref, '--at', '9:30'])
    expect((await shown(b, ref)).at).toBe('09:30')
    await b.ok(['edit', ref, '--at', 'Noon'])
    expect((await shown(b, ref)).at).toBe('noon')
  })

  test('leaves the days as they fall when the recurrence is the one it has', async () => {
    const b = await acme()
    const [ref = ''] = await routinesOf(b)
    await b.ok(['edit', ref, '--every', '3 days'])
    b.setNow('2026-11-24T09:00:00Z')
    const next = (await shown(b, ref)).nextDue
    const again = await b.run(['edit', ref, '--every', '3  days'])
    expect(again.err).toContain(`${ref} is so already; nothing was changed`)
    expect((await shown(b, ref)).nextDue).toBe(next)
    expect((await b.run(['edit', ref, '--every', '3 days', '--minutes', '9'])).err).not.toContain('from tomorrow')
    expect(await shown(b, ref)).toMatchObject({ nextDue: next, minutes: 9, every: '3 days' })
  })

  test('takes a routine out of the days when it is done whenever somebody asks', async () => {
    const b = await acme()
    const [ref = ''] = await routinesOf(b)
    await b.ok(['edit', ref, '--every', 'when asked'])
    b.setNow('2026-11-24T09:00:00Z')
    expect(await routinesOf(b)).not.toContain(ref)
    expect((await b.run(`done ${ref} x2`)).err).toMatch(/^Done: /)
    expect((await b.run(`done ${ref}`)).err).toMatch(/^Done: /)
    const { history, nextDue } = await shown(b, ref)
    expect(history).toHaveLength(2)
    expect(nextDue).toBeNull()
    expect(await b.ok('strategy export acme')).toContain('every: when asked')
  })

  test('cleans a note, and empties it', async () => {
    const b = await acme()
    await b.ok(['add', 'acme', 'Call Rosa'])
    await b.ok(['edit', 't15', '--note', ' she\u001b[31m is\nback \u202e'])
    expect((await shown(b, 't15')).note).toBe('she is back')
    await b.ok(['edit', 't15', '--note', ''])
    expect((await shown(b, 't15')).note).toBe('')
  })

  test('leaves an idea closed when it was done', async () => {
    const b = await acme()
    const ref = /Kept (p\d+)/.exec((await b.run('idea acme The starter is older')).err)?.[1] ?? ''
    await b.ok(`done ${ref}`)
    const closedAt = () => b.world.stores(`${b.home}/.local/share/smm/smm.db`, () => {}).forReading()
    const before = closedAt()?.posts.get(Number(ref.slice(1)))
    expect(before?.closedAt).toBe('2026-11-23T09:00:00Z')
    b.setNow('2026-11-24T09:00:00Z')
    await b.ok(['edit', ref, '--title', 'The starter is younger'])
    expect(closedAt()?.posts.get(before?.id ?? 0)).toEqual({ ...before, title: 'The starter is younger' })
  })
})

describe('smm drop', () => {
  test('takes several routines out of the strategy at once, and undo brings all back', async () => {
    const b = await acme()
    const [first = '', second = ''] = await routinesOf(b)
    const before = await b.ok('strategy export acme')
    const titles = [(await shown(b, first)).title, (await shown(b, second)).title]
    const { code, err } = await b.run(['drop', first, second])
    expect([code, err]).toEqual([
      0,
      `Dropped: ${first} ${titles[0]} (strategy version 2); ${second} ${titles[1]} (strategy version 3). Undo: smm undo\n`,
    ])
    const after = await routinesOf(b)
    for (const ref of [first, second]) expect(after).not.toContain(ref)
    const versions = JSON.parse(await b.ok('strategy history acme --json=version'))
    expect(versions).toEqual([{ version: 3 }, { version: 2 }, { version: 1 }])
    await b.ok('undo')
    expect(await b.ok('strategy export acme')).toBe(before)
    expect(await routinesOf(b)).toEqual(expect.arrayContaining([first, second]))
  })

  test.each(['task t15', 'routine r8', 'idea p1', 'outcome o1'])('says of a dropped %s that it was', async (kind) => {
    const b = await acme()
    await b.ok('add acme Call the printer')
    await b.ok('idea acme The starter')
    await b.ok('win acme A neighbour shared us')
    const ref = kind.split(' ')[1] ?? ''
    await b.ok(['drop', ref])
    for (const line of [`drop ${ref}`, `show ${ref}`, `edit ${ref} --title x`]) {
      expect(await b.run(line)).toMatchObject({
        code: 1,
        err: `Error: ${ref} was dropped\nHint: smm drop --back ${ref}\n`,
      })
    }
  })

  test.each([
    ['drop o9', 'There is no outcome o9', 'smm report week'],
    ['edit g99 --target 3', 'There is no goal g99', 'smm goal list'],
    ['goal update g99 --target 3', 'There is no goal g99', 'smm goal list'],
    ['done r99', 'There is no routine r99', 'smm today --all'],
  ])('sends "%s" to where such things are seen', async (line, sentence, hint) => {
    expect((await (await acme()).run(line)).err).toBe(`Error: ${sentence}\nHint: ${hint}\n`)
  })

  test.each(['drop t1 --json', 'drop t1 --csv', 'drop --json'])('refuses "%s", which lists nothing', async (line) => {
    expect(await (await acme()).run(line)).toMatchObject({ code: 2, err: expect.stringContaining('--dropped') })
  })
})

describe('smm drop --back', () => {
  test('brings things of every kind back in one step, whatever was done since', async () => {
    const b = await acme()
    await b.ok('add acme Call the printer')
    await b.ok('idea acme The starter')
    await b.ok('win acme A neighbour shared us')
    await newCampaign(b, 'launch', '--start', '2026-12-01')
    const refs = ['t15', 'p1', 'o1', 'k1']
    await b.ok(['drop', ...refs])
    await b.ok('add acme Ring them --due fri')
    const { code, err } = await b.run(['drop', '--back', ...refs])
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^Brought back: t15 Call the printer; p1 The starter; o1 A /),
    ])
    for (const ref of refs) expect((await b.run(`show ${ref}`)).code).toBe(0)
    await b.ok('undo')
    for (const ref of refs) expect((await b.run(`show ${ref}`)).err).toContain(`Hint: smm drop --back ${ref}`)
  })

  test('puts a routine back into the strategy, and a goal', async () => {
    const b = await acme()
    const [ref = '', other = ''] = await routinesOf(b)
    const [before, title] = [await b.ok('strategy export acme'), (await shown(b, ref)).title]
    await b.ok(['drop', ref, other])
    expect(await b.ok('strategy export acme')).not.toContain(title)
    const { err } = await b.run(['drop', '--back', ref, other])
    expect(err).toContain(`Brought back: ${ref} ${title} (strategy version 4); ${other} `)
    expect(err).toContain('(strategy version 5). Undo: smm undo')
    expect(await routinesOf(b)).toEqual(expect.arrayContaining([ref, other]))
    const lines = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .sort()
    expect(lines(await b.ok('strategy export acme'))).toEqual(lines(before))
    await b.ok('undo')
    expect(await routinesOf(b)).not.toContain(ref)
  })

  test('leaves a routine ended that had ended before it was dropped', async () => {
    const b = await acme()
    const [ref = ''] = await routinesOf(b)
    const path = `${b.home}/s.yaml`
    await b.ok(['drop', ref])
    const without = await b.ok('strategy export acme')
    await b.ok('undo')
    b.world.textFiles.write(path, without)
    await b.ok(['strategy', 'apply', 'acme', '--file', path])
    b.setNow('2026-11-24T09:00:00Z')
    await b.ok(['drop', ref])
    expect((await b.run(['drop', '--back', ref])).err).not.toContain('strategy version')
    expect(await routinesOf(b)).not.toContain(ref)
    expect((await b.run(`show ${ref}`)).code).toBe(0)
  })

  test.each([
    ['drop --back t1', 1, 'was not dropped'],
    ['drop --back p9', 1, 'There is no post p9'],
    ['drop --back', 2, 'drop needs at least one ref'],
    ['drop --dropped --back t1', 2, '--dropped lists all that was dropped'],
  ])('says what is wrong with "%s"', async (line, code, sentence) => {
    expect(await (await acme()).run(line)).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })
})

describe('a range', () => {
  test('goes over what was dropped, whatever the kind', async () => {
    const b = await acme()
    for (const title of ['One', 'Two', 'Three']) await b.ok(['add', 'acme', title])
    await b.ok('drop t16')
    expect((await b.run('skip t15-t17')).err).toContain('Skipped: t15 One; t17 Three')
    expect((await b.run('drop t16-t16')).err).toContain('t16 was dropped')
    expect((await b.run('drop --back t15-t17')).err).toContain('Brought back: t16 Two.')
  })
})

describe('smm today', () => {
  test.each(['--done --format md', '--why --format md', '--done --json'])(
    'refuses %s, which would do nothing',
    async (options) => {
      expect(await (await acme()).run(`today ${options}`)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('is for the list as text'),
      })
    },
  )

  test('takes --why with --json, which has the reasons anyway', async () => {
    expect((await (await acme()).run('today --why --json')).code).toBe(0)
  })
})

test('smm client list knows no dropped clients', async () => {
  expect(await (await acme()).run('client list --dropped')).toMatchObject({ code: 2 })
})
