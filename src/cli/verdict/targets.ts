import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Post } from '../../domain/post.ts'
import { formatRef, parseRefs, type Ref } from '../../domain/ref.ts'
import type { Shown } from '../../domain/variant/approval.ts'
import type { Context } from '../context.ts'
import { type CheckedVariant, checkPost } from '../post/checked.ts'
import { storedDraft } from '../post/make/draft.ts'
import { resolveClient } from '../resolve/client.ts'
import { missingThing } from '../resolve/things.ts'
import { findVariant, requireGoing } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'

/** A variant of which a client says something. */
export interface Target extends CheckedVariant {
  readonly post: Post
  /** As the pack that the client has shows it, or an earlier one showed this very content; null: it is in none. */
  readonly inPack: Shown | null
}

export interface Targets {
  readonly client: Client
  readonly targets: readonly Target[]
  /** What a range went over without meaning it: not this client's, dropped, or nothing to say a word of. */
  readonly passed: readonly string[]
}

interface Asked {
  readonly post: Post
  /** One variant's ref; null: the post as a whole. */
  readonly part: string | null
  readonly isOfRange: boolean
}

/**
 * The variants of one client that refs name. Of a post those in a pack that the client has, else all that are still to go out. A range goes over what
 * is not there or another client's with --client; a verdict on the posts of two clients is refused, because one client cannot give it.
 */
export async function verdictTargets(
  context: Context,
  open: OpenDesk,
  words: readonly string[],
  clientWord: string | undefined,
): Promise<Targets> {
  const { store } = open
  const said = clientWord === undefined ? null : resolveClient(store, clientWord)
  const passed: string[] = []
  const asked = (await askedOf(context, open, words, passed)).filter(({ post, isOfRange }) => {
    if (said === null || post.clientId === said.id) return true
    if (!isOfRange) throw notTheirs(open, post, said)
    passed.push(postRef(post))
    return false
  })
  const client = onlyClient(open, asked)
  const targets = new Map<number, Target>()
  const ofRange = new Set<number>()
  for (const each of asked) {
    const found = await targetsIn(context, open, client, each)
    if (found.length === 0 && !each.isOfRange) throw nothingOpen(each)
    if (found.length === 0) passed.push(postRef(each.post))
    for (const target of found) targets.set(target.variant.id, target)
    if (each.isOfRange) for (const { variant } of found) ofRange.add(variant.id)
  }
  passUnseen(targets, ofRange, passed)
  if (targets.size > 0) return { client, targets: [...targets.values()], passed }
  throw new SmmError('unknown', `${words.join(' ')} names nothing of ${client.name} that is still to go out`, [
    `smm post list --client ${client.slug}`,
  ])
}

/** A range that a client answers a pack with means what is in the pack: what lies between and was never shown is not approved by it. */
function passUnseen(targets: Map<number, Target>, ofRange: ReadonlySet<number>, passed: string[]): void {
  if (![...targets.values()].some(({ inPack }) => inPack !== null)) return
  for (const [id, { inPack, ref }] of targets) {
    if (inPack !== null || !ofRange.has(id)) continue
    targets.delete(id)
    passed.push(`${formatRef(ref)} (in no pack)`)
  }
}

async function askedOf(
  context: Context,
  { store }: OpenDesk,
  words: readonly string[],
  passed: string[],
): Promise<Asked[]> {
  const platforms = await context.templates.platforms()
  const asked: Asked[] = []
  for (const word of words) {
    const refs = parseRefs(word)
    const isOfRange = refs.length > 1
    for (const ref of refs) {
      requirePost(ref)
      const post = store.posts.get(ref.id)
      if (!post && !isOfRange) throw missingThing(store, { kind: 'post', id: ref.id })
      if (post && !isOfRange) requireGoing(store, post)
      if (!post || post.status === 'skipped') passed.push(formatRef(ref))
      else
        asked.push({
          post,
          part: ref.kind === 'post' ? null : formatRef(findVariant(store, ref, platforms).ref),
          isOfRange,
        })
    }
  }
  return asked
}

function requirePost(ref: Ref): void {
  if (ref.kind === 'post' || ref.kind === 'variant') return
  throw new SmmError(
    'usage',
    `${formatRef(ref)} is no post; a client’s word is about posts such as p40 or p40/instagram`,
    [`smm show ${formatRef(ref)}`],
  )
}

function onlyClient({ store }: OpenDesk, asked: readonly Asked[]): Client {
  const ids = [...new Set(asked.map(({ post }) => post.clientId))]
  const clients = ids.map((id) => store.clients.get(id) as Client)
  const [only, other] = clients
  if (only && !other) return only
  if (!only) throw new SmmError('unknown', 'There are no such posts', ['smm post list'])
  const whose = clients.map(
    ({ slug, id }) =>
      `${slug} (${asked
        .filter(({ post }) => post.clientId === id)
        .map(({ post }) => postRef(post))
        .join(', ')})`,
  )
  throw new SmmError('usage', `These posts are of several clients: ${whose.join(', ')}; a verdict is one client’s`, [
    `add --client ${only.slug}`,
  ])
}

async function targetsIn(context: Context, open: OpenDesk, client: Client, { post, part }: Asked): Promise<Target[]> {
  const { store } = open
  const records = store.approvals.ofPost(post.id)
  const all = (await checkPost(context, open, storedDraft(store, client, post))).map((each): Target => {
    const shown = records.get(each.variant.id)?.shown ?? []
    // A pack that was replaced counts where it showed the very same.
    const standing = shown.findLast(({ replacedAt }) => replacedAt === null)
    return { ...each, post, inPack: standing ?? shown.findLast(({ hash }) => hash === each.approval.hash) ?? null }
  })
  const live = all.filter(({ variant }) => variant.state === 'draft' || variant.state === 'scheduled')
  if (part !== null) return live.filter(({ ref }) => formatRef(ref) === part)
  const packed = live.filter(({ inPack }) => inPack !== null)
  return packed.length > 0 ? packed : live
}

function nothingOpen({ post, part }: Asked): SmmError {
  const name = part ?? postRef(post)
  return new SmmError('refused', `${name} ${post.title} has nothing that is still to go out`, [`smm post show ${name}`])
}

function notTheirs({ store }: OpenDesk, post: Post, { slug }: Client): SmmError {
  const owner = store.clients.get(post.clientId)?.slug
  return new SmmError(
    'refused',
    `${postRef(post)} ${post.title} is of ${owner} and not of ${slug}; nothing was recorded`,
    [`smm post list --client ${slug}`],
  )
}

function postRef({ id }: Post): string {
  return formatRef({ kind: 'post', id })
}
