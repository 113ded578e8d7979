import { SmmError } from '../../domain/errors.ts'
import type { Heard } from '../../domain/heard.ts'
import { formatRef, looksLikeRef, parseRefs, type Ref, type RefKind, sameRef } from '../../domain/ref.ts'
import { withArticle } from '../../domain/text/phrase.ts'
import { todayList } from '../../domain/today/list.ts'
import { type Block, blocks } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { threadTitle } from '../inbox/gather.ts'
import { boundsOf, type OpenDesk } from '../with-store.ts'

/** True for a word that names things: a ref, a range, or a block of the list. */
export function namesThings(word: string): boolean {
  return looksLikeRef(word) || isBlock(word)
}

function isBlock(word: string): word is Block {
  return (blocks as readonly string[]).includes(word)
}

/** The refs that words name, each once, in the order said. A block means its rows of today's list. */
export async function resolveRefs(context: Context, open: OpenDesk, words: readonly string[]): Promise<Ref[]> {
  const refs: Ref[] = []
  for (const word of words) {
    const named = isBlock(word) ? await refsOfBlock(context, open, word) : withoutDropped(open.store, parseRefs(word))
    for (const ref of named) if (!refs.some((each) => sameRef(each, ref))) refs.push(ref)
  }
  return refs
}

/** A range goes over what of it was dropped; of all that were dropped the error has to speak. */
export function withoutDropped(store: Store, refs: readonly Ref[]): readonly Ref[] {
  if (refs.length < 2) return refs
  const dropped = store.dropped()
  const left = refs.filter((ref) => !dropped.some((row) => sameRef(row, ref)))
  return left.length > 0 ? left : refs
}

async function refsOfBlock(context: Context, open: OpenDesk, block: Block): Promise<Ref[]> {
  const settings = await context.templates.today()
  const list = todayList(open.store.today(boundsOf(open)), settings, open.now, { block })
  const rows = list.blocks.flatMap((each) => each.rows)
  if (rows.length === 0) throw new SmmError('unknown', `Nothing is due in ${block} today`, ['smm today'])
  return rows.flatMap((row) => [...(row.ref ? [row.ref] : []), ...(row.others ?? [])])
}

/** A thing of one of the kinds that a verb can act on, or an error that says which verb fits. */
export function requireKind(ref: Ref, kinds: readonly RefKind[], verb: string): void {
  if (kinds.includes(ref.kind)) return
  throw new SmmError(
    'usage',
    `${formatRef(ref)} is ${article(ref.kind)}, and ${verb} is for ${kinds.map(plural).join(', ')}`,
    [verb === 'goal update' ? `smm edit ${formatRef(ref)} --title "…"` : fitting[ref.kind](formatRef(ref))],
  )
}

const fitting: Readonly<Record<RefKind, (ref: string) => string>> = {
  task: (ref) => `smm done ${ref}`,
  routine: (ref) => `smm done ${ref}`,
  post: (ref) => `smm post show ${ref}`,
  variant: (ref) => `smm post show ${ref}`,
  goal: (ref) => `smm goal update ${ref}`,
  outcome: (ref) => `smm edit ${ref}`,
  campaign: (ref) => `smm campaign show ${ref}`,
  message: (ref) => `smm re ${ref}`,
  contact: (ref) => `smm contact touch ${ref}`,
  article: (ref) => `smm open ${ref}`,
  heard: (ref) => `smm edit ${ref} --theme THEME`,
  automation: (ref) => `smm automation checked ${ref}`,
}

function article(kind: RefKind): string {
  if (kind === 'heard') return 'a line of what was heard'
  return withArticle(kind)
}

function plural(kind: RefKind): string {
  return kind === 'heard' ? 'what was heard' : `${kind}s`
}

/** Where the refs of a kind can be seen; goals, outcomes and campaigns never stand in today's list. */
const seenIn: Readonly<Record<RefKind, string>> = {
  task: 'smm today --all',
  routine: 'smm today --all',
  post: 'smm post list',
  variant: 'smm post list',
  goal: 'smm goal list',
  outcome: 'smm report week',
  campaign: 'smm campaign list',
  message: 'smm inbox list',
  contact: 'smm contact list',
  article: 'smm feed read --list',
  heard: 'smm heard --list',
  automation: 'smm automation list',
}

