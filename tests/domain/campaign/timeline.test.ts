import { describe, expect, it } from 'vitest'
import { campaignKeyOf } from '../../../src/domain/campaign/campaign.ts'
import { dayFinder, parseDayRule, readersDay } from '../../../src/domain/campaign/days.ts'
import {
  type CampaignPostState,
  type CampaignTaskState,
  campaignTrack,
  mostInWindow,
  timeline,
} from '../../../src/domain/campaign/timeline.ts'

const campaign = { status: 'open', startsOn: '2026-12-01', endsOn: '2026-12-14' } as const
const now = { day: '2026-12-03', at: '2026-12-03T09:00:00Z' }

type Variant = CampaignPostState['variants'][number]
const variant = (more: Partial<Variant> = {}): Variant => ({
  channel: 'instagram',
  state: 'draft',
  day: '2026-12-05',
  time: '10:00',
  at: '2026-12-05T09:00:00Z',
  ...more,
})
const post = (more: Partial<CampaignPostState> = {}): CampaignPostState => ({
  ref: 'p1',
  title: 'The bun',
  role: null,
  kind: 'value',
  status: 'draft',
  variants: [variant()],
  ...more,
})
const task = (more: Partial<CampaignTaskState> = {}): CampaignTaskState => ({
  ref: 't1',
  title: 'Answer',
  owner: 'manager',
  status: 'open',
  dueOn: '2026-12-05',
  snoozedUntil: null,
  minutes: 5,
  role: null,
  ...more,
})

describe('smm puts a campaign in order', () => {
  it('by day, tasks before the posts of a day, what has no day last', () => {
    const nowhere = post({ ref: 'p2', variants: [variant({ day: null, time: null, at: null })] })
    const items = timeline([nowhere, post()], [task(), task({ ref: 't2', dueOn: '2026-12-06' })], campaign, now)
    expect(items.map(({ ref }) => ref)).toEqual(['t1', 'p1', 't2', 'p2'])
  })

  it.each([
    ['a draft whose time has passed', [post({ variants: [variant({ at: '2026-12-03T08:59:00Z' })] })], [], ['p1']],
    ['a draft whose time is to come', [post()], [], []],
    [
      'what went out',
      [post({ status: 'published', variants: [variant({ state: 'published', at: '2026-12-01T09:00:00Z' })] })],
      [],
      [],
    ],
    ['what was missed', [post({ status: 'missed', variants: [variant({ state: 'missed' })] })], [], ['p1']],
    ['a task of yesterday', [], [task({ dueOn: '2026-12-02' })], ['t1']],
    ['a task of today', [], [task({ dueOn: '2026-12-03' })], []],
    ['a task that was put off', [], [task({ dueOn: '2026-12-02', snoozedUntil: '2026-12-04' })], []],
    ['a task that is done', [], [task({ dueOn: '2026-12-02', status: 'done' })], []],
  ] as const)('and says of %s whether it is late', (_, posts, tasks, late) => {
    const items = timeline(posts, tasks, campaign, now)
    expect(items.filter(({ isLate }) => isLate).map(({ ref }) => ref)).toEqual(late)
  })

  it.each([
    ['not begun', campaign, [{ isDone: false, isLate: false }], null, '2026-11-30'],
    ['on track', campaign, [{ isDone: false, isLate: false }], 'on pace', '2026-12-05'],
    ['behind', campaign, [{ isDone: false, isLate: true }], null, '2026-12-05'],
    ['behind', campaign, [{ isDone: true, isLate: false }], 'behind', '2026-12-05'],
    ['to be closed', campaign, [{ isDone: true, isLate: false }], null, '2026-12-15'],
    ['on track', campaign, [{ isDone: false, isLate: false }], null, '2026-12-15'],
    ['closed', { ...campaign, status: 'closed' }, [{ isDone: false, isLate: true }], 'behind', '2026-12-05'],
  ] as const)('and calls it %s', (track, each, items, goal, today) => {
    expect(campaignTrack(each, items, goal, today)).toBe(track)
  })

  it.each([
    [[], 0],
    [['2026-12-01', '2026-12-28'], 2],
    [['2026-12-01', '2026-12-29'], 1],
    [['2026-12-01', '2026-12-20', '2026-12-29', '2027-01-05'], 3],
  ])('and counts in %j at most %i within 28 days', (days, most) => {
    expect(mostInWindow(days)).toBe(most)
  })
})

describe('smm reads the days of a template', () => {
  it.each([
    ['start', { from: 'start', days: 0 }],
    ['end-2', { from: 'end', days: -2 }],
    ['draw + 1', { from: 'draw', days: 1 }],
    ['2 days before', null],
  ])('%s', (text, rule) => expect(parseDayRule(text)).toEqual(rule))

  it('over a change of the clocks', () => {
    const dayOf = dayFinder({ draw: { from: 'end', days: 1 } }, { startsOn: '2027-03-27', endsOn: '2027-03-28' })
    expect(dayOf({ from: 'draw', days: 0 })).toBe('2027-03-29')
    expect(dayOf({ from: 'start', days: 1 })).toBe('2027-03-28')
    expect(readersDay('2027-03-29')).toBe('Monday 29 March')
  })
})

it.each([
  ['Spring Run & Friends', [], 'spring-run-friends'],
  ['Fête d’été', ['fete-dete'], 'fete-dete-2'],
  ['Win: A loaf of sourdough every Saturday', [], 'win-a-loaf-of-sourdough'],
  ['2027!', [], 'campaign'],
])('smm makes of %s with %j a key for links', (title, taken, key) => {
  expect(campaignKeyOf(title, new Set(taken))).toBe(key)
})
