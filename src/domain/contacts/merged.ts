import type { Contact } from '../contact.ts'
import { parseTags } from './tags.ts'

/** A contact that turned out to be the same person as another: what is known of them stays, and what it lacks comes from the other. */
export function merged(contact: Contact, other: Contact): Contact {
  const hasNext = contact.nextStep !== '' || contact.nextOn !== null
  return {
    ...contact,
    kind: contact.kind === 'visitor' ? other.kind : contact.kind,
    tags: parseTags(`${contact.tags},${other.tags}`),
    note: [contact.note, other.note].filter(Boolean).join('; '),
    everyDays: contact.everyDays ?? other.everyDays,
    ...(hasNext ? {} : { nextStep: other.nextStep, nextOn: other.nextOn }),
    ...(contact.stage === null ? { stage: other.stage, stageOn: other.stageOn } : {}),
    createdOn: contact.createdOn < other.createdOn ? contact.createdOn : other.createdOn,
  }
}
