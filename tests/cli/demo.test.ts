import { describe, expect, test } from 'vitest'
import { demoClients } from '../../src/cli/demo/roster.ts'
import { verdict } from '../../src/domain/goal.ts'
import { plannedDays } from '../../src/domain/planned-days.ts'
import { checkStrategy } from '../../src/domain/strategy/check.ts'
import { planCost } from '../../src/domain/strategy/cost.ts'
import { addDays, type Day, weekdayOf } from '../../src/domain/time/day.ts'
import { blocks } from '../../src/domain/words.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { type Bench, bench, monday } from '../support/bench.ts'
import { clientNamed, demoStore, withDemo } from '../support/demo.ts'

interface Listed {
  readonly blocks: readonly { readonly block: string; readonly rows: readonly unknown[] }[]
  readonly waiting: readonly { readonly client: string; readonly title: string }[]
}

/** Ten weekdays in a row from a Monday. */
const fortnight = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((days) => addDays('2026-11-23', days))

async function listOn(b: Bench, day: Day, time = '09:30'): Promise<Listed> {
  b.setNow(`${day}T${time}:00Z`)
  return JSON.parse(await b.ok('today --demo --json')) as Listed
}

function rowsOf(list: Listed): number {
  return list.blocks.reduce((sum, block) => sum + block.rows.length, 0) + list.waiting.length
}

describe('smm today --demo', () => {
  test.each([
    ['a Monday', '2026-11-23T09:30:00Z'],
    ['a Saturday', '2026-11-28T09:30:00Z'],
    ['the first of January', '2027-01-01T09:30:00Z'],
    ['the day on which summer time begins', '2027-03-28T09:30:00Z'],
    ['the day on which summer time ends', '2026-10-25T00:30:00Z'],
    ['a leap day', '2028-02-29T23:50:00Z'],
    ['the minute after midnight', '2026-11-24T00:01:00Z'],
  ])('tells of nothing that is still to come on %s', async (_, now) => {
    await withDemo(now, (store) => {
      const all = store.activities.since('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z')
      expect(all.length).toBeGreaterThan(500)
      expect(all.filter((each) => each.at > now)).toEqual([])
      for (const client of store.clients.all()) {
        const later = store.readings.between(client.id, addDays(now.slice(0, 10), 1), '2100-01-01')
        expect(later).toEqual([])
        expect(store.outcomes.between(client.id, now.slice(0, 10), '2100-01-01')).toEqual([])
      }
    })
  })

  test('is the same list whenever the desk of a day is made', async () => {
    const [first, second] = [bench(), bench()]
    expect(await second.ok('today --demo --json')).toBe(await first.ok('today --demo --json'))
    expect(await second.ok('report week --demo --client marlow')).toBe(
      await first.ok('report week --demo --client marlow'),
    )
  })

  test('fits two screens on every weekday, with eight clients', { timeout: 60_000 }, async () => {
    const b = bench()
    const counts: number[] = []
    for (const day of fortnight) counts.push(rowsOf(await listOn(b, day)))
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(15)
    expect(Math.max(...counts)).toBeLessThanOrEqual(60)
  })

  test('has every block on most weekdays, and making on every day for it', { timeout: 60_000 }, async () => {
    const b = bench()
    const filled = new Map<string, number>(blocks.map((block) => [block, 0]))
    for (const day of fortnight) {
      const list = await listOn(b, day)
      expect(list.waiting.length).toBeGreaterThan(0)
      for (const { block, rows } of list.blocks) if (rows.length > 0) filled.set(block, (filled.get(block) ?? 0) + 1)
      const making = list.blocks.find(({ block }) => block === 'create')
      if (['tue', 'wed', 'thu'].includes(weekdayOf(day))) expect(making?.rows.length).toBeGreaterThan(1)
    }
    for (const [block, days] of filled) expect(days, block).toBeGreaterThanOrEqual(8)
  })

  test('still shows at the weekend what is left since Friday', async () => {
    const list = await listOn(bench(), '2026-11-28')
    expect(rowsOf(list)).toBeGreaterThan(3)
    expect(rowsOf(list)).toBeLessThan(42)
  })

  test('has a few things done once the working day has begun, and none before', async () => {
    const doneAt = (now: string) =>
      withDemo(now, (store) => {
        const done = store.activities.since('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')
        // What goes out by itself is not work of the morning.
        return done.filter((each) => each.action !== 'publish').length
      })
    expect(await doneAt('2026-11-23T08:59:00Z')).toBe(0)
    expect(await doneAt('2026-11-23T11:00:00Z')).toBe(4)
  })
})

