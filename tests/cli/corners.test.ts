import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

/** A restaurant on Monday morning, 23 November 2026; Tuesday and Wednesday are the days for making. */
async function acme(): Promise<Bench> {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

async function rows(b: Bench): Promise<{ ref: string; title: string; block: string }[]> {
  const { blocks } = JSON.parse(await b.ok('today --json'))
  return blocks.flatMap((block: { rows: unknown[] }) => block.rows)
}

async function refOf(b: Bench, title: string): Promise<string> {
  const { blocks } = JSON.parse(await b.ok('today --json --all'))
  const found = blocks
    .flatMap((block: { rows: { ref: string; title: string }[] }) => block.rows)
    .find((row: { title: string }) => row.title.includes(title))
  if (!found) throw new Error(`nothing called ${title}`)
  return found.ref
}

/** Changes a strategy by its text, as an editor would. */
async function rewrite(b: Bench, change: (text: string) => string): Promise<void> {
  const text = await b.ok('strategy export acme')
  await b.ok('strategy apply acme --file -', { stdin: change(text) })
}

/** One routine's block of lines taken out of the YAML, or its recurrence changed. */
function without(key: string): (text: string) => string {
  return (text) =>
    text.replace(
      new RegExp(`    (?:#[^\\n]*\\n    )?- key: ${key}\\n(?:      [^\\n]*\\n)+`.replaceAll('    ', ' {2,4}')),
      '',
    )
}

describe('a routine that ended', () => {
  test('by being dropped comes back whole when that is undone', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Read the local food pages')
    const before = await rows(b)
    await b.ok(['drop', ref])
    await b.ok('undo')
    expect(await rows(b)).toEqual(before)
  })

  test('cannot be closed, and owes nothing of the time in which it was gone when it comes back', async () => {
    const b = await acme()
    const ref = await refOf(b, 'Read the local food pages')
    const before = await b.ok('strategy export acme')
    const key = (/- key: ([\w-]+)\n\s+title: Read the local food pages/.exec(before) as RegExpExecArray)[1] as string
    await rewrite(b, without(key))
    expect(await b.ok('strategy export acme')).not.toContain('Read the local food pages')
    expect(await b.run(['done', ref])).toMatchObject({ code: 1, err: expect.stringContaining('ended on Mon 23 Nov') })
    expect((await b.run(['skip', ref])).err).toContain('is not open')
    b.setNow('2026-12-09T09:00:00Z')
    await b.ok('strategy apply acme --file -', { stdin: before })
    expect((await rows(b)).map((row) => row.ref)).not.toContain(ref)
    b.setNow('2026-12-14T09:00:00Z')
    expect((await rows(b)).map((row) => row.ref)).toContain(ref)
    expect(JSON.parse(await b.ok(['show', ref, '--json']))[0].every).toBe('mon')
  })
})

test('smm done says that a routine counted from the last time is done already', async () => {
  const b = await acme()
  const ref = await refOf(b, 'Read the local food pages')
  await b.ok(['edit', ref, '--every', '10 days after done'])
  b.setNow('2026-11-24T09:00:00Z')
  await b.ok(['done', ref])
  const again = await b.run(['done', ref])
  expect([again.code, again.err]).toEqual([0, expect.stringContaining('is done already')])
  expect(JSON.parse(await b.ok('today --json')).progress.done).toBe(1)
})

