import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '../../../src/domain/inbox/classify.ts'
import type { InboxRule } from '../../../src/domain/inbox/rules.ts'
import { fold } from '../../../src/domain/text/fold.ts'
import { phrasePattern } from '../../../src/domain/text/phrase-pattern.ts'
import { phraseFinder } from '../../../src/domain/text/phrases.ts'
import { owners, severities } from '../../../src/domain/words.ts'

const letters = fc.constantFrom('a', 'b', 'é', 'E', ' ', '  ', "'", '’', '-', '?', '1', '#', '%', '€', '漢', '😀', '.')
const phrase = fc
  .array(letters, { minLength: 2, maxLength: 5 })
  .map((each) => each.join('').trim())
  .filter((text) => text.length > 1)
const text = fc.array(letters, { maxLength: 24 }).map((each) => each.join(''))
const rule: fc.Arbitrary<InboxRule> = fc.record({
  words: fc.array(phrase, { minLength: 1, maxLength: 3 }),
  severity: fc.constantFrom(null, ...severities),
  owner: fc.constantFrom(null, ...owners),
  needsAnswer: fc.boolean(),
})

/** As a pattern would find it, in the text with one space for each gap. */
function isThere(words: string, said: string): boolean {
  return new RegExp(phrasePattern(fold(words).replace(/\s+/g, ' ')), 'u').test(fold(said))
}

describe('phrases', () => {
  test('are found as the slow pattern finds them', () => {
    fc.assert(
      fc.property(
        phrase.filter((words) => !/[%€]/.test(words)),
        text,
        (words, said) => {
          expect(phraseFinder(said)(words)).toBe(isThere(words, said))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['how much', 'So HOW  much is it', true],
    ['cost', 'The costume', false],
    ['cuánto', 'Cuanto cuesta', true],
    ["won't be back", 'I won’t be back', true],
    ['# off', 'It says 20 off today', true],
    ['# off', 'It says off today', false],
    ['', 'anything', false],
  ])('%j in %j: %s', (words, said, expected) => expect(phraseFinder(said)(words)).toBe(expected))

  test('are looked for in time, in any text', () => {
    const stands = phraseFinder('ab '.repeat(20_000) + 'x'.repeat(10_000))
    const started = performance.now()
    for (let times = 0; times < 200; times++) stands(`b a${'b'.repeat(times % 5)}`)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('who answers', () => {
  const incoming = (said: string) => ({ text: said, kind: 'dm' as const, stars: null, followsOurs: false })

  test('is whom the first rule names that says so and of which a phrase stands in the words, else me', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), text, (rules, said) => {
        const stands = phraseFinder(said)
        const first = rules.find(({ owner, words }) => owner !== null && words.some(stands))
        const guess = classify(incoming(said), rules)
        expect(guess.owner).toBe(first?.owner ?? 'manager')
        expect(guess.ownerBy !== '').toBe(first !== undefined)
      }),
    )
  })

  test('does not change what the message is, nor the other way round', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), text, (rules, said) => {
        const withoutOwners = classify(
          incoming(said),
          rules.map((each) => ({ ...each, owner: null })),
        )
        const withoutSeverities = classify(
          incoming(said),
          rules.map((each) => ({ ...each, severity: null })),
        )
        const guess = classify(incoming(said), rules)
        expect([guess.severity, guess.severityBy]).toEqual([withoutOwners.severity, withoutOwners.severityBy])
        expect([guess.owner, guess.ownerBy]).toEqual([withoutSeverities.owner, withoutSeverities.ownerBy])
      }),
    )
  })

  test('is not changed by a rule that comes later', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), rule, text, (rules, later, said) => {
        const before = classify(incoming(said), rules)
        const after = classify(incoming(said), [...rules, later])
        if (before.ownerBy !== '') expect(after.owner).toBe(before.owner)
        if (before.severityBy !== '' && before.severityBy !== 'it asks') expect(after.severity).toBe(before.severity)
      }),
    )
  })
})
