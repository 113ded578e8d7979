import { addDays, type Day, mondayOf, type Weekday, weekdays } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { VariantState } from '../../domain/variant/variant.ts'
import type { DemoClient, DemoPost } from './demo-client.ts'
import { lastWorkingDay } from './desk.ts'
import { type DemoPlace, placesOf } from './formats.ts'
import type { Moments } from './moments.ts'
import { between } from './random.ts'

/** A demo post with the time and the state of each of its variants. */
export interface PlannedPost {
  readonly post: DemoPost
  readonly createdOn: Day
  readonly places: readonly PlannedPlace[]
}

export interface PlannedPlace extends Pick<DemoPlace, 'channel' | 'format'> {
  readonly state: VariantState
  readonly time: PlaceTime | null
  /** Since when it lies in the client's outside tool; null: it goes out by hand. */
  readonly handedAt: Instant | null
}

/** By the client's wall clock, and the instant that this is. */
interface PlaceTime {
  readonly day: Day
  readonly clock: string
  readonly at: Instant
  readonly isLate: boolean
}

/** So many of the last posts in an outside tool nobody has confirmed. */
const unconfirmed = 6

/** A client's posts in their slots: what is past went out, what is to come is scheduled, but for what is planted. */
export function plannedPosts(demo: DemoClient, moments: Moments): PlannedPost[] {
  const timed = demo.posts.map((post) => ({
    post,
    places: placesOf(post).map((place) => ({ ...place, time: timeOf(demo, post, place, moments) })),
  }))
  const past = timed
    .flatMap(({ places }) => places.flatMap(({ time }) => (time !== null && time.at <= moments.now ? [time.at] : [])))
    .sort()
  const checkedUntil = demo.tool === undefined ? moments.now : (past.at(-unconfirmed - 1) ?? '')
  return timed.map(({ post, places }) => ({
    post,
    createdOn: createdOn(demo, post, moments),
    places: places.map(({ channel, format, time }) => ({
      channel,
      format,
      time,
      state: stateOf(time, checkedUntil),
      handedAt: demo.tool === undefined ? null : handedAt(post, moments),
    })),
  }))
}

function stateOf(time: PlaceTime | null, checkedUntil: Instant): VariantState {
  if (time === null) return 'draft'
  return time.at <= checkedUntil && !time.isLate ? 'published' : 'scheduled'
}

function timeOf({ client }: DemoClient, post: DemoPost, { slot }: DemoPlace, moments: Moments): PlaceTime | null {
  if (post.week === null || slot === null) return null
  const isLate = slot === 'late'
  const [weekday, clock = ''] = isLate ? ['', '17:00'] : (slot.split(' ') as [Weekday, string])
  const day = isLate
    ? lastWorkingDay(addDays(moments.today, -1))
    : addDays(mondayOf(moments.today), 7 * post.week + weekdays.indexOf(weekday as Weekday))
  return { day, clock, at: moments.clock(day, clock, client.zone), isLate }
}

/** It was written on a day for making of the week before, and where that is still to come, lately. */
function createdOn({ client }: DemoClient, { week, title, draftDays = 0 }: DemoPost, { today }: Moments): Day {
  if (week === null) return addDays(today, -draftDays)
  const day = addDays(mondayOf(today), 7 * week - 6 + Math.floor(between(0, 3, 'written', client.slug, title)))
  return day < today ? day : lastWorkingDay(addDays(today, -1))
}

/** The tool gets a week on the day for scheduling before it. */
function handedAt({ week }: DemoPost, moments: Moments): Instant | null {
  if (week === null) return null
  const at = moments.clock(addDays(mondayOf(moments.today), 7 * week - 3), '15:00')
  return at <= moments.now ? at : null
}
