import { describe, expect, it } from 'vitest'
import type { Client } from '../../src/domain/client.ts'
import { clientChanges, clientWords, contractWords } from '../../src/domain/client-words.ts'

const client: Client = {
  id: 2,
  slug: 'acme',
  name: 'Acme',
  status: 'active',
  kind: 'learning',
  zone: 'Europe/London',
  working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' },
  language: 'en',
  currency: 'GBP',
  retainer: 1200,
  hoursSold: null,
  priority: 2,
  sinceOn: null,
  renewsOn: '2027-02-01',
  noticeDays: 30,
  sites: '',
  utm: '',
  bannedTags: '',
  draftDays: null,
  approval: 'none',
  holidays: '',
  replyTargets: '',
  isBuiltIn: false,
}

describe('smm tells of a client and', () => {
  it('shows a dash for what is not recorded, never 0', () => {
    const words = new Map(clientWords(client))
    expect(words.get('sold')).toBe('—')
    expect(words.get('since')).toBe('—')
    expect(words.get('retainer')).toBe('1,200 GBP a month')
  })

  it('names only what changed', () => {
    const moved = { ...client, zone: 'Europe/Madrid', working: { ...client.working, until: '18:00' } }
    expect(clientChanges(client, moved)).toEqual([
      'zone Europe/London → Europe/Madrid',
      'works weekdays, 09:00 to 17:00 → weekdays, 09:00 to 18:00',
    ])
    expect(clientChanges(client, client)).toEqual([])
  })

  it.each([
    ['2026-11-23', 'renews in 70 days, on Mon 1 Feb 2027; notice by Sat 2 Jan 2027'],
    ['2027-01-31', 'renews in 1 day, on Mon 1 Feb 2027; notice was due by Sat 2 Jan 2027'],
    ['2027-02-01', 'renews today; notice was due by Sat 2 Jan 2027'],
    ['2027-02-03', 'was to renew 2 days ago, on Mon 1 Feb 2027'],
  ])('counts the days to the renewal on %s', (today, words) => {
    expect(contractWords(client, today)).toBe(words)
  })

  it('knows no renewal that was not recorded', () => {
    expect(contractWords({ renewsOn: null, noticeDays: 30 }, '2026-11-23')).toBe('—')
  })
})
