import { SmmError } from '../../domain/errors.ts'
import { looksLikeRef } from '../../domain/ref.ts'

/** Refs and words as a client answers and one types or pastes them: `p40-p45`, `P42: the oven is blue`, `p40, p41 fine`. */
export function readAnswer(words: readonly string[], command: string): { refs: string[]; words: string[] } {
  const refOf = (word: string) => word.toLowerCase().replace(/[,:;.]+$/, '')
  const end = words.findIndex((word) => !looksLikeRef(refOf(word)))
  const refs = (end < 0 ? words : words.slice(0, end)).map(refOf)
  if (refs.length > 0) return { refs, words: end < 0 ? [] : words.slice(end) }
  throw new SmmError('usage', `"${words[0] ?? ''}" is no post; the refs come first: smm ${command} p40-p45 words`, [
    'smm post list',
  ])
}
