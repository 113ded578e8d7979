import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Owner } from '../words.ts'

export const campaignKinds = ['launch', 'contest', 'promotion', 'event', 'series'] as const
export type CampaignKind = (typeof campaignKinds)[number]

/** What a post or task of a campaign is there for, where a rule asks for it; the others have none. */
export const campaignRoles = [
  'announce',
  'reminder',
  'last-call',
  'draw',
  'consent',
  'winner',
  'delivery',
  'thanks',
  'records',
  // that somebody reads what the platforms ask of a contest
  'rules',
] as const
export type CampaignRole = (typeof campaignRoles)[number]

/** The roles that a post can have. */
export const postRoles = [
  'announce',
  'reminder',
  'last-call',
  'winner',
  'thanks',
] as const satisfies readonly CampaignRole[]
export type PostRole = (typeof postRoles)[number]

/** What may come after the last day: it looks back. */
export const lookingBack: readonly CampaignRole[] = ['winner', 'thanks']

/** Posts and tasks towards one end between two of the client's days. */
export interface Campaign {
  readonly id: number
  readonly clientId: number
  /** Unique in its client; the `{campaign}` of marked links. */
  readonly key: string
  readonly title: string
  readonly kind: CampaignKind
  readonly goalId: number | null
  readonly startsOn: Day
  readonly endsOn: Day
  /** Posts of any 28 days that may sell; null: nothing was said. */
  readonly promoAllowance: number | null
  /** Who may take part, the prize, the draw, as readers are to see it; empty: there are none. */
  readonly rules: string
  /** The template that it was made from; empty: none. */
  readonly template: string
  /** What was answered to the template's questions, as JSON. */
  readonly answers: string
  readonly status: 'open' | 'closed'
  /** What came of it, once it is closed. */
  readonly outcome: string
  readonly createdOn: Day
  readonly closedAt: Instant | null
}

export type NewCampaign = Omit<Campaign, 'id' | 'status' | 'outcome' | 'closedAt'>

/** That somebody read a platform's own rules for contests before one went out there. */
export interface Acknowledgement {
  readonly campaignId: number
  readonly platform: string
  readonly by: Owner
  readonly at: Instant
}

const longestKey = 24

/** A key out of a title, for links: `Spring Run & Friends` → `spring-run-friends`; never empty. */
export function campaignKeyOf(title: string, taken: ReadonlySet<string>): string {
  const whole = title
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  // Cut between words, as it stands in links that people read.
  const cut = whole.length > longestKey ? whole.slice(0, longestKey).replace(/-[^-]*$/, '') : whole
  const plain = cut.length > 1 ? cut : 'campaign'
  if (!taken.has(plain)) return plain
  for (let number = 2; ; number++) if (!taken.has(`${plain}-${number}`)) return `${plain}-${number}`
}
