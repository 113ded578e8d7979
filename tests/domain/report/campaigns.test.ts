import { expect, it } from 'vitest'
import { type CampaignFacts, campaignLines } from '../../../src/domain/report/campaigns.ts'

const week = { from: '2026-12-07', to: '2026-12-13' }
const run = (more: Partial<CampaignFacts> = {}): CampaignFacts => ({
  id: 1,
  title: 'Spring run',
  kind: 'launch',
  startsOn: '2026-12-01',
  endsOn: '2026-12-20',
  outcome: '',
  closedOn: null,
  posts: [
    { plannedOn: '2026-12-02', outOn: '2026-12-02' },
    { plannedOn: '2026-12-09', outOn: '2026-12-15' },
    { plannedOn: '2026-12-18', outOn: null },
  ],
  ...more,
})

it('smm reports a campaign as it stood at the end of the week', () => {
  expect(campaignLines({ campaigns: [run()] }, week)).toMatchObject([{ posts: 3, out: 1, late: 1, isClosed: false }])
})

it.each([
  ['that ended before the week', { endsOn: '2026-12-06' }, 0],
  ['that begins after it', { startsOn: '2026-12-14' }, 0],
  ['that was closed before it', { closedOn: '2026-12-05' }, 0],
  ['that was closed in it', { endsOn: '2026-12-04', closedOn: '2026-12-08' }, 1],
  ['that touches it by a day', { endsOn: '2026-12-07' }, 1],
])('smm reports of a campaign %s', (_, more, count) => {
  expect(campaignLines({ campaigns: [run(more)] }, week)).toHaveLength(count)
})
