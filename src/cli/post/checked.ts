import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { tagsFor } from '../../domain/hashtag-set.ts'
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
import { checkVariant } from '../../domain/variant/check/check.ts'
import type { CheckedMedia, Said } from '../../domain/variant/check/facts.ts'
import type { Finding } from '../../domain/variant/check/finding.ts'
import type { CheckedTime } from '../../domain/variant/check/time.ts'
import { isCounter, lengthWith } from '../../domain/variant/length.ts'
import { type Outgoing, outgoing } from '../../domain/variant/outgoing.ts'
import { variantRef } from '../../domain/variant/ref.ts'
import { setTags } from '../../domain/variant/tags.ts'
import { type Variant, wordsOf } from '../../domain/variant/variant.ts'
import type { PillarRow } from '../../store/tables/pillars.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { earlierTexts, promotionOf } from './history.ts'
import { rulebook } from './rulebook.ts'
import { planRules } from './strategy-rules.ts'

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
}

/** Puts every variant together and holds it against all rules. */
export async function checkPost(context: Context, open: OpenDesk, draft: PostDraft): Promise<CheckedVariant[]> {
  const { client, post, variants } = draft
  const { store } = open
  const channels = variants.map(({ channel }) => channel)
  const book = await rulebook(context, channels)
  const plan = await planRules(context, store, client)
  const pillar = store.pillars.of(client.id).find((each) => each.id === post.pillarId)
  const campaign = draft.campaignKey ?? (post.campaignId === null ? undefined : store.campaigns.keyOf(post.campaignId))
  const sets = store.hashtagSets.of(client.id)
  const kind = kindOf(post, pillar ? [pillar] : [])
  const today = clientDay(open, client)
  const checked: CheckedVariant[] = []
  for (const { ref, variant, channel, media } of variants) {
    const rules = book.rulesOf(channel)
    const leaves = outgoing({
      post,
      variant,
      rules,
      linking: {
        sites: client.sites,
        utm: client.utm,
        places: placesOf(draft, channel, variant, ref, rules, pillar, campaign),
      },
      channelAddress: book.addressOf(channel),
      tags: setTags(tagsFor(post, channel.id, sets), post, rules, variant.format),
    })
    const files = await Promise.all(
      media.map(async (each): Promise<CheckedMedia> => ({ ...each, file: await context.mediaState(each) })),
    )
    const findings = checkVariant({
      ref: formatRef(ref),
      post,
      variant,
      client,
      channel,
      platformName: book.platformOf(channel).name,
      rules,
      outgoing: leaves,
      channelAddress: book.addressOf(channel),
      media: files,
      kind,
      words: book.words,
      neverSay: plan.neverSay,
      siblings: siblingsOf(draft, variant),
      earlier: earlierTexts(store, post, channel.id),
      time: timeOf(open, client, variant, channel),
      promotion: promotionOf(store, post, kind, variant.plannedOn ?? today, plan.promoCeiling),
    })
    const platform = book.platformOf(channel)
    checked.push({
      ref,
      variant,
      channel,
      media: files,
      platform,
      rules,
      outgoing: leaves,
      length: lengthOf(rules, variant, leaves),
      findings,
    })
  }
  return checked
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

function placesOf(
  { client, post }: PostDraft,
  channel: Channel,
  variant: Variant,
  ref: Ref,
  rules: PlatformRules,
  pillar: PillarRow | undefined,
  campaign: string | undefined,
) {
  return {
    platform: channel.platform,
    channel: channel.key,
    client: client.slug,
    medium: rules.medium,
    campaign: campaign ?? pillar?.key ?? post.recipe,
    pillar: pillar?.key ?? '',
    format: variant.format,
    ref: formatRef(ref),
  }
}

/** The other variants of the post, as far as they say something. Articles are other readers' reading. */
function siblingsOf({ post, variants }: PostDraft, variant: Variant): Said[] {
  return variants
    .filter((each) => each.variant !== variant && each.variant.state !== 'dropped')
    .map((each) => ({ ref: formatRef(each.ref), text: wordsOf(each.variant, post).text }))
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
