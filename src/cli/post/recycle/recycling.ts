import type { Client } from '../../../domain/client.ts'
import { textsOn } from '../../../domain/evergreen.ts'
import { dayOut, isContent } from '../../../domain/planned.ts'
import { kindOf, notEvergreen, type Post } from '../../../domain/post.ts'
import type { Assignment, Evergreen, RecycleFacts, Run } from '../../../domain/recycle.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { RunVariant } from '../../../store/queries/runs.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { PostDraft } from '../checked.ts'
import { asDraft, newVariant, storedDraft, withRefs } from '../make/draft.ts'
import type { EmptySlot } from '../time/empty-slots.ts'
import { withTime } from '../time/plan-time.ts'

/** What the planner of recycling looks at. */
export function recycleFacts(
  open: OpenDesk,
  client: Client,
  slots: readonly EmptySlot[],
  ceilingPercent: number,
): RecycleFacts {
  const { store } = open
  const pillars = store.pillars.of(client.id)
  const posts = store.posts.of(client.id)
  const variants = byPost(store.variants.ofClient(client.id), ({ postId }) => postId)
  const runs = byPost(store.runs(client.id), ({ originId }) => originId)
  const isPromo = (post: Post) => kindOf(post, pillars) === 'promo'
  return {
    slots: slots.map(({ channel, slot: { day, at } }) => ({ channelId: channel.id, day, at })),
    evergreens: posts
      .filter(({ cooldownDays, status }) => cooldownDays !== null && status === 'open')
      .map((post) => ({
        ...evergreenOf(post, variants.get(post.id) ?? []),
        isPromo: isPromo(post),
        runs: runsOf(open, client, runs.get(post.id) ?? []),
      })),
    posts: posts.map((post) => {
      const content = (variants.get(post.id) ?? []).filter((each) => isContent(each, post))
      const days = daysOf(open, client, content)
      return { days, isPromo: isPromo(post), pillarId: post.pillarId }
    }),
    ceilingPercent,
    pillars: pillars.filter((pillar) => pillar.ended_on === null),
  }
}

function evergreenOf(post: Post, variants: readonly Variant[]): Omit<Evergreen, 'isPromo' | 'runs'> {
  return {
    id: post.id,
    pillarId: post.pillarId,
    cooldownDays: post.cooldownDays as number,
    mostRuns: post.mostRuns,
    season: post.season,
    texts: new Map(liveVariants(variants).map((each) => [each.channelId, textsOn(post, each)])),
  }
}

/** The first live variant of each channel. */
function liveVariants(variants: readonly Variant[]): Variant[] {
  const live = variants.filter(({ state }) => state !== 'dropped')
  return live.filter((each, index) => live.findIndex((one) => one.channelId === each.channelId) === index)
}

function daysOf({ spans }: OpenDesk, client: Client, variants: readonly Pick<Variant, 'plannedOn' | 'publishedAt'>[]) {
  return variants.flatMap((each): Day[] => {
    const day = dayOut(each, client.zone, spans)
    return day === null ? [] : [day]
  })
}

/** One run a post of the family, on the days on which it really went out by the client's clock. */
function runsOf(open: OpenDesk, client: Client, variants: readonly RunVariant[]): Run[] {
  return [...byPost(variants, ({ postId }) => postId).values()].map((own) => ({
    days: daysOf(open, client, own),
    words: own.map(({ text }) => text),
  }))
}

function byPost<Thing>(things: readonly Thing[], idOf: (thing: Thing) => number): Map<number, Thing[]> {
  const found = new Map<number, Thing[]>()
  for (const each of things) found.set(idOf(each), [...(found.get(idOf(each)) ?? []), each])
  return found
}

/** The new post that an assignment makes: one variant in its slot, with the words chosen, and the facts and files of its origin. The private note stays behind. */
export function recycledDraft(
  { store, now }: OpenDesk,
  client: Client,
  { evergreenId, text, slot }: Assignment,
  empty: EmptySlot,
  id: number,
  minutes: number,
): PostDraft {
  const origin = store.posts.get(evergreenId) as Post
  const post: Post = {
    ...origin,
    id,
    text,
    minutes,
    askedBy: 'manager',
    // Its campaign was the origin's, and is long over when it runs again.
    campaignId: null,
    campaignRole: null,
    note: '',
    ...notEvergreen,
    originId: origin.id,
    createdOn: now.day,
    snoozedUntil: null,
    closedAt: null,
  }
  const stored = storedDraft(store, client, origin).variants
  const from = stored.find(({ variant }) => variant.channelId === slot.channelId && variant.state !== 'dropped')
  const { channel } = empty
  const fresh = newVariant(post, channel.id, from?.variant.format ?? 'text', minutes)
  const variant = {
    ...asDraft({ ...fresh, title: from?.variant.title ?? null, contentWarning: from?.variant.contentWarning ?? '' }),
    postId: id,
  }
  const timed = withTime(variant, { day: empty.slot.day, time: empty.slot.time, at: empty.slot.at })
  return { client, post, variants: withRefs([{ variant: timed, channel, media: from?.media ?? [] }]) }
}
