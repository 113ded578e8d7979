import type { Client } from '../../src/domain/client.ts'
import type { Desk } from '../../src/domain/desk.ts'
import type { Candidate } from '../../src/domain/today/facts.ts'
import type { TodaySettings } from '../../src/domain/today/settings.ts'

/** Things with every field filled in; a test says only what it is about. */

export const usualWorking = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' } as const

export const desk: Desk = {
  name: 'Test desk',
  zone: 'Europe/London',
  working: usualWorking,
  makingDays: ['tue', 'wed'],
  reportDay: 'fri',
  schedulingDay: 'thu',
}

export function client(changes: Partial<Client> = {}): Client {
  return {
    id: 1,
    slug: 'marlow',
    name: 'Marlow & Finch',
    status: 'active',
    kind: 'learning',
    zone: 'Europe/London',
    working: usualWorking,
    holidays: '',
    replyTargets: '',
    language: 'en',
    currency: 'GBP',
    retainer: 900,
    hoursSold: 18,
    priority: 2,
    sinceOn: null,
    renewsOn: null,
    noticeDays: null,
    sites: '',
    utm: '',
    bannedTags: '',
    draftDays: null,
    approval: 'none',
    isBuiltIn: false,
    ...changes,
  }
}

export const settings: TodaySettings = {
  weights: { due: 40, severity: 30, neglect: 15, priority: 8, age: 6, behind: 4 },
  targetHours: 8,
  time: {
    listen: { floor: 10, cap: 30 },
    read: { floor: 0, cap: 20 },
    comment: { floor: 15, cap: 40 },
    create: { floor: 15, cap: 60 },
    communicate: { floor: 5, cap: 30 },
    close: { floor: 5, cap: 30 },
  },
  gate: 'warn',
  socialFloor: 20,
  socialRatio: 3,
  draftDays: 7,
  writingMinutes: 15,
  replyMinutes: 2,
  complaintMinutes: 8,
  sweepMinutes: 2,
  radioSilenceDays: 3,
  packMinutes: 20,
  timingMinutes: 5,
  usual: { article: 2, comment: 3, share: 4, introduce: 5, audit: 15 },
  silentDays: 7,
  chaseAgainDays: 3,
  chaseMinutes: 10,
  handoverMinutes: 10,
  competitorDays: 35,
  competitorMinutes: 5,
  auditDays: 90,
}

export function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    ref: { kind: 'routine', id: 1 },
    client: client(),
    channel: null,
    block: 'listen',
    owner: 'manager',
    title: 'Look through tags',
    minutes: 5,
    isSocial: true,
    dueOn: '2026-11-23',
    dueTime: '12:00',
    clientTime: null,
    measures: { due: 0.5, severity: 0, neglect: 0, priority: 0.5, age: 0, behind: 0 },
    waitsForMakingDay: false,
    stands: 1,
    ...changes,
  }
}
