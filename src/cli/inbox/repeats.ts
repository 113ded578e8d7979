import { SmmError } from '../../domain/errors.ts'
import { repeatDays, repeatOf, wordsKey } from '../../domain/inbox/repeats.ts'
import { listed } from '../../domain/text/phrase.ts'
import { daysFrom } from '../../domain/time/instant.ts'
import type { SentBefore } from '../../store/queries/sent-words.ts'
import type { OpenDesk } from '../with-store.ts'

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
  { store, at }: OpenDesk,
  text: string,
  contactId: number,
  reason: string | undefined,
): ComparedWords {
  const key = wordsKey(text)
  const others = key === '' ? [] : store.sentWords(key, contactId, daysFrom(at, -repeatDays))
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

function namesOf(others: readonly SentBefore[]): string {
  const names = others.slice(0, 3).map(({ name, client }) => `${name} (${client})`)
  return listed(others.length > 3 ? [...names, `${others.length - 3} more`] : names)
}