/** What is said of a ref without a row: it was dropped, or it never was. */
export function missingThing(store: Store, ref: Ref): SmmError {
  const into = ref.kind === 'contact' ? store.contacts.mergedInto(ref.id) : null
  if (into !== null) {
    const kept = formatRef({ kind: 'contact', id: into })
    return new SmmError('unknown', `${formatRef(ref)} is the same person as ${kept}, and lives on there`, [
      `smm show ${kept}`,
    ])
  }
  const isDropped = store.dropped().some((row) => sameRef(row, ref))
  return isDropped
    ? new SmmError('unknown', `${formatRef(ref)} was dropped`, [`smm drop --back ${formatRef(ref)}`])
    : new SmmError('unknown', `There is no ${ref.kind === 'heard' ? 'line' : ref.kind} ${formatRef(ref)}`, [
        seenIn[ref.kind],
      ])
}

/** The row behind a ref; a missing or dropped one is an error. */
export function findThing(store: Store, ref: Ref) {
  if (ref.kind === 'variant') {
    throw new SmmError('usage', `${formatRef(ref)} is one variant of a post, which this command does not take`, [
      `smm post show ${formatRef(ref)}`,
      `smm post edit ${formatRef(ref)}`,
    ])
  }
  const thing = lookUp(store, { ...ref, kind: ref.kind })
  if (thing.row === undefined) throw missingThing(store, ref)
  return thing as Found
}

type Found =
  | { kind: 'task'; row: NonNullable<ReturnType<Store['tasks']['get']>> }
  | { kind: 'routine'; row: NonNullable<ReturnType<Store['routines']['get']>> }
  | { kind: 'post'; row: NonNullable<ReturnType<Store['posts']['get']>> }
  | { kind: 'goal'; row: NonNullable<ReturnType<Store['goals']['get']>> }
  | { kind: 'outcome'; row: NonNullable<ReturnType<Store['outcomes']['get']>> }
  | { kind: 'campaign'; row: NonNullable<ReturnType<Store['campaigns']['get']>> }
  | { kind: 'message'; row: NonNullable<ReturnType<typeof titledThread>> }
  | { kind: 'contact'; row: NonNullable<ReturnType<typeof titledContact>> }
  | { kind: 'article'; row: NonNullable<ReturnType<Store['feedItems']['get']>> }
  | { kind: 'heard'; row: Heard & { readonly title: string } }
  | { kind: 'automation'; row: NonNullable<ReturnType<Store['automations']['get']>> }

function lookUp(store: Store, ref: { readonly kind: Exclude<RefKind, 'variant'>; readonly id: number }) {
  switch (ref.kind) {
    case 'task':
      return { kind: ref.kind, row: store.tasks.get(ref.id) }
    case 'routine':
      return { kind: ref.kind, row: store.routines.get(ref.id) }
    case 'post':
      return { kind: ref.kind, row: store.posts.get(ref.id) }
    case 'goal':
      return { kind: ref.kind, row: store.goals.get(ref.id) }
    case 'outcome':
      return { kind: ref.kind, row: store.outcomes.get(ref.id) }
    case 'campaign':
      return { kind: ref.kind, row: store.campaigns.get(ref.id) }
    case 'message':
      return { kind: ref.kind, row: titledThread(store, ref.id) }
    case 'contact':
      return { kind: ref.kind, row: titledContact(store, ref.id) }
    case 'article':
      return { kind: ref.kind, row: store.feedItems.get(ref.id) }
    case 'heard': {
      const row = store.heard.get(ref.id)
      return { kind: ref.kind, row: row && { ...row, title: row.words } }
    }
    case 'automation':
      return { kind: ref.kind, row: store.automations.get(ref.id) }
  }
}

function titledThread(store: Store, id: number) {
  const thread = store.threads.get(id)
  return thread && { ...thread, title: threadTitle(thread) }
}

function titledContact(store: Store, id: number) {
  const contact = store.contacts.get(id)
  return contact && { ...contact, title: contact.name }
}