test('smm done --next waits until what is open now is closed', async () => {
  const b = await acme()
  const ref = await refOf(b, 'Answer messages')
  expect(await b.run(['done', ref, '--next'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('is still open for Mon 23 Nov'),
  })
})

test('smm did credits every routine that one round met, and loses no act', async () => {
  const b = await acme()
  await b.ok(['edit', await refOf(b, 'Reshare guests'), '--action', 'comment', '--count', '1'])
  const { err } = await b.run('did acme ig 3c 9m')
  expect(err).toMatch(/Closes r\d+ .*; r\d+ /)
  const { progress } = JSON.parse(await b.ok('today --json'))
  expect([progress.done, progress.minutesDone]).toEqual([2, 9])
  expect(await b.ok('report week --client acme')).toMatch(/Comments on other people’s work \| 3 /)
})

test('smm today lists making on the day to which it was put off, whatever the day is for', async () => {
  const b = await acme()
  await b.ok(['add', 'acme', 'Crop the menu', '--stage', 'create', '--action', 'make'])
  await b.ok('z t15 thu')
  b.setNow('2026-11-26T09:00:00Z')
  expect((await rows(b)).map((row) => row.ref)).toContain('t15')
})

test('smm gives an old slug to the client that had it, before the beginning of another', async () => {
  const b = bench()
  await b.ok('client add mar')
  await b.ok('client edit mar --slug tide')
  await b.ok('client add marlow')
  await b.ok('add mar Call')
  expect(JSON.parse(await b.ok('show t1 --json'))[0].client).toBe('tide')
})

test('smm undo takes back the first command, and leaves the desk that it found', async () => {
  const b = bench()
  await b.ok('client add acme')
  expect((await b.run('undo')).err).toContain('Taken back: smm client add acme')
  expect((await b.run('undo')).err).toContain('Nothing is left to take back.')
  expect(JSON.parse(await b.ok('client list --json=slug'))).toEqual([{ slug: 'desk' }])
})

test('smm report asks nothing of a client who is paused, and counts nothing as missed', async () => {
  const b = await acme()
  b.setNow('2026-11-27T09:00:00Z')
  await b.ok('client status acme paused')
  b.setNow('2026-12-04T15:00:00Z')
  expect(await b.ok('report week --client acme')).not.toMatch(/0 of \d+ pieces of homework/)
})

test.each(['2026-02-31', '2026-13-01', '2026-W54'])('smm report refuses the week %s', async (week) => {
  const b = await acme()
  expect((await b.run(`report week --client acme --week ${week}`)).code).toBe(2)
})

test('smm why answers for every idea by the row that stands for it, and sends a goal to its own verb', async () => {
  const b = await acme()
  await b.ok('idea acme One')
  await b.ok('idea acme Two')
  expect(await b.ok('why p2')).toContain('Idea: One')
  const goals = JSON.parse(await b.ok('goal list acme --json')) as { ref: string }[]
  expect(await b.run(['why', (goals[0] as { ref: string }).ref])).toMatchObject({
    code: 2,
    err: expect.stringContaining('smm goal update'),
  })
})

test('smm show and smm goal list tell the same needle, by the client’s own calendar', async () => {
  const b = bench({ now: '2026-11-23T21:00:00Z' })
  await b.ok('client add acme --zone Pacific/Auckland')
  await b.ok('strategy new acme --template restaurant --yes')
  await b.ok('metric add acme tags-and-shares=11')
  const goals = JSON.parse(await b.ok('goal list acme --json')) as { ref: string; title: string; now: number | null }[]
  const goal = goals.find((each) => each.now === 11) as { ref: string }
  expect(JSON.parse(await b.ok(['show', goal.ref, '--json']))[0].now).toBe(11)
})

test('smm today --all lists what is due in a month too', async () => {
  const b = await acme()
  await b.ok('add acme Far away --due +30d')
  const { blocks } = JSON.parse(await b.ok('today --all --json'))
  expect(JSON.stringify(blocks)).toContain('Far away')
  expect(JSON.stringify(JSON.parse(await b.ok('today --json')).blocks)).not.toContain('Far away')
})

test('smm reads SMM_DB and SMM_NOW from its own world alone', async () => {
  const before = process.env['SMM_DB']
  process.env['SMM_DB'] = '/nowhere/at/all.db'
  try {
    const b = bench({ env: { SMM_NOW: '2026-11-25T09:00' } })
    expect(await b.run('client add acme')).toMatchObject({ code: 1, err: expect.stringContaining('The clock is set') })
    expect((await b.run('client add acme --force')).code).toBe(0)
    expect(await b.ok('today')).toContain('Wed 25 Nov')
  } finally {
    if (before === undefined) delete process.env['SMM_DB']
    else process.env['SMM_DB'] = before
  }
})

test('smm counts the same social minutes in SQL as by its rule', async () => {
  const b = await acme()
  await b.ok('did acme ig 2c 1s 1r 1i 30m')
  await b.ok('done listen create --minutes 20')
  const { progress } = JSON.parse(await b.ok('today --json'))
  const { social } = JSON.parse(await b.ok('client show acme --json'))
  const own = JSON.parse(await b.ok('today --client acme --json')).progress.socialMinutes
  expect(social.minutesThisWeek).toBe(own)
  expect(progress.socialMinutes).toBeGreaterThanOrEqual(own)
})

test('smm tells the days of what was done by the desk’s own calendar', async () => {
  const b = bench({ zone: 'Pacific/Auckland', now: '2026-11-23T20:15:00Z' })
  await b.ok('strategy new acme --template restaurant --yes')
  await b.ok('add acme Call the printer')
  await b.ok('drop t15')
  expect(await b.ok('strategy show acme')).toContain('1 of 2026-11-24')
  expect(await b.ok('strategy history acme')).toContain('2026-11-24 09:15')
  expect(await b.ok('drop --dropped')).toContain('2026-11-24')
})

test('smm says when a routine comes round before the day that it is put off to', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const { blocks } = JSON.parse(await b.ok('today --client acme --stage listen --json'))
  const { ref } = blocks[0].rows[0]
  expect((await b.run(`z ${ref} +10d`)).err).toContain('(comes round again Tue 24 Nov)')
  expect(await b.ok('today --client acme --stage listen')).not.toContain(ref)
  b.setNow('2026-11-24T09:00:00Z')
  expect(await b.ok('today --client acme --stage listen')).toContain(ref)
})

