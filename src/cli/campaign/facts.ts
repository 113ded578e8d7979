import type { Campaign } from '../../domain/campaign/campaign.ts'
import {
  type CampaignPostState,
  type CampaignTaskState,
  type CampaignTrack,
  campaignTrack,
  type TimelineItem,
  timeline,
} from '../../domain/campaign/timeline.ts'
import type { Client } from '../../domain/client.ts'
import { type GoalState, verdict } from '../../domain/goal.ts'
import { kindOf, type Post } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Task } from '../../domain/task.ts'
import { localTime } from '../../domain/time/zone.ts'
import { type Approval, approvalOf, noRecord } from '../../domain/variant/approval.ts'
import { postStatus, variantStatus } from '../../domain/variant/status.ts'
import type { Variant } from '../../domain/variant/variant.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { stateOfGoal } from '../goal-state.ts'
import { approvalsByVariant } from '../post/approval/standing.ts'
import { variantsOf } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'

/** A campaign with everything that belongs to it, as it stands now. */
export interface CampaignState {
  readonly ref: string
  readonly client: Client
  readonly campaign: Campaign
  readonly posts: readonly CampaignPostState[]
  readonly tasks: readonly CampaignTaskState[]
  readonly items: readonly TimelineItem[]
  readonly goal: GoalState | null
  readonly track: CampaignTrack
}

/** Reads a campaign, with where its client stands on each of its posts. */
export async function campaignState(
  context: Context,
  open: OpenDesk,
  client: Client,
  campaign: Campaign,
): Promise<CampaignState> {
  return campaignStateBy(open, client, campaign, await approvalsByVariant(context, open, client))
}

/** The state of a campaign by what is on record of its client's word; what is not there has nothing on record, as all that is new. */
export function campaignStateBy(
  open: OpenDesk,
  client: Client,
  campaign: Campaign,
  approvals: ReadonlyMap<number, Approval>,
): CampaignState {
  const { store, at } = open
  const today = clientDay(open, client)
  const posts = store.posts
    .ofCampaign(campaign.id)
    .map((post) => postState(open, client, post, approvals))
    .filter(({ status }) => status !== 'dropped')
  const tasks = store.tasks.ofCampaign(campaign.id).map(taskState)
  const items = timeline(posts, tasks, campaign, { day: today, at })
  const stored = campaign.goalId === null ? undefined : store.goals.get(campaign.goalId)
  const goal = stored ? stateOfGoal(store, stored, today) : null
  const track = campaignTrack(campaign, items, goal && verdict(goal, today), today)
  return { ref: formatRef({ kind: 'campaign', id: campaign.id }), client, campaign, posts, tasks, items, goal, track }
}

/** The posts and tasks as one line of a list counts them. */
export function countsOf({ items }: Pick<CampaignState, 'items'>) {
  const count = (kind: TimelineItem['kind'], isDone?: true) =>
    items.filter((item) => item.kind === kind && (isDone === undefined || item.isDone)).length
  return {
    posts: count('post'),
    out: count('post', true),
    tasks: count('task'),
    done: count('task', true),
    late: items.filter(({ isLate }) => isLate).length,
  }
}

function postState(
  open: OpenDesk,
  client: Client,
  post: Post,
  approvals: ReadonlyMap<number, Approval>,
): CampaignPostState {
  const nothing = approvalOf(client.approval, '', noRecord, open.at)
  const all = variantsOf(open.store, post)
  const status = postStatus(
    post,
    all.map(({ variant }) => variantStatus(variant, approvals.get(variant.id) ?? nothing)),
  )
  return {
    ref: formatRef({ kind: 'post', id: post.id }),
    title: post.title,
    role: post.campaignRole,
    kind: kindOf(post, open.store.pillars.of(post.clientId)),
    status,
    variants: all
      .filter(({ variant }) => variant.state !== 'dropped')
      .map(({ variant, channel }) => ({
        channel: channel.key,
        state: variant.state,
        ...whenOf(open, client, variant),
      })),
  }
}

function whenOf({ spans }: OpenDesk, client: Client, { publishedAt, plannedOn, plannedTime, plannedAt }: Variant) {
  if (publishedAt === null) return { day: plannedOn, time: plannedTime, at: plannedAt }
  return { ...localTime(client.zone, publishedAt, spans), at: publishedAt }
}

function taskState({ id, title, owner, status, dueOn, snoozedUntil, minutes, campaignRole }: Task): CampaignTaskState {
  const ref = formatRef({ kind: 'task', id })
  return { ref, title, owner, status, dueOn, snoozedUntil, minutes, role: campaignRole }
}
