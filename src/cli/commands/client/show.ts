import type { Command } from 'commander'
import { type AuditSummary, auditWords } from '../../../domain/audit/words.ts'
import type { Channel } from '../../../domain/channel.ts'
import { addressOf } from '../../../domain/channel-words.ts'
import type { Client } from '../../../domain/client.ts'
import { clientWords, contractWords } from '../../../domain/client-words.ts'
import { behindBy, type GoalState, shareOfTime, shareOfWay, verdict } from '../../../domain/goal.ts'
import { paceWords } from '../../../domain/goal-words.ts'
import type { Platform } from '../../../domain/platform.ts'
import { formatRef } from '../../../domain/ref.ts'
import { type Day, daysBetween, shortDay } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { shareOfWeekGone } from '../../../domain/time/working-time.ts'
import { fairShare } from '../../../domain/today/terms.ts'
import { card } from '../../../render/card.ts'
import { paintFor } from '../../../render/paint.ts'
import { type ClientView, clientCard } from '../../../render/views/client-card.ts'
import { summaryOf } from '../../audit/profile.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { stateOfGoal } from '../../goal-state.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { boundsOf, deskTime, type OpenDesk, reading } from '../../with-store.ts'

interface ClientShow {
  readonly client: string
  readonly json?: string
}

interface AuditedChannel extends Channel {
  readonly audit: AuditSummary
}

/** Everything that the card and the JSON say. */
interface Facts {
  readonly client: Client
  readonly today: Day
  readonly channels: readonly AuditedChannel[]
  readonly goals: readonly GoalState[]
  readonly strategy: { readonly version: number; readonly template: string; readonly appliedOn: Day } | null
  /** Minutes; null: without hours sold there is no fair share, nor for the manager's own business. */
  readonly social: { readonly minutes: number; readonly fairShare: number | null }
}

export function clientShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show a client')
    .description(
      'Shows all that is recorded of a client: terms, contract, strategy, channels, goals with their pace, and your social minutes this week against its fair share by now. A dash is what was not recorded.',
    )
    .argument('<client>', 'client, by slug or its beginning')
  return addJsonOption(command)
    .addHelpText('after', '\nExamples:\n  smm client show acme\n  smm client show acme --json=name,contract,goals')
    .action((client: string, options: Omit<ClientShow, 'client'>) => clientShow(context, { client, ...options }))
}

export async function clientShow(context: Context, input: ClientShow): Promise<void> {
  const platforms = await context.templates.platforms()
  const { socialFloor } = await context.templates.today()
  await reading(context, async (open) => {
    const facts = factsOf(open, resolveClient(open.store, input.client), socialFloor)
    if (input.json !== undefined) return printJson(context, input.json, toJson(facts, platforms))
    const view = toView(facts, platforms)
    const paint = await paintFor(context.io.wantsColour('out'))
    const lines = card(view.title, clientCard(view), { width: context.io.width, paint })
    context.io.out(lines.map((line) => `${line}\n`).join(''))
  })
}

function factsOf(open: OpenDesk, client: Client, socialFloor: number): Facts {
  const { store, desk, now } = open
  const today = clientDay(open, client)
  const bounds = boundsOf(open)
  const version = store.strategies.newest(client.id)
  return {
    client,
    today,
    channels: store.channels.of(client.id).map((channel) => ({ ...channel, audit: summaryOf(store, channel) })),
    goals: store.goals
      .of(client.id)
      .filter((goal) => goal.endedOn === null)
      .map((goal) => stateOfGoal(store, goal, today)),
    strategy: version
      ? {
          version: version.version,
          template: version.template,
          appliedOn: deskTime(open, version.appliedAt).day,
        }
      : null,
    social: {
      minutes: store.today(bounds).socialMinutes.get(client.id) ?? 0,
      fairShare:
        client.hoursSold === null || client.isBuiltIn
          ? null
          : Math.round(fairShare(client, shareOfWeekGone(desk.working, bounds.monday, now), socialFloor)),
    },
  }
}

function toView(facts: Facts, platforms: readonly Platform[]): ClientView {
  const { client, today, strategy, social } = facts
  const left = new Set(['slug', 'name'])
  const fair = social.fairShare === null ? '—' : spokenMinutes(social.fairShare)
  return {
    title: `${client.name} (${client.slug})`,
    facts: clientWords(client).filter(([label]) => !left.has(label)),
    contract: contractWords(client, today),
    strategy: strategy
      ? `version ${strategy.version} of ${shortDay(strategy.appliedOn)}, template ${strategy.template}`
      : '—',
    social: `${spokenMinutes(social.minutes)} this week; fair share by now ${fair}`,
    channels: facts.channels.map((channel) => ({ key: channel.key, lines: channelLines(channel, platforms) })),
    goals: facts.goals.map((goal) => ({
      ref: formatRef({ kind: 'goal', id: goal.id }),
      title: goal.title,
      pace: paceWords(goal, today),
      due: `${goal.metric}, due ${goal.dueOn === null ? '—' : shortDay(goal.dueOn)}, read ${goal.nowOn === null ? '—' : shortDay(goal.nowOn)}`,
    })),
  }
}

function channelLines(channel: AuditedChannel, platforms: readonly Platform[]): string[] {
  if (channel.retiredOn !== null) return [`retired on ${shortDay(channel.retiredOn)}`]
  const said = (label: string, words: string) => (words === '' ? [] : [`${label} ${words}`])
  const who = [channel.handle, addressOf(channel, platforms)].filter((each) => each !== null).join(' · ')
  return [
    ...(who === '' ? [] : [who]),
    ...said('posts a week:', channel.cadence),
    ...said('by the client:', channel.byClient),
    ...said('slots:', channel.slots),
    ...said('inbox at', channel.sweeps),
    ...said('own figures:', channel.figures),
    auditWords(channel.audit),
  ]
}

function toJson(facts: Facts, platforms: readonly Platform[]): object {
  const { client, today, channels, goals, strategy, social } = facts
  const { id: _, sinceOn, renewsOn, noticeDays, ...recorded } = client
  return {
    ...recorded,
    contract: {
      sinceOn,
      renewsOn,
      renewsInDays: renewsOn === null ? null : daysBetween(today, renewsOn),
      noticeDays,
    },
    strategy,
    social: { minutesThisWeek: social.minutes, fairShare: social.fairShare },
    channels: channels.map(({ id: __, clientId: ___, audit, ...channel }) => ({
      ...channel,
      address: addressOf(channel as Channel, platforms),
      auditedOn: audit.wholeOn,
      lastAuditOn: audit.lastOn,
      auditOpen: audit.open,
    })),
    goals: goals.map((goal) => ({
      ref: formatRef({ kind: 'goal', id: goal.id }),
      key: goal.key,
      title: goal.title,
      metric: goal.metric,
      channel: channels.find((channel) => channel.id === goal.channelId)?.key ?? null,
      baseline: goal.baseline,
      now: goal.now,
      target: goal.target,
      way: shareOfWay(goal),
      time: shareOfTime(goal, today),
      verdict: verdict(goal, today),
      behindBy: behindBy(goal, today),
      dueOn: goal.dueOn,
      readOn: goal.nowOn,
    })),
  }
}
