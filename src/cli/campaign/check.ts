import { type CampaignFinding, checkCampaign } from '../../domain/campaign/check.ts'
import { datedPosts } from '../../domain/content-share.ts'
import { dayOut } from '../../domain/planned.ts'
import { kindOf } from '../../domain/post.ts'
import { promotionUpTo } from '../../domain/promotion.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Promotion } from '../../domain/variant/check/facts.ts'
import type { Context } from '../context.ts'
import { checkPost } from '../post/checked.ts'
import { storedDraft } from '../post/draft.ts'
import { planRules } from '../post/strategy-rules.ts'
import type { OpenDesk } from '../with-store.ts'
import type { CampaignState } from './facts.ts'
import { platformsOf } from './rules-of-platforms.ts'

/** Reads what a campaign is held against, and checks it. */
export async function campaignFindings(
  context: Context,
  open: OpenDesk,
  state: CampaignState,
): Promise<CampaignFinding[]> {
  const { campaign, posts, items, ref } = state
  const platforms = campaign.kind === 'contest' ? await platformsOf(context, open, state) : []
  return checkCampaign({
    ref,
    campaign,
    posts,
    items,
    platforms: platforms.map(({ platform, by }) => ({
      slug: platform.slug,
      name: platform.name,
      isAcknowledged: by !== null,
    })),
    promotions: await promotionsOf(context, open, state),
    errors: await errorsOf(context, open, state),
  })
}

/** For each post that sells the posts of the 28 days up to it; drafts with a day count, because they are what is planned. */
async function promotionsOf(context: Context, { store, spans }: OpenDesk, { client, posts, items }: CampaignState) {
  const { promoCeiling } = await planRules(context, store, client)
  const pillars = store.pillars.of(client.id)
  const kinds = new Map(store.posts.of(client.id).map((post) => [post.id, kindOf(post, pillars)]))
  const planned = datedPosts(
    store.variants
      .ofClient(client.id)
      .filter(({ state }) => state !== 'dropped' && state !== 'missed')
      .map((each) => ({
        postId: each.postId,
        onDay: dayOut(each, client.zone, spans),
        isPromo: kinds.get(each.postId) === 'promo',
      })),
  )
  const upTo = (day: Day): Promotion => ({ ...promotionUpTo(day, planned), ceilingPercent: promoCeiling })
  return posts.flatMap(({ ref, kind, status }) => {
    const day = items.find((item) => item.ref === ref)?.day
    return kind === 'promo' && status !== 'published' && day ? [{ ref, promotion: upTo(day) }] : []
  })
}

async function errorsOf(context: Context, open: OpenDesk, { client, campaign }: CampaignState) {
  const found = []
  for (const post of open.store.posts.ofCampaign(campaign.id)) {
    if (post.status !== 'open') continue
    const checked = await checkPost(context, open, storedDraft(open.store, client, post))
    const errors = checked
      .filter(({ variant }) => variant.state === 'draft' || variant.state === 'scheduled')
      .flatMap(({ ref, findings }) =>
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ message, rule }) => `${formatRef(ref)} ${message} [${rule}]`),
      )
    const [first] = errors
    if (first) found.push({ ref: formatRef({ kind: 'post', id: post.id }), count: errors.length, first })
  }
  return found
}
