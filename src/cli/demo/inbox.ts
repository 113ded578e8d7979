import type { Channel } from '../../domain/channel.ts'
import { parseSweeps } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { wordsKey } from '../../domain/inbox/repeats.ts'
import type { InboxRule, InboxSettings } from '../../domain/inbox/rules.ts'
import type { Platform } from '../../domain/platform.ts'
import { addDays, type Day, weekdayOf } from '../../domain/time/day.ts'
import { type Instant, toInstant, toMilliseconds } from '../../domain/time/instant.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import { writeAnswer } from '../inbox/answer.ts'
import { gathered } from '../inbox/gather.ts'
import { kindAt } from '../inbox/kind-at.ts'
import { type Arrival, takeDown } from '../inbox/take-down.ts'
import type { OpenDesk } from '../with-store.ts'
import type { DemoConversation } from './demo-client.ts'
import { demoDesk } from './desk.ts'
import type { Moments } from './moments.ts'

/** A client whose inbox is filled. */
export interface InboxOf {
  readonly client: Client
  readonly conversations: readonly DemoConversation[]
  readonly answering: readonly InboxRule[]
}

/** Days of looks at inboxes that the demo remembers. */
const remembered = 28
/** Planted: nobody has looked at these since the last Friday before this week, `client/channel`. */
const forgotten = ['harbor-light/threads', 'pinecrest/linkedin']

/** Everything that was written to the clients and answered, in the order of time, through the same rules as on a real desk. */
export function writeInboxes(
  store: Store,
  clients: readonly InboxOf[],
  moments: Moments,
  settings: InboxSettings,
  platforms: readonly Platform[],
): void {
  const events = clients.flatMap((each) =>
    each.conversations.flatMap((conversation) => eventsOf(store, each, conversation, moments, settings, platforms)),
  )
  for (const event of events.sort((a, b) => (a.at < b.at ? -1 : 1))) event.write()
  for (const { client } of clients) writeLooks(store, client, moments)
}

interface Event {
  readonly at: Instant
  write(): void
}

function eventsOf(
  store: Store,
  { client, answering }: InboxOf,
  conversation: DemoConversation,
  moments: Moments,
  settings: InboxSettings,
  platforms: readonly Platform[],
): Event[] {
  const channel = store.channels.of(client.id).find(({ key }) => key === conversation.on) as Channel
  const rules = [...answering, ...settings.rules]
  const taken = { threadId: 0 }
  const said = (text: string, at: Instant): Event => ({
    at,
    write() {
      const arrival = arrivalOf(store, client, channel, conversation, text, at, platforms)
      taken.threadId = takeDown(deskAt(store, moments, at), arrival, { rules, targets: settings.targets }).threadId
    },
  })
  const at = moments.clock(addDays(moments.today, -conversation.daysAgo), conversation.time, client.zone)
  const { answer } = conversation
  if (at > moments.now) return []
  if (!answer) return [said(conversation.text, at)]
  const answeredAt = minutesAfter(at, answer.after)
  const events = [
    said(conversation.text, at),
    {
      at: answeredAt,
      write() {
        const open = deskAt(store, moments, answeredAt)
        const thread = store.threads.get(taken.threadId)
        if (!thread) return
        writeAnswer(open, gathered(store, thread), {
          by: answer.by ?? 'manager',
          text: answer.text,
          minutes: 3,
          timed: true,
          note: '',
          moment: { at: answeredAt, day: open.now.day, isTimed: true },
          words: { key: wordsKey(answer.text), reason: '' },
        })
        if (conversation.isStarred) store.threads.star(taken.threadId, answeredAt)
      },
    },
  ]
  if (!answer.back) return events
  const back = moments.clock(addDays(moments.today, -answer.back.daysAgo), answer.back.time, client.zone)
  return [...events, said(answer.back.text, back)]
}

function arrivalOf(
  store: Store,
  client: Client,
  channel: Channel,
  conversation: DemoConversation,
  text: string,
  at: Instant,
  platforms: readonly Platform[],
): Arrival {
  const newest = conversation.isBeneathPost
    ? store.variants
        .ofClient(client.id)
        .filter((each) => each.channelId === channel.id && each.publishedAt !== null && each.publishedAt < at)
        .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))[0]
    : undefined
  return {
    client,
    channel,
    kind: conversation.kind ?? kindAt(channel, platforms),
    person: conversation.from,
    text,
    stars: conversation.stars ?? null,
    at,
    url: '',
    variantId: newest?.id ?? null,
  }
}

/** The desk as it stood at an earlier moment. */
function deskAt(store: Store, { spans }: Moments, at: Instant): OpenDesk {
  return { store, desk: demoDesk, spans, at, now: localTime(demoDesk.zone, at, spans) }
}

function minutesAfter(at: Instant, minutes: number): Instant {
  return toInstant(toMilliseconds(at) + minutes * 60_000)
}

/** Looks at every inbox on the desk's working days until yesterday. */
function writeLooks(store: Store, client: Client, moments: Moments): void {
  for (const channel of store.channels.of(client.id)) {
    if (channel.retiredOn !== null) continue
    const isForgotten = forgotten.includes(`${client.slug}/${channel.key}`)
    for (let back = remembered; back > 0; back--) {
      const day = addDays(moments.today, -back)
      if (!worksOn(demoDesk.working, day) || (isForgotten && isSinceFriday(day, moments.today))) continue
      for (const time of parseSweeps(channel.sweeps)) {
        const at = minutesAfter(moments.clock(day, time), 4)
        const onDay = moments.dayOf(at, client.zone)
        const look = { clientId: client.id, channelId: channel.id, at, onDay, by: 'manager' } as const
        store.sweeps.insert({ ...look, found: 0, answered: 0, activityId: null })
      }
    }
  }
}

/** Whether a day lies behind the last Friday before this week's Monday. */
function isSinceFriday(day: Day, today: Day): boolean {
  let friday = addDays(today, -1)
  while (weekdayOf(friday) !== 'fri') friday = addDays(friday, -1)
  return day > friday
}
