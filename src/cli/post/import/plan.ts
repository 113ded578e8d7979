import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { PostRow, RowProblem } from '../../../domain/import/row.ts'
import { newIdea, type Post } from '../../../domain/post.ts'
import { type Instant, toMilliseconds } from '../../../domain/time/instant.ts'
import { wallClock } from '../../../domain/time/wall-clock.ts'
import { localTime } from '../../../domain/time/zone.ts'
import { titleOf } from '../../../domain/variant/format-for.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { WorkMinutes } from '../../../domain/work-minutes.ts'
import type { PostOrigin } from '../../../store/tables/posts.ts'
import type { Context } from '../../context.ts'
import { resolvePillar } from '../../resolve/pillar.ts'
import type { OpenDesk } from '../../with-store.ts'
import { type Barrier, planBarriersOf } from '../approval/barriers.ts'
import { type CheckedVariant, type DraftVariant, type PostDraft, planChecker } from '../checked.ts'
import { asDraft, newVariant, withRefs } from '../make/draft.ts'
import { mediaFor } from '../make/media.ts'
import { rulebook } from '../rulebook.ts'
import { checkInTurn } from '../time/check-in-turn.ts'
import { type PlannedTime, plannedTime, withTime } from '../time/plan-time.ts'
import { groupRows, type PostGroup, type WantedVariant } from './group.ts'
import type { SourceRows } from './source.ts'

/** A post as it will stand. */
export interface ImportedPost {
  readonly group: PostGroup
  readonly post: Post
  readonly variants: readonly ImportedVariant[]
}

export interface ImportedVariant {
  readonly row: PostRow
  readonly checked: CheckedVariant
  /** As it is written: scheduled, or a draft that keeps its time where something stands in the way. */
  readonly variant: Variant
  /** Why it stays a draft although it has a time; empty: it has none, or is scheduled. */
  readonly barriers: readonly Barrier[]
  /** The time that its row says has passed. */
  readonly isLate: boolean
  /** How its time differs from the moment that its row says; empty: it does not. */
  readonly shift: string
}

export interface ImportPlan {
  readonly posts: readonly ImportedPost[]
  /** Posts of the file that are here already. */
  readonly known: readonly { readonly group: PostGroup; readonly origin: PostOrigin }[]
  readonly problems: readonly RowProblem[]
  /** Rows that stay out for another row of their post. */
  readonly alsoOut: readonly RowProblem[]
}

export interface ImportWishes {
  readonly channel?: string
  readonly intoSlots?: boolean
}

/** Everything that the file would do to the desk, and what is wrong with it. */
export async function planImport(
  context: Context,
  open: OpenDesk,
  client: Client,
  source: SourceRows,
  wishes: ImportWishes,
): Promise<ImportPlan> {
  const { store } = open
  const minutes = await context.templates.minutes()
  const book = await rulebook(context, store.channels.of(client.id))
  const { groups, problems, alsoOut } = groupRows(open, client, source, wishes.channel, book)
  const origins = new Map(store.posts.origins(client.id).flatMap((each) => namesOf(each).map((name) => [name, each])))
  const known = groups.flatMap((group) => {
    const origin = origins.get(group.externalId)
    return origin ? [{ group, origin }] : []
  })
  const fresh = groups.filter((group) => !origins.has(group.externalId))
  const timer = timesFor(open, client, fresh, wishes)
  const wrong = [...problems]
  const planned: TimedGroup[] = []
  for (const group of fresh) {
    try {
      const draft = draftOf(open, client, group, source, store.posts.nextId() + planned.length, minutes)
      const timed = draft.variants.map((each, index) => timer.timed(each, group.wanted[index] as WantedVariant))
      planned.push({ group, draft: { ...draft, variants: timed.map((each) => each.draft) }, timed })
    } catch (error) {
      if (!(error instanceof SmmError)) throw error
      wrong.push({ line: group.rows[0]?.line ?? 1, column: '', message: error.message })
    }
  }
  const posts = await checkedPosts(context, open, client, planned)
  return { posts, known, problems: wrong.sort((one, other) => one.line - other.line), alsoOut }
}

/** The post of some rows with a variant for each channel, without times yet. */
function draftOf(
  open: OpenDesk,
  client: Client,
  group: PostGroup,
  source: SourceRows,
  id: number,
  minutes: WorkMinutes,
): PostDraft {
  const post = postOf(open, client, group, id, minutes.formats[group.wanted[0]?.format ?? 'text'])
  const variants = group.wanted.map((wanted, index) => {
    const takes = index === 0 ? minutes.formats[wanted.format] : minutes.variant
    const media = mediaFor(open.store, client.id, source.media.get(wanted.row) ?? [])
    return { variant: variantOf(post, wanted, takes), channel: wanted.channel, media }
  })
  return { client, post, variants: withRefs(variants) }
}

