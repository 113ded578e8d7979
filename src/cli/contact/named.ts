import type { Client } from '../../domain/client.ts'
import type { Contact } from '../../domain/contact.ts'
import type { SaidHandle } from '../../domain/contacts/said-handle.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, parseRefs, type Ref } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'
import { findThing, requireKind } from '../resolve/things.ts'

/** `c4 Jane Doe`. */
export function contactName({ id, name }: Pick<Contact, 'id' | 'name'>): string {
  return `${contactRef(id)} ${name}`
}

export function contactRef(id: number): string {
  return formatRef({ kind: 'contact', id })
}

/** One contact's ref, for a parser of arguments; several, or what is no contact, are usage errors. */
export function oneContact(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (!ref || more) throw new SmmError('usage', `"${word}" names several things; people are named one at a time`)
  requireKind(ref, ['contact'], 'contact')
  return ref
}

/** The contact behind a ref; one that is missing, was dropped, or is of another client than said is an error. */
export function contactAt(store: Store, ref: Ref, client?: Client): Contact {
  const thing = findThing(store, ref)
  if (thing.kind !== 'contact') throw new SmmError('bug', `${formatRef(ref)} is no contact`)
  const { title: _, ...contact } = thing.row
  if (client === undefined || contact.clientId === client.id) return contact
  throw new SmmError('refused', `${contactName(contact)} is not one of ${client.name}’s people`, [
    `smm contact list --client ${client.slug}`,
  ])
}

/** A handle that somebody has already belongs to nobody else. */
export function refuseKnown(store: Store, client: Client, { platform, handle, key }: SaidHandle): void {
  const owner = store.handles.contactOf(client.id, platform, key)
  const contact = owner === undefined ? undefined : store.contacts.evenDropped(owner)
  if (!contact) return
  const ref = contactRef(contact.id)
  const isGone = store.contacts.get(contact.id) === undefined
  throw new SmmError(
    'refused',
    `${handle} on ${platform} is ${contactName(contact)} already${isGone ? ', who was dropped' : ''}`,
    isGone ? [`smm drop --back ${ref}`] : [`smm show ${ref}`, `smm edit ${ref} --title "…" --kind prospect`],
  )
}
