import type { Activity } from '../../src/domain/activity.ts'
import type { TodayFacts } from '../../src/domain/today/facts.ts'
import { client, desk } from './builders.ts'

/** The facts of an empty list for two clients. */
export function todayFacts(changes: Partial<TodayFacts & { doneToday: readonly Activity[] }> = {}) {
  return {
    desk,
    clients: [client(), client({ id: 2, slug: 'tide', name: 'Tidewater' })],
    channels: [],
    routines: [],
    tasks: [],
    ideas: [],
    goals: [],
    spans: [],
    goingOut: [],
    held: new Set<number>(),
    toPull: new Map<number, number>(),
    away: [],
    drafts: [],
    unplaced: [],
    articles: [],
    competitors: [],
    packsToSend: [],
    packsWaiting: [],
    automations: [],
    audited: new Map(),
    signs: [],
    contacts: [],
    taskContacts: new Map(),
    planned: [],
    pillars: [],
    content: [],
    inbox: [],
    lastLooks: new Map<number, string>(),
    socialMinutes: new Map<number, number>(),
    doneToday: [],
    ...changes,
  }
}
