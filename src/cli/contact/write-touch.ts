import type { Contact } from '../../domain/contact.ts'
import { afterTouch, touchWork } from '../../domain/contacts/touch.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Owner, TouchSort } from '../../domain/words.ts'
import type { ComparedWords } from '../inbox/repeats.ts'
import { type Moment, record } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'

/** A touch as it is recorded. */
export interface SaidTouch {
  readonly by: Owner
  readonly sort: TouchSort
  readonly bothSpoke: boolean
  readonly note: string
  readonly text: string
  readonly words: Pick<ComparedWords, 'key' | 'reason'>
  readonly minutes: number
  readonly timed: boolean
  readonly moment: Moment
  readonly channelId: number | null
  /** Nobody of ours had spoken before. */
  readonly isFirst: boolean
}

/** Writes a touch with its line in the ledger, and takes the next step off that came with it. Runs inside a transaction. */
export function writeTouch(open: OpenDesk, contact: Contact, said: SaidTouch): void {
  const { store } = open
  const { moment, words, channelId } = said
  const zone = store.clients.get(contact.clientId)?.zone ?? open.desk.zone
  const activityId = record(open, moment, {
    clientId: contact.clientId,
    channelId,
    ...touchWork(contact.kind, { isFirst: said.isFirst, onChannel: channelId !== null }),
    by: said.by,
    // The ledger is shown to the client, and who it was and what was said is nobody's business there.
    title: 'In touch',
    count: 1,
    minutes: said.minutes,
    timed: said.timed,
    note: '',
    routineId: null,
    taskId: null,
    postId: null,
    isTouch: true,
  })
  store.touches.insert({
    contactId: contact.id,
    clientId: contact.clientId,
    at: moment.at,
    onDay: localTime(zone, moment.at, open.spans).day,
    by: said.by,
    sort: said.sort,
    bothSpoke: said.bothSpoke,
    note: said.note,
    text: said.text,
    wordsKey: words.key,
    sameReason: words.reason,
    activityId,
  })
  const after = afterTouch(contact, moment.day)
  if (JSON.stringify(after) !== JSON.stringify(contact)) store.contacts.update(after)
}
