import { describe, expect, it } from 'vitest'
import { answerFrom, answerFromWords, type Question, wordsOfAnswer } from '../../src/domain/questions.ts'
import { checkQuestions } from '../../src/domain/strategy/check-questions.ts'

const question = (changes: Partial<Question>): Question => ({
  key: 'more_of',
  ask: 'What?',
  type: 'text',
  default: 'a',
  ...changes,
})

describe('smm takes an answer in words', () => {
  it('with the type that the question has', () => {
    expect(answerFromWords(question({ type: 'number', default: 1 }), '12,5')).toBe(12.5)
    expect(answerFromWords(question({ type: 'list', default: [] }), 'a, b c ,, d')).toEqual(['a', 'b c', 'd'])
    expect(answerFromWords(question({ type: 'yes-no', default: true }), 'No')).toBe(false)
    expect(
      answerFromWords(question({ type: 'choice', choices: ['Tables', 'Parties'], default: 'Tables' }), 'parties'),
    ).toBe('Parties')
    expect(answerFromWords(question({ type: 'days', default: 'daily' }), 'Tue to Thu, sat')).toBe('tue, wed, thu, sat')
    expect(answerFromWords(question({}), '  two   words\u001b[31m ')).toBe('two words')
  })

  it.each([
    [question({ type: 'number', default: 1 }), 'many', /more_of: "many" is not a number/],
    [question({ type: 'number', default: 1 }), '1e9', /is not a number/],
    [question({ type: 'yes-no', default: true }), 'perhaps', /neither yes nor no/],
    [question({ type: 'choice', choices: ['Tables'], default: 'Tables' }), 'Chairs', /none of Tables/],
    [question({ type: 'list', default: ['a'] }), ' , ', /needs at least one/],
    [question({ type: 'days', default: 'daily' }), 'most days', /"most days" names no weekdays; write daily/],
    [question({}), ' ', /it is empty/],
    [question({}), 'x'.repeat(301), /301 characters/],
  ])('and refuses a wrong one by the name of the question', (asked, words, message) => {
    expect(() => answerFromWords(asked, words)).toThrow(message)
  })

  it('and lets a list be empty where the template does', () => {
    expect(answerFromWords(question({ type: 'list', default: [] }), '')).toEqual([])
  })
})

describe('smm splits the words of a list', () => {
  const list = question({ type: 'list', default: [] })

  it('at line ends, else at semicolons, else at commas, and has words for every list', () => {
    expect(answerFromWords(list, 'Mix flour, salt\nBake; then wait\n')).toEqual(['Mix flour, salt', 'Bake; then wait'])
    expect(answerFromWords(list, 'Mix flour, salt; bake')).toEqual(['Mix flour, salt', 'bake'])
    expect(answerFromWords(list, 'Mix flour, salt;')).toEqual(['Mix flour, salt'])
    for (const items of [['a', 'b'], ['a, b', 'c'], ['a, b'], []])
      expect(answerFromWords(list, wordsOfAnswer(items))).toEqual(items)
  })

  it('and refuses more items, or longer ones, than the question has room for', () => {
    const few = question({ type: 'list', default: [], most: 2, longest: 5 })
    expect(() => answerFromWords(few, 'a, b, c')).toThrow(/it has 3 items; 2 are the most/)
    expect(() => answerFromWords(few, 'abcdef')).toThrow(/it has 6 characters; 5 are the most/)
    expect(answerFromWords(question({ longest: 1000 }), 'x'.repeat(900))).toHaveLength(900)
  })
})

describe('smm takes an answer from a file', () => {
  it('as YAML has it', () => {
    expect(answerFrom(question({ type: 'list', default: ['a'] }), ['b', 7])).toEqual(['b', '7'])
    expect(answerFrom(question({ type: 'yes-no', default: true }), 'no')).toBe(false)
  })

  it('and refuses another type', () => {
    expect(() => answerFrom(question({ type: 'number', default: 1 }), 'three')).toThrow(/is not a number/)
    expect(() => answerFrom(question({ type: 'list', default: ['a'] }), 'b')).toThrow(/is not a list/)
    expect(() => answerFrom(question({}), { a: 1 })).toThrow(/is not text/)
  })
})

describe('smm finds in the questions of a template', () => {
  const rules = (...questions: Question[]) =>
    checkQuestions(questions).map((problem) => [problem.rule, problem.path?.join('.')])

  it('nothing when they are sound', () => {
    expect(rules(question({}), question({ key: 'seats', type: 'number', default: 40 }))).toEqual([])
  })

  it('another first question, a doubled key, choices out of place, a default that is no answer', () => {
    expect(rules(question({ key: 'seats' }))).toEqual([['first-question', 'questions.0.key']])
    expect(rules(question({}), question({}))).toEqual([['doubled-key', 'questions.1.key']])
    expect(rules(question({ choices: ['a'] }))).toEqual([['wrong-choices', 'questions.0.type']])
    expect(rules(question({ type: 'choice' }))).toEqual([['wrong-choices', 'questions.0.type']])
    expect(rules(question({ type: 'choice', choices: ['b'], default: 'a' }))).toEqual([
      ['wrong-default', 'questions.0.default'],
    ])
  })
})
