import { describe, expect, test } from 'vitest'
import { quoteOf } from '../../../src/domain/report/quote.ts'

const talk = (asked: string, answered: string, who = '@quo', handles: readonly string[] = [who]) =>
  quoteOf({ who, handles, ours: ['@marlow'], kind: 'dm', channelId: 1, asked, answered, onDay: '2026-11-20' })

describe('smm report quotes nobody by name', () => {
  test.each([
    ['the handle in the answer', talk('Vegan?', 'Yes @quo, all of it'), 'Q.', 'Vegan?', 'Yes Q., all of it'],
    ['the handle in other letters, and without its sign', talk('Quo here', 'Hi @QUO!'), 'Q.', 'Q. here', 'Hi Q.!'],
    ['whoever else is mentioned', talk('@bob look', 'Both of you'), 'Q.', 'B. look', 'Both of you'],
    ['the whole name', talk('jane  doe here', 'Hi', 'Jane Doe', []), 'J.', 'J. here', 'Hi'],
    ['the first name', talk('Vegan?', 'Hi Jane, yes', 'Jane Doe', []), 'J.', 'Vegan?', 'Hi J., yes'],
    ['a handle beside the name', talk('Vegan?', 'Yes @jd.99', 'Jane', ['@jd.99']), 'J.', 'Vegan?', 'Yes J.'],
    ['a handle with an accent', talk('Vegan?', 'Oui @renée!', '@renée'), 'R.', 'Vegan?', 'Oui R.!'],
    ['a name that runs into the next word', talk('田中です', 'はい田中さん', '田中'), '田.', '田.です', 'はい田.さん'],
    ['an e-mail address', talk('I am at jo.b@ex.example', 'Hi'), 'Q.', 'I am at (an e-mail address)', 'Hi'],
    ['a handle of two parts', talk('Hi', 'Hi @quo@social.example.'), 'Q.', 'Hi', 'Hi Q..'],
    ['a name with signs of a pattern', talk('A (b here', 'Hi', 'A (b', []), 'A.', 'A. here', 'Hi'],
  ])('%s', (_, quote, who, asked, answered) => expect(quote).toEqual({ who, asked, answered }))

  test('but leaves the client’s own channels and words that only hold a name', () => {
    expect(talk('Like @marlow, status quote?', 'Ask rosa@quo.example')).toMatchObject({
      asked: 'Like @marlow, status quote?',
    })
  })
})
