import type { Client } from '../../domain/client.ts'
import type { Contact, NewContact } from '../../domain/contact.ts'
import type { SaidHandle } from '../../domain/contacts/said-handle.ts'
import { parseTags } from '../../domain/contacts/tags.ts'
import type { ImportedContact } from '../../domain/import/contact-row.ts'
import type { RowProblem } from '../../domain/import/row.ts'
import type { OpenDesk } from '../with-store.ts'
import { contactName, contactRef } from './named.ts'

/** What becomes of a row. */
export interface PlannedContact {
  readonly row: ImportedContact
  /** The contact that it is, as it stands and as it will; null: a new one. */
  readonly before: Contact | null
  readonly after: NewContact
  /** Those that nobody has yet. */
  readonly handles: readonly SaidHandle[]
  readonly what: 'new' | 'changed' | 'same'
}

export interface ContactImportPlan {
  readonly contacts: readonly PlannedContact[]
  readonly problems: readonly RowProblem[]
}

/** Who each row is: known by a handle, or by the name where the row has no handle. A row that could be several people, or that another row is already, is a problem. */
export function planContacts(open: OpenDesk, client: Client, rows: readonly ImportedContact[]): ContactImportPlan {
  const contacts: PlannedContact[] = []
  const problems: RowProblem[] = []
  const taken = new Map<string, number>()
  for (const row of rows) {
    const names = namesIn(row)
    const twice = names.find((name) => taken.has(name))
    const found = isOthers(row, client)
      ? `it is one of the people of ${row.client}`
      : twice === undefined
        ? knownAs(open, client, row)
        : `it is the same person as line ${taken.get(twice)}`
    if (!isOthers(row, client)) for (const name of names) taken.set(name, taken.get(name) ?? row.line)
    if (typeof found === 'string') problems.push({ line: row.line, column: '', message: found })
    else contacts.push(planned(open, client, row, found))
  }
  return { contacts, problems }
}

function isOthers(row: ImportedContact, { slug }: Client): boolean {
  return row.client !== '' && row.client !== slug
}

/** What tells a row from the others of the file. */
function namesIn({ handles, name }: ImportedContact): string[] {
  if (handles.length === 0) return [`name ${name}`]
  return [...new Set(handles.map(({ platform, key }) => `${platform} ${key}`))]
}

/** The contact that a row is; null: nobody yet; a sentence where that cannot be said. */
function knownAs({ store }: OpenDesk, client: Client, { handles, name }: ImportedContact): Contact | null | string {
  if (handles.length === 0) {
    const called = store.contacts.named(client.id, name)
    if (called.length > 1) return `${called.map(({ id }) => contactRef(id)).join(' and ')} are called ${name}`
    return called[0] ?? null
  }
  const owners = new Set(
    handles.flatMap(({ platform, key }) => store.handles.contactOf(client.id, platform, key) ?? []),
  )
  const known = [...owners].flatMap((id) => store.contacts.evenDropped(id) ?? [])
  if (known.length > 1) {
    return `its handles are those of ${known.map(contactName).join(' and ')}; if they are one person: smm edit ${contactRef(known[0]?.id as number)} --handle …`
  }
  const [only = null] = known
  if (only !== null && store.contacts.get(only.id) === undefined) {
    return `${contactName(only)} was dropped; smm drop --back ${contactRef(only.id)}`
  }
  return only
}

function planned(open: OpenDesk, client: Client, row: ImportedContact, before: Contact | null): PlannedContact {
  const { store, now } = open
  const handles = row.handles.filter(
    ({ platform, key }) => store.handles.contactOf(client.id, platform, key) === undefined,
  )
  const after = laidOver(row, before ?? freshContact(client, row, now.day), now.day)
  const isSame = before !== null && handles.length === 0 && JSON.stringify(after) === JSON.stringify(before)
  return { row, before, after, handles, what: before === null ? 'new' : isSame ? 'same' : 'changed' }
}

function freshContact(client: Client, { name }: ImportedContact, createdOn: string): NewContact {
  return { clientId: client.id, name, kind: 'prospect', createdOn }
}

/** What a row says, over what is there; what it leaves empty stays. */
function laidOver<Row extends NewContact>(row: ImportedContact, contact: Row, today: string): Row {
  const isNewStage = row.stage !== null && row.stage !== contact.stage
  return {
    ...contact,
    ...(row.isNamed ? { name: row.name } : {}),
    ...(row.kind === null ? {} : { kind: row.kind }),
    ...(row.tags === '' ? {} : { tags: parseTags(row.tags) }),
    ...(row.note === '' ? {} : { note: row.note }),
    ...(row.everyDays === null ? {} : { everyDays: row.everyDays }),
    ...(row.nextStep === '' ? {} : { nextStep: row.nextStep, nextOn: row.nextOn }),
    ...(isNewStage ? { stage: row.stage, stageOn: today } : {}),
  }
}
