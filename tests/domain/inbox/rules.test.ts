import { describe, expect, test } from 'vitest'
import { classify } from '../../../src/domain/inbox/classify.ts'
import { matchingFacts } from '../../../src/domain/inbox/fact-match.ts'
import { handleKey } from '../../../src/domain/inbox/handle.ts'
import { recipeProblem, suggestedRecipes } from '../../../src/domain/inbox/recipe.ts'
import { repeatOf, wordsKey } from '../../../src/domain/inbox/repeats.ts'
import type { InboxRule } from '../../../src/domain/inbox/rules.ts'
import { searchWords } from '../../../src/domain/inbox/search.ts'
import { formatReplyTargets, parseReplyTargets, targetMinutes } from '../../../src/domain/inbox/targets.ts'
import { isHoliday, parseHolidays } from '../../../src/domain/time/holidays.ts'
import { usualWorking } from '../../support/builders.ts'
import { shippedInbox, shippedReplies } from '../../support/inbox.ts'

const { rules, targets } = shippedInbox()
const incoming = { kind: 'dm', stars: null, followsOurs: false } as const
const guess = (text: string, changes: Partial<Parameters<typeof classify>[0]> = {}, own: readonly InboxRule[] = []) =>
  classify({ ...incoming, text, ...changes }, [...own, ...rules])

