import type { Desk } from './desk.ts'
import type { Day } from './time/day.ts'
import type { WorkingTime } from './time/working-time.ts'
import type { ApprovalNeed, ClientKind, ClientStatus } from './words.ts'

export interface Client {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly status: ClientStatus
  /** How much this client knows of the trade; the report's words go by it. */
  readonly kind: ClientKind
  readonly zone: string
  readonly working: WorkingTime
  /** Days on which nobody there works, canonical words: `12-25, 2026-08-03..2026-08-14`. */
  readonly holidays: string
  /** How soon people are answered, canonical words (`2h, review 24h`); what is not said here is as on the desk. */
  readonly replyTargets: string
  readonly language: string
  readonly currency: string
  /** Money a month; null: not recorded. */
  readonly retainer: number | null
  /** Hours a month; null: not recorded. */
  readonly hoursSold: number | null
  /** 1 low, 2 usual, 3 high. */
  readonly priority: number
  readonly sinceOn: Day | null
  readonly renewsOn: Day | null
  readonly noticeDays: number | null
  /** Hosts of the client's own sites, canonical words: `acme.example, shop.acme.example`. */
  readonly sites: string
  /** How links to them are marked, canonical words (`source={platform} medium={medium}`); empty: as usual; `none`: not at all. */
  readonly utm: string
  /** Hashtags that are never used, canonical words without #. */
  readonly bannedTags: string
  /** After so many days a draft is put in front of whoever made it; null: as on the desk. The strategy says it. */
  readonly draftDays: number | null
  /** `needed`: nothing goes out that the client has not approved. */
  readonly approval: ApprovalNeed
  /** The manager's own business, which is not counted among the clients. */
  readonly isBuiltIn: boolean
}

/** Hours a month that can be sold to one client, on the command line and in a strategy alike. */
export const mostHoursSold = 300

/** A client before it has a number. */
export type NewClient = Omit<Client, 'id'>

/** A client before anything is said of it: it works as the desk does. */
export function newClient(slug: string, desk: Desk): NewClient {
  return {
    slug,
    name: nameFromSlug(slug),
    status: 'active',
    kind: 'learning',
    zone: desk.zone,
    working: desk.working,
    holidays: '',
    replyTargets: '',
    language: 'en',
    currency: 'EUR',
    retainer: null,
    hoursSold: null,
    priority: 2,
    sinceOn: null,
    renewsOn: null,
    noticeDays: null,
    sites: '',
    utm: '',
    bannedTags: '',
    draftDays: null,
    approval: 'none',
    isBuiltIn: false,
  }
}

/** `marlow-and-finch` → `Marlow and Finch`: a first name for a client that was named by its slug alone. */
export function nameFromSlug(slug: string): string {
  const small = new Set(['and', 'of', 'the', 'y', 'e', 'de', 'und', 'et'])
  return slug
    .split('-')
    .filter(Boolean)
    .map((word, index) => (index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}
