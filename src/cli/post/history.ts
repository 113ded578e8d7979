import type { Client } from '../../domain/client.ts'
import { dayOut, isContent } from '../../domain/planned.ts'
import { isLetGo, kindOf, type Post } from '../../domain/post.ts'
import { type Promotion, promotionUpTo, tightestPromotion } from '../../domain/promotion.ts'
import { formatRef } from '../../domain/ref.ts'
import { shapeOf, type TextShape } from '../../domain/text/similarity.ts'
import type { Day } from '../../domain/time/day.ts'
import type { ZoneSpans } from '../../domain/time/zone.ts'
import type { EarlierText } from '../../domain/variant/check/facts.ts'
import { saidBy, type Variant } from '../../domain/variant/variant.ts'
import type { PillarKind } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'

/** Further back nobody remembers a text. */
const mostEarlier = 200

/** What a client's posts are held against, of all of its posts. */
export interface ClientHistory {
  /** What the other posts said on a channel, the newest first. */
  earlier(post: Post, channelId: number): EarlierText[]
  /** The posts that go out, or went out, in the 28 days up to a day, with this one, and how many of them sell. */
  promotion(post: Post, kind: PillarKind | null, day: Day, ceilingPercent: number): Promotion
  /** From now on a post stands as it is here: the command that is checked gives it this place, and did not write it yet. */
  plan(post: Post, variants: readonly Variant[]): void
}

/** Reads a client's posts once, for as many checks as there are. */
export function historyOf(store: Store, client: Client, spans: ZoneSpans): ClientHistory {
  const posts = new Map(store.posts.of(client.id).map((each) => [each.id, each]))
  const pillars = store.pillars.of(client.id)
  const isPromo = (post: Post) => kindOf(post, pillars) === 'promo'
  const byPost = Map.groupBy(store.variants.ofClient(client.id), ({ postId }) => postId)
  const daysOf = (id: number) => {
    const post = posts.get(id)
    const content = (byPost.get(id) ?? []).filter((each) => post && isContent(each, post))
    return content.flatMap((each) => dayOut(each, client.zone, spans) ?? [])
  }
  const days = new Map([...byPost.keys()].map((id) => [id, daysOf(id)]))
  const stored = new Map(days)
  const shape = shapesOnce()
  return {
    earlier(post, channelId) {
      return [...byPost.values()]
        .flat()
        .filter((each) => each.channelId === channelId && each.state !== 'dropped' && each.postId !== post.id)
        .slice(-mostEarlier)
        .reverse()
        .flatMap((variant) => {
          const other = posts.get(variant.postId)
          const ref = formatRef({ kind: 'post', id: variant.postId })
          return other && !isLetGo(other) ? [{ ref, shape: shape(saidBy(variant, other)) }] : []
        })
    },
    promotion(post, kind, day, ceilingPercent) {
      const others = [...days].flatMap(([id, on]) => {
        const other = id === post.id ? undefined : posts.get(id)
        return other ? [{ days: on, isPromo: isPromo(other) }] : []
      })
      const withIt = [...others, { days: [day], isPromo: kind === 'promo' }]
      // What stands on that day already was there first; what comes to it has to leave room for what is planned after it.
      const isThere = stored.get(post.id)?.includes(day) ?? false
      return isThere
        ? { ...promotionUpTo(day, withIt), ceilingPercent }
        : tightestPromotion(day, withIt, ceilingPercent)
    },
    plan(post, variants) {
      posts.set(post.id, post)
      const others = (byPost.get(post.id) ?? []).filter(({ id }) => !variants.some((each) => each.id === id))
      byPost.set(post.id, [...others, ...variants])
      days.set(post.id, daysOf(post.id))
    },
  }
}

/** The shape of a text is worked out once, however many are compared with it. */
function shapesOnce(): (text: string) => TextShape {
  const shapes = new Map<string, TextShape>()
  return (text) => {
    const known = shapes.get(text) ?? shapeOf(text)
    shapes.set(text, known)
    return known
  }
}
