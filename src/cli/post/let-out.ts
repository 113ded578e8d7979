import type { Client } from '../../domain/client.ts'
import type { WeekFacts } from '../../domain/report/facts.ts'
import { noRecord } from '../../domain/variant/approval.ts'
import { contentHash, contentOf } from '../../domain/variant/content.ts'
import { letOutUnder } from '../../domain/variant/let-out.ts'
import type { ReadPost } from '../../store/queries/report-posts.ts'
import type { ReadWeek } from '../../store/queries/week.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { storedDraft } from './draft.ts'
import { leavingOf } from './leaving.ts'
import { rulebook } from './rulebook.ts'

/** The facts of a report with the reasons for which variants went out without approval. That depends on exactly what they said, which the database alone cannot tell. */
export async function withLetOut(
  context: Context,
  open: OpenDesk,
  client: Client,
  { posts, ...facts }: ReadWeek,
): Promise<WeekFacts> {
  const asked = (posts ?? []).filter(({ status, hasOverride }) => status === 'published' && hasOverride)
  const reasons = asked.length === 0 ? new Map<number, string>() : await reasonsOf(context, open, client, asked)
  const told = posts?.map(({ variantId, hasOverride, ...post }) => ({
    ...post,
    override: reasons.get(variantId) ?? null,
  }))
  return { ...facts, posts: told ?? null }
}

/** By variant; what was approved in the end is not there. */
async function reasonsOf(
  context: Context,
  { store }: OpenDesk,
  client: Client,
  asked: readonly ReadPost[],
): Promise<Map<number, string>> {
  const book = await rulebook(context, store.channels.of(client.id))
  const ids = new Set(asked.map(({ variantId }) => variantId))
  const reasons = new Map<number, string>()
  for (const postId of new Set(asked.map((each) => each.postId))) {
    const post = store.posts.get(postId)
    if (!post) continue
    const draft = storedDraft(store, client, post)
    const leavingAs = leavingOf(store, book, draft)
    const records = store.approvals.ofPost(postId)
    for (const each of draft.variants) {
      const { variant, channel, media } = each
      if (!ids.has(variant.id) || variant.publishedAt === null) continue
      const hash = contentHash(contentOf(leavingAs(each), variant, channel.key, media))
      const record = records.get(variant.id) ?? noRecord
      const override = letOutUnder(client.approval, hash, record, variant.publishedAt)
      if (override) reasons.set(variant.id, override.reason)
    }
  }
  return reasons
}