test('smm says when a routine that counts from the last time comes round again', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  const { blocks } = JSON.parse(await b.ok('today --client acme --stage listen --json'))
  const { ref } = blocks[0].rows[0]
  await b.ok(['edit', ref, '--every', '10 days after done'])
  b.setNow('2026-11-24T09:00:00Z')
  await b.ok(`d ${ref}`)
  expect(JSON.parse(await b.ok(`show ${ref} --json`))[0].nextDue).toBe('Fri 4 Dec')
  expect((await b.run(`d ${ref}`)).err).toContain('it comes round again Fri 4 Dec')
})

test('smm says for which day it recorded, where it is not today', async () => {
  const b = bench({ now: '2026-11-24T09:00:00Z' })
  await b.ok('strategy new acme --template restaurant --yes')
  const { blocks } = JSON.parse(await b.ok('today --client acme --stage listen --json'))
  const { ref } = blocks[0].rows[0]
  expect((await b.run(`d ${ref}`)).err).not.toContain('on Tue 24 Nov')
  expect((await b.run(`d ${ref} --next`)).err).toContain(', for Wed 25 Nov (')
  expect((await b.run('did acme ig 1c --on sat')).err).toContain('on instagram, Sat 21 Nov: 1 comment')
  expect((await b.run('did acme ig 1c')).err).toContain('on instagram: 1 comment')
  await b.ok('add acme Call the printer')
  expect((await b.run('d t15 --on yesterday')).err).toContain('(15 min as planned, on Mon 23 Nov)')
})

test('smm says when two clients are called the same', async () => {
  const b = bench()
  await b.ok(['client', 'add', 'roma', '--name', 'Bella Roma'])
  const twin = 'is called Bella Roma too'
  expect((await b.run(['client', 'add', 'romeo', '--name', 'Bella Roma'])).err).toContain(`roma ${twin}`)
  await b.ok('client add rosa')
  expect((await b.run(['client', 'edit', 'rosa', '--name', 'bella roma'])).err).toContain('is called Bella Roma too')
})

test('smm puts nothing off to a time of day, which would be lost', async () => {
  const b = bench()
  await b.ok('client add acme')
  await b.ok('add acme Call')
  expect(await b.run(['z', 't1', 'fri', '14:00'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('14:00 is a time'),
  })
})

test('smm names the pillars that there are when another one is said', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  await b.ok('idea acme The starter is older than the shop')
  for (const line of ['idea acme Bread --pillar nonsense', 'edit p1 --pillar nonsense']) {
    expect(await b.run(line)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/acme has no pillar nonsense; it has \w/),
    })
  }
  await b.ok('client add bare')
  expect((await b.run('idea bare Bread --pillar x')).err).toContain('it has none yet')
})
