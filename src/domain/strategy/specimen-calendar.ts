import { type Weekday, weekdays } from '../time/day.ts'
import type { Strategy } from './shape.ts'

/** One idea of a specimen calendar: the channels on which it goes out on a day, and what it is about. */
export interface SpecimenPost {
  /** 0 for the first week. */
  readonly week: number
  readonly day: Weekday
  readonly times: readonly { readonly channel: string; readonly time: string }[]
  readonly pillar: string
  /** One of the pillar's ideas in turn; empty: it has none. */
  readonly idea: string
}

/**
 * The first weeks as they could look: the slots of a day share one idea, and each idea goes to the pillar that is furthest behind its share, in the order of the
 * strategy where several are. A plan without slots or pillars has none.
 */
export function specimenCalendar(
  { channels, pillars }: Pick<Strategy, 'channels' | 'pillars'>,
  weeks: number,
): SpecimenPost[] {
  if (pillars.length === 0) return []
  const given = new Map<string, number>()
  const posts: SpecimenPost[] = []
  for (let week = 0; week < weeks; week++) {
    for (const day of weekdays) {
      const times = channels
        .flatMap(({ key, slots }) =>
          slots.filter((slot) => slot.startsWith(day)).map((slot) => ({ channel: key, time: slot.slice(4) })),
        )
        .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
      if (times.length === 0) continue
      const pillar = furthestBehind(pillars, given, posts.length)
      const count = given.get(pillar.key) ?? 0
      given.set(pillar.key, count + 1)
      posts.push({
        week,
        day,
        times,
        pillar: pillar.title,
        idea: pillar.ideas[count % Math.max(1, pillar.ideas.length)] ?? '',
      })
    }
  }
  return posts
}

type Pillar = Strategy['pillars'][number]

/** The pillar whose posts so far are the furthest behind its share of them with the next one counted. */
function furthestBehind(pillars: readonly Pillar[], given: ReadonlyMap<string, number>, posts: number): Pillar {
  const behind = ({ key, share }: Pillar) => (share / 100) * (posts + 1) - (given.get(key) ?? 0)
  return pillars.reduce((furthest, pillar) => (behind(pillar) > behind(furthest) + 1e-9 ? pillar : furthest))
}
