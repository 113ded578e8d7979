import { describe, expect, test } from 'vitest'
import { planCost } from '../../../src/domain/strategy/cost.ts'
import type { RoutinePlan, Strategy } from '../../../src/domain/strategy/shape.ts'
import { specimenCalendar } from '../../../src/domain/strategy/specimen-calendar.ts'
import { specimenWeek } from '../../../src/domain/strategy/specimen-week.ts'
import { sound, usualMinutes } from '../../support/strategies.ts'

const usual = usualMinutes()

function routine(title: string, every: string, minutes: number, more: Partial<RoutinePlan> = {}): RoutinePlan {
  const [first] = sound().routines
  return { ...(first as RoutinePlan), key: title.toLowerCase(), title, every, minutes, makes: [], ...more }
}

describe('a specimen week', () => {
  test('holds on each day what comes round on it, and apart what does not come every week', () => {
    const strategy = sound({
      routines: [
        routine('Answer', 'weekdays', 8),
        routine('Write', 'tue', 60, { makes: ['instagram'] }),
        routine('Audit', 'month on 1', 30),
        routine('Story', 'daily', 5, { owner: 'client' }),
      ],
    })
    const { days, posts, seldom } = specimenWeek(strategy, usual)
    expect(days.map(({ day, minutes }) => [day, minutes])).toEqual([
      ['mon', 8],
      ['tue', 68],
      ['wed', 8],
      ['thu', 8],
      ['fri', 8],
    ])
    expect(posts).toEqual([])
    expect(seldom.map(({ title }) => title)).toEqual(['Audit'])
  })

  test('costs what the plan costs', () => {
    const strategy = sound({ routines: [routine('Answer', 'weekdays', 8), routine('Read', '1 day', 10)] })
    const { days, posts } = specimenWeek(strategy, usual)
    const aWeek = [...days, ...posts].reduce((sum, { minutes }) => sum + minutes, 0)
    expect((aWeek * 52) / 12).toBeCloseTo(planCost(strategy, usual).minutes)
    expect(posts).toEqual([{ channel: 'instagram', minutes: usual.formats.image }])
  })
})

describe('a specimen calendar', () => {
  const plan = (shares: readonly number[], slots: readonly string[]): Pick<Strategy, 'channels' | 'pillars'> => ({
    channels: [{ ...(sound().channels[0] as Strategy['channels'][number]), slots }],
    pillars: shares.map((share, index) => ({
      key: `p${index}`,
      title: `P${index}`,
      kind: 'value',
      share,
      ideas: [`i${index}a`, `i${index}b`],
    })),
  })

  test('gives each theme its share, and its ideas in turn', () => {
    const posts = specimenCalendar(
      plan([50, 30, 20], ['tue 09:00', 'wed 09:00', 'thu 09:00', 'fri 09:00', 'sat 09:00']),
      2,
    )
    const count = (title: string) => posts.filter(({ pillar }) => pillar === title).length
    expect([count('P0'), count('P1'), count('P2')]).toEqual([5, 3, 2])
    expect(posts.filter(({ pillar }) => pillar === 'P0').map(({ idea }) => idea)).toEqual([
      'i0a',
      'i0b',
      'i0a',
      'i0b',
      'i0a',
    ])
  })

  test('makes one idea of the slots of a day', () => {
    const [first, ...more] = specimenCalendar(plan([100], ['tue 17:00', 'tue 09:00']), 1)
    expect(first?.times).toEqual([
      { channel: 'instagram', time: '09:00' },
      { channel: 'instagram', time: '17:00' },
    ])
    expect(more).toEqual([])
  })

  test('is empty without slots or themes', () => {
    expect(specimenCalendar(plan([100], []), 2)).toEqual([])
    expect(specimenCalendar(plan([], ['tue 09:00']), 2)).toEqual([])
  })
})
