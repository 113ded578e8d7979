import type { Contact } from '../contact.ts'
import { touchDueOn, touchedWords } from '../contacts/standing.ts'
import { touchBlock, touchMinutes } from '../contacts/touch.ts'
import { formatRef } from '../ref.ts'
import { phrase } from '../text/phrase.ts'
import type { Day } from '../time/day.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** Somebody of an active client who has a rhythm or a next step with a day. */
export interface DueContact
  extends Pick<
    Contact,
    | 'id'
    | 'clientId'
    | 'name'
    | 'kind'
    | 'everyDays'
    | 'nextStep'
    | 'nextOn'
    | 'skippedOn'
    | 'createdOn'
    | 'snoozedUntil'
  > {
  /** The newest touch of either side; null: there was none. */
  readonly lastOn: Day | null
}

/** The person with whom a task is to come to a close. */
export interface TaskContact {
  readonly taskId: number
  readonly contactId: number
  readonly name: string
  /** Touches so far, of both sides. */
  readonly touches: number
  /** So many stand before a close, as the client's strategy says. */
  readonly wanted: number
}

/** More of one client and block than this are one row. */
const mostNamed = 2

/** Whom somebody should be in touch with again: a row each, or one for all of a client's in the block where there are many. */
export function touchRows(facts: TodayFacts, settings: TodaySettings, measured: Measured, now: LocalTime): Candidate[] {
  const groups = new Map<string, Due[]>()
  for (const contact of facts.contacts) {
    const dueOn = touchDueOn(contact, contact.lastOn)
    if (dueOn === null || dueOn > now.day) continue
    const key = `${contact.clientId} ${touchBlock(contact.kind)}`
    groups.set(key, [...(groups.get(key) ?? []), { contact, dueOn }])
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.contact.id - b.contact.id))
    return sorted.length > mostNamed ? rowOf(sorted) : sorted.flatMap((each) => rowOf([each]))
  })

  function rowOf(due: readonly Due[]): Candidate[] {
    const [first] = due
    const client = facts.clients.find(({ id }) => id === first?.contact.clientId)
    if (!first || client?.status !== 'active') return []
    const { contact, dueOn } = first
    const isOne = due.length === 1
    return [
      {
        ref: isOne ? { kind: 'contact', id: contact.id } : null,
        client,
        channel: null,
        block: touchBlock(contact.kind),
        owner: 'manager',
        title: isOne
          ? dueTitle(contact, now.day)
          : `${due.length} contacts are due: smm contact list --client ${client.slug} --due`,
        minutes: due.reduce((sum, each) => sum + touchMinutes(each.contact.lastOn === null, settings.usual), 0),
        isSocial: true,
        dueOn,
        dueTime: null,
        clientTime: null,
        measures: measured({ client, goalId: null, dueOn, dueTime: null, since: contact.lastOn ?? contact.createdOn }),
        waitsForMakingDay: false,
        stands: due.length,
      },
    ]
  }
}

interface Due {
  readonly contact: DueContact
  readonly dueOn: Day
}

function dueTitle({ name, lastOn, nextStep }: DueContact, today: Day): string {
  const next = nextStep === '' ? '' : `, next: ${phrase(nextStep)}`
  return `${name}: ${touchedWords(lastOn, today)}${next}`
}

/** A task's title with its person; a close before there were enough touches says so first. */
export function titleWithContact(
  { title, stage }: { readonly title: string; readonly stage: string },
  contact: TaskContact | undefined,
): string {
  if (!contact) return title
  const { touches, wanted, name, contactId } = contact
  const whole = `${phrase(title)} (${formatRef({ kind: 'contact', id: contactId })} ${name})`
  return stage === 'close' && touches < wanted ? `Only ${touches} of ${wanted} touches so far: ${whole}` : whole
}
