import { SmmError } from '../../domain/errors.ts'
import { repeatDays, repeatOf, wordsKey } from '../../domain/inbox/repeats.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { listed } from '../../domain/text/phrase.ts'
import { daysFrom } from '../../domain/time/instant.ts'
import type { SentBefore } from '../../store/queries/sent-words.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** What `--same` takes, too. */
const longestReason = 300

/** Words to a person, compared with what others were sent. */
export interface ComparedWords {
  readonly key: string
  /** Why they are the same as others had; empty where nobody has to say. */
  readonly reason: string
  /** A warning; null: nobody else had them, or only one reason was needed and is there. */
  readonly warning: string | null
}

/**
 * Compares words with what went to other people in the last `repeatDays`: the second time warns, and from the third on they are refused without a reason, because people can
 * tell a formula from an answer.
 */
export function compareWords(
  open: OpenDesk,
  text: string,
  contactId: number,
  reason: string | undefined,
): ComparedWords {
  const { key, others } = othersWith(open, text, contactId)
  const repeat = repeatOf(others.length)
  if (repeat === 'new') return { key, reason: '', warning: null }
  const words = `${namesOf(others)} had the same words`
  if (repeat === 'second') return { key, reason: reason ?? '', warning: `${words}; a third person would need a reason` }
  if (reason !== undefined) return { key, reason, warning: null }
  throw new SmmError('refused', `${words}; people notice a formula. Nothing was recorded`, [
    'write it anew for this person',
    '--same "why the same words are right here"',
  ])
}

/**
 * The reason for words that were sent already, asked where a third person had them. They are recorded whatever is said, so none is an empty one, and `smm social --repeats`
 * goes on asking.
 */
export async function askReason(context: Context, open: OpenDesk, text: string, contactId: number): Promise<string> {
  const { others } = othersWith(open, text, contactId)
  if (repeatOf(others.length) !== 'formula' || !context.io.canAsk) return ''
  context.say(`${namesOf(others)} had the same words; people notice a formula.`)
  const reason = await context.io.readLine('Why are the same words right here? (Enter: no reason) ')
  return cleanLine(reason ?? '').slice(0, longestReason)
}

function othersWith({ store, at }: OpenDesk, text: string, contactId: number) {
  const key = wordsKey(text)
  return { key, others: key === '' ? [] : store.sentWords(key, contactId, daysFrom(at, -repeatDays)) }
}

function namesOf(others: readonly SentBefore[]): string {
  const names = others.slice(0, 3).map(({ name, client }) => `${name} (${client})`)
  return listed(others.length > 3 ? [...names, `${others.length - 3} more`] : names)
}
