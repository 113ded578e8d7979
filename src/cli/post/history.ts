import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import { shapeOf, type TextShape } from '../../domain/text/similarity.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { EarlierText, Promotion } from '../../domain/variant/check/facts.ts'
import { saidBy, type Variant } from '../../domain/variant/variant.ts'
import type { PillarKind } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'

/** Further back nobody remembers a text. */
const mostEarlier = 200
/** Promotion is reckoned over so many days. */
const window = 28

/** What a client's posts are held against, of all of its posts. */
export interface ClientHistory {
  /** What the other posts said on a channel, the newest first. */
  earlier(post: Post, channelId: number): EarlierText[]
  /** The posts that go out, or went out, in the 28 days up to a day, with this one, and how many of them sell. */
  promotion(post: Post, kind: PillarKind | null, day: Day, ceilingPercent: number): Promotion
}

/** Reads a client's posts once, for as many checks as there are. */
export function historyOf(store: Store, clientId: number): ClientHistory {
  const posts = new Map(store.posts.of(clientId).map((each) => [each.id, each]))
  const variants = store.variants.ofClient(clientId)
  const pillars = store.pillars.of(clientId)
  const byChannel = new Map<number, Variant[]>()
  for (const each of variants) {
    if (each.state !== 'dropped') byChannel.set(each.channelId, [...(byChannel.get(each.channelId) ?? []), each])
  }
  const shapes = new Map<string, TextShape>()
  const shape = (text: string) => {
    const known = shapes.get(text) ?? shapeOf(text)
    shapes.set(text, known)
    return known
  }
  const goingOut = variants.filter(({ state }) => state === 'scheduled' || state === 'published')
  return {
    earlier(post, channelId) {
      return (byChannel.get(channelId) ?? [])
        .filter(({ postId }) => postId !== post.id)
        .slice(-mostEarlier)
        .reverse()
        .flatMap((variant) => {
          const other = posts.get(variant.postId)
          const ref = formatRef({ kind: 'post', id: variant.postId })
          return other ? [{ ref, shape: shape(saidBy(variant, other)) }] : []
        })
    },
    promotion(post, kind, day, ceilingPercent) {
      const from = addDays(day, 1 - window)
      const inWindow = new Set(
        goingOut
          .filter(({ plannedOn }) => plannedOn !== null && plannedOn >= from && plannedOn <= day)
          .map(({ postId }) => postId),
      )
      inWindow.delete(post.id)
      const others = [...inWindow].flatMap((id) => posts.get(id) ?? [])
      const promo = others.filter((each) => kindOf(each, pillars) === 'promo').length
      return { posts: others.length + 1, promo: promo + (kind === 'promo' ? 1 : 0), ceilingPercent }
    },
  }
}
