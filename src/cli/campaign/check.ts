import { type CampaignFinding, checkCampaign } from '../../domain/campaign/check.ts'
import { datedPosts } from '../../domain/content-share.ts'
import { dayOut, isPlanned } from '../../domain/planned.ts'
import { kindOf } from '../../domain/post.ts'
import type { Promotion } from '../../domain/promotion.ts'
import { promotionUpTo } from '../../domain/promotion.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Context } from '../context.ts'
import { checkPost } from '../post/checked.ts'
import { storedDraft } from '../post/make/draft.ts'
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
    ...(await postFindings(context, open, state)),
  })
}

/** For each post that sells the posts of the 28 days up to it; drafts with a day count, because they are what is planned. */
async function promotionsOf(context: Context, { store, spans }: OpenDesk, { client, posts, items }: CampaignState) {
  const { promoCeiling } = await planRules(context, store, client)
  const pillars = store.pillars.of(client.id)
  const byId = new Map(store.posts.of(client.id).map((post) => [post.id, post]))
  const planned = datedPosts(
    store.variants.ofClient(client.id).flatMap((each) => {
      const post = byId.get(each.postId)
      if (!post || !isPlanned(each, post)) return []
      const onDay = dayOut(each, client.zone, spans)
      return [{ postId: post.id, onDay, isPromo: kindOf(post, pillars) === 'promo' }]
    }),
  )
  const upTo = (day: Day): Promotion => ({ ...promotionUpTo(day, planned), ceilingPercent: promoCeiling })
  return posts.flatMap(({ ref, kind, status }) => {
    const day = items.find((item) => item.ref === ref)?.day
    return kind === 'promo' && status !== 'published' && day ? [{ ref, promotion: upTo(day) }] : []
  })
}

/** What the check of posts finds in those of a campaign, as far as it goes into the check of the campaign. */
async function postFindings(context: Context, open: OpenDesk, { client, campaign }: CampaignState) {
  const errors: { ref: string; count: number; first: string }[] = []
  const crowded: { ref: string; message: string; mend: string }[] = []
  for (const post of open.store.posts.ofCampaign(campaign.id)) {
    if (post.status !== 'open') continue
    const checked = await checkPost(context, open, storedDraft(open.store, client, post))
    const found = checked
      .filter(({ variant }) => variant.state === 'draft' || variant.state === 'scheduled')
      .flatMap(({ ref, findings }) => findings.map((finding) => ({ ...finding, ref: formatRef(ref) })))
    const wrong = found.filter(({ severity }) => severity === 'error')
    const [first] = wrong.map(({ ref, message, rule }) => `${ref} ${message} [${rule}]`)
    if (first) errors.push({ ref: formatRef({ kind: 'post', id: post.id }), count: wrong.length, first })
    crowded.push(...found.filter(({ rule }) => rule === 'time-crowded'))
  }
  return { errors, crowded }
}
