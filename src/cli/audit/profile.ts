import { auditDueOn, type DatedAnswer, standingOf } from '../../domain/audit/audit.ts'
import type { AuditPoint } from '../../domain/audit/checklist.ts'
import { type AuditSummary, auditSummary } from '../../domain/audit/words.ts'
import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platform.ts'
import type { ProfilePlan } from '../../domain/strategy/shape.ts'
import type { Task } from '../../domain/task.ts'
import type { Store } from '../../store/store.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { strategyInForce } from '../strategy/in-force.ts'
import type { OpenDesk } from '../with-store.ts'

/** A channel's profile as far as audits go: what it is checked for, what it is to say, and what was found. */
export interface Profile {
  readonly client: Client
  readonly channel: Channel
  /** `Instagram`, `Instagram (instagram-es)` where a second one is there. */
  readonly where: string
  readonly points: readonly AuditPoint[]
  readonly plan: ProfilePlan
  readonly answers: readonly DatedAnswer[]
  readonly standing: ReadonlyMap<string, DatedAnswer>
  readonly summary: AuditSummary
  /** The client's tasks that came of audits, whatever became of them. */
  readonly tasks: readonly Task[]
}

/** Whose profiles are meant. */
export interface ProfileWords {
  readonly client: string
  readonly channel?: string | undefined
  readonly due?: boolean | undefined
}

/** The profiles that are meant: of the channel that was named, else of all that run and that there is a list for. */
export async function profilesNamed(
  context: Context,
  open: OpenDesk,
  words: ProfileWords,
  platforms: readonly Platform[],
): Promise<Profile[]> {
  const { store } = open
  const client = resolveClient(store, words.client)
  const running = store.channels.of(client.id).filter(({ retiredOn }) => retiredOn === null)
  const named = words.channel === undefined ? running : [resolveChannel(store, client, words.channel, platforms)]
  if (named.length === 0) {
    throw new SmmError('refused', `${client.name} has no channel to audit`, [`smm channel add ${client.slug} PLATFORM`])
  }
  const all = await Promise.all(named.map((channel) => profileOf(context, open, client, channel, platforms)))
  const profiles = all.filter(({ points }) => points.length > 0)
  const [first] = all
  if (profiles.length === 0 && first) {
    throw new SmmError('refused', `There is no list of what a profile on ${first.where} is checked for`, [
      `smm template copy ${first.channel.platform}`,
    ])
  }
  return words.due ? dueOf(context, open, profiles) : profiles
}

async function dueOf(context: Context, { now }: OpenDesk, profiles: readonly Profile[]): Promise<Profile[]> {
  const { auditDays } = await context.templates.today()
  return profiles.filter(({ summary: { wholeOn } }) => wholeOn !== null && auditDueOn(wholeOn, auditDays) <= now.day)
}

export async function profileOf(
  context: Context,
  open: OpenDesk,
  client: Client,
  channel: Channel,
  platforms: readonly Platform[],
): Promise<Profile> {
  const strategy = await strategyInForce(context, open, client, clientDay(open, client))
  const planned = strategy?.channels.find(({ key }) => key === channel.key)?.profile
  const answers = open.store.audits.answersOf(channel.id)
  const tasks = open.store.tasks.from(client.id, 'audit')
  return {
    client,
    channel,
    where: whereOf(channel, platforms),
    points: await context.templates.auditPoints(channel.platform),
    plan: { ...strategy?.profile, ...planned },
    answers,
    standing: standingOf(answers),
    summary: auditSummary(channel.key, open.store.audits.daysOf(channel.id), answers, tasks),
    tasks,
  }
}

function whereOf({ key, platform: slug }: Channel, platforms: readonly Platform[]): string {
  const name = platforms.find((each) => each.slug === slug)?.name ?? slug
  return key === slug ? name : `${name} (${key})`
}

/** How a channel stands, for lists that do not go through its items. */
export function summaryOf(store: Store, { id, key, clientId }: Channel): AuditSummary {
  return auditSummary(key, store.audits.daysOf(id), store.audits.answersOf(id), store.tasks.from(clientId, 'audit'))
}