/** A post is known by the name it came with, and by its own where the file was written by this desk. */
function namesOf({ uid, externalId }: PostOrigin): string[] {
  return externalId === null ? [uid] : [externalId, uid]
}

function postOf({ store, now }: OpenDesk, client: Client, group: PostGroup, id: number, minutes: number): Post {
  const [row] = group.rows as [PostRow]
  const words = row.text.trim() === '' ? row.ownText : row.text
  const idea = newIdea({ clientId: client.id, title: row.title || titleOf(words), minutes, createdOn: now.day })
  return {
    ...idea,
    id,
    pillarId: row.pillar === '' ? null : resolvePillar(store, client, row.pillar).id,
    kind: row.kind,
    text: row.text,
    link: row.link,
    tags: row.tags,
    tagSet: row.tagSet,
    askedBy: row.askedBy,
    status: 'open',
    snoozedUntil: null,
    closedAt: null,
  }
}

function variantOf(post: Post, { row, channel, format }: WantedVariant, minutes: number): Variant {
  const own = { title: row.ownTitle || null, text: row.ownText || null }
  return asDraft({ ...newVariant(post, channel.id, format, minutes, own), contentWarning: row.warning })
}

interface Timed {
  readonly draft: DraftVariant
  readonly isLate: boolean
  readonly shift: string
}

/** Gives each variant the time of its row, if it is to come, else, where that is wished, the next free slot of its channel. */
function timesFor(open: OpenDesk, client: Client, groups: readonly PostGroup[], { intoSlots }: ImportWishes) {
  // Slots near a time that stands in the file are taken, wherever in the file it stands.
  const taken = new Map<number, Instant[]>()
  for (const { row, channel } of groups.flatMap(({ wanted }) => wanted)) {
    const time = rowTime(open, client, row)
    if (time) taken.set(channel.id, [...(taken.get(channel.id) ?? []), time.at])
  }
  return {
    timed(draft: DraftVariant, { row }: WantedVariant): Timed {
      const said = rowTime(open, client, row)
      if (said && said.at > open.at)
        return { draft: { ...draft, variant: withTime(draft.variant, said) }, isLate: false, shift: said.shift }
      if (!intoSlots) return { draft, isLate: said !== null, shift: '' }
      const { channel, ref } = draft
      const before = taken.get(channel.id) ?? []
      const slot = plannedTime(open, client, channel, ref, { next: true }, before)
      taken.set(channel.id, [...before, slot.at])
      return { draft: { ...draft, variant: withTime(draft.variant, slot) }, isLate: false, shift: '' }
    },
  }
}

/** The time of a row by the client's wall clock, by which it is kept, so a moment that the clock cannot tell from another may become that one. */
function rowTime({ spans }: OpenDesk, client: Client, { when }: PostRow): (PlannedTime & { shift: string }) | null {
  if (when === null) return null
  const asked = 'at' in when ? localTime(client.zone, when.at, spans) : when.local
  const { instant: at, moved } = wallClock(client.zone, asked, spans)
  const isSame = !('at' in when) || toMilliseconds(when.at) === toMilliseconds(at)
  const how =
    moved === 'twice' ? `the clock shows ${asked.time} twice; it goes out at the first` : `it goes out at ${at}`
  return { ...asked, at, shift: isSame ? '' : how }
}

/** A post of the file with the times of its variants. */
interface TimedGroup {
  readonly group: PostGroup
  readonly draft: PostDraft
  readonly timed: readonly Timed[]
}

/** Each post is checked with the others of the file in their places, so that together they break no rule that each alone keeps. */
async function checkedPosts(
  context: Context,
  open: OpenDesk,
  client: Client,
  planned: readonly TimedGroup[],
): Promise<ImportedPost[]> {
  const posts = planned.map(({ draft }) => ({ draft, takes: () => true }))
  const checker = planChecker(context, open)
  const checked = await checkInTurn(open, checker, posts, (each) => standing(each, barriersTo(open, client, each)))
  return planned.map(({ group, draft, timed }, place) => ({
    group,
    post: draft.post,
    variants: (checked[place] ?? []).map((each, index): ImportedVariant => {
      const barriers = barriersTo(open, client, each)
      const { row } = group.wanted[index] as WantedVariant
      const { isLate, shift } = timed[index] as Timed
      return { row, checked: each, variant: standing(each, barriers), barriers, isLate, shift }
    }),
  }))
}

/** What keeps a variant with a time from being scheduled. */
function barriersTo({ store }: OpenDesk, client: Client, checked: CheckedVariant): Barrier[] {
  return checked.variant.state === 'scheduled' ? planBarriersOf(store, client, checked) : []
}

function standing({ variant }: CheckedVariant, barriers: readonly Barrier[]): Variant {
  return { ...variant, state: variant.state === 'scheduled' && barriers.length === 0 ? 'scheduled' : 'draft' }
}
