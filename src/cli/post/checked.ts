import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import type { Media } from '../../domain/media.ts'
import { isDropped, momentOf } from '../../domain/planned.ts'
import type { Unit } from '../../domain/platform/figures.ts'
import { limitOf } from '../../domain/platform/limits.ts'
import type { PlatformRules } from '../../domain/platform/rules.ts'
import type { Platform } from '../../domain/platform.ts'
import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { type Instant, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import { wallClock } from '../../domain/time/wall-clock.ts'
import type { Approval } from '../../domain/variant/approval.ts'
import { checkVariant } from '../../domain/variant/check/check.ts'
import type { CheckedMedia, CheckFacts, Said } from '../../domain/variant/check/facts.ts'
import type { Finding } from '../../domain/variant/check/finding.ts'
import type { CheckedTime } from '../../domain/variant/check/time.ts'
import type { VariantContent } from '../../domain/variant/content.ts'
import { isCounter, lengthWith } from '../../domain/variant/length.ts'
import type { Outgoing } from '../../domain/variant/outgoing.ts'
import { variantRef } from '../../domain/variant/ref.ts'
import { saidBy, type Variant } from '../../domain/variant/variant.ts'
import type { PillarRow } from '../../store/tables/pillars.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { approvalsOf } from './approvals.ts'
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
export function postChecker(context: Context, open: OpenDesk): (draft: PostDraft) => Promise<CheckedVariant[]> {
  const checkers = new Map<number, ReturnType<typeof clientChecker>>()
  return async (draft) => {
    const checker = checkers.get(draft.client.id) ?? clientChecker(context, open, draft.client)
    checkers.set(draft.client.id, checker)
    return (await checker)(draft)
  }
}

async function clientChecker(
  context: Context,
  open: OpenDesk,
  client: Client,
): Promise<(draft: PostDraft) => Promise<CheckedVariant[]>> {
  const { store } = open
  const book = await rulebook(context, store.channels.of(client.id))
  const plan = await planRules(context, store, client)
  const shared: Shared = { book, plan, history: historyOf(store, client.id), pillars: store.pillars.of(client.id) }
  return async (draft) => {
    const leavingAs = leavingOf(store, book, draft)
    const approvalFor = approvalsOf(open, client, store.approvals.ofPost(draft.post.id))
    const checked: CheckedVariant[] = []
    for (const each of draft.variants) {
      const { ref, variant, channel } = each
      const media = await Promise.all(
        each.media.map(async (file): Promise<CheckedMedia> => ({ ...file, file: await context.mediaState(file) })),
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
        findings: checkVariant(factsOf(open, shared, draft, each, content, media)),
        content,
        approval: approvalFor(variant.id, content),
      })
    }
    return checked
  }
}

/** What all posts of a client are held against. */
interface Shared {
  readonly book: Rulebook
  readonly plan: PlanRules
  readonly history: ClientHistory
  readonly pillars: readonly PillarRow[]
}

function factsOf(
  open: OpenDesk,
  { book, plan, history, pillars }: Shared,
  draft: PostDraft,
  { ref, variant, channel }: DraftVariant,
  outgoing: Outgoing,
  media: readonly CheckedMedia[],
): CheckFacts {
  const { client, post } = draft
  const kind = kindOf(post, pillars)
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
    time: timeOf(open, client, variant, channel),
    promotion: history.promotion(post, kind, variant.plannedOn ?? clientDay(open, client), plan.promoCeiling),
  }
}

/** When it is to go out, worked out anew from the client's wall clock. */
function timeOf(
  { store, spans, at }: OpenDesk,
  client: Client,
  variant: Variant,
  channel: Channel,
): CheckedTime | null {
  if (variant.plannedOn === null || variant.plannedTime === null) return null
  const asked = { day: variant.plannedOn, time: variant.plannedTime }
  const clock = wallClock(client.zone, asked, spans)
  const [from, until] = around(clock.instant)
  const others = store
    .planned(from, until)
    .filter((each) => each.channelId === channel.id && each.id !== variant.id && !isDropped(each))
    .flatMap((each) => {
      const moment = each.state === 'missed' ? null : momentOf(each)
      const ref = formatRef(variantRef(each, channel.key, each.isAlone))
      return moment === null ? [] : [{ ref, at: moment }]
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

const hour = 3_600_000

/** What could stand in the way lies within an hour. */
function around(at: Instant): [Instant, Instant] {
  return [toInstant(toMilliseconds(at) - hour), toInstant(toMilliseconds(at) + hour)]
}
