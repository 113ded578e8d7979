import type { Contact } from '../../domain/contact.ts'
import { everyWords } from '../../domain/contacts/every.ts'
import { isCooling, isWarm, touchDueOn } from '../../domain/contacts/standing.ts'
import { type Touch, valueWords } from '../../domain/contacts/touch.ts'
import { kindWords } from '../../domain/inbox/message.ts'
import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { type Day, spokenDay } from '../../domain/time/day.ts'
import type { StandingContact } from '../../store/queries/contacts.ts'
import type { Facts } from '../show/facts.ts'
import type { OpenDesk } from '../with-store.ts'

/** A contact as labelled facts, with how it stands, the conversations and the latest touches. */
export function contactFacts({ store, now }: OpenDesk, contact: Contact): Facts {
  const { standing } = store.contactsNow.one(contact.id) as StandingContact
  const due = touchDueOn(contact, standing.lastOn)
  return {
    kind: contact.kind,
    since: contact.createdOn,
    tags: contact.tags,
    handles: store.handles.of(contact.id).map(({ platform, handle }) => `${handle} on ${platform}`),
    stage: contact.stage && `${contact.stage}${contact.stageOn ? `, since ${spokenDay(contact.stageOn)}` : ''}`,
    touches: standing.touches,
    value: valueWords(standing),
    lastTouch: standing.lastOn && spokenDay(standing.lastOn),
    theyLastSpoke: standing.lastTheirsOn && spokenDay(standing.lastTheirsOn),
    warmth: isWarm(standing, now.day) ? 'warm' : isCooling(contact, standing, now.day) ? 'cooling' : null,
    every: contact.everyDays && everyWords(contact.everyDays),
    due: due && dueWords(due, now.day),
    next: contact.nextStep && `${contact.nextStep}${contact.nextOn ? `, ${spokenDay(contact.nextOn)}` : ''}`,
    snoozedUntil: contact.snoozedUntil,
    note: contact.note,
    conversations: store.threads
      .ofContact(contact.id)
      .map(
        ({ id, kind, isWaiting }) =>
          `${formatRef({ kind: 'message', id })} ${kindWords(kind)}${isWaiting ? ', waiting' : ''}`,
      ),
    latest: store.touches.of(contact.id, latestTouches).map(saidOf),
  }
}

const latestTouches = 8

function dueWords(due: Day, today: Day): string {
  return due < today ? `since ${spokenDay(due)}` : spokenDay(due)
}

function saidOf({ onDay, by, sort, bothSpoke, note, text }: Touch): string {
  const who = by === 'client' ? ', by the client' : ''
  const what = bothSpoke && sort === 'talked' ? 'talked, they spoke too' : sort === 'talked' ? 'in touch' : sort
  const words = [note, text === '' ? '' : `“${cleanLine(text)}”`].filter(Boolean).join('; ')
  return `${spokenDay(onDay)}${who}, ${what}${words === '' ? '' : `: ${words}`}`
}
