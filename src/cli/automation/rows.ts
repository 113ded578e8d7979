import {
  type Automation,
  type AutomationKind,
  type HandedTool,
  intervalOf,
  lookDueOn,
} from '../../domain/automation.ts'
import type { Client } from '../../domain/client.ts'
import { counted } from '../../domain/number.ts'
import { formatRef } from '../../domain/ref.ts'
import { type Day, spokenDay } from '../../domain/time/day.ts'
import { ownerWord } from '../../domain/words.ts'
import { channelKey } from '../resolve/channel-key.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'

/** One line of the list of automations. */
export interface AutomationRow {
  /** Null: it is worked out of what lies in an outside tool. */
  readonly ref: string | null
  readonly client: string
  readonly title: string
  readonly kind: AutomationKind
  readonly channel: string | null
  readonly tool: string | null
  readonly owner: 'me' | 'client'
  /** Days between looks; null: it is looked at when what it publishes is confirmed. */
  readonly everyDays: number | null
  readonly lookedOn: Day | null
  readonly nextLookOn: Day | null
  readonly isOverdue: boolean
  readonly retiredOn: Day | null
  /** Of an outside tool: what lies there, and what of it has passed its time without a word; null: it is no tool's. */
  readonly posts: number | null
  readonly unconfirmed: number | null
}

/** Every automation of a client, or of all, with what lies in outside tools; what waits longest for a look first, the retired last. */
export function automationRows(open: OpenDesk, only: Client | null): AutomationRow[] {
  const { store, at, now } = open
  const clients = only === null ? store.clients.all() : [only]
  return clients
    .flatMap((client) => [
      ...store.automations.of(client.id).map((automation) => rowOf(open, client, automation)),
      ...store.handedTools(client.id, at).map((tool) => handedRow(open, client, tool)),
    ])
    .sort((one, other) => compare(orderOf(one, now.day), orderOf(other, now.day)))
}

function rowOf(open: OpenDesk, client: Client, automation: Automation): AutomationRow {
  const { id, title, kind, channelId, tool, owner, lookedOn, retiredOn } = automation
  const nextLookOn = retiredOn === null ? lookDueOn(automation) : null
  return {
    ref: formatRef({ kind: 'automation', id }),
    client: client.slug,
    title,
    kind,
    channel: channelKey(open, channelId),
    tool: tool || null,
    owner: ownerWord(owner),
    everyDays: intervalOf(automation),
    lookedOn,
    nextLookOn,
    isOverdue: nextLookOn !== null && nextLookOn < open.now.day,
    retiredOn,
    posts: null,
    unconfirmed: null,
  }
}

function handedRow(
  open: OpenDesk,
  client: Client,
  { tool, posts, oldestAt, unconfirmed, lateSince }: HandedTool,
): AutomationRow {
  const lie = posts === 1 ? 'lies' : 'lie'
  return {
    ref: null,
    client: client.slug,
    title: `${counted(posts, 'post')} ${lie} in ${tool}, the oldest since ${spokenDay(deskTime(open, oldestAt).day)}`,
    kind: 'scheduler',
    channel: null,
    tool,
    owner: 'me',
    everyDays: null,
    lookedOn: null,
    nextLookOn: null,
    isOverdue: lateSince !== null,
    retiredOn: null,
    posts,
    unconfirmed,
  }
}

function orderOf({ retiredOn, isOverdue, nextLookOn, client, ref }: AutomationRow, today: Day): string {
  const group = retiredOn !== null ? 2 : isOverdue ? 0 : 1
  return `${group} ${nextLookOn ?? today} ${client} ${ref ?? ''}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
