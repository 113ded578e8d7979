import { describe, expect, it } from 'vitest'
import { bannedOpening, isShortener, promotionWords } from '../../../src/domain/text/word-lists.ts'
import { usualWords } from '../../support/recipes.ts'

const words = usualWords()

describe('smm hears a banned opening', () => {
  it.each([
    ['Exciting news! We have bread.', 'Exciting news'],
    ['🎉🎉 EXCITING   NEWS from us', 'EXCITING   NEWS'],
    ['“We’re thrilled to tell you', 'We’re thrilled'],
    ["We're thrilled to tell you", "We're thrilled"],
    ['\n\n— Proud to announce: a door', 'Proud to announce'],
    ["In today's fast-paced world bread is slow", "In today's fast-paced world"],
  ])('in %j', (text, opening) => {
    expect(bannedOpening(text, words)).toBe(opening)
  })

  it.each([
    'Rosa shapes bread.',
    'There is exciting news in the oven.',
    'Exciting newspapers are rare.',
    'Big newsagents close.',
    '',
    '🎉',
  ])('and none in %j', (text) => {
    expect(bannedOpening(text, words)).toBeNull()
  })
})

describe('smm finds the words that give promotion away', () => {
  it.each([
    ['Now 10% off all week', ['10% off']],
    ['10 % off, or 12,5%  OFF', ['10 % off', '12,5%  OFF']],
    ['Take £5 off. Order now!', ['£5 off', 'Order now']],
    ['£ 5 off', ['£ 5 off']],
    ['Limited-time: pre-order yours, while stocks last', ['Limited-time', 'pre-order', 'while stocks last']],
    ['A DISCOUNT and another discount', ['DISCOUNT', 'discount']],
    ['Half price on Friday', ['Half price']],
    ['order\nnow', ['order\nnow']],
  ])('in %j', (text, found) => {
    expect(promotionWords(text, words)).toEqual(found)
  })

  it.each([
    'half off the record',
    'He took the lid off',
    '10 officers came',
    'We border now on the park',
    'in no particular order, now that I think of it',
    'Discounting the weather, it was fine',
    '100% offal',
    'The cat sat on 2 chairs for 1 hour',
  ])('and none in %j', (text) => {
    expect(promotionWords(text, words)).toEqual([])
  })
})

describe('smm takes a phrase of the file as it is written', () => {
  it('signs and all', () => {
    const odd = { promotion: ['(a+b)', 'c.d|e', '[x-y]', '50/50', '#+'] }
    expect(promotionWords('(a+b) c.d|e [x-y] 50/50 9+', odd)).toEqual(['(a+b)', 'c.d|e', '[x-y]', '50/50', '9+'])
    expect(promotionWords('aab cxd e xy 5050', odd)).toEqual([])
  })
})

it('smm knows a link shortener by its host, whatever stands before it', () => {
  for (const host of ['bit.ly', 'BIT.LY', 'www.bit.ly', 'bit.ly.']) expect(isShortener(host, words)).toBe(true)
  for (const host of ['habit.ly', 'bit.ly.example.com', 't.co', 'example.com'])
    expect(isShortener(host, words)).toBe(false)
})
