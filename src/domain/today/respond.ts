import type { Client } from '../client.ts'
import { calendarOf } from '../inbox/due.ts'
import { isPublic, isSevere, kindWords } from '../inbox/message.ts'
import { weightiest } from '../inbox/waiting.ts'
import { formatRef } from '../ref.ts'
import { shorten } from '../text/phrase.ts'
import { daysFrom, type Instant } from '../time/instant.ts'
import { workingMinutes } from '../time/working-clock.ts'
import { type LocalTime, localTime } from '../time/zone.ts'
import type { Severity } from '../words.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import { firstDue, oldestOf, replyClock, replyShare } from './reply-clock.ts'
import type { TodaySettings } from './settings.ts'
import { precedence, type ReplyClock, type WaitingMessage } from './waiting-message.ts'

/** Fewer comments under one post than this are rows of their own. */
const fewestTogether = 3
/** Longer words are cut; the whole of them is one `smm show` away. */
const longestWords = 120

interface Seen {
  readonly facts: TodayFacts
  readonly settings: TodaySettings
  readonly measured: Measured
  readonly now: LocalTime
  readonly at: Instant
}

/** A row with the post that its comments hang on. */
interface ThreadRow {
  readonly row: Candidate
  readonly first: WaitingMessage
}

/** A row for each thread in which somebody waits: for me, for the client, or, while the client is late and was not reminded of it, for a word from me to the client. */
export function respondRows(seen: Seen): Candidate[] {
  const clients = new Map(seen.facts.clients.map((client) => [client.id, client]))
  const threads = new Map<number, WaitingMessage[]>()
  for (const message of seen.facts.inbox) {
    if (isPutOff(message, seen)) continue
    threads.set(message.threadId, [...(threads.get(message.threadId) ?? []), message])
  }
  const rows = [...threads.values()].flatMap((messages) => {
    const client = clients.get(messages[0]?.clientId ?? 0)
    return client && client.status !== 'ended' ? rowOf(seen, client, messages) : []
  })
  return together(rows)
}

/** Put off to a later day, or seen so lately that no silence is known yet. */
function isPutOff({ snoozedUntil, dueAt, at }: WaitingMessage, { now, settings, at: seenAt }: Seen): boolean {
  if (snoozedUntil !== null && snoozedUntil > now.day) return true
  return dueAt === null && at > daysFrom(seenAt, -settings.radioSilenceDays)
}

function rowOf(seen: Seen, client: Client, all: readonly WaitingMessage[]): ThreadRow[] {
  const { facts, at } = seen
  const waiting = all.filter(({ dueAt }) => dueAt !== null)
  // What was only seen counts where nothing waits.
  const messages = waiting.length > 0 ? waiting : all
  const first = weightiest(messages)
  if (!first) return []
  const clock = replyClock(facts, client, messages, at)
  const isLate = (clock.minutesOver ?? 0) > 0
  const isChase = first.owner === 'client' && isLate && !wasChased(seen, client, messages)
  const channel = facts.channels.find(({ id }) => id === first.channelId) ?? null
  const since = localTime(facts.desk.zone, oldestOf(messages).at, facts.spans).day
  const terms = seen.measured({ client, goalId: null, dueOn: null, dueTime: null, since })
  const row: Candidate = {
    ref: { kind: 'message', id: first.threadId },
    client,
    channel,
    block: 'respond',
    owner: isChase ? 'manager' : first.owner,
    title: titleOf(client, first, messages.length, clock, isChase),
    minutes: !isChase && isSevere(first) ? seen.settings.complaintMinutes : seen.settings.replyMinutes,
    isSocial: true,
    // Somebody waits since then, whatever day the answer is due.
    dueOn: since,
    dueTime: null,
    clientTime: null,
    measures: {
      ...terms,
      due: replyShare(clock, firstDue(messages)?.targetMinutes ?? 0, client),
      severity: severityShare(first),
    },
    waitsForMakingDay: false,
    stands: 1,
    late: isLate ? 1 : 0,
    reply: clock,
    precedence: precedenceOf(first),
  }
  return [{ row, first }]
}

/** A client who was reminded has the target's time once more to answer. */
function wasChased({ facts, at }: Seen, client: Client, messages: readonly WaitingMessage[]): boolean {
  const { chasedAt, targetMinutes } = firstDue(messages) ?? {}
  if (!chasedAt) return false
  return workingMinutes(calendarOf(client, facts.spans), chasedAt, at) < (targetMinutes ?? 0)
}

function precedenceOf(message: WaitingMessage): number {
  if (!isSevere(message)) return precedence.scored
  return isPublic(message.kind) ? precedence.severeInPublic : precedence.severe
}

const shares: Readonly<Record<Severity, number>> = { complaint: 1, negative: 1, lead: 0.8, question: 0.6, other: 0.3 }

function severityShare(message: WaitingMessage): number {
  return isSevere(message) ? 1 : shares[message.severity]
}

/** `DM @jane: “Is it vegan?”`, and what is to be done where it is not an answer. */
function titleOf(
  client: Client,
  message: WaitingMessage,
  count: number,
  { silentSince }: ReplyClock,
  isChase: boolean,
): string {
  const who = `${kindWords(message.kind)} ${message.who}`
  const words = wordsOf(message, count)
  if (isChase) {
    const command = `smm inbox chase ${formatRef({ kind: 'message', id: message.threadId })}`
    return `Remind ${client.name} of ${message.who} (${command}): ${words}`
  }
  const silence = silentSince === null ? '' : ', who answered us and heard nothing'
  return `${who}${silence}: ${words}`
}

/** `1 star, “Cold food”`, and how much more was said. */
function wordsOf({ text, stars }: WaitingMessage, count: number): string {
  const rating = stars === null ? [] : [stars === 1 ? '1 star' : `${stars} stars`]
  const said = text === '' ? [] : [`“${shorten(text.replace(/\s+/g, ' ').trim(), longestWords)}”`]
  const words = [...rating, ...said].join(', ') || 'words not recorded'
  return count === 1 ? words : `${words} (+ ${count - 1} more)`
}

/** Comments under one post are one act, because whoever opens it answers all of them. What is severe stands alone, and so do the few. */
function together(rows: readonly ThreadRow[]): Candidate[] {
  const byVariant = new Map<number, ThreadRow[]>()
  for (const each of rows) {
    const id = each.first.variantId
    if (id !== null && isPlain(each)) byVariant.set(id, [...(byVariant.get(id) ?? []), each])
  }
  const groups = [...byVariant.values()].filter((group) => group.length >= fewestTogether)
  const gathered = new Set(groups.flat())
  return [...rows.filter((each) => !gathered.has(each)).map(({ row }) => row), ...groups.map(asOne)]
}

function isPlain({ row }: ThreadRow): boolean {
  return row.precedence === precedence.scored && row.owner === 'manager' && row.reply?.silentSince === null
}

/** The row of the most pressing one, for all of them. */
function asOne(group: readonly ThreadRow[]): Candidate {
  const sorted = [...group].sort(
    (a, b) => b.row.measures.due - a.row.measures.due || a.first.threadId - b.first.threadId,
  )
  const { row, first } = sorted[0] as ThreadRow
  return {
    ...row,
    title: `${group.length} comments wait on p${first.postId}/${row.channel?.key ?? ''}, ${first.who}: ${wordsOf(first, 1)}`,
    minutes: group.reduce((sum, each) => sum + each.row.minutes, 0),
    stands: group.length,
    late: group.reduce((sum, each) => sum + (each.row.late ?? 0), 0),
    others: sorted.slice(1).flatMap((each) => each.row.ref ?? []),
  }
}
