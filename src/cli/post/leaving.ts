import type { Channel } from '../../domain/channel.ts'
import { tagsFor } from '../../domain/hashtag-set.ts'
import type { PlatformRules } from '../../domain/platform/rules.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { contentOf, contentOut, type VariantContent } from '../../domain/variant/content.ts'
import { outgoing } from '../../domain/variant/outgoing.ts'
import { setTags } from '../../domain/variant/tags.ts'
import { type Variant, wordsOf } from '../../domain/variant/variant.ts'
import type { Store } from '../../store/store.ts'
import type { PillarRow } from '../../store/tables/pillars.ts'
import type { DraftVariant, PostDraft } from './checked.ts'
import type { Rulebook } from './rulebook.ts'

type Leaving = (variant: DraftVariant) => VariantContent

/** Puts the variants of a post together as they would leave, by what the client's settings say now; what is out is as it left. */
export function leavingOf(store: Store, book: Rulebook, draft: PostDraft): Leaving {
  const { client, post } = draft
  const pillar = store.pillars.of(client.id).find((each) => each.id === post.pillarId)
  const campaign = draft.campaignKey ?? (post.campaignId === null ? undefined : store.campaigns.keyOf(post.campaignId))
  const sets = store.hashtagSets.of(client.id)
  return ({ ref, variant: stored, channel, media }) => {
    const out = contentOut(stored)
    if (out) return out
    // Of what went out before all of it was kept, the words at least are those that went out.
    const variant = stored.outText === null ? stored : { ...stored, text: stored.outText }
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
      tags: setTags(tagsFor(post, channel.id, sets), post, wordsOf(variant, post).text, rules, variant.format),
    })
    return contentOf(leaves, variant, channel.key, media)
  }
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
