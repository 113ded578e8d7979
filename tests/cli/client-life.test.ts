import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/time/day.ts'
import { type Bench, bench } from '../support/bench.ts'
import { fill } from '../support/report-desk.ts'

/** The life of one client, as a manager would live it: an offer, a beginning, nine months, two years, an end. Golden pages are read by people. */

const answers = ['--set', 'trade=florist', '--set', 'street=Mill Lane', '--set', 'town=Bath', '--set', 'now_a_week=5']
const rows = async (b: Bench, line: string) => JSON.parse(await b.ok(line)) as { ref: string; title: string }[]

/** Juniper & Rye got an offer on Monday 25 November 2024. */
async function offered(): Promise<Bench> {
  const b = bench({ now: '2024-11-25T09:00:00Z' })
  await b.ok([
    'client',
    'add',
    'juniper',
    '--name',
    'Juniper & Rye',
    '--status',
    'prospect',
    '--retainer',
    '620',
    '--sold',
    '14',
    '--currency',
    'GBP',
  ])
  await b.ok(['client', 'edit', 'juniper', '--notice', '30'])
  return b
}

async function begun(): Promise<Bench> {
  const b = await offered()
  await b.ok(['strategy', 'new', 'juniper', '--template', 'local-business', '--yes', ...answers])
  b.setNow('2024-12-02T09:00:00Z')
  await b.ok('client status juniper active')
  return b
}

/** Two years of work, as the ledger would hold it, with a reading of each needle every fourth week, most of the way to its target in the end. */
const weeks = 104

function live(b: Bench): void {
  fill(b, (store) => {
    const client = store.clients.all().find(({ slug }) => slug === 'juniper')
    if (!client) throw new Error('no juniper')
    const goals = store.goals.of(client.id)
    const instagram = store.channels.of(client.id)[0]?.id ?? null
    for (let week = 0; week < weeks; week++) {
      const day = addDays('2024-12-03', week * 7)
      const at = `${day}T10:00:00Z`
      for (const [action, stage, count] of [
        ['reply', 'listen', 6],
        ['comment', 'comment', 8],
        ['share', 'comment', 2],
      ] as const) {
        store.activities.insert({
          at,
          onDay: day,
          clientId: client.id,
          channelId: instagram,
          stage,
          action,
          by: 'manager',
          title: 'A round',
          count,
          counted: true,
          minutes: 20,
          timed: true,
          note: 'SECRET',
          routineId: null,
          taskId: null,
          postId: null,
          threadId: null,
          automationId: null,
          isTouch: false,
        })
      }
      if (week % 4 > 0) continue
      for (const goal of goals) {
        const value = Number(
          ((goal.baseline ?? 0) + (((goal.target ?? 0) - (goal.baseline ?? 0)) * 0.8 * week) / weeks).toFixed(1),
        )
        store.readings.insert(
          {
            clientId: client.id,
            channelId: goal.channelId,
            metric: goal.metric,
            value,
            source: 'hand',
            onDay: day,
          },
          at,
        )
      }
    }
    store.outcomes.insert(
      {
        clientId: client.id,
        kind: 'win',
        title: 'A bride came because of a comment',
        evidence: 'She said so',
        lesson: 'Comment on venues',
        goalId: null,
        onDay: '2026-11-17',
      },
      '2026-11-17T10:00:00Z',
    )
  })
}

/** The early wins of the plan, one a week. */
async function seeEarlyWins(b: Bench): Promise<void> {
  const all = await rows(b, 'today --client juniper --all --json=ref,title')
  const early = all.filter(({ title }) => title.startsWith('Early win'))
  expect(early).toHaveLength(3)
  for (const [index, { ref }] of early.entries()) {
    b.setNow(`2024-12-${String(4 + index * 7).padStart(2, '0')}T15:00:00Z`)
    await b.ok(`done ${ref}`)
  }
}

/** What the list wants to pass to the client by now: the command that does it, and what it is. */
async function handoverRows(b: Bench): Promise<{ readonly command: string; readonly title: string }[]> {
  return (await rows(b, 'today --client juniper --json=ref,title')).flatMap((row) => {
    const [, command, title] =
      /^Hand over to the client: smm (edit r\d+ --owner client) \((.*)\)$/.exec(row.title) ?? []
    return command && title ? [{ command, title }] : []
  })
}

