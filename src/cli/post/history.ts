import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { Promotion, Said } from '../../domain/variant/check/facts.ts'
import { wordsOf } from '../../domain/variant/variant.ts'
import type { PillarKind } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'

/** Further back nobody remembers a text. */
const mostEarlier = 200
/** Promotion is reckoned over so many days. */
const window = 28

/** What the client's other posts said on the channel, the newest first. */
export function earlierTexts(store: Store, post: Post, channelId: number): Said[] {
  const posts = new Map(store.posts.of(post.clientId).map((each) => [each.id, each]))
  return store.variants
    .ofClient(post.clientId)
    .filter((each) => each.channelId === channelId && each.postId !== post.id && each.state !== 'dropped')
    .slice(-mostEarlier)
    .reverse()
    .flatMap((variant) => {
      const other = posts.get(variant.postId)
      const ref = formatRef({ kind: 'post', id: variant.postId })
      return other ? [{ ref, text: wordsOf(variant, other).text }] : []
    })
}

/** The posts that go out, or went out, in the 28 days up to a day, with this one, and how many of them sell. */
export function promotionOf(
  store: Store,
  post: Post,
  kind: PillarKind | null,
  day: Day,
  ceilingPercent: number,
): Promotion {
  const from = addDays(day, 1 - window)
  const inWindow = new Set(
    store.variants
      .ofClient(post.clientId)
      .filter((each) => each.plannedOn !== null && each.plannedOn >= from && each.plannedOn <= day)
      .filter((each) => each.state === 'scheduled' || each.state === 'published')
      .map((each) => each.postId),
  )
  inWindow.delete(post.id)
  const pillars = store.pillars.of(post.clientId)
  const others = store.posts.of(post.clientId).filter((each) => inWindow.has(each.id))
  const promo = others.filter((each) => kindOf(each, pillars) === 'promo').length
  return { posts: others.length + 1, promo: promo + (kind === 'promo' ? 1 : 0), ceilingPercent }
}
