import { type Campaign, campaignKeyOf } from '../../domain/campaign/campaign.ts'
import { type CampaignScope, lineOf, postsInOrder, textOf, usualEnd } from '../../domain/campaign/fill.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import type { NewTask } from '../../domain/task.ts'
import type { Day } from '../../domain/time/day.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { targetsOf } from '../post/make/targets.ts'
import { rulebook } from '../post/rulebook.ts'
import { resolveGoal } from '../resolve/goal.ts'
import { strategyName } from '../strategy/stored.ts'
import type { OpenDesk } from '../with-store.ts'
import { campaignPosts, type PlannedPost } from './posts.ts'
import { campaignTasks } from './tasks.ts'
import type { AnsweredCampaign } from './template.ts'

/** What is said of a new campaign beside the answers. */
export interface CampaignSaid {
  readonly start: string
  readonly end?: string
  readonly goal?: string
  readonly key?: string
  readonly title?: string
  readonly link?: string
  readonly on?: readonly string[]
}

/** A campaign with its posts and tasks before it is written. */
export interface CampaignPlan {
  readonly client: Client
  readonly campaign: Campaign
  readonly posts: readonly PlannedPost[]
  /** In the order of their days. */
  readonly tasks: readonly NewTask[]
}

/** Makes everything of a campaign out of its template; nothing is written. */
export async function planCampaign(
  context: Context,
  open: OpenDesk,
  client: Client,
  answered: AnsweredCampaign,
  said: CampaignSaid,
): Promise<CampaignPlan> {
  const { store, now } = open
  const { template } = answered
  const { liquidFor } = await import('../../render/liquid.ts')
  const liquid = liquidFor(now.day)
  const scope = await scopeOf(context, open, client, answered, said)
  const title = said.title ?? lineOf(template.title, template, scope, null, liquid)
  const campaign: Campaign = {
    id: store.campaigns.nextId(),
    clientId: client.id,
    key: keyFor(open, client, said.key, title),
    title,
    kind: template.kind,
    goalId: said.goal === undefined ? null : resolveGoal(store, client, said.goal).id,
    startsOn: scope.startsOn,
    endsOn: scope.endsOn,
    promoAllowance: template.promo,
    rules: textOf(template.rules, template, scope, null, liquid),
    template: answered.name,
    answers: JSON.stringify(answered.answers),
    status: 'open',
    outcome: '',
    createdOn: now.day,
    closedAt: null,
  }
  const book = await rulebook(context, store.channels.of(client.id))
  const targets = targetsOf(store, client, said.on, undefined, book)
  const making = { client, campaign, template, scope, liquid, book, targets, link: said.link ?? '' }
  const posts = await campaignPosts(context, open, making, postsInOrder(template, scope))
  return { client, campaign, posts, tasks: campaignTasks(making, posts, now.day) }
}

async function scopeOf(
  context: Context,
  open: OpenDesk,
  client: Client,
  { template, answers }: AnsweredCampaign,
  said: CampaignSaid,
): Promise<CampaignScope> {
  const startsOn = firstDay(said.start, clientDay(open, client))
  const endsOn = said.end === undefined ? usualEnd(template, answers, startsOn) : parseWhen(said.end, startsOn).day
  if (endsOn < startsOn) throw new SmmError('usage', `It would end on ${endsOn}, before it starts on ${startsOn}`)
  return {
    client,
    strategy: await strategyOf(context, open, client),
    fields: answers,
    link: said.link || null,
    zone: client.zone,
    startsOn,
    endsOn,
  }
}

/** The strategy in force, which the texts may speak of; null: there is none. */
export async function strategyOf(context: Context, { store }: OpenDesk, client: Client): Promise<Strategy | null> {
  const newest = store.strategies.newest(client.id)
  return newest ? context.readStrategy(newest.text, strategyName(client)) : null
}

function firstDay(words: string, today: Day): Day {
  const { day } = parseWhen(words, today)
  if (day >= today) return day
  throw new SmmError('usage', `It would start on ${day}, which is over; write today or a day to come`)
}

/** The key that was said, if the client never had it; else one out of the title. */
function keyFor({ store }: OpenDesk, client: Client, said: string | undefined, title: string): string {
  const taken = store.campaigns.keysOf(client.id)
  if (said === undefined) return campaignKeyOf(title, taken)
  if (!taken.has(said)) return said
  throw new SmmError('refused', `${client.slug} has or had a campaign with the key ${said}, and links bear it`, [
    'add --key with another word',
    'smm campaign list --all',
  ])
}
