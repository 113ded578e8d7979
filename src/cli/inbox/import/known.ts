import { handleKey } from '../../../domain/inbox/handle.ts'
import type { Message } from '../../../domain/inbox/message.ts'
import { daysFrom } from '../../../domain/time/instant.ts'
import type { Store } from '../../../store/store.ts'
import type { Arrival } from '../take-down.ts'

/** What was taken down by hand is written later than it came, over a weekend at most, and seldom earlier. */
const earlier = 1
const later = 3

/** Finds the message that a row is already, by the name that it came in with or by what was taken down by hand; null: it is new. One message by hand is one row. */
export function knownMessages(store: Store): (arrival: Arrival) => Message | null {
  const taken = new Set<number>()
  return ({ client, channel, person, kind, text, stars, at, externalId = '' }) => {
    const imported = store.messages.importedAs(externalId)
    if (imported) return imported
    const contactId = store.handles.contactOf(client.id, channel.platform, handleKey(person))
    if (contactId === undefined) return null
    const said = { contactId, channelId: channel.id, kind, text, stars }
    const around = { at, from: daysFrom(at, -earlier), until: daysFrom(at, later) }
    const byHand = store.messages.takenByHand({ ...said, ...around }).find(({ id }) => !taken.has(id))
    if (byHand) taken.add(byHand.id)
    return byHand ?? null
  }
}
