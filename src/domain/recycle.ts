import { isOverCeiling, type PromoPost, tightestPromotion } from './promotion.ts'
import { isInSeason } from './season.ts'
import { type PillarPost, type SharedPillar, shortPillars } from './short-pillar.ts'
import { sameText } from './text/similarity.ts'
import { type Day, daysBetween } from './time/day.ts'
import type { Instant } from './time/instant.ts'

/** A slot that is empty. */
export interface OpenSlot {
  readonly channelId: number
  /** By the client's calendar. */
  readonly day: Day
  readonly at: Instant
}

/** One post of an evergreen's family that went out or is to go out: the days of its variants, and what they said. */
export interface Run {
  readonly days: readonly Day[]
  readonly words: readonly string[]
}

/** A post that may go out again, with every run of it and of the posts that recycle it, on any channel, past and planned. */
export interface Evergreen {
  readonly id: number
  readonly pillarId: number | null
  readonly isPromo: boolean
  readonly cooldownDays: number
  readonly mostRuns: number | null
  readonly season: string
  /** The texts in which it may run, by the channel that it goes to. */
  readonly texts: ReadonlyMap<number, readonly string[]>
  readonly runs: readonly Run[]
}

export interface RecycleFacts {
  readonly slots: readonly OpenSlot[]
  readonly evergreens: readonly Evergreen[]
  /** Every post that is scheduled or out. */
  readonly posts: readonly (PromoPost & PillarPost)[]
  readonly ceilingPercent: number
  readonly pillars: readonly SharedPillar[]
}

/** Why an evergreen does not run in a slot. */
export type Obstacle =
  /** It never went out, so there is nothing to repeat. */
  | { readonly why: 'never-out' }
  | { readonly why: 'season' }
  | { readonly why: 'maximum' }
  /** It ran, or runs, nearer than it has to rest. */
  | { readonly why: 'cooldown'; readonly ran: Day }
  /** It has no words that were not those of its last run, or will be those of its next one. */
  | { readonly why: 'words' }
  /** One more that sells would be above the ceiling. */
  | { readonly why: 'ceiling' }

export interface Assignment {
  readonly slot: OpenSlot
  readonly evergreenId: number
  readonly text: string
}

/** A slot that stays empty, with what stands against each evergreen that goes to its channel; none: no evergreen goes there. */
export interface LeftEmpty {
  readonly slot: OpenSlot
  readonly obstacles: readonly (Obstacle & { readonly evergreenId: number })[]
}

export interface RecyclePlan {
  readonly assigned: readonly Assignment[]
  readonly left: readonly LeftEmpty[]
}

/**
 * Fills empty slots with evergreens, in the order of time. Of those that nothing stands against the one of the pillar that is short comes first, then the
 * one whose last run is longest ago, then the oldest. What it gives a slot counts for the slots after it. Pure, and the order of its input is of no matter.
 */
export function planRecycling(facts: RecycleFacts): RecyclePlan {
  const pillars = [...facts.pillars].sort((a, b) => a.id - b.id)
  const slots = [...facts.slots].sort((a, b) => (a.at === b.at ? a.channelId - b.channelId : a.at < b.at ? -1 : 1))
  const evergreens = new Map([...facts.evergreens].sort((a, b) => a.id - b.id).map((each) => [each.id, each]))
  const posts = [...facts.posts]
  const [assigned, left]: [Assignment[], LeftEmpty[]] = [[], []]
  for (const slot of slots) {
    const short = shortPillars(pillars, posts, [slot.day])[0]?.id ?? null
    const there = [...evergreens.values()].filter(({ texts }) => texts.has(slot.channelId))
    const tried = there.map((evergreen) => ({ evergreen, ...tryIn(slot, evergreen, posts, facts.ceilingPercent) }))
    const [best] = tried
      .filter(({ text }) => text !== null)
      .sort((a, b) => byNeed(short, slot.day)(a.evergreen, b.evergreen))
    if (!best) {
      const obstacles = tried.flatMap(({ evergreen, obstacle }) =>
        obstacle === null ? [] : [{ ...obstacle, evergreenId: evergreen.id }],
      )
      left.push({ slot, obstacles })
      continue
    }
    const { evergreen, text } = best
    const words = text as string
    assigned.push({ slot, evergreenId: evergreen.id, text: words })
    evergreens.set(evergreen.id, { ...evergreen, runs: [...evergreen.runs, { days: [slot.day], words: [words] }] })
    posts.push({ days: [slot.day], isPromo: evergreen.isPromo, pillarId: evergreen.pillarId })
  }
  return { assigned, left }
}