describe('smm, of one client from the offer to the end,', () => {
  test('writes an offer from a template alone that one would sign', async () => {
    const b = await offered()
    const page = await b.ok(['brief', 'juniper', '--template', 'local-business', '--yes', ...answers])
    await expect(page).toMatchFileSnapshot('../golden/brief-prospect.golden.md')
    // Seven pages of A4 with its tables: a longer one is read by nobody who has a shop to open.
    expect(page.split(/\s+/).length).toBeLessThan(2200)
    // An offer out of the stored plan says the same.
    await b.ok(['strategy', 'new', 'juniper', '--template', 'local-business', '--yes', ...answers])
    expect(await b.ok('brief juniper')).toBe(page)
  })

  test('has three early wins in the first month, and says so', async () => {
    const b = await begun()
    await seeEarlyWins(b)
    b.setNow('2024-12-20T09:00:00Z')
    expect(await b.ok('report week --client juniper')).toContain('**The first 30 days: 3 of 3 early wins seen.**')
  })

  test('passes a routine to the client in its month, and the report and the brief show it', async () => {
    const b = await begun()
    b.setNow('2025-09-01T09:00:00Z')
    const handovers = await handoverRows(b)
    expect(handovers.length).toBeGreaterThan(0)
    const { command = '', title = '' } = handovers[0] ?? {}
    await b.ok(command)
    b.setNow('2025-09-10T09:00:00Z')
    const report = await b.ok('report week --client juniper')
    expect(report).toContain(title)
    expect(report).toContain('1 Sep')
    expect(await b.ok('brief juniper')).toContain(`${title}: yours since 1 Sep 2025.`)
    expect(await b.ok('brief juniper')).toContain(': was to pass on 2 May 2025, and is ours still.')
    // What passed asks for nothing more of us.
    expect((await rows(b, 'today --client juniper --json=ref,title')).map((row) => row.title).join()).not.toContain(
      `(${title})`,
    )
  })

  test('writes what is done for a client of two years, and a page before a talk', async () => {
    const b = await begun()
    await seeEarlyWins(b)
    live(b)
    b.setNow('2026-11-02T09:00:00Z')
    for (const { command } of await handoverRows(b)) await b.ok(command)
    b.setNow('2026-11-24T14:00:00Z')
    await b.ok('did juniper 1t 25m')
    await b.ok('did juniper ig 4c 1s')
    b.setNow('2026-11-30T09:00:00Z')
    await b.ok('did juniper ig 3c')
    await b.ok(['call', 'juniper', '--said', 'We want more weddings', '--agreed', 'Two posts a month about them'])
    await b.ok(['client', 'edit', 'juniper', '--renews', '2026-12-20'])
    await expect(await b.ok('brief juniper')).toMatchFileSnapshot('../golden/brief-client.golden.md')
    await expect(await b.ok('call juniper')).toMatchFileSnapshot('../golden/call.golden.md')
  })

  test('ends with an archive of all that is theirs, complete and without a private word', async () => {
    const b = await begun()
    live(b)
    b.setNow('2026-11-30T09:00:00Z')
    const ran = await b.run('client status juniper ended')
    expect(ran.err).toContain('offboarding tasks came into the list')
    const path = join(b.home, 'juniper.zip')
    await b.ok(['client', 'handoff', 'juniper', '--out', path])
    const entries = unzipSync(readFileSync(path))
    const names = Object.keys(entries)
    // A report of every week, and the plan as it was and is.
    expect(names.filter((name) => name.startsWith('reports/'))).toHaveLength(104)
    expect(names.filter((name) => !name.startsWith('reports/'))).toEqual([
      'README.md',
      'strategy.yaml',
      'strategy/version-1.yaml',
      'readings.csv',
      'goals.csv',
      'outcomes.csv',
      'competitors.csv',
      'work.csv',
      'tasks.csv',
      'desk.db',
    ])
    for (const bytes of Object.values(entries)) expect(Buffer.from(bytes).includes('SECRET')).toBe(false)
    await expect(Buffer.from(entries['README.md'] ?? []).toString()).toMatchFileSnapshot(
      '../golden/handoff-readme.golden.md',
    )
  })
})
