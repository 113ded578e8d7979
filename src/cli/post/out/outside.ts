import type { Post } from '../../../domain/post.ts'
import { formatRef, type Ref } from '../../../domain/ref.ts'
import { liesOutside } from '../../../domain/variant/handed.ts'
import { type FoundVariant, variantsOf } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'

type Named = Pick<FoundVariant, 'ref' | 'variant'>

/** What of some posts outside tools are to publish, and nobody dropped yet. */
export function outsideOf({ store, at }: OpenDesk, posts: readonly Post[]): FoundVariant[] {
  return posts
    .flatMap((post) => variantsOf(store, post))
    .filter(({ variant }) => variant.state !== 'dropped' && liesOutside(variant, at))
}

/** The same for posts and variants that refs name; other refs name nothing of it. */
export function outsideAmong(open: OpenDesk, refs: readonly Ref[]): FoundVariant[] {
  return refs.flatMap((ref) => {
    const post = ref.kind === 'post' || ref.kind === 'variant' ? open.store.posts.get(ref.id) : undefined
    const found = post ? outsideOf(open, [post]) : []
    return ref.kind === 'variant' ? found.filter((each) => formatRef(each.ref) === formatRef(ref)) : found
  })
}

/** What has to be done in the tools as well; none where nothing lies in one. */
export function alsoThere(variants: readonly Named[], done: 'moved' | 'changed'): string[] {
  if (variants.length === 0) return []
  return [`It lies in an outside tool, where it has to be ${done} too: ${placesOf(variants)}.`]
}

/** What goes out in spite of having been let go here. */
export function stillThere(variants: readonly Named[]): string[] {
  if (variants.length === 0) return []
  return [`It lies in an outside tool and goes out from there: ${placesOf(variants)}; take it out there.`]
}

/** What a tool was to publish and did not, as somebody says: it may still lie there. */
export function missedThere(variants: readonly Named[]): string[] {
  const handed = variants.filter(({ variant }) => variant.handedTo !== '')
  if (handed.length === 0) return []
  return [`It was to go out from an outside tool: ${placesOf(handed)}; take it out there before it gets another time.`]
}

function placesOf(variants: readonly Named[]): string {
  return variants.map(({ ref, variant }) => `${formatRef(ref)} in ${variant.handedTo}`).join(', ')
}
