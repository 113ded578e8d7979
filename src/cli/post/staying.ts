import { counted } from '../../domain/number.ts'
import type { Post } from '../../domain/post.ts'
import { formatRef, formatRefs, type Ref } from '../../domain/ref.ts'
import { type FoundVariant, variantsOf } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'

/** A post of which something is still to come when what it belongs to ends. */
interface StayingPost {
  /** The post, or those of its variants that are meant, where others of it are not or are out. */
  readonly refs: readonly Ref[]
  readonly isScheduled: boolean
  readonly isWished: boolean
}

/** Which variants end with what they belong to, and what stops those that are scheduled; without a command they are let go one by one. */
interface Ending {
  readonly isMeant?: (each: FoundVariant) => boolean
  readonly stop?: string
}

/** What stays of some posts, each sentence with the command that lets it go: drafts, and what is scheduled. None where nothing stays. */
export function stayingWords(open: OpenDesk, posts: readonly Post[], ending: Ending = {}): string[] {
  const staying = posts.flatMap((post) => stayingOf(open, post, ending.isMeant ?? (() => true)) ?? [])
  const scheduled = staying.filter(({ isScheduled }) => isScheduled)
  const drafts = staying.filter(({ isScheduled }) => !isScheduled)
  const isOne = drafts.length === 1
  const wish = isOne ? ' and keeps the time that it is meant for' : ' and keep the times that they are meant for'
  return [
    ...sentenceOf(scheduled, 'post', ' scheduled', ending.stop),
    ...sentenceOf(drafts, 'draft', drafts.some(({ isWished }) => isWished) ? wish : ''),
  ]
}

function sentenceOf(posts: readonly StayingPost[], word: string, how: string, command = letGo(posts)): string[] {
  if (posts.length === 0) return []
  return [`${counted(posts.length, word)} ${posts.length === 1 ? 'stays' : 'stay'}${how}: ${command}`]
}

/** A post is let go as a whole; one that goes on elsewhere, or of which something is out, loses variants. */
function letGo(posts: readonly StayingPost[]): string {
  const refs = posts.flatMap((each) => each.refs)
  const [whole, parts] = [refs.filter(({ kind }) => kind === 'post'), refs.filter(({ kind }) => kind === 'variant')]
  return [
    ...(whole.length > 0 ? [`smm skip ${formatRefs(whole)}`] : []),
    ...(parts.length > 0 ? [`smm drop ${parts.map(formatRef).join(' ')}`] : []),
  ].join(' · ')
}

function stayingOf({ store }: OpenDesk, post: Post, isMeant: (each: FoundVariant) => boolean): StayingPost | null {
  if (post.status !== 'open') return null
  const live = variantsOf(store, post).filter(({ variant }) => variant.state !== 'dropped')
  const meant = live.filter((each) => isMeant(each) && each.variant.state !== 'published')
  if (meant.length === 0) return null
  return {
    refs: meant.length === live.length ? [{ kind: 'post', id: post.id }] : meant.map(({ ref }) => ref),
    isScheduled: meant.some(({ variant }) => variant.state === 'scheduled'),
    isWished: meant.some(({ variant }) => variant.plannedAt !== null),
  }
}
