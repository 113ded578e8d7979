import type { Client } from '../../domain/client.ts'
import { type BesideRow, besideRows } from '../../domain/competitor/beside.ts'
import type { Competitor } from '../../domain/competitor/competitor.ts'
import { competitorKey } from '../../domain/competitor/named.ts'
import type { Heard } from '../../domain/heard.ts'
import type { Platform } from '../../domain/platform.ts'
import { addDays, type Day, laterOf } from '../../domain/time/day.ts'
import { clientDay } from '../client-day.ts'
import type { OpenDesk } from '../with-store.ts'
import { accountAddress } from './account.ts'

/** A competitor on one platform as the list prints it; JSON has these fields. */
export interface CompetitorListRow {
  readonly client: string
  readonly competitor: string
  /** Empty: as a whole. */
  readonly platform: string
  readonly handle: string
  readonly address: string | null
  readonly followers: number | null
  readonly postsAWeek: number | null
  readonly engagementRate: number | null
  readonly rating: number | null
  readonly reviews: number | null
  /** The newest day of these figures. */
  readonly readOn: Day | null
  /** The newest day on which anything was noted of it: a figure, or what was heard. */
  readonly lookedOn: Day | null
  readonly isPlanned: boolean
  readonly note: string
}

export const competitorFields = [
  'client',
  'competitor',
  'platform',
  'handle',
  'address',
  'followers',
  'postsAWeek',
  'engagementRate',
  'rating',
  'reviews',
  'readOn',
  'lookedOn',
  'isPlanned',
  'note',
] satisfies (keyof CompetitorListRow)[]

/** What was heard of competitors is looked through so many days back. */
const heardDays = 90

/** Everything known of a client's competitors on its day today. */
export interface Gathered {
  readonly client: Client
  readonly day: Day
  readonly competitors: readonly Competitor[]
  /** Of the client too. */
  readonly rows: readonly BesideRow[]
  /** About any competitor, the oldest first. */
  readonly heard: readonly Heard[]
}

export function gathered(open: OpenDesk, client: Client, competitors: readonly Competitor[]): Gathered {
  const day = clientDay(open, client)
  const facts = open.store.beside(client, day, open.spans)
  const heard = open.store.heard.between(client.id, addDays(day, -heardDays), day)
  return {
    client,
    day,
    competitors,
    rows: besideRows({ ...facts, channels: open.store.channels.of(client.id), competitors }),
    heard: heard.filter(({ competitor }) => competitor !== ''),
  }
}

/** What was heard about one, whatever the capitals. */
export function heardAbout(name: string, heard: readonly Heard[]): Heard[] {
  return heard.filter(({ competitor }) => competitorKey(competitor) === competitorKey(name))
}

/** The newest day on which anything was noted of one; null: never, or not for long. */
export function lookedOn(name: string, { rows, heard }: Gathered): Day | null {
  const days = [
    ...rows.filter((row) => !row.isClient && row.name === name).map(({ readOn }) => readOn),
    ...heardAbout(name, heard).map(({ onDay }) => onDay),
  ]
  return days.reduce<Day | null>((newest, day) => laterOf(newest, day), null)
}

/** One row for each platform of a competitor, one for a competitor of which neither an account nor a figure is known. */
export function listRows(all: Gathered, platforms: readonly Platform[]): CompetitorListRow[] {
  return all.competitors.flatMap((competitor) => {
    const there = all.rows.filter((row) => !row.isClient && row.name === competitor.name)
    const known = new Set(there.map(({ platform }) => platform))
    const unread = competitor.accounts.map(({ platform }) => platform).filter((platform) => !known.has(platform))
    const places = [...known, ...unread].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    return (places.length > 0 ? places : ['']).map((platform) => {
      const account = competitor.accounts.find((each) => each.platform === platform)
      const row = there.find((each) => each.platform === platform)
      const value = (metric: keyof BesideRow['figures']) => row?.figures[metric]?.value ?? null
      return {
        client: all.client.slug,
        competitor: competitor.name,
        platform,
        handle: account?.handle ?? '',
        address: account ? accountAddress(account, platforms) : null,
        followers: value('followers'),
        postsAWeek: value('posts-a-week'),
        engagementRate: value('engagement-rate'),
        rating: value('rating'),
        reviews: value('reviews'),
        readOn: row?.readOn ?? null,
        lookedOn: lookedOn(competitor.name, all),
        isPlanned: competitor.isPlanned,
        note: competitor.note,
      }
    })
  })
}
