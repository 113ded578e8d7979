import { describe, expect, it } from 'vitest'
import { behindBy, type GoalState } from '../../src/domain/goal.ts'
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
})
