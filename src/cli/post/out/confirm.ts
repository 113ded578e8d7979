import type { Client } from '../../../domain/client.ts'
import { dueFollowUps, type FollowUp, notBefore } from '../../../domain/follow-up.ts'
import type { Post } from '../../../domain/post.ts'
import type { Task } from '../../../domain/task.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { instantOf } from '../../../domain/time/zone.ts'
import { canonicalContent, contentHash, type VariantContent } from '../../../domain/variant/content.ts'
import { notHanded } from '../../../domain/variant/handed.ts'
import { wordsOf } from '../../../domain/variant/variant.ts'
import { record } from '../../ledger.ts'
import type { FoundVariant } from '../../resolve/variant.ts'
import { closeSettled } from '../../verdict/task.ts'
import { deskTime, type OpenDesk } from '../../with-store.ts'

/** What is said of a variant that went out. */
export interface Confirmed extends FoundVariant {
  readonly permalink: string
  /** As it left. */
  readonly content: VariantContent
  /** True: it was called missed, and went out at its time after all. */
  readonly isAfterAll?: boolean
}

/** When it went out: at its time when it was scheduled; now when it had none, goes out before it, or missed it. */
function outAt({ variant, isAfterAll = false }: Confirmed, now: Instant): Instant {
  const { plannedAt, state } = variant
  const isByTime = state === 'scheduled' || (state === 'missed' && isAfterAll)
  return isByTime && plannedAt !== null && plannedAt <= now ? plannedAt : now
}

/**
 * Writes that a variant is out: its state, a line in the ledger, and the follow-ups of its post. `usual` are those of posts without a
 * recipe. Gives the titles of the tasks that came.
 */
export function confirm(open: OpenDesk, client: Client, said: Confirmed, usual: readonly FollowUp[]): string[] {
  const { store, at } = open
  const { variant, post, channel } = said
  const publishedAt = outAt(said, at)
  store.variants.update({
    ...variant,
    state: 'published',
    publishedAt,
    confirmedAt: at,
    permalink: said.permalink || variant.permalink,
    outText: wordsOf(variant, post).text,
    outContent: canonicalContent(said.content),
    outHash: contentHash(said.content),
  })
  record(
    open,
    { at: publishedAt },
    {
      clientId: client.id,
      channelId: channel.id,
      stage: 'create',
      action: 'publish',
      by: 'manager',
      title: post.title,
      count: 1,
      counted: true,
      minutes: 0,
      timed: false,
      note: '',
      routineId: null,
      taskId: null,
      postId: post.id,
    },
  )
  closeSettled(open, post.id)
  return followUp(open, said, publishedAt, usual)
}

/** A task for each follow-up. Of a post on several channels it is about all of them: somebody looks at each, and ticks off one thing. */
function followUp(
  open: OpenDesk,
  { post, channel }: Confirmed,
  publishedAt: Instant,
  usual: readonly FollowUp[],
): string[] {
  const { store, at, now } = open
  const live = store.variants.of(post.id).filter(({ state }) => state !== 'dropped')
  const channelId = live.some((each) => each.channelId !== channel.id) ? null : channel.id
  const known = store.tasks.ofPost(post.id).filter(({ owner, stage }) => owner === 'manager' && stage === 'comment')
  return dueFollowUps(followUpsOf(post, usual), publishedAt, at).flatMap(({ what, action, minutes, at: due }) => {
    const same = known.filter(({ title }) => title.startsWith(`${what}: `))
    if (same.some((task) => isLookedAt(open, task, publishedAt, due))) return []
    const when = notBefore(deskTime(open, due), now)
    const title = `${what}: ${post.title}`
    const task = { clientId: post.clientId, title, stage: 'comment', action, owner: 'manager', minutes } as const
    store.tasks.insert(
      {
        ...task,
        dueOn: when.day,
        dueTime: when.time,
        // What was looked at before this channel had it is looked at again there.
        channelId: same.length > 0 ? channel.id : channelId,
        goalId: post.goalId,
        postId: post.id,
        note: '',
        createdOn: now.day,
      },
      at,
    )
    return [title]
  })
}

/** True when whoever did the task looked after the follow-up was due, or will look after this channel had the post. */
function isLookedAt(
  { desk, spans }: OpenDesk,
  { closedAt, dueOn, dueTime }: Task,
  publishedAt: Instant,
  due: Instant,
): boolean {
  if (closedAt !== null) return closedAt >= due
  return dueOn === null || instantOf(desk.zone, { day: dueOn, time: dueTime ?? '23:59' }, spans) >= publishedAt
}

/** The recipe's own; a post without a recipe gets the usual ones. */
function followUpsOf(post: Post, usual: readonly FollowUp[]): readonly FollowUp[] {
  return post.recipe === '' ? usual : (JSON.parse(post.followUps) as FollowUp[])
}

/** A variant that did not go out, so that it lies in no tool either, and can be handed over again. */
export function missed({ store }: OpenDesk, { variant }: FoundVariant): void {
  store.variants.update({ ...variant, ...notHanded, state: 'missed' })
}