type Tried = { readonly text: string; readonly obstacle: null } | { readonly text: null; readonly obstacle: Obstacle }

function tryIn(slot: OpenSlot, evergreen: Evergreen, posts: readonly PromoPost[], ceilingPercent: number): Tried {
  const { runs, season, mostRuns, isPromo } = evergreen
  const not = (obstacle: Obstacle): Tried => ({ text: null, obstacle })
  if (!runs.some(({ days }) => days.some((day) => day <= slot.day))) return not({ why: 'never-out' })
  if (!isInSeason(season, slot.day)) return not({ why: 'season' })
  if (mostRuns !== null && runs.length >= mostRuns) return not({ why: 'maximum' })
  const ran = nearestRun(evergreen, slot.day)
  if (ran !== null) return not({ why: 'cooldown', ran })
  const text = freshText(evergreen, slot)
  if (text === null) return not({ why: 'words' })
  if (isPromo && !hasRoomForPromo(slot.day, posts, ceilingPercent)) return not({ why: 'ceiling' })
  return { text, obstacle: null }
}

/** The day of a run that is nearer than the cooldown, before or after; the latest of them. */
function nearestRun({ runs, cooldownDays }: Evergreen, on: Day): Day | null {
  const near = runs.flatMap(({ days }) => days).filter((day) => Math.abs(daysBetween(day, on)) < cooldownDays)
  return near.sort().at(-1) ?? null
}

/** Words that were not used in the run before the slot nor in the one after it: those that never ran, else those that ran longest ago. */
function freshText({ texts, runs }: Evergreen, { channelId, day }: OpenSlot): string | null {
  const days = runs.flatMap((run) => run.days)
  const before = days
    .filter((each) => each <= day)
    .sort()
    .at(-1)
  const after = days.filter((each) => each > day).sort()[0]
  const near = runs
    .filter((run) => run.days.some((each) => each === before || each === after))
    .flatMap(({ words }) => words)
  const fresh = (texts.get(channelId) ?? []).filter((text) => !near.some((words) => sameText(words, text)))
  const lastUse = (text: string) =>
    runs
      .filter(({ words }) => words.some((each) => sameText(each, text)))
      .flatMap((run) => run.days)
      .sort()
      .at(-1) ?? ''
  const [first] = fresh
    .map((text, place) => ({ text, place, used: lastUse(text) }))
    .sort((a, b) => (a.used === b.used ? a.place - b.place : a.used < b.used ? -1 : 1))
  return first?.text ?? null
}

/** Whether one more that sells on that day keeps every post that sells, this one and those planned after it, under the ceiling. */
function hasRoomForPromo(day: Day, posts: readonly PromoPost[], ceilingPercent: number): boolean {
  return !isOverCeiling(tightestPromotion(day, [...posts, { days: [day], isPromo: true }], ceilingPercent))
}

function byNeed(short: number | null, day: Day) {
  const isShort = (each: Evergreen) => (short !== null && each.pillarId === short ? 0 : 1)
  const lastRun = (each: Evergreen) =>
    each.runs
      .flatMap(({ days }) => days)
      .filter((on) => on <= day)
      .sort()
      .at(-1) ?? ''
  return (a: Evergreen, b: Evergreen): number => {
    if (isShort(a) !== isShort(b)) return isShort(a) - isShort(b)
    const [first, second] = [lastRun(a), lastRun(b)]
    return first === second ? a.id - b.id : first < second ? -1 : 1
  }
}