describe('a message is taken for', () => {
  test.each([
    ['The soup was cold and nobody answered', 'complaint'],
    ['I want my money back', 'complaint'],
    ['No volvemos, ¡qué vergüenza!', 'complaint'],
    ['How much is a seeded loaf', 'lead'],
    ['¿Cuánto cuesta el menú?', 'lead'],
    ['CUANTO cuesta', 'lead'],
    ['Is it vegan?', 'question'],
    ['¿Es picante？', 'question'],
    ['Lovely place', 'other'],
    ['A bit disappointed, to be honest', 'negative'],
    ['', 'other'],
    // Words are whole ones.
    ['The bookshelf of the costume room', 'other'],
  ] as const)('%j: %s', (text, severity) => {
    expect(guess(text).severity).toBe(severity)
  })

  test.each([
    [1, 'complaint', '1 star'],
    [2, 'complaint', '2 stars'],
    [3, 'negative', '3 stars'],
    [5, 'other', ''],
  ] as const)('%i stars: %s', (stars, severity, severityBy) => {
    expect(guess('Fine', { kind: 'review', stars })).toMatchObject({ severity, severityBy, needsAnswer: true })
  })

  test('what a client’s own rule says, before the usual ones', () => {
    const own = [{ words: ['wedding cake'], severity: 'lead', owner: 'client', needsAnswer: true }] as const
    expect(guess('Is a wedding cake for ninety a refund?', {}, own)).toMatchObject({
      severity: 'lead',
      severityBy: '“wedding cake”',
      owner: 'client',
      ownerBy: '“wedding cake”',
    })
  })

  test('something that needs no answer, when it thanks for one or has no words', () => {
    expect(guess('Thank you!', { followsOurs: true })).toMatchObject({ needsAnswer: false, answerBy: '“thank you”' })
    expect(guess('Thank you!')).toMatchObject({ needsAnswer: true })
    expect(guess('Thank you! Are you open?', { followsOurs: true })).toMatchObject({ needsAnswer: true })
    expect(guess('🔥🔥', { kind: 'comment' })).toMatchObject({ needsAnswer: false, answerBy: 'no words' })
    expect(guess('🔥🔥')).toMatchObject({ needsAnswer: true })
    expect(guess('', { kind: 'comment' })).toMatchObject({ needsAnswer: true })
  })

  test('in time, however long and strange the words are', () => {
    const started = performance.now()
    guess('a'.repeat(10_000) + '\u200b'.repeat(10_000) + ' £'.repeat(5000))
    guess('how '.repeat(5000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('a reply target', () => {
  test.each([
    ['2h', '2h'],
    ['reviews 24h, 2h', '2h, review 24h'],
    ['LEAD 30m, 4h , client 1d', '4h, lead 30m, client 1d'],
    ['complaint review 1h30', 'review complaint 1h30'],
    ['none', ''],
  ])('%j is kept as %j', (text, kept) => {
    expect(formatReplyTargets(parseReplyTargets(text))).toBe(kept)
  })

  test.each(['soon', '2', '0h', '99h', 'review', 'h', 'lead lead 2h', '2h 3h', 'review 2x'])('is not %j', (text) => {
    expect(() => parseReplyTargets(text)).toThrow(/is not a reply target/)
  })

  test('is said once for the same messages', () => {
    expect(() => parseReplyTargets('2h, 3h')).toThrow('"3h" and another target are for the same messages')
  })

  const minutes = (own: string, asked: Partial<Parameters<typeof targetMinutes>[2]> = {}) =>
    targetMinutes(
      parseReplyTargets(own || 'none'),
      targets,
      { owner: 'manager', severity: 'other', kind: 'dm', ...asked },
      usualWorking,
    )

  test.each([
    ['', {}, 240],
    ['', { kind: 'review' }, 1440],
    ['', { kind: 'review', severity: 'complaint' }, 120],
    ['', { owner: 'client' }, 480],
    ['30m', { severity: 'lead' }, 30],
    ['3h, review 1d', { kind: 'review' }, 480],
    ['3h, review 1d, review complaint 20m', { kind: 'review', severity: 'complaint' }, 20],
    // What I answer says nothing about what the client answers.
    ['30m', { owner: 'client' }, 480],
    ['30m, client 1h', { owner: 'client', severity: 'lead' }, 60],
    // One kind alone leaves the others to the desk.
    ['review 1h', { kind: 'dm' }, 240],
  ] as const)('of %j for %j is %i minutes', (own, asked, expected) => {
    expect(minutes(own, asked)).toBe(expected)
  })
})

describe('holidays', () => {
  test.each([
    ['12-25, 2026-12-24..2027-01-01', '12-25, 2026-12-24..2027-01-01'],
    ['2026-05-01', '2026-05-01'],
    ['none', ''],
  ])('%j are kept as %j', (text, kept) => {
    expect(parseHolidays(text)).toBe(kept)
  })

  test.each(['christmas', '2026-13-01', '02-30', '2026-12-24..2026-12-01', '2026-01-01..2026-12-31', '12-24..12-26'])(
    'are not %j',
    (text) => {
      expect(() => parseHolidays(text)).toThrow(/is not a holiday/)
    },
  )

  test('come round every year, or once', () => {
    expect(isHoliday('12-25', '2031-12-25')).toBe(true)
    expect(isHoliday('2026-12-25', '2031-12-25')).toBe(false)
    expect(isHoliday('2026-12-24..2027-01-01', '2026-12-31')).toBe(true)
    expect(isHoliday('02-29', '2028-02-29')).toBe(true)
    expect(isHoliday('', '2028-02-29')).toBe(false)
  })
})

describe('the same words', () => {
  test('are known whatever is around them', () => {
    const key = wordsKey('Thanks for asking! A stand is free on Wednesday.')
    expect(key).not.toBe('')
    expect(wordsKey('@jane thanks for asking, a stand is FREE on Wednesday 🚲')).toBe(key)
    expect(wordsKey('Thanks for asking @jane@social.example! A stand is free on Wednesday https://a.example/b')).toBe(
      key,
    )
    expect(wordsKey('Hi Jane, thanks for asking! A stand is free on Wednesday.')).not.toBe(key)
    expect(wordsKey('Hi Bob, thanks for asking! A stand is free on Wednesday.')).toBe(
      wordsKey('Hi Jane, thanks for asking! A stand is free on Wednesday.'),
    )
    expect(wordsKey('Thanks for asking! A stand is free on Thursday.')).not.toBe(key)
  })

  test('are no formula where they are manners', () => expect(wordsKey('Thank you so much')).toBe(''))

  test('are worth a word the second time, and need a reason from the third on', () => {
    expect([0, 1, 2, 5].map(repeatOf)).toEqual(['new', 'second', 'formula', 'formula'])
  })
})

describe('a reply recipe', () => {
  const replies = shippedReplies()
  const names = (text: string, changes = {}) =>
    suggestedRecipes(replies, 'dm', [{ text, severity: 'other', stars: null, ...changes }]).map(({ name }) => name)

  test('is there for everything that comes up every week', () => {
    expect(replies.map(({ name }) => name).sort()).toEqual([
      'abuse',
      'allergen-or-clinical',
      'bad-review-fair',
      'bad-review-unfair',
      'booking',
      'collaboration',
      'job-seeker',
      'opening-hours',
      'price',
      'refund',
      'thanks',
      'wrong-facts',
    ])
  })

  test('is suggested by the words of who waits', () => {
    expect(names('How much is it?')[0]).toBe('price')
    expect(names('Is it gluten free?')[0]).toBe('allergen-or-clinical')
    expect(names('¿Podemos reservar mesa para diez?')[0]).toBe('booking')
    expect(names('xyz')).toEqual([])
  })

  test('is for the kinds it says', () => {
    const review = suggestedRecipes(replies, 'review', [{ text: 'Cold', severity: 'complaint', stars: 1 }])
    expect(review.map(({ name }) => name)).toContain('bad-review-fair')
    expect(names('Cold', { severity: 'complaint' })).not.toContain('bad-review-fair')
  })

  test('cannot be used as it stands', () => {
    const skeleton = 'Thank you, Jane. [What pleased us.]'
    expect(recipeProblem(skeleton, skeleton)).toBe('"[What pleased us.]" still stands in the answer')
    expect(recipeProblem(skeleton, '  ')).toBe('the answer is empty')
    expect(recipeProblem('Thank you, Jane.', 'Thank  you, Jane.\n')).toBe('the answer is the recipe as it stands')
    expect(recipeProblem(skeleton, 'Thank you, Jane. Rosa read it aloud.')).toBeNull()
  })
})

describe('facts of a client', () => {
  const facts = [
    { key: 'gluten', ask: '', answer: 'Tue and Fri, separate oven' },
    { key: 'parking', ask: 'Where do people park?', answer: 'Behind the library' },
    { key: 'dogs', ask: '', answer: 'Welcome in the yard' },
  ]
  test.each([
    ['Do you have gluten-free bread?', ['gluten']],
    ['Is there PARKING near the library?', ['parking']],
    ['I come with two dogs', ['dogs']],
    ['Hello there', []],
  ])('%j brings %j', (text, keys) => {
    expect(matchingFacts(text, facts).map(({ key }) => key)).toEqual(keys)
  })
})

test('smm looks handles up however they are written', () => {
  expect(['@Jane', 'jane', ' JANE '].map(handleKey)).toEqual(['jane', 'jane', 'jane'])
  expect(handleKey('Maria  K.')).toBe('maria k')
  expect(handleKey('@José')).toBe('jose')
  expect(handleKey('@')).toBe('')
})

test.each([
  ['oat milk', '"oat"* "milk"*'],
  ['"drop table" OR *', '"drop"* "table"* "or"*'],
  ['NEAR(a b)', '"near"* "a"* "b"*'],
])('smm searches for the words of %j alone', (text, search) => expect(searchWords(text)).toBe(search))

test('smm says when there is no word to search for', () => {
  expect(() => searchWords('"*"')).toThrow('holds no word to look for')
})
