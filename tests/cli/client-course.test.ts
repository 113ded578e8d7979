import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { soundYaml } from '../support/strategies.ts'

const course = `onboarding:
  - { title: Be added by role, owner: client, minutes: 15 }
  - { title: Audit the profiles, stage: create, owner: me, minutes: 60 }
offboarding:
  - { title: Hand over what is scheduled, owner: me, minutes: 20 }
first_30_days:
  - { day: 7, win: The hours are right on every profile. }
  - { day: 14, win: "Every review has an answer" }
handover:
  - { month: 3, routine: listen }
`

/** Acme got an offer on Monday 23 November. */
async function offered(): Promise<Bench> {
  const b = bench()
  await b.ok('client add acme --name Acme --status prospect')
  const path = join(b.home, 'acme.yaml')
  writeFileSync(path, `${soundYaml}${course}`)
  await b.ok(['strategy', 'apply', 'acme', '--file', path])
  return b
}

const titles = async (b: Bench, more = '') => {
  const { blocks, waiting } = JSON.parse(await b.ok(`today --client acme --json${more}`))
  const rows = blocks.flatMap((each: { rows: unknown[] }) => each.rows) as { title: string; dueOn: string | null }[]
  return { rows, all: rows.map(({ title }) => title), waiting: JSON.stringify(waiting) }
}

