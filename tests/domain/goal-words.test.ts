import { describe, expect, it } from 'vitest'
import { behindBy, type GoalState, pace, verdict } from '../../src/domain/goal.ts'
import { paceWords } from '../../src/domain/goal-words.ts'

const goal: GoalState = {
  id: 3,
  clientId: 1,
  key: 'bookings',
  title: 'More weekday tables',
  metric: 'bookings',
  channelId: null,
  baseline: 10,
  target: 20,
  startsOn: '2026-11-01',
  dueOn: '2026-11-21',
  endedOn: null,
  now: 12,
  nowOn: '2026-11-10',
}

describe('smm says where a goal stands and', () => {
  it('names the needle, the way, the time and how far behind it is', () => {
    expect(paceWords(goal, '2026-11-11')).toBe('10 → 12 → 20, 20 % of the way in 50 % of the time: behind by 3')
  })

  it('shows a dash for what was not recorded', () => {
    expect(paceWords({ ...goal, now: null, nowOn: null }, '2026-11-11')).toBe('10 → — → 20: no data')
  })

  it('counts behind downwards for a needle that is to fall', () => {
    expect(behindBy({ ...goal, baseline: 20, target: 10, now: 18 }, '2026-11-11')).toBe(3)
  })

  it('says nothing of behind while it is on pace or has no due day', () => {
    expect(behindBy({ ...goal, now: 15 }, '2026-11-11')).toBeNull()
    expect(behindBy({ ...goal, dueOn: null }, '2026-11-11')).toBeNull()
  })

  it('calls what is worse than at the start behind on the first day and without a due day', () => {
    const worse = { ...goal, now: 1.24 }
    expect(paceWords(worse, '2026-11-01')).toBe('10 → 1.24 → 20, −88 % of the way in 0 % of the time: behind by 8.76')
    expect(paceWords({ ...worse, dueOn: null }, '2026-11-01')).toBe('10 → 1.24 → 20: behind by 8.76')
    expect(paceWords({ ...goal, baseline: 20, target: 10, now: 21 }, '2026-11-01')).toContain(': behind by 1')
  })

  it.each([
    ['2026-11-01', 'too early'],
    ['2026-11-02', 'ahead'],
    ['2026-11-08', 'behind'],
  ])('on %s, a fifth of the way made, says %s', (day, words) => {
    // Twenty days: the first of them is 5 % of the time.
    expect(verdict(goal, day)).toBe(words)
  })

  it('knows no pace while it is too early, and none made where the needle went back', () => {
    expect(pace(goal, '2026-11-01')).toBeNull()
    expect(pace({ ...goal, now: 9 }, '2026-11-01')).toBe(0)
    expect(pace(goal, '2026-11-11')).toBe(0.4)
  })

  it('calls a target that was met on the first day reached', () => {
    expect(verdict({ ...goal, now: 20 }, '2026-11-01')).toBe('reached')
  })

  it.each([
    [{ baseline: null }, 'no baseline yet'],
    [{ target: null }, 'no target yet'],
    [{ target: 10 }, 'no target yet'],
    [{ dueOn: null }, 'no day set'],
    [{ now: null, dueOn: null, baseline: null }, 'no data'],
  ])('of a needle with %j says %s', (lacking, words) => {
    expect(verdict({ ...goal, ...lacking }, '2026-11-11')).toBe(words)
  })
})
