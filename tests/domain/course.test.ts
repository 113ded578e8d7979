import { describe, expect, test } from 'vitest'
import { courseChange, openingTasks, renewalChange, renewalListedOn } from '../../src/domain/course.ts'
import { belongsToNothing, type Task } from '../../src/domain/task.ts'
import type { ClientStatus } from '../../src/domain/words.ts'
import { client } from '../support/builders.ts'

const plan = {
  onboarding: [{ title: 'Be added by role', stage: 'communicate', owner: 'client', minutes: 15 }],
  offboarding: [{ title: 'Take away my roles', stage: 'communicate', owner: 'client', minutes: 15 }],
  firstThirtyDays: [
    { day: 7, win: 'The hours are right.' },
    { day: 30, win: 'Five neighbours know us' },
  ],
} as const

function task(id: number, origin: Task['origin'], more: Partial<Task> = {}): Task {
  return {
    id,
    clientId: 1,
    title: `Task ${id}`,
    stage: 'create',
    action: 'other',
    owner: 'manager',
    minutes: 5,
    dueOn: null,
    dueTime: null,
    channelId: null,
    goalId: null,
    ...belongsToNothing,
    note: '',
    status: 'open',
    snoozedUntil: null,
    createdOn: '2026-11-02',
    closedAt: null,
    origin,
    ...more,
  }
}

const open = [task(1, null), task(2, 'onboarding'), task(3, 'early win'), task(4, 'offboarding'), task(5, 'renewal')]
const moved = (from: ClientStatus, to: ClientStatus, steps: typeof plan | null = plan) =>
  courseChange({ clientId: 1, from, to }, steps, open, '2026-11-30')

describe('smm client status', () => {
  test('brings onboarding and early wins with a client that begins, and takes the offboarding away', () => {
    const { comes, goes } = moved('prospect', 'active')
    expect(comes.map(({ title, origin, owner, dueOn }) => [title, origin, owner, dueOn])).toEqual([
      ['Be added by role', 'onboarding', 'client', null],
      ['Early win: The hours are right', 'early win', 'manager', '2026-12-06'],
      ['Early win: Five neighbours know us', 'early win', 'manager', '2026-12-29'],
    ])
    expect(goes.map(({ id }) => id)).toEqual([4])
    expect(moved('ended', 'active').comes).toHaveLength(3)
  })

  test('brings offboarding with one that ends, and leaves what a person made', () => {
    const { comes, goes } = moved('active', 'ended')
    expect(comes.map(({ title, origin }) => [title, origin])).toEqual([['Take away my roles', 'offboarding']])
    expect(goes.map(({ id }) => id)).toEqual([2, 3, 5])
  })

  test('leaves everything where it is in a pause and after it', () => {
    expect(moved('active', 'paused')).toEqual({ comes: [], goes: [] })
    expect(moved('paused', 'active').comes).toEqual([])
  })

  test('brings nothing without a plan', () => {
    expect(moved('prospect', 'active', null).comes).toEqual([])
  })

  test('counts the first day as day 1', () => {
    const [, first] = openingTasks(1, plan, '2026-11-30')
    expect(first).toMatchObject({ dueOn: '2026-12-06', originKey: '7' })
  })
})

describe('smm, of a contract that renews,', () => {
  const acme = client({ slug: 'acme', renewsOn: '2027-02-28', noticeDays: 30 })

  test('begins to talk 45 days ahead, and a fortnight before notice where that is earlier', () => {
    expect(renewalListedOn('2027-02-28', null)).toBe('2027-01-14')
    expect(renewalListedOn('2027-02-28', 30)).toBe('2027-01-14')
    expect(renewalListedOn('2027-02-28', 90)).toBe('2026-11-16')
  })

  test('makes one task for the day, and another for another day', () => {
    const { comes } = renewalChange(acme, [], '2026-11-30')
    expect(comes).toMatchObject({
      title: 'Talk about the contract, which renews on 28 Feb 2027, notice by 29 Jan 2027',
      stage: 'close',
      dueOn: '2027-01-14',
      originKey: '2027-02-28',
    })
    const there = task(5, 'renewal', { originKey: '2027-02-28', title: comes?.title ?? '', dueOn: '2027-01-14' })
    expect(renewalChange(acme, [there], '2026-11-30')).toEqual({ comes: null, moves: null, goes: [] })
    const later = renewalChange({ ...acme, renewsOn: '2028-02-28' }, [there], '2026-11-30')
    expect(later.comes?.originKey).toBe('2028-02-28')
    expect(later.goes).toEqual([there])
  })

  test('follows the notice while the talk is open, and asks for no second one once it was had', () => {
    const there = task(5, 'renewal', { originKey: '2027-02-28', dueOn: '2027-01-14' })
    expect(renewalChange({ ...acme, noticeDays: 90 }, [there], '2026-11-30').moves).toMatchObject({
      id: 5,
      dueOn: '2026-11-16',
      title: 'Talk about the contract, which renews on 28 Feb 2027, notice by 30 Nov 2026',
    })
    const had = { ...there, status: 'done' as const }
    expect(renewalChange({ ...acme, noticeDays: 90 }, [had], '2026-11-30')).toEqual({
      comes: null,
      moves: null,
      goes: [],
    })
  })

  test.each(['prospect', 'ended'] as const)('asks for no talk with a client that is %s', (status) => {
    const there = task(5, 'renewal', { originKey: '2027-02-28' })
    expect(renewalChange({ ...acme, status }, [there], '2026-11-30')).toEqual({
      comes: null,
      moves: null,
      goes: [there],
    })
  })

  test('lets the day pass without a word', () => {
    expect(renewalChange({ ...acme, renewsOn: '2026-11-01' }, [], '2026-11-30').comes).toBeNull()
  })
})
