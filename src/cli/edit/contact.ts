import type { Client } from '../../domain/client.ts'
import type { Contact } from '../../domain/contact.ts'
import { merged } from '../../domain/contacts/merged.ts'
import { parseSaidHandle, type SaidHandle } from '../../domain/contacts/said-handle.ts'
import { parseTags } from '../../domain/contacts/tags.ts'
import { SmmError } from '../../domain/errors.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { type ContactStage, contactKinds, contactStages } from '../../domain/words.ts'
import { contactAt, contactName, contactRef, oneContact } from '../contact/named.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { type Changes, daysOf, fittingWord } from './changes.ts'

interface Write {
  run(): void
  readonly also: string
  readonly isSame: boolean
}

/** What is to be written of changes to a contact. A handle that another contact has shows that both are one person, so everything of the other becomes this one's. */
export async function editContact(
  context: Context,
  open: OpenDesk,
  contact: Contact,
  changes: Changes,
): Promise<Write> {
  const { store, at } = open
  const client = store.clients.get(contact.clientId) as Client
  const platforms = changes.handle === undefined ? [] : await context.templates.platforms()
  const handles = (changes.handle ?? []).map((each) => parseSaidHandle(each, platforms))
  const fresh: SaidHandle[] = []
  const others = new Map<number, Contact>()
  for (const said of handles) {
    const owner = store.handles.contactOf(client.id, said.platform, said.key)
    const other = owner === undefined || owner === contact.id ? undefined : store.contacts.evenDropped(owner)
    if (owner === undefined && !fresh.some(({ platform, key }) => platform === said.platform && key === said.key)) {
      fresh.push(said)
    }
    if (other) others.set(other.id, other)
  }
  const whole = [...others.values()].reduce(merged, contact)
  const edited = editedContact(open, whole, changes)
  return {
    isSame: fresh.length === 0 && others.size === 0 && JSON.stringify(edited) === JSON.stringify(contact),
    also: [...others.values()].map((other) => mergedWords(open, other, contact)).join(''),
    run() {
      for (const other of others.keys()) store.contacts.merge(other, contact.id, at)
      for (const said of fresh) store.handles.insert({ ...said, contactId: contact.id, clientId: client.id })
      store.contacts.update(edited)
    },
  }
}

function mergedWords({ store }: OpenDesk, other: Contact, contact: Contact): string {
  const threads = store.threads.ofContact(other.id).length
  const touches = store.contactsNow.one(other.id)?.standing.touches ?? 0
  const what = `${threads} ${threads === 1 ? 'conversation' : 'conversations'} and ${touches} ${touches === 1 ? 'touch' : 'touches'}`
  return `; ${contactName(other)} is the same person: ${what} are ${contactRef(contact.id)}’s now, and ${contactRef(other.id)} is gone`
}

function editedContact({ now }: OpenDesk, contact: Contact, changes: Changes): Contact {
  const { title, kind, tag, every, note, next, nextOn, stage } = changes
  const saidStage = stage === 'none' ? null : fittingWord<ContactStage>('a contact’s stage', stage, contactStages)
  const nextStep = next === undefined ? contact.nextStep : orNothing(next)
  const saidDay = nextOn === undefined ? undefined : nextOn === 'none' ? null : parseWhen(nextOn, now.day).day
  if (saidDay && nextStep === '') {
    throw new SmmError('usage', '--next-on is the day of a next step, and there is none', [
      `smm edit ${contactRef(contact.id)} --next "…" --next-on ${nextOn}`,
    ])
  }
  return {
    ...contact,
    name: title ?? contact.name,
    kind: fittingWord('a contact’s kind', kind, contactKinds) ?? contact.kind,
    tags: tag === undefined ? contact.tags : parseTags(tag.map(orNothing).join(',')),
    everyDays:
      every === undefined
        ? contact.everyDays
        : every === 'none'
          ? null
          : daysOf(every, 'The rhythm of a contact is so many days'),
    note: note ?? contact.note,
    nextStep,
    nextOn: nextStep === '' ? null : saidDay === undefined ? contact.nextOn : saidDay,
    stage: saidStage === undefined ? contact.stage : saidStage,
    stageOn: saidStage === undefined || saidStage === contact.stage ? contact.stageOn : saidStage && now.day,
    // A rhythm or a day that was just said is not put off.
    snoozedUntil: every === undefined && nextOn === undefined ? contact.snoozedUntil : null,
  }
}

function orNothing(words: string): string {
  return words.toLowerCase() === 'none' ? '' : words
}

/** The person that a task belongs to, as it was said; otherwise as it is. */
export function contactOfTask(
  { store }: OpenDesk,
  client: Client,
  said: string | undefined,
  id: number | null,
): number | null {
  if (said === undefined) return id
  return said === 'none' ? null : contactAt(store, oneContact(said), client).id
}
