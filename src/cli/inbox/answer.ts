import { SmmError } from '../../domain/errors.ts'
import { calendarOf } from '../../domain/inbox/due.ts'
import type { Author, Message } from '../../domain/inbox/message.ts'
import { answered } from '../../domain/inbox/waiting.ts'
import { addDays } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { instantOf, localTime } from '../../domain/time/zone.ts'
import type { Owner } from '../../domain/words.ts'
import { type Moment, record } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Conversation } from './gather.ts'
import type { ComparedWords } from './repeats.ts'

/** An answer as it is recorded. */
export interface Answer {
  readonly by: Owner
  /** Empty: not recorded. */
  readonly text: string
  readonly minutes: number
  /** True: somebody said the minutes. */
  readonly timed: boolean
  readonly note: string
  readonly moment: Moment
  readonly words: Pick<ComparedWords, 'key' | 'reason'>
}

/** Which of those who wait an answer of that moment reaches; refuses an answer that is older than all of them. */
export function answeredBy(open: OpenDesk, conversation: Conversation, moment: Moment): Message[] {
  const { waiting, name } = conversation
  const at = answeredAt(open, conversation, moment)
  const reached = waiting.filter((message) => message.at <= at)
  const [oldest] = waiting
  if (reached.length > 0 || oldest === undefined) return reached
  const { day, time } = localTime(open.desk.zone, oldest.at, open.spans)
  throw new SmmError(
    'usage',
    `${name} came on ${day} at ${time}, after that; an answer comes later than what it answers`,
    ['--on with a later day or time'],
  )
}

/** Writes an answer: one line in the ledger, what was said into the thread, and everything that waited before it is answered by it. Runs inside a transaction. */
export function writeAnswer(open: OpenDesk, conversation: Conversation, answer: Answer): void {
  const { store } = open
  const { thread, client, channel, messages } = conversation
  const at = answeredAt(open, conversation, answer.moment)
  const activityId = record(
    open,
    { ...answer.moment, at },
    {
      clientId: client.id,
      channelId: channel.id,
      stage: 'listen',
      action: 'reply',
      by: answer.by,
      // The ledger is shown to the client, and who wrote is nobody's business there.
      title: 'Replies',
      count: 1,
      minutes: answer.minutes,
      timed: answer.timed,
      note: answer.note,
      routineId: null,
      taskId: null,
      postId: null,
      threadId: thread.id,
    },
  )
  const id = store.messages.insert(
    sent(open, conversation, { by: answer.by, text: answer.text, at, ...answer.words, activityId }),
  )
  const { isTimed } = answer.moment
  for (const message of answered(messages, { id, at, isTimed }, calendarOf(client, open.spans))) {
    store.messages.update(message)
  }
  store.threads.update({ ...thread, snoozedUntil: null })
}

/** Writes what was sent without anybody having read it. It answers nobody, so whoever waits goes on waiting. */
export function writeAutomatic(open: OpenDesk, conversation: Conversation, text: string, at: Instant): void {
  open.store.messages.insert(
    sent(open, conversation, { by: 'automatic', text, at, key: '', reason: '', activityId: null }),
  )
}

function sent(
  { spans }: OpenDesk,
  { thread, client }: Conversation,
  said: {
    readonly by: Author
    readonly text: string
    readonly at: Instant
    readonly key: string
    readonly reason: string
    readonly activityId: number | null
  },
): Omit<Message, 'id'> {
  return {
    threadId: thread.id,
    by: said.by,
    text: said.text,
    severity: 'other',
    stars: null,
    at: said.at,
    onDay: localTime(client.zone, said.at, spans).day,
    state: 'sent',
    dueAt: null,
    targetMinutes: null,
    answerId: null,
    waitedMinutes: null,
    wordsKey: said.key,
    sameReason: said.reason,
    activityId: said.activityId,
  }
}

/** An answer of which only the day is known comes after all that came on that day. */
function answeredAt({ desk, spans }: OpenDesk, { waiting }: Conversation, { at, day, isTimed }: Moment): Instant {
  if (isTimed) return at
  const dayEnds = instantOf(desk.zone, { day: addDays(day, 1), time: '00:00' }, spans)
  return waiting.reduce((latest, message) => (message.at < dayEnds && message.at > latest ? message.at : latest), at)
}
