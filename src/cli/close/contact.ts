import type { Contact } from '../../domain/contact.ts'
import { touchMinutes } from '../../domain/contacts/touch.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { writeTouch } from '../contact/write-touch.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Closable, CloseRequest } from './closing.ts'

/** Somebody was in touch with a person, and no more is said of it. */
export function closeContact(open: OpenDesk, contact: Contact, request: CloseRequest): Closable {
  const ref: Ref = { kind: 'contact', id: contact.id }
  if (request.count !== undefined || request.next) {
    throw new SmmError('usage', `${formatRef(ref)} is one person: it takes neither a count nor --next`, [
      `smm d ${formatRef(ref)}`,
    ])
  }
  const isFirst = (open.store.contactsNow.one(contact.id)?.standing.lastOursOn ?? null) === null
  const by = request.by ?? 'manager'
  return {
    ref,
    title: contact.name,
    minutes: request.usual ? touchMinutes(isFirst, request.usual) : 0,
    count: 1,
    by,
    write(minutes) {
      writeTouch(open, contact, {
        by,
        sort: 'talked',
        bothSpoke: false,
        note: request.note ?? '',
        text: '',
        words: { key: '', reason: '' },
        minutes,
        timed: request.minutes !== undefined,
        moment: request.moment,
        channelId: null,
        isFirst,
      })
    },
  }
}
