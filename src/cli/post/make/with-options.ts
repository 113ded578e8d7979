import type { Client } from '../../../domain/client.ts'
import type { NewPost } from '../../../domain/post.ts'
import type { Store } from '../../../store/store.ts'
import { resolveCampaign } from '../../campaign/named.ts'
import { resolveGoal } from '../../resolve/goal.ts'
import { resolvePillar } from '../../resolve/pillar.ts'
import type { PostFacts } from './options.ts'

/** What was said of a post, laid over what is there; the word none empties. */
export function withPostOptions<Base extends NewPost>(store: Store, client: Client, post: Base, said: PostFacts): Base {
  const pillar = orNone(said.pillar, post.pillarId, (key) => resolvePillar(store, client, key).id)
  return {
    ...post,
    title: said.title ?? post.title,
    pillarId: pillar,
    kind: orNone(said.kind, post.kind, (kind) => (kind === 'none' ? null : kind)),
    goalId: orNone(said.goal, post.goalId, (word) => resolveGoal(store, client, word).id),
    ...campaignOf(store, client, post, said),
    link: said.link ?? post.link,
    tags: said.tags ?? post.tags,
    tagSet: said.tagSet === undefined ? post.tagSet : said.tagSet === 'usual' ? '' : said.tagSet,
    askedBy: said.askedBy ?? post.askedBy,
    minutes: said.minutes ?? post.minutes,
    note: said.note ?? post.note,
  }
}

/** The campaign, and what the post is there for in it; out of the campaign it is there for nothing. */
function campaignOf(
  store: Store,
  client: Client,
  post: Pick<NewPost, 'campaignId' | 'campaignRole'>,
  { campaign, campaignRole }: PostFacts,
): Pick<NewPost, 'campaignId' | 'campaignRole'> {
  const campaignId = orNone(campaign, post.campaignId, (word) => resolveCampaign(store, client, word).id)
  const role = orNone(campaignRole, post.campaignRole, (word) => (word === 'none' ? null : word))
  return { campaignId, campaignRole: campaignId === null ? null : role }
}

function orNone<Word extends string, Value>(
  word: Word | undefined,
  before: Value | null,
  read: (word: Word) => Value | null,
): Value | null {
  if (word === undefined) return before
  return word === 'none' ? null : read(word)
}
