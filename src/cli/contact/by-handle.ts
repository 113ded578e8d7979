import type { Client } from '../../domain/client.ts'
import { handleKey } from '../../domain/inbox/handle.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { OpenDesk } from '../with-store.ts'

/** Who writes under a handle on a platform, with one client. */
export interface Named {
  readonly client: Client
  readonly platform: string
  /** As it is shown there: `@jane`, `Maria K.` */
  readonly handle: string
}

/** The contact of the handle; undefined: nobody knows them yet. */
export function knownContact({ store }: OpenDesk, { client, platform, handle }: Named): number | undefined {
  return store.handles.contactOf(client.id, platform, handleKey(handle))
}

/** The contact of the handle, a new one where nobody is known, first met then. */
export function contactByHandle(open: OpenDesk, named: Named, met: Instant): number {
  const { store, spans, at } = open
  const { client, platform, handle } = named
  const known = knownContact(open, named)
  if (known !== undefined) return known
  const createdOn = localTime(client.zone, met, spans).day
  const id = store.contacts.insert({ clientId: client.id, name: handle, kind: 'visitor', createdOn }, at)
  store.handles.insert({ contactId: id, clientId: client.id, platform, handle, key: handleKey(handle) })
  return id
}
