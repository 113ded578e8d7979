import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import type { Media } from '../../domain/media.ts'
import { dayOut, isDropped, momentOf } from '../../domain/planned.ts'
import type { Unit } from '../../domain/platform/figures.ts'
import { limitOf } from '../../domain/platform/limits.ts'
import type { PlatformRules } from '../../domain/platform/rules.ts'
import type { Platform } from '../../domain/platform.ts'
import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { hoursFrom } from '../../domain/time/instant.ts'
import { wallClock } from '../../domain/time/wall-clock.ts'
import type { Approval } from '../../domain/variant/approval.ts'
import { checkVariant } from '../../domain/variant/check/check.ts'
import type { CheckedMedia, CheckFacts, Said } from '../../domain/variant/check/facts.ts'
import type { Finding } from '../../domain/variant/check/finding.ts'
import type { CheckedTime } from '../../domain/variant/check/time.ts'
import { contentOut, type VariantContent } from '../../domain/variant/content.ts'
import { isCounter, lengthWith } from '../../domain/variant/length.ts'
import type { Outgoing } from '../../domain/variant/outgoing.ts'
import { variantRef } from '../../domain/variant/ref.ts'
import { saidBy, type Variant } from '../../domain/variant/variant.ts'
import type { Store } from '../../store/store.ts'
import type { PillarRow } from '../../store/tables/pillars.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { approvalsOf } from './approval/approvals.ts'
import { type ClientHistory, historyOf } from './history.ts'
import { leavingOf } from './leaving.ts'
import { type Rulebook, rulebook } from './rulebook.ts'
import { type PlanRules, planRules } from './strategy-rules.ts'

/** A post with its variants, written already or about to be. */
export interface PostDraft {
  readonly client: Client
  readonly post: Post
  readonly variants: readonly DraftVariant[]
  /** The key of a campaign that is not written yet. */
  readonly campaignKey?: string
}

export interface DraftVariant {
  readonly ref: Ref
  readonly variant: Variant
  readonly channel: Channel
  readonly media: readonly Media[]
}

/** A variant as it would leave, with what its text measures and what the check found. */
export interface CheckedVariant extends Omit<DraftVariant, 'media'> {
  readonly platform: Platform
  readonly rules: PlatformRules
  readonly outgoing: Outgoing
  readonly media: readonly CheckedMedia[]
  /** null: the platform bounds no text. */
  readonly length: { readonly measured: number; readonly allowed: number; readonly unit: Unit } | null
  readonly findings: readonly Finding[]
  /** What a client sees and approves of it, and where the client stands on that. */
  readonly content: VariantContent
  readonly approval: Approval
}

/** Puts the variants of a post together and holds them against all rules. */
export function checkPost(context: Context, open: OpenDesk, draft: PostDraft): Promise<CheckedVariant[]> {
  return postChecker(context, open)(draft)
}

/**
 * The check of many posts: what all posts of a client are held against is read once. It sees the desk as it is at a client's first post, so after something
 * was written another one is wanted.
 */
export function postChecker(context: Context, open: OpenDesk): PlanChecker['check'] {
  return planChecker(context, open).check
}

/** The check for a command that gives several posts their places: each is held against those before it too, which are not written yet. */
export interface PlanChecker {
  check(draft: PostDraft): Promise<CheckedVariant[]>
  /** From now on the other posts see these variants as they are here, wherever the desk has them. */
  plan(draft: PostDraft): Promise<void>
}

export function planChecker(context: Context, open: OpenDesk): PlanChecker {
  const checkers = new Map<number, Promise<PlanChecker>>()
  const checkerOf = ({ client }: PostDraft) => {
    const checker = checkers.get(client.id) ?? clientChecker(context, open, client)
    checkers.set(client.id, checker)
    return checker
  }
  return {
    check: async (draft) => (await checkerOf(draft)).check(draft),
    plan: async (draft) => (await checkerOf(draft)).plan(draft),
  }
}

