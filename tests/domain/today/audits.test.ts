import { describe, expect, test } from 'vitest'
import type { Channel } from '../../../src/domain/channel.ts'
import { todayList } from '../../../src/domain/today/list.ts'
import { client, desk, settings } from '../../support/builders.ts'
import { todayFacts } from '../../support/today-facts.ts'

const monday = { day: '2026-11-23', time: '09:00' }

const channel = (id: number, key: string, changes: Partial<Channel> = {}): Channel => ({
  id,
  clientId: 1,
  key,
  platform: key,
  handle: null,
  address: null,
  cadence: '',
  byClient: '',
  slots: '',
  sweeps: '',
  figures: '',
  startedOn: '2026-01-01',
  retiredOn: null,
  ...changes,
})

const channels = [channel(1, 'instagram'), channel(2, 'facebook'), channel(3, 'x')]
const everyDay = { ...desk, makingDays: desk.working.days }

function rows(audited: readonly (readonly [number, string])[], more: Parameters<typeof todayFacts>[0] = {}) {
  const facts = todayFacts({ desk: everyDay, channels, audited: new Map(audited), ...more })
  const create = todayList(facts, settings, monday).blocks.find(({ block }) => block === 'create')
  return (create?.rows ?? []).map(({ title, minutes }) => [title, minutes])
}

describe('smm today asks for an audit', () => {
  test('ninety days after the last one, in one row a client', () => {
    expect(
      rows([
        [1, '2026-08-18'],
        [2, '2026-08-25'],
        [3, '2026-08-26'],
      ]),
    ).toEqual([['Audit 2 profiles, instagram and facebook, last 97 days ago: smm channel audit marlow --due', 30]])
  })

  test('of one by its name, of all without an option', () => {
    expect(rows([[1, '2026-08-18']])).toEqual([
      ['Audit the profile, instagram, last 97 days ago: smm channel audit marlow instagram', 15],
    ])
    const all = { channels: [channel(1, 'instagram')] }
    expect(rows([[1, '2026-08-18']], all)[0]?.[0]).toMatch(/: smm channel audit marlow$/)
  })

  test('not before, not of what was never audited, and not for a client who is paused', () => {
    expect(rows([[1, '2026-08-26']])).toEqual([])
    expect(rows([])).toEqual([])
    expect(rows([[1, '2026-01-01']], { clients: [client({ status: 'paused' })] })).toEqual([])
    expect(rows([[1, '2026-01-01']], { channels: [channel(1, 'x', { retiredOn: '2026-10-01' })] })).toEqual([])
  })

  test('on the days for making alone', () => {
    expect(rows([[1, '2026-08-18']], { desk: { ...desk, makingDays: ['tue'] } })).toEqual([])
  })
})
