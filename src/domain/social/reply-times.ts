import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { MessageKind, Owner } from '../words.ts'
import { messageKinds } from '../words.ts'

/** A message that came in, with what became of it. */
export interface InboundFact {
  readonly threadId: number
  readonly kind: MessageKind
  readonly at: Instant
  /** The client's day. */
  readonly onDay: Day
  /** Until when it was to be answered; null: it needed no answer, or needs none any more. */
  readonly dueAt: Instant | null
  /** The client's day of that; null with it. */
  readonly dueOn: Day | null
  /** True: nothing came in before it in its thread. */
  readonly isFirst: boolean
  /** Of the answer by a person; null: there is none. */
  readonly answer: {
    readonly id: number
    readonly at: Instant
    readonly onDay: Day
    readonly by: Owner
    /** Working minutes that the message waited; null: one of the two moments is not known, so nothing can be said of how soon it was. */
    readonly waitedMinutes: number | null
  } | null
}

/** Minutes in working time: the middle, and what nine in ten did not exceed; of none: null. */
export interface Spread {
  readonly count: number
  readonly median: number
  readonly ninetieth: number
}

/** How people were answered between two days. */
export interface ReplyFigures {
  /** What came in. */
  readonly inbound: Readonly<Record<MessageKind, number>>
  readonly received: number
  /** Waits that were answered or fell due on these days, whichever came first, so that each counts once; and what of them a person answered until the end. */
  readonly needing: number
  readonly answered: number
  /** First answers of conversations, by when they were given; null: none was timed. */
  readonly firstReply: Spread | null
  /** Answers of these days that were timed. */
  readonly timed: number
  readonly met: number
  readonly missed: number
}

/**
 * The figures of some days. `until` is the end of the last of them, or now: what was answered after it counts as open. A target is met or missed when it is answered; open and
 * past due it is missed, open and not due it is left out, as is what was answered nobody knows when. Several messages that one answer answered are one wait, which is due when the first of them was.
 */
export function replyFigures(
  messages: readonly InboundFact[],
  span: { readonly from: Day; readonly to: Day },
  until: Instant,
): ReplyFigures {
  const isWithin = (day: Day) => day >= span.from && day <= span.to
  const known = messages.filter(({ at }) => at < until).map((each) => asOf(each, until))
  const received = known.filter(({ onDay }) => isWithin(onDay))
  const needing = waitsOf(known).filter(({ answer, dueAt, dueOn }) =>
    answer === null ? dueAt < until && isWithin(dueOn) : isWithin(answer.onDay < dueOn ? answer.onDay : dueOn),
  )
  const firsts = known.flatMap(({ isFirst, answer }) =>
    isFirst && answer && isWithin(answer.onDay) ? (answer.waitedMinutes ?? []) : [],
  )
  const waits = waitsOf(known.filter(({ answer }) => answer === null || (isTimed(answer) && isWithin(answer.onDay))))
  const closed = waits.filter(({ answer }) => answer !== null)
  const met = closed.filter(({ answer, dueAt }) => (answer?.at ?? '') <= dueAt).length
  const overdue = waits.filter(({ answer, dueAt }) => answer === null && dueAt < until).length
  return {
    inbound: Object.fromEntries(
      messageKinds.map((kind) => [kind, received.filter((each) => each.kind === kind).length]),
    ) as Record<MessageKind, number>,
    received: received.length,
    needing: needing.length,
    answered: needing.filter(({ answer }) => answer !== null).length,
    firstReply: spreadOf(firsts),
    timed: new Set(known.flatMap(({ answer }) => (isTimed(answer) && isWithin(answer.onDay) ? answer.id : []))).size,
    met,
    missed: closed.length - met + overdue,
  }
}

function isTimed(answer: InboundFact['answer']): answer is NonNullable<InboundFact['answer']> {
  return answer !== null && answer.waitedMinutes !== null
}

/** As it stood at an instant: what was answered later was open. */
function asOf(message: InboundFact, until: Instant): InboundFact {
  return message.answer !== null && message.answer.at >= until ? { ...message, answer: null } : message
}

interface Wait {
  /** When the first of its messages was due. */
  readonly dueAt: Instant
  readonly dueOn: Day
  readonly answer: InboundFact['answer']
}

/** Messages of one answer, or that wait in one thread, as one wait. */
function waitsOf(messages: readonly InboundFact[]): Wait[] {
  const waits = new Map<string, Wait>()
  for (const { threadId, dueAt, dueOn, answer } of messages) {
    if (dueAt === null || dueOn === null) continue
    const name = answer ? `answer ${answer.id}` : `thread ${threadId}`
    const before = waits.get(name)
    if (!before || dueAt < before.dueAt) waits.set(name, { dueAt, dueOn, answer })
  }
  return [...waits.values()]
}

/** Median and 90th percentile by nearest rank; null for nothing. */
export function spreadOf(minutes: readonly number[]): Spread | null {
  if (minutes.length === 0) return null
  const sorted = [...minutes].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] as number
  return { count: sorted.length, median: rank(0.5), ninetieth: rank(0.9) }
}

/** Answered ÷ needing an answer, 0 to 1; null where nothing needed one. */
export function replyRate({ answered, needing }: Pick<ReplyFigures, 'answered' | 'needing'>): number | null {
  return needing === 0 ? null : answered / needing
}

/** Conversations in which the client gave an answer on these days; null while nobody ever recorded one. */
export function conversationsLed(
  messages: readonly InboundFact[],
  span: { readonly from: Day; readonly to: Day },
  until: Instant,
): number | null {
  const led = messages.filter(({ answer }) => answer?.by === 'client' && answer.at < until)
  if (led.length === 0) return null
  const within = led.filter(({ answer }) => answer && answer.onDay >= span.from && answer.onDay <= span.to)
  return new Set(within.map(({ threadId }) => threadId)).size
}