async function clientChecker(context: Context, open: OpenDesk, client: Client): Promise<PlanChecker> {
  const { store, spans } = open
  const book = await rulebook(context, store.channels.of(client.id))
  const rules = await planRules(context, store, client)
  const history = historyOf(store, client, spans)
  const planned: DraftVariant[] = []
  const shared: Shared = { book, plan: rules, history, pillars: store.pillars.of(client.id), planned }
  const check = async (draft: PostDraft) => {
    const leavingAs = leavingOf(store, book, draft)
    const approvalFor = approvalsOf(open, client, store.approvals.ofPost(draft.post.id))
    const checked: CheckedVariant[] = []
    for (const each of draft.variants) {
      const { ref, variant, channel } = each
      const files = filesOut(store, variant, each.media)
      const media = await Promise.all(
        files.map(async (file): Promise<CheckedMedia> => ({ ...file, file: await context.mediaState(file) })),
      )
      const content = leavingAs(each)
      const rules = book.rulesOf(channel)
      checked.push({
        ref,
        variant,
        channel,
        media,
        platform: book.platformOf(channel),
        rules,
        outgoing: content,
        length: lengthOf(rules, variant, content),
        // What is out cannot be mended any more.
        findings: variant.state === 'published' ? [] : checkVariant(factsOf(open, shared, draft, each, content, media)),
        content,
        approval: approvalFor(variant.id, content),
      })
    }
    return checked
  }
  return {
    check,
    async plan({ post, variants }) {
      planned.push(...variants)
      history.plan(
        post,
        variants.map(({ variant }) => variant),
      )
    },
  }
}

/** The files of a variant; of what is out those that went out, whatever hangs on the post by now. */
function filesOut(store: Store, variant: Variant, attached: readonly Media[]): readonly Media[] {
  const out = contentOut(variant)
  const [any] = attached
  if (!out || !any) return attached
  const found = out.media.map(({ hash, alt }) => {
    const file = attached.find((each) => each.hash === hash) ?? store.media.withHash(any.clientId, hash)
    return file && { ...file, alt }
  })
  return found.flatMap((file) => file ?? [])
}

/** What all posts of a client are held against. */
interface Shared {
  readonly book: Rulebook
  readonly plan: PlanRules
  readonly history: ClientHistory
  readonly pillars: readonly PillarRow[]
  /** What the command has given a place already. */
  readonly planned: readonly DraftVariant[]
}

function factsOf(
  open: OpenDesk,
  { book, plan, history, pillars, planned }: Shared,
  draft: PostDraft,
  each: DraftVariant,
  outgoing: Outgoing,
  media: readonly CheckedMedia[],
): CheckFacts {
  const { client, post } = draft
  const { ref, variant, channel } = each
  const kind = kindOf(post, pillars)
  const day = dayOut(variant, client.zone, open.spans) ?? clientDay(open, client)
  return {
    ref: formatRef(ref),
    post,
    variant,
    client,
    channel,
    platformName: book.platformOf(channel).name,
    rules: book.rulesOf(channel),
    outgoing,
    channelAddress: book.addressOf(channel),
    media,
    kind,
    words: book.words,
    neverSay: plan.neverSay,
    siblings: siblingsOf(draft, variant),
    earlier: history.earlier(post, channel.id),
    time: timeOf(open, client, each, planned),
    promotion: history.promotion(post, kind, day, plan.promoCeiling),
  }
}

/** When it is to go out, worked out anew from the client's wall clock. */
function timeOf(
  { store, spans, at }: OpenDesk,
  client: Client,
  { ref, variant, channel }: DraftVariant,
  planned: readonly DraftVariant[],
): CheckedTime | null {
  if (variant.plannedOn === null || variant.plannedTime === null) return null
  const asked = { day: variant.plannedOn, time: variant.plannedTime }
  const clock = wallClock(client.zone, asked, spans)
  // What could stand in the way lies within an hour.
  const stored = store
    .planned(hoursFrom(clock.instant, -1), hoursFrom(clock.instant, 1))
    .filter((each) => each.id !== variant.id && !isDropped(each))
    .filter(({ id }) => !planned.some((each) => each.variant.id === id))
    .map((each) => ({ ...each, ref: formatRef(variantRef(each, channel.key, each.isAlone)) }))
  const others = [...stored, ...planned.map((each) => ({ ...each.variant, ref: formatRef(each.ref) }))]
    .filter((each) => each.channelId === channel.id && each.state !== 'missed' && each.ref !== formatRef(ref))
    .flatMap((each) => {
      const moment = momentOf(each)
      return moment === null ? [] : [{ ref: each.ref, at: moment }]
    })
  return { now: at, clock, asked, others }
}

/** The other variants of the post, as far as they say something. Articles are other readers' reading. */
function siblingsOf({ post, variants }: PostDraft, variant: Variant): Said[] {
  return variants
    .filter((each) => each.variant !== variant && each.variant.state !== 'dropped')
    .map((each) => ({ ref: formatRef(each.ref), text: saidBy(each.variant, post) }))
}

function lengthOf(
  rules: PlatformRules,
  variant: Variant,
  { text, contentWarning }: Outgoing,
): CheckedVariant['length'] {
  const limit = limitOf(rules, 'text.max', variant.format)
  if (limit === null || !isCounter(limit.unit)) return null
  const measured = lengthWith(text, contentWarning, limit.unit, rules.counting)
  return { measured, allowed: limit.value, unit: limit.unit }
}
