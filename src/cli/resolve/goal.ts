import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Goal } from '../../domain/goal.ts'
import { looksLikeRef, parseRefs } from '../../domain/ref.ts'
import type { Store } from '../../store/store.ts'

/** A goal of a client by ref or key. */
export function resolveGoal(store: Store, client: Client, word: string): Goal {
  const goals = store.goals.of(client.id).filter((goal) => goal.endedOn === null)
  const ref = looksLikeRef(word) ? parseRefs(word)[0] : undefined
  const found = goals.find((goal) => (ref ? ref.kind === 'goal' && ref.id === goal.id : goal.key === word))
  if (found) return found
  throw new SmmError('unknown', `${client.slug} has no goal ${word}`, [`smm goal list ${client.slug}`])
}
