import { describe, expect, test } from 'vitest'
import { isNews, parseSilence, postsInShort, silenceWords } from '../../src/domain/pack.ts'

describe('smm packs', () => {
  test.each([
    [[40, 41, 42, 45], 'p40-p42 p45'],
    [[45, 40, 41, 40], 'p40-p41 p45'],
    [[7], 'p7'],
    [[], ''],
  ])('posts %j in short as %j', (ids, words) => {
    expect(postsInShort(ids)).toBe(words)
  })

  test.each([
    ['no', { silenceIsYes: false, silence: '' }],
    ['Yes', { silenceIsYes: true, silence: '' }],
    ['yes: As agreed.', { silenceIsYes: true, silence: 'As agreed.' }],
    ['no: We wait.', { silenceIsYes: false, silence: 'We wait.' }],
    ['yesterday we agreed', { silenceIsYes: false, silence: 'yesterday we agreed' }],
    ['We wait.', { silenceIsYes: false, silence: 'We wait.' }],
  ])('the clause %j', (text, silence) => {
    expect(parseSilence(text)).toEqual(silence)
  })

  test.each([
    ['', 'empty'],
    ['x'.repeat(301), '300 are the most'],
  ])('no clause such as %j', (text, why) => {
    expect(() => parseSilence(text)).toThrow(why)
  })

  test('what silence means for this client', () => {
    expect(silenceWords({ silenceIsYes: false, silence: '' }, 'needed')).toContain('not count as a yes')
    expect(silenceWords({ silenceIsYes: true, silence: '' }, 'needed')).toContain('as we agreed')
    expect(silenceWords({ silenceIsYes: false, silence: '' }, 'none')).toContain('go out as they stand')
    expect(silenceWords({ silenceIsYes: true, silence: 'Ours.' }, 'needed')).toBe('Ours.')
  })

  const shown = { variantId: 1, hash: 'a', isApproved: false }
  test.each([
    ['there was no pack before', undefined, [[1, 'a']], shown, true],
    ['silence was no yes before', false, [[1, 'a']], shown, true],
    ['it was seen so before', true, [[1, 'a']], shown, false],
    ['it says something else', true, [[1, 'b']], shown, true],
    ['it was not in the pack before', true, [[2, 'a']], shown, true],
    ['it is approved already', true, [], { ...shown, isApproved: true }, false],
  ] as const)('something new for silence to say yes to, or not: %s', (_, silenceIsYes, seen, each, expected) => {
    const before = silenceIsYes === undefined ? undefined : { silenceIsYes }
    expect(isNews(before, new Map(seen), [each])).toBe(expected)
  })
})
