import type { PromotionRule } from '../../domain/platform/rules.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import type { CampaignState } from './facts.ts'

/** A platform that a campaign goes to, with what it asks of contests and who read it. */
export interface PlatformRead {
  readonly platform: Platform
  readonly rules: readonly PromotionRule[]
  readonly by: 'manager' | 'client' | null
  readonly at: string | null
}

/** The platforms of a campaign's posts that have rules of their own for contests. */
export async function platformsOf(
  context: Context,
  { store }: OpenDesk,
  { campaign, posts }: Pick<CampaignState, 'campaign' | 'posts'>,
): Promise<PlatformRead[]> {
  const keys = new Set(posts.flatMap(({ variants }) => variants.map(({ channel }) => channel)))
  const channels = store.channels.of(campaign.clientId).filter(({ key }) => keys.has(key))
  const slugs = new Set(channels.map(({ platform }) => platform))
  const read = store.campaigns.acknowledgements(campaign.id)
  const found: PlatformRead[] = []
  for (const platform of await context.templates.platforms()) {
    if (!slugs.has(platform.slug)) continue
    const { promotion } = await context.templates.platformRules(platform.slug)
    const said = read.find((each) => each.platform === platform.slug)
    if (promotion.length > 0) found.push({ platform, rules: promotion, by: said?.by ?? null, at: said?.at ?? null })
  }
  return found
}
