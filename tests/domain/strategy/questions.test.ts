import { describe, expect, it } from 'vitest'
import { answerFrom, answerFromWords, checkQuestions, type Question } from '../../../src/domain/strategy/questions.ts'

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
