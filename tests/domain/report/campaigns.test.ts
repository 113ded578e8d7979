import { expect, it } from 'vitest'
import type { GoalState } from '../../../src/domain/goal.ts'
import { type CampaignFacts, type CampaignPost, campaignLines } from '../../../src/domain/report/campaigns.ts'

const week = { from: '2026-12-07', to: '2026-12-13' }
const until = '2026-12-14T00:00:00Z'
const post = (day: string, outOn: string | null = null, state: 'draft' | 'missed' = 'draft'): CampaignPost => ({
  ref: 'p1',
  title: 'The bun',
  role: null,
  kind: null,
  status: 'open',
  variants: [
    {
      channel: 'x',
      state: outOn ? 'published' : state,
      day,
      time: '10:00',
      at: `${day}T10:00:00Z`,
      publishedAt: outOn && `${outOn}T10:00:00Z`,
    },
  ],
})
const task = (dueOn: string, closedOn: string | null = null): CampaignFacts['tasks'][number] => ({
  ref: 't1',
  title: 'Answer',
  owner: 'manager',
  status: closedOn ? 'done' : 'open',
  dueOn,
  snoozedUntil: null,
  minutes: 5,
  role: null,
  closedOn,
})
const run = (more: Partial<CampaignFacts> = {}): CampaignFacts => ({
  id: 1,
  title: 'Spring run',
  kind: 'launch',
  startsOn: '2026-12-01',
  endsOn: '2026-12-20',
  outcome: '',
  goalId: null,
  closedOn: null,
  posts: [],
  tasks: [],
  ...more,
})
const lines = (campaign: Partial<CampaignFacts>, goals: readonly GoalState[] = []) =>
  campaignLines({ campaigns: [run(campaign)], goals, until }, week)

it('smm reports a campaign as it stood at the end of the week', () => {
  const posts = [post('2026-12-02', '2026-12-02'), post('2026-12-09', '2026-12-15'), post('2026-12-18')]
  expect(lines({ posts })).toMatchObject([{ posts: 3, out: 1, latePosts: 1, lateTasks: 0, track: 'behind' }])
})

const goal = {
  id: 4,
  baseline: 0,
  target: 100,
  now: 1,
  startsOn: '2026-12-01',
  dueOn: '2026-12-20',
} as unknown as GoalState

it.each<[string, Partial<CampaignFacts>, string]>([
  ['behind for a task of a day that is over', { tasks: [task('2026-12-12')] }, 'behind'],
  ['on track for a task of its last day', { tasks: [task('2026-12-13')] }, 'on track'],
  ['behind for a task that was done too late', { tasks: [task('2026-12-12', '2026-12-14')] }, 'behind'],
  ['on track for a task that was done', { tasks: [task('2026-12-12', '2026-12-13')] }, 'on track'],
  ['behind for a post that was missed', { posts: [post('2026-12-20', null, 'missed')] }, 'behind'],
  ['behind for its goal', { goalId: 4 }, 'behind'],
  [
    'to be closed when all is done',
    { endsOn: '2026-12-12', posts: [post('2026-12-11', '2026-12-11')] },
    'to be closed',
  ],
  ['closed', { closedOn: '2026-12-13', tasks: [task('2026-12-12')] }, 'closed'],
])('smm calls a campaign in a report %s, as the list of campaigns does', (_, campaign, track) => {
  expect(lines(campaign, [goal])).toMatchObject([{ track }])
})

it.each([
  ['that ended before the week', { endsOn: '2026-12-06' }, 0],
  ['that begins after it', { startsOn: '2026-12-14' }, 0],
  ['that was closed before it', { closedOn: '2026-12-05' }, 0],
  ['that was closed in it', { endsOn: '2026-12-04', closedOn: '2026-12-08' }, 1],
  ['that touches it by a day', { endsOn: '2026-12-07' }, 1],
])('smm reports of a campaign %s', (_, more, count) => {
  expect(lines(more)).toHaveLength(count)
})
