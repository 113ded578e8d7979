import type { Campaign } from '../../domain/campaign/campaign.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, looksLikeRef, parseRefs, type Ref } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'
import { missingThing } from '../resolve/things.ts'

/** A word that names one campaign: `k2`. */
export function campaignRef(word: string): Ref {
  const [ref, more] = looksLikeRef(word) ? parseRefs(word) : []
  if (ref?.kind === 'campaign' && !more) return ref
  throw new SmmError('usage', `"${word}" is no campaign; campaigns have refs such as k2`, ['smm campaign list'])
}

/** The campaign behind a ref, with its client. */
export function campaignNamed(store: Store, ref: Ref): { readonly campaign: Campaign; readonly client: Client } {
  const campaign = store.campaigns.get(ref.id)
  if (!campaign) throw missingThing(store, ref)
  return { campaign, client: store.clients.get(campaign.clientId) as Client }
}

/** The campaign of a client by ref or key. */
export function resolveCampaign(store: Store, client: Client, word: string): Campaign {
  const campaigns = store.campaigns.of(client.id)
  const ref = looksLikeRef(word) ? parseRefs(word)[0] : undefined
  const found = campaigns.find((each) => (ref ? ref.kind === 'campaign' && ref.id === each.id : each.key === word))
  if (found?.status === 'open') return found
  if (found) {
    const named = formatRef({ kind: 'campaign', id: found.id })
    throw new SmmError('refused', `${named} ${found.title} is closed`, [`smm edit ${named} --reopen`])
  }
  throw new SmmError('unknown', `${client.slug} has no campaign ${word}`, [`smm campaign list --client ${client.slug}`])
}
