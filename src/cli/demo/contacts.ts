import type { Client } from '../../domain/client.ts'
import type { Contact } from '../../domain/contact.ts'
import { handleOn, type SaidHandle } from '../../domain/contacts/said-handle.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import { writeTouch } from '../contact/write-touch.ts'
import { loomworksContacts } from './clients/loomworks-contacts.ts'
import { marlowContacts } from './clients/marlow-contacts.ts'
import { northwindContacts } from './clients/northwind-contacts.ts'
import { solYSalContacts } from './clients/sol-y-sal-contacts.ts'
import type { DemoContact, DemoTouch } from './demo-contact.ts'
import { demoDesk, lastWorkingDay, workingDay } from './desk.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'

/** With whom clients stay in touch. */
const demoContacts: Readonly<Record<string, readonly DemoContact[]>> = {
  marlow: marlowContacts,
  northwind: northwindContacts,
  loomworks: loomworksContacts,
  'sol-y-sal': solYSalContacts,
}

/** Writes a client's contacts with the touches, once its inbox is filled: whoever wrote there is the same person. */
export function writeContacts(store: Store, { id, slug }: Placed, moments: Moments): void {
  const client = store.clients.get(id)
  for (const demo of demoContacts[slug] ?? []) if (client) writeContact(store, client, demo, moments)
}

function writeContact(store: Store, client: Client, demo: DemoContact, moments: Moments): void {
  const keptOn = addDays(moments.today, -demo.keptDaysAgo)
  const handles = demo.handles.map(handleOf)
  const known = handles
    .map(({ platform, key }) => store.handles.contactOf(client.id, platform, key))
    .find((each) => each !== undefined)
  const at = moments.at(keptOn, '17:00')
  const plain = { clientId: client.id, name: demo.name, kind: demo.kind, createdOn: keptOn }
  const id = known ?? store.contacts.insert(plain, at)
  for (const said of handles) {
    if (store.handles.contactOf(client.id, said.platform, said.key) === undefined)
      store.handles.insert({ ...said, contactId: id, clientId: client.id })
  }
  for (const touch of demo.touches ?? []) writeDemoTouch(store, store.contacts.get(id) as Contact, touch, moments)
  const contact = store.contacts.get(id) as Contact
  store.contacts.update({ ...contact, ...knownOf(demo, keptOn, moments) })
  if (demo.close) writeClose(store, contact, demo.close, moments)
}

function knownOf(
  { name, kind, tags, note, everyDays, next, nextIn, stage }: DemoContact,
  keptOn: Day,
  moments: Moments,
) {
  return {
    name,
    kind,
    tags: tags ?? '',
    note: note ?? '',
    everyDays: everyDays ?? null,
    nextStep: next ?? '',
    nextOn: nextIn === undefined ? null : addDays(moments.today, nextIn),
    stage: stage ?? null,
    stageOn: stage === undefined ? null : keptOn,
  }
}

/** `linkedin:Sofia Brandt`. */
function handleOf(said: string): SaidHandle {
  const [platform = '', ...rest] = said.split(':')
  return handleOn(platform, rest.join(':'))
}

function writeDemoTouch(store: Store, contact: Contact, touch: DemoTouch, moments: Moments): void {
  const { daysAgo, time, sort, note, bothSpoke = false } = touch
  const day = lastWorkingDay(addDays(moments.today, -daysAgo))
  const at = moments.at(day, time)
  const open = { store, desk: demoDesk, spans: moments.spans, at, now: localTime(demoDesk.zone, at, moments.spans) }
  const isFirst = (store.contactsNow.one(contact.id)?.standing.lastOursOn ?? null) === null
  writeTouch(open, contact, {
    by: 'manager',
    sort,
    bothSpoke,
    note,
    text: '',
    words: { key: '', reason: '' },
    minutes: isFirst ? 5 : 3,
    timed: false,
    moment: { at, day, isTimed: true },
    channelId: null,
    isFirst,
  })
}

function writeClose(
  store: Store,
  { id, clientId }: Contact,
  { title, dueIn }: NonNullable<DemoContact['close']>,
  moments: Moments,
): void {
  const createdOn = addDays(moments.today, -1)
  store.tasks.insert(
    {
      clientId,
      title,
      stage: 'close',
      action: 'other',
      owner: 'manager',
      minutes: 15,
      dueOn: workingDay(moments.today, dueIn),
      dueTime: null,
      channelId: null,
      goalId: null,
      contactId: id,
      note: '',
      createdOn,
    },
    moments.at(createdOn, '16:30'),
  )
}
