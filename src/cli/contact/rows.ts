import type { Client } from '../../domain/client.ts'
import type { Handle } from '../../domain/contact.ts'
import { isKept } from '../../domain/contact.ts'
import { isCooling, isWarm, touchDueOn } from '../../domain/contacts/standing.ts'
import { hasTag } from '../../domain/contacts/tags.ts'
import type { ContactKind, ContactStage } from '../../domain/words.ts'
import type { OpenDesk } from '../with-store.ts'
import { contactRef } from './named.ts'

/** A contact as the list prints it; JSON has these fields. */
export interface ContactRow {
  readonly ref: string
  readonly client: string
  readonly name: string
  readonly kind: ContactKind
  readonly handles: readonly Pick<Handle, 'platform' | 'handle'>[]
  readonly tags: string
  readonly everyDays: number | null
  readonly note: string
  readonly next: string
  readonly nextOn: string | null
  readonly stage: ContactStage | null
  readonly touches: number
  readonly gave: number
  readonly asked: number
  readonly lastOn: string | null
  readonly dueOn: string | null
  readonly isDue: boolean
  readonly warmth: 'warm' | 'cooling' | null
}

export const contactFields = [
  'ref',
  'client',
  'name',
  'kind',
  'handles',
  'tags',
  'everyDays',
  'note',
  'next',
  'nextOn',
  'stage',
  'touches',
  'gave',
  'asked',
  'lastOn',
  'dueOn',
  'isDue',
  'warmth',
] satisfies (keyof ContactRow)[]

/** Which contacts are wanted. */
export interface Wanted {
  readonly all?: boolean
  readonly due?: boolean
  readonly warm?: boolean
  readonly cooling?: boolean
  readonly kind?: ContactKind
  readonly tag?: string
  readonly stage?: ContactStage
}

/** The contacts of a client, or of all by client, by name: those kept unless all are wanted. */
export function contactRows(open: OpenDesk, client: Client | null, wanted: Wanted): ContactRow[] {
  const { store, now } = open
  const slugs = new Map(store.clients.all().map(({ id, slug }) => [id, slug]))
  const handles = handlesBy(open, client)
  const rows = (client ? store.contactsNow.of(client.id) : store.contactsNow.all()).flatMap(
    ({ contact, standing }): ContactRow[] => {
      if (!wanted.all && !isKept(contact)) return []
      const dueOn = touchDueOn(contact, standing.lastOn)
      const warmth = isWarm(standing, now.day) ? 'warm' : isCooling(contact, standing, now.day) ? 'cooling' : null
      return [
        {
          ref: contactRef(contact.id),
          client: slugs.get(contact.clientId) ?? '',
          name: contact.name,
          kind: contact.kind,
          handles: handles.get(contact.id) ?? [],
          tags: contact.tags,
          everyDays: contact.everyDays,
          note: contact.note,
          next: contact.nextStep,
          nextOn: contact.nextOn,
          stage: contact.stage,
          touches: standing.touches,
          gave: standing.gave,
          asked: standing.asked,
          lastOn: standing.lastOn,
          dueOn,
          isDue: dueOn !== null && dueOn <= now.day,
          warmth,
        },
      ]
    },
  )
  const sorted = rows.sort((a, b) => (a.client < b.client ? -1 : a.client > b.client ? 1 : 0))
  return sorted.filter((row) => isWanted(row, wanted))
}

function isWanted(row: ContactRow, { due, warm, cooling, kind, tag, stage }: Wanted): boolean {
  if (due && !row.isDue) return false
  if ((warm || cooling) && !((warm && row.warmth === 'warm') || (cooling && row.warmth === 'cooling'))) return false
  if (kind !== undefined && row.kind !== kind) return false
  if (stage !== undefined && row.stage !== stage) return false
  return tag === undefined || hasTag(row.tags, tag)
}

function handlesBy({ store }: OpenDesk, client: Client | null): Map<number, ContactRow['handles']> {
  const clients = client ? [client] : store.clients.all()
  const by = new Map<number, ContactRow['handles']>()
  for (const { id } of clients) {
    for (const { contactId, platform, handle } of store.handles.ofClient(id)) {
      by.set(contactId, [...(by.get(contactId) ?? []), { platform, handle }])
    }
  }
  return by
}

/** Rows as a spreadsheet has them and `contact import` reads them: a column for each platform on which somebody has a handle. */
export function contactCells(rows: readonly ContactRow[]): Record<string, string | number | null>[] {
  const platforms = [...new Set(rows.flatMap((row) => row.handles.map(({ platform }) => platform)))].sort()
  return rows.map((row) => ({
    ref: row.ref,
    client: row.client,
    name: row.name,
    kind: row.kind,
    ...Object.fromEntries(
      platforms.map((slug) => [
        slug,
        row.handles.flatMap(({ platform, handle }) => (platform === slug ? [handle] : [])).join('\n'),
      ]),
    ),
    tags: row.tags,
    every: row.everyDays === null ? '' : `${row.everyDays}d`,
    note: row.note,
    next: row.next,
    next_on: row.nextOn,
    stage: row.stage,
    touches: row.touches,
    gave: row.gave,
    asked: row.asked,
    last_on: row.lastOn,
    due_on: row.dueOn,
    warmth: row.warmth,
  }))
}
