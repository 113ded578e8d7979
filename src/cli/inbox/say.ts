import { kindWords } from '../../domain/inbox/message.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef } from '../../domain/ref.ts'
import { shorten } from '../../domain/text/phrase.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { Severity } from '../../domain/words.ts'
import { spokenInstant } from '../spoken-instant.ts'
import type { OpenDesk } from '../with-store.ts'
import type { TakenDown } from './take-down.ts'

/** `a complaint`, `a question`, `nothing special`. */
export const severityWords: Readonly<Record<Severity, string>> = {
  complaint: 'a complaint',
  negative: 'negative',
  lead: 'a lead',
  question: 'a question',
  other: 'nothing special',
}

/** What was understood of a message, in one sentence: whose, from whom, what it was taken for and why, by when it is answered and by whom. */
export function takenDownWords(
  open: OpenDesk,
  { arrival, threadId, isNewThread, owner, guess, dueAt, targetMinutes }: TakenDown,
  platforms: readonly Platform[],
): string {
  const { client, channel, kind, person } = arrival
  const platform = platforms.find(({ slug }) => slug === channel.platform)?.name ?? channel.platform
  const where = `${formatRef({ kind: 'message', id: threadId })} ${client.name}, ${platform} ${kindWords(kind)} from ${person}`
  const joins = isNewThread ? '' : ', in a conversation that is open'
  const severity = arrival.severity ?? guess.severity
  const why = arrival.severity === undefined && guess.severityBy !== '' ? ` (${guess.severityBy})` : ''
  const what = `${severityWords[severity]}${why}`
  if (dueAt === null || targetMinutes === null) {
    const by = arrival.answer === undefined && guess.answerBy !== '' ? ` (${guess.answerBy})` : ''
    return `${where}${joins}: needs no answer${by}`
  }
  const whom = owner === 'client' ? `for ${client.name} to answer${routedBy(arrival.owner, guess.ownerBy)}` : 'answer'
  return `${where}${joins}: ${what}; ${whom} by ${spokenInstant(open, client, dueAt)}, within ${spokenMinutes(targetMinutes)} of working time`
}

function routedBy(said: string | undefined, by: string): string {
  return said === undefined && by !== '' ? ` (${by})` : ''
}

/** The words of a message for one line; a dash where they were not recorded. */
export function quoted(text: string, longest = 80): string {
  return text === '' ? 'words not recorded' : `“${shorten(text.replace(/\s+/g, ' ').trim(), longest)}”`
}
