import type { Campaign } from '../../domain/campaign/campaign.ts'
import type { Client } from '../../domain/client.ts'
import { formatRef } from '../../domain/ref.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { clientDay } from '../client-day.ts'
import { resolveGoal } from '../resolve/goal.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Changes } from './changes.ts'

/** A campaign with what was said laid over it. Its posts and tasks keep their days, and its key never changes, because links bear it. */
export function editedCampaign(open: OpenDesk, campaign: Campaign, changes: Changes): Campaign {
  const client = open.store.clients.get(campaign.clientId) as Client
  const dayOf = (words: string) => parseWhen(words, clientDay(open, client)).day
  const { goal, promo } = changes
  return {
    ...campaign,
    title: changes.title ?? campaign.title,
    startsOn: changes.starts === undefined ? campaign.startsOn : dayOf(changes.starts),
    endsOn: changes.ends === undefined ? campaign.endsOn : dayOf(changes.ends),
    goalId: goal === undefined ? campaign.goalId : goal === 'none' ? null : resolveGoal(open.store, client, goal).id,
    promoAllowance: promo ?? campaign.promoAllowance,
    ...(changes.reopen ? { status: 'open' as const, closedAt: null } : {}),
  }
}

/** What does not move by itself when the dates do. */
export function whatStays(before: Campaign, after: Campaign): string {
  if (before.startsOn === after.startsOn && before.endsOn === after.endsOn) return ''
  const ref = formatRef({ kind: 'campaign', id: before.id })
  const rules = before.rules === '' ? '' : `, the rules name the old ones until smm campaign edit ${ref}`
  return `; its posts and tasks keep their days${rules}; smm campaign check ${ref}`
}