describe('smm --demo plants', () => {
  test('no plan over its hours but that of Marlow, and no channel without a goal but Plurk', async () => {
    const b = bench()
    await b.ok('today --demo')
    const minutes = await b.world.templates.minutes()
    const platforms = await b.world.templates.platforms()
    const regulated = await b.world.templates.regulated()
    const store = demoStore(b)
    const found = store.clients.all().flatMap(({ id, slug }) => {
      const { strategy } = strategyFiles.parse(store.strategies.newest(id)?.text ?? '', slug)
      return checkStrategy(strategy, { platforms, minutes, regulated }).map((problem) => `${slug} ${problem.rule}`)
    })
    const marlow = strategyFiles.parse(store.strategies.newest(clientNamed(store, 'marlow').id)?.text ?? '', 'marlow')
    store.close()
    expect(found).toEqual(['loomworks channel-without-goal', 'marlow plan-over-hours'])
    expect(Math.round(planCost(marlow.strategy, minutes).minutes / 60)).toBe(26)
  })

  test('a client that took 26 of 18 hours', async () => {
    const hours = await withDemo(monday, (store) => {
      const { id, hoursSold } = clientNamed(store, 'marlow')
      expect(hoursSold).toBe(18)
      const mine = store.activities.between(id, '2026-10-23', '2026-11-22').filter((each) => each.by === 'manager')
      return mine.reduce((sum, each) => sum + each.minutes, 0) / 60
    })
    expect(hours).toBeGreaterThan(24)
    expect(hours).toBeLessThan(28)
  })

  test('three approvals that are late', async () => {
    const late = await withDemo(monday, (store) =>
      store.tasks
        .openOf(clientNamed(store, 'tidewater').id)
        .filter((task) => task.owner === 'client' && /^Approve/.test(task.title) && (task.dueOn ?? '9') < '2026-11-23'),
    )
    expect(late).toHaveLength(3)
  })

  test('a contract that renews in thirty days', async () => {
    expect(await withDemo(monday, (store) => clientNamed(store, 'harbor-light').renewsOn)).toBe('2026-12-23')
  })

  test('a client last heard from nine days ago', async () => {
    const heard = await withDemo(monday, (store) =>
      store.activities
        .between(clientNamed(store, 'ada').id, '2026-01-01', '2026-12-31')
        .filter((each) => each.by === 'client'),
    )
    expect(heard.length).toBeGreaterThan(3)
    expect(heard.at(-1)).toMatchObject({ onDay: '2026-11-14', action: 'meet' })
  })

  test('goals reached and goals behind, each with a reading of this Monday', async () => {
    const states = await withDemo(monday, (store) => {
      // A prospect's goals have not begun.
      const active = new Set(store.clients.all().flatMap(({ id, status }) => (status === 'active' ? [id] : [])))
      return store.goals.states('2026-11-23').filter(({ clientId }) => active.has(clientId))
    })
    expect(states.every((goal) => goal.nowOn === '2026-11-23')).toBe(true)
    const verdicts = states.map((goal) => verdict(goal, '2026-11-23'))
    for (const word of ['reached', 'on pace', 'behind'] as const) {
      expect(verdicts.filter((each) => each === word).length, word).toBeGreaterThan(4)
    }
  })
})

describe('smm --demo', () => {
  test('records a routine only on days on which it came round', async () => {
    await withDemo(monday, (store) => {
      for (const client of store.clients.all().filter(({ status }) => status === 'active')) {
        const planned = new Map(
          store.routines
            .of(client.id)
            .map(({ id }) => [id, plannedDays(store.routines.rulesOf(id), null, '2026-01-01', '2026-11-23')]),
        )
        const recorded = store.occurrences.between(client.id, '2026-01-01', '2026-12-31')
        expect(recorded.length).toBeGreaterThan(20)
        for (const { routineId, onDay } of recorded) expect(planned.get(routineId)).toContain(onDay)
      }
    })
  })

  test('has titles that stay under sixty characters', () => {
    const titles = demoClients.flatMap(({ work, story, posts, plan }) => [
      ...[
        ...posts,
        ...(work.routines ?? []),
        ...(work.homework ?? []),
        ...story.ideas,
        ...story.tasks,
        ...story.outcomes,
      ].map((each) => each.title),
      ...(plan({ starts: '2026-09-14', due: '2026-12-14' }).goals ?? []).map((goal) => goal.title),
    ])
    expect(titles.filter((title) => title.length >= 60)).toEqual([])
  })

  test('is kept for the day, so that what is done in it stays done', async () => {
    const b = bench()
    const before = await listOn(b, '2026-11-24')
    await b.ok('done listen --demo')
    const after = await listOn(b, '2026-11-24')
    expect(rowsOf(after)).toBeLessThan(rowsOf(before))
    expect(after.blocks.some(({ block }) => block === 'listen')).toBe(false)
  })
})
