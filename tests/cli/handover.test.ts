import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { soundYaml } from '../support/strategies.ts'

const handover =
  'handover:\n  - { month: 3, routine: listen } # once they know the tags\nresources:\n  - { who: "Rosa Marlow, owner", can: [answer] }\n'

/** Acme with a plan that gives listening to the client in its third month, that is on Saturday 23 January. */
async function planned(more = handover): Promise<Bench> {
  const b = bench()
  await b.ok('client add acme --name Acme')
  const path = join(b.home, 'acme.yaml')
  writeFileSync(path, `${soundYaml}${more}`)
  await b.ok(['strategy', 'apply', 'acme', '--file', path])
  return b
}

const communicate = async (b: Bench): Promise<{ title: string; ref: string | null; dueOn: string }[]> => {
  const { blocks } = JSON.parse(await b.ok('today --json'))
  return blocks.find((each: { block: string }) => each.block === 'communicate')?.rows ?? []
}
const titles = async (b: Bench) => (await communicate(b)).map(({ title }) => title)
const refOf = async (b: Bench, key: string) => {
  const rows = JSON.parse(await b.ok('today --all --json=ref,title')) as { ref: string; title: string }[]
  return rows.find(({ title }) => title === key)?.ref ?? ''
}

describe('smm today', () => {
  test('puts a routine in front of me when its month has come, and not before', async () => {
    const b = await planned()
    const ref = await refOf(b, 'Listen')
    b.setNow('2027-01-22T09:00:00Z')
    expect((await titles(b)).filter((title) => title.startsWith('Hand over'))).toEqual([])
    b.setNow('2027-01-25T09:00:00Z')
    const rows = (await communicate(b)).filter(({ title }) => title.startsWith('Hand over'))
    expect(rows).toMatchObject([
      { ref: null, dueOn: '2027-01-23', title: `Hand over to the client: smm edit ${ref} --owner client (Listen)` },
    ])
  })

  test('has somebody ring a client who was silent for more than seven days, until a talk, and again three days later', async () => {
    const b = await planned()
    const rings = async () => (await titles(b)).filter((title) => title.startsWith('Ring '))
    b.setNow('2026-11-30T09:00:00Z')
    expect(await rings()).toEqual([])
    b.setNow('2026-12-02T09:00:00Z')
    expect(await rings()).toEqual(['Ring Rosa Marlow: nothing heard yet, in 9 days; then smm did acme 1t'])
    expect((await b.run('did acme 1t 12m')).err).toContain('1 talk with the client (12 min)')
    expect(await b.ok('today --done')).toContain('Talk with Rosa Marlow')
    expect(await rings()).toEqual([])
    b.setNow('2026-12-04T09:00:00Z')
    expect(await rings()).toEqual([])
    b.setNow('2026-12-07T09:00:00Z')
    expect(await rings()).toHaveLength(1)
    await b.ok(`done ${await refOf(b, 'Take photographs')} --by client`)
    expect(await rings()).toEqual([])
  })

  test('rings nobody for whom nothing waits', async () => {
    const b = await planned('')
    const { items } = JSON.parse(await b.ok('homework acme --json'))
    await b.ok(`drop ${items[0].ref}`)
    b.setNow('2026-12-14T09:00:00Z')
    expect((await titles(b)).filter((title) => title.startsWith('Ring '))).toEqual([])
    await b.ok('add acme Send the logo --owner client')
    expect((await titles(b)).filter((title) => title.startsWith('Ring '))).toHaveLength(1)
    await b.ok('client status acme paused')
    expect((await titles(b)).filter((title) => title.startsWith('Ring '))).toEqual([])
  })
})

