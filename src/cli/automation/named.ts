import type { Automation } from '../../domain/automation.ts'
import type { Client } from '../../domain/client.ts'
import type { Ref } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'
import { findThing, requireKind } from '../resolve/things.ts'

/** The automation behind a ref, with whose it is; an error for another kind of thing says which verb fits that. */
export function automationNamed(store: Store, ref: Ref): { readonly automation: Automation; readonly client: Client } {
  requireKind(ref, ['automation'], 'automation')
  const automation = findThing(store, ref).row as Automation
  return { automation, client: store.clients.get(automation.clientId) as Client }
}
