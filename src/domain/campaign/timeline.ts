import { shareDays } from '../content-share.ts'
import type { Verdict } from '../goal.ts'
import { dueDay, type Task } from '../task.ts'
import type { ClockTime } from '../time/clock-time.ts'
import { addDays, type Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { PostStatus } from '../variant/status.ts'
import type { VariantState } from '../variant/variant.ts'
import { ownerWord, type PillarKind } from '../words.ts'
import { type Campaign, type CampaignRole, lookingBack } from './campaign.ts'

/** A post of a campaign as far as its timeline goes. Dropped posts and variants are not among them. */
export interface CampaignPostState {
  readonly ref: string
  readonly title: string
  readonly role: CampaignRole | null
  readonly kind: PillarKind | null
  readonly status: PostStatus
  readonly variants: readonly {
    readonly channel: string
    readonly state: VariantState
    /** The client's day and time at which it went out, else for which it is planned or wished. */
    readonly day: Day | null
    readonly time: ClockTime | null
    readonly at: Instant | null
  }[]
}

export type CampaignTaskState = Pick<Task, 'title' | 'owner' | 'status' | 'dueOn' | 'snoozedUntil' | 'minutes'> & {
  readonly ref: string
  readonly role: CampaignRole | null
}

/** One line of a campaign's timeline. */
export interface TimelineItem {
  readonly kind: 'post' | 'task'
  readonly ref: string
  readonly title: string
  readonly role: CampaignRole | null
  /** null: nobody gave it one. */
  readonly day: Day | null
  readonly time: ClockTime | null
  /** The channels of a post, whose task it is. */
  readonly where: string
  readonly state: string
  readonly isDone: boolean
  readonly isLate: boolean
}

/** The moment from which a timeline is looked at: the client's day, and the instant. */
export interface TimelineNow {
  readonly day: Day
  readonly at: Instant
}

/** Posts and tasks in the order of their days, posts by their time behind the tasks of the day; what has no day stands last. */
export function timeline(
  posts: readonly CampaignPostState[],
  tasks: readonly CampaignTaskState[],
  campaign: Pick<Campaign, 'endsOn'>,
  now: TimelineNow,
): TimelineItem[] {
  const items = [...tasks.map((task) => taskItem(task, now)), ...posts.map((post) => postItem(post, campaign, now))]
  return items.sort((a, b) => compare(placeOf(a), placeOf(b)) || numberOf(a) - numberOf(b))
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
const placeOf = ({ day, time }: TimelineItem) => `${day ?? '9999'} ${time ?? ''}`

/** What came first stands first: t8 before t10. */
const numberOf = ({ ref }: TimelineItem) => Number(ref.slice(1))

function postItem(post: CampaignPostState, { endsOn }: Pick<Campaign, 'endsOn'>, now: TimelineNow): TimelineItem {
  const { ref, title, role, status, variants } = post
  const [first] = variants
    .filter(({ day }) => day !== null)
    .sort((a, b) => compare(`${a.day} ${a.time}`, `${b.day} ${b.time}`))
  const isDone = status === 'published'
  const looksBack = role !== null && lookingBack.includes(role)
  const isLate =
    !isDone &&
    (variants.some((each) => isOverdue(each, now.at)) || (first === undefined && !looksBack && now.day > endsOn))
  return {
    kind: 'post',
    ref,
    title,
    role,
    day: first?.day ?? null,
    time: first?.time ?? null,
    where: [...new Set(variants.map(({ channel }) => channel))].join(', '),
    state: status,
    isDone,
    isLate,
  }
}

function isOverdue({ state, at }: CampaignPostState['variants'][number], now: Instant): boolean {
  if (state === 'missed') return true
  return state !== 'published' && at !== null && at <= now
}

function taskItem(task: CampaignTaskState, now: TimelineNow): TimelineItem {
  const { ref, title, role, owner, status } = task
  const day = dueDay(task)
  return {
    kind: 'task',
    ref,
    title,
    role,
    day,
    time: null,
    where: ownerWord(owner),
    state: status,
    isDone: status !== 'open',
    isLate: status === 'open' && day !== null && day < now.day,
  }
}

export type CampaignTrack = 'not begun' | 'on track' | 'behind' | 'to be closed' | 'closed'

/**
 * How a campaign stands. It is behind as soon as one post or task is late, or its goal is; it is to be closed when its last day is over and nothing is open.
 */
export function campaignTrack(
  { status, startsOn, endsOn }: Pick<Campaign, 'status' | 'startsOn' | 'endsOn'>,
  items: readonly Pick<TimelineItem, 'isDone' | 'isLate'>[],
  goal: Verdict | null,
  today: Day,
): CampaignTrack {
  if (status === 'closed') return 'closed'
  if (items.some(({ isLate }) => isLate) || goal === 'behind') return 'behind'
  if (today > endsOn && items.every(({ isDone }) => isDone)) return 'to be closed'
  return today < startsOn ? 'not begun' : 'on track'
}

/** The most of these days that lie in any 28 days that follow each other. */
export function mostInWindow(days: readonly Day[]): number {
  return Math.max(0, ...days.map((day) => days.filter((each) => each > addDays(day, -shareDays) && each <= day).length))
}