describe('smm edit REF --owner client', () => {
  test('moves a routine to the homework of the strategy, with its ref and its history', async () => {
    const b = await planned()
    const ref = await refOf(b, 'Listen')
    await b.ok(`done ${ref}`)
    b.setNow('2027-01-25T09:00:00Z')
    const { err } = await b.run(`edit ${ref} --owner client --minutes 9`)
    expect(err).toContain('owner client, minutes 9 min; strategy version 2')
    const yaml = await b.ok('strategy export acme')
    expect(yaml.indexOf('key: listen')).toBeGreaterThan(yaml.indexOf('homework:'))
    expect(yaml).not.toContain('month: 3')
    expect((await titles(b)).filter((title) => title.startsWith('Hand over'))).toEqual([])
    const [shown] = JSON.parse(await b.ok(`show ${ref} --json`))
    expect(shown).toMatchObject({ owner: 'client', minutes: 9, handedOver: 'Mon 25 Jan' })
    expect(shown.history).toHaveLength(1)
    expect(await b.ok('homework acme')).toContain('Listen')
  })

  test('comes back to me the same way, and undo takes each step back', async () => {
    const b = await planned()
    const ref = await refOf(b, 'Listen')
    await b.ok(`edit ${ref} --owner client`)
    await b.ok(`edit ${ref} --owner me`)
    const owner = async () => JSON.parse(await b.ok(`show ${ref} --json`))[0]
    expect(await owner()).toMatchObject({ owner: 'me', handedOver: null, handover: null })
    expect(await b.ok('strategy export acme')).toMatch(/routines:[\s\S]*key: listen[\s\S]*homework:/)
    await b.ok('undo')
    expect((await owner()).owner).toBe('client')
    await b.ok('undo')
    expect(await owner()).toMatchObject({ owner: 'me', handover: 'to the client, from Sat 23 Jan' })
  })

  test('changes nothing with --dry-run, nor where it is so already', async () => {
    const b = await planned()
    const ref = await refOf(b, 'Listen')
    expect((await b.run(`edit ${ref} --owner client -n`)).err).toContain('Would change')
    expect((await b.run(`edit ${ref} --owner me`)).err).toContain('is so already')
    expect(JSON.parse(await b.ok(`show ${ref} --json`))[0].owner).toBe('me')
  })

  test('is told in the report, with how often it was done', async () => {
    const b = await planned()
    const ref = await refOf(b, 'Listen')
    await b.ok(`edit ${ref} --owner client`)
    await b.ok(`done ${ref}`)
    b.setNow('2026-11-24T09:00:00Z')
    await b.ok(`done ${ref}`)
    b.setNow('2026-11-30T09:00:00Z')
    const report = await b.ok('report week --client acme --week last')
    expect(report).toContain('**What you now do yourselves:** Listen (2 of 5 times this week).')
    expect(report).toContain('We last heard from you on Tue 24 Nov.')
    const { handedOver, social } = JSON.parse(await b.ok('report week --client acme --week last --json'))
    expect(handedOver).toEqual([{ title: 'Listen', since: '2026-11-23', done: 2, planned: 5 }])
    expect(social.lastHeardOn).toBe('2026-11-24')
  })
})

describe('smm report week', () => {
  test('names an automation at which nobody has looked in time, calmly, on the page, and all of them in full', async () => {
    const b = await planned()
    await b.ok('automation add acme Sends the menu --kind auto-dm --channel instagram --looked 2026-10-14')
    await b.ok('automation add acme Hides links --kind rule --looked 2026-11-19 --tool Meta')
    b.setNow('2026-11-30T09:00:00Z')
    const page = await b.ok('report week --client acme --week last')
    expect(page).toContain(
      'The automatic answer on Instagram was last looked at by a person on 14 October; we will look again.',
    )
    expect(page).not.toContain('Hides links')
    const full = await b.ok('report week --client acme --week last --full')
    expect(full).toContain(
      '- Sends the menu (Instagram): 14 October, so it is time to look again\n- Hides links: 19 November',
    )
  })

  test('of a week that is over tells the looks of that week, not those since', async () => {
    const b = await planned()
    await b.ok('automation add acme Sends the menu --kind auto-dm --channel instagram --looked 2026-11-20')
    b.setNow('2026-12-08T09:00:00Z')
    await b.ok('automation checked a1 --answers 2')
    const { automations } = JSON.parse(await b.ok('report week --client acme --week 2026-W48 --json'))
    expect(automations).toEqual([
      {
        kind: 'auto-dm',
        title: 'Sends the menu',
        channel: 'instagram',
        tool: null,
        lookedOn: '2026-11-20',
        isOverdue: true,
        posts: null,
      },
    ])
  })
})
