import { expect, test } from 'vitest'
import { repeatedWords, type SentWords } from '../../../src/domain/inbox/repeats.ts'

let minute = 10
function sent(wordsKey: string, contactId: number, changes: Partial<SentWords> = {}): SentWords {
  const at = `2026-11-20T10:${minute++}:00Z`
  const who = { name: `@p${contactId}`, client: 'marlow' }
  return {
    wordsKey,
    text: `${wordsKey}!`,
    reason: '',
    at,
    onDay: '2026-11-20',
    threadId: contactId,
    contactId,
    ...who,
    ...changes,
  }
}

test('smm social --repeats names what three people had without a reason first', () => {
  const groups = repeatedWords([
    ...[1, 2, 3, 4].map((id) => sent('with a reason', id, id === 3 ? { reason: 'opening hours' } : {})),
    ...[1, 2, 3].map((id) => sent('formula', id)),
    ...[1, 2].map((id) => sent('twice', id)),
  ])
  expect(groups.map(({ text, isFormula, people }) => [text, isFormula, people.length])).toEqual([
    ['formula!', true, 3],
    ['with a reason!', false, 4],
    ['twice!', false, 2],
  ])
  expect(groups[1]?.reasons).toEqual(['opening hours'])
})

test('smm social --repeats counts a person once, however often they had the words', () => {
  expect(repeatedWords([sent('again', 1), sent('again', 1)])).toEqual([])
  const [group] = repeatedWords([sent('again', 1), sent('again', 2), sent('again', 1, { threadId: 9 })])
  expect(group?.people.map(({ contactId, threadId }) => [contactId, threadId])).toEqual([
    [1, 9],
    [2, 2],
  ])
})