describe('smm client status', () => {
  test('asks nothing of a prospect, and begins with the plan on the day on which it becomes a client', async () => {
    const b = await offered()
    expect((await titles(b)).all).toEqual([])
    b.setNow('2026-12-14T09:00:00Z')
    const ran = await b.run('client status acme active')
    expect(ran.err).toContain(
      '2 onboarding tasks and 2 early wins, the last to be seen by Sun 27 Dec, came into the list',
    )
    expect(ran.err).toContain('The days of its goals were moved by 21 days, since the work begins today.')
    const { rows, all, waiting } = await titles(b)
    expect(all).toContain('Early win: The hours are right on every profile')
    // Nothing is asked for that would have been due before anybody worked for the client.
    expect(rows.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-12-14')).toEqual([])
    expect(all.join()).not.toContain('nothing heard yet')
    expect(waiting).toContain('Be added by role')
    expect(JSON.parse(await b.ok('goal list acme --json'))[0]).toMatchObject({
      startsOn: '2026-12-14',
      dueOn: '2027-03-14',
    })
    expect(JSON.parse(await b.ok('client show acme --json=contract')).contract.sinceOn).toBe('2026-12-14')
    // The third month counts from the day on which the work began.
    b.setNow('2027-02-15T09:00:00Z')
    expect((await titles(b)).rows.find(({ title }) => title.startsWith('Hand over to the client'))?.dueOn).toBe(
      '2027-02-14',
    )
  })

  test('takes the beginning away with an end, brings the end, and gives both back on undo', async () => {
    const b = await offered()
    await b.ok('client status acme active')
    const ran = await b.run('client status acme ended')
    expect(ran.err).toContain('1 offboarding task came into the list')
    expect(ran.err).toContain('All that is theirs, in one archive: smm client handoff acme')
    expect(ran.err).toContain('4 open tasks went, of onboarding, the first 30 days. Take it back: smm undo')
    const { all } = await titles(b)
    expect(all).toContain('Hand over what is scheduled')
    expect(all).not.toContain('Audit the profiles')
    await b.ok('undo')
    expect((await titles(b, ' --all')).all).toContain('Audit the profiles')
    expect((await titles(b)).all).not.toContain('Hand over what is scheduled')
  })

  test('moves the days of the goals once, whoever becomes a prospect again', async () => {
    const b = await offered()
    b.setNow('2026-12-14T09:00:00Z')
    await b.ok('client status acme active')
    await b.ok('client status acme prospect')
    expect((await b.run('client status acme active')).err).not.toContain('were moved')
    b.setNow('2026-12-16T09:00:00Z')
    await b.ok('client status acme prospect')
    expect((await b.run('client status acme active')).err).toContain('were moved by 2 days')
    expect(JSON.parse(await b.ok('goal list acme --json'))[0]).toMatchObject({ startsOn: '2026-12-16' })
  })

  test('begins with a prospect that was paused in between, and goes on with a client that was', async () => {
    const b = await offered()
    await b.ok('client status acme paused')
    b.setNow('2026-12-14T09:00:00Z')
    const begun = '2 onboarding tasks and 2 early wins, the last to be seen by Sun 27 Dec, came into the list'
    const ran = await b.run('client status acme active')
    expect(ran.err).toContain(begun)
    expect(ran.err).toContain('moved by 21 days')
    await b.ok('client status acme paused')
    expect((await b.run('client status acme active')).err).not.toContain('came into the list')
  })

  test('says what would come and go without doing it', async () => {
    const b = await offered()
    const { err } = await b.run('client status acme active -n')
    expect(err).toContain('2 onboarding tasks and 2 early wins')
    expect(err).toContain('Its routines would be in the list')
    expect(err).toMatch(/would come into the list\.\n/)
    expect(err).not.toMatch(/ came | went | were |smm undo/)
    expect((await titles(b)).all).toEqual([])
  })

  test('says which command makes a plan where there is none', async () => {
    const b = bench()
    await b.ok('client add acme --status prospect')
    expect((await b.run('client status acme active')).err).toContain(
      'It has no strategy yet: smm strategy new acme --template',
    )
  })
})

describe('smm strategy apply', () => {
  test('brings the beginning with the first plan of a client that we work for, and with no later one', async () => {
    const b = bench()
    await b.ok('client add acme')
    const path = join(b.home, 'acme.yaml')
    writeFileSync(path, `${soundYaml}${course}`)
    expect((await b.run(['strategy', 'apply', 'acme', '--file', path])).err).toContain(
      'with 2 onboarding tasks and 2 early wins.',
    )
    writeFileSync(path, `${soundYaml}${course}`.replace('More tables on weekdays', 'More tables'))
    expect((await b.run(['strategy', 'apply', 'acme', '--file', path])).err).not.toContain('onboarding')
    expect((await titles(b, ' --all')).all.filter((title) => title.startsWith('Early win'))).toHaveLength(2)
  })
})

describe('smm today', () => {
  test('has somebody talk about a contract from 45 days before it renews, in close', async () => {
    const b = await offered()
    await b.ok('client status acme active')
    await b.ok('client edit acme --renews 2027-02-28 --notice 30')
    const talks = async () => (await titles(b)).all.filter((title) => title.startsWith('Talk about the contract'))
    b.setNow('2027-01-13T09:00:00Z')
    expect(await talks()).toEqual([])
    b.setNow('2027-01-14T09:00:00Z')
    expect(await talks()).toEqual(['Talk about the contract, which renews on 28 Feb 2027, notice by 29 Jan 2027'])
    await b.ok('client edit acme --renews 2028-02-28')
    expect(await talks()).toEqual([])
  })

  test('does not ask again for a talk that was dropped, before the contract is another one', async () => {
    const b = bench()
    await b.ok('client add acme --renews 2026-12-20')
    await b.ok('drop t1')
    await b.ok('client edit acme --name Acme')
    expect((await titles(b)).all).toEqual([])
    await b.ok('client edit acme --renews 2026-12-21')
    expect((await titles(b)).all).toEqual(['Talk about the contract, which renews on 21 Dec 2026'])
  })

  test('asks for the talk that a day said with the client itself wants', async () => {
    const b = bench()
    await b.ok('client add acme --renews 2026-12-20')
    expect((await titles(b)).all).toContain('Talk about the contract, which renews on 20 Dec 2026')
  })
})

describe('smm report week', () => {
  test('counts of a client that came back the early wins of this time alone', async () => {
    const b = await offered()
    await b.ok('client status acme active')
    const rows = JSON.parse(await b.ok('today --client acme --json=ref,title')) as { ref: string; title: string }[]
    await b.ok(`done ${rows.find(({ title }) => title.includes('hours are right'))?.ref}`)
    await b.ok('client status acme ended')
    b.setNow('2027-03-01T09:00:00Z')
    await b.ok('client status acme active')
    const report = await b.ok('report week --client acme')
    expect(report).toContain('**The first 30 days: 0 of 2 early wins seen.**')
    expect(report).not.toContain('Seen on')
  })

  test('says which early wins were seen, until all of them were', async () => {
    const b = await offered()
    await b.ok('client status acme active')
    const ref = (
      JSON.parse(await b.ok('today --client acme --json=ref,title')) as { ref: string; title: string }[]
    ).find(({ title }) => title.includes('hours are right'))?.ref
    b.setNow('2026-11-25T10:00:00Z')
    await b.ok(`done ${ref}`)
    const report = await b.ok('report week --client acme')
    expect(report).toContain('**The first 30 days: 1 of 2 early wins seen.**')
    expect(report).toContain('- Seen on 25 Nov: The hours are right on every profile.')
    expect(report).toContain('- To be seen by 6 Dec: Every review has an answer.')
    b.setNow('2026-12-09T10:00:00Z')
    expect(await b.ok('report week --client acme')).toContain(
      '- Was to be seen by 6 Dec, and is still open: Every review',
    )
    const other = (
      JSON.parse(await b.ok('today --client acme --json=ref,title')) as { ref: string; title: string }[]
    ).find(({ title }) => title.includes('Every review'))?.ref
    await b.ok(`done ${other}`)
    b.setNow('2026-12-16T10:00:00Z')
    expect(await b.ok('report week --client acme')).not.toContain('first 30 days')
  })
})
