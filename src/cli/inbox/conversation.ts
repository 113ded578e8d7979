import type { Ref } from '../../domain/ref.ts'
import { findThing, requireKind } from '../resolve/things.ts'
import type { OpenDesk } from '../with-store.ts'
import { type Conversation, gathered } from './gather.ts'

/** The conversation behind a ref; another kind of thing gets an error that says which verb fits. */
export function conversationOf({ store }: Pick<OpenDesk, 'store'>, ref: Ref, verb: string): Conversation {
  requireKind(ref, ['message'], verb)
  const { row } = findThing(store, ref) as Extract<ReturnType<typeof findThing>, { kind: 'message' }>
  return gathered(store, row)
}
