import { describe, expect, test } from 'vitest'
import { parseCooldown, textsOn, withWording } from '../../src/domain/evergreen.ts'
import { isInSeason, parseSeason } from '../../src/domain/season.ts'

describe('smm reads a season', () => {
  test.each([
    ['mar-may', 'mar-may'],
    ['March – May', 'mar-may'],
    ['jun', 'jun'],
    ['dec-dec', 'dec'],
    ['12-01..02-28', '12-01..02-28'],
    ['02-29..03-01', '02-29..03-01'],
    ['none', ''],
  ])('%s as %j', (words, season) => {
    expect(parseSeason(words)).toBe(season)
  })

  test.each(['spring', 'ma-may', 'mar-may-jun', '13-01..02-28', '02-30..03-01', ''])('and refuses %j', (words) => {
    expect(() => parseSeason(words)).toThrow(`"${words}" is no season`)
  })
})

test.each([
  ['', '2026-07-01', true],
  ['mar-may', '2027-03-01', true],
  ['mar-may', '2027-05-31', true],
  ['mar-may', '2027-06-01', false],
  ['dec-feb', '2026-12-01', true],
  ['dec-feb', '2028-02-29', true],
  ['dec-feb', '2026-11-30', false],
  ['jun', '2026-06-30', true],
  ['12-01..02-28', '2027-01-01', true],
  ['12-01..02-28', '2027-03-01', false],
  ['12-01..02-28', '2028-02-29', false],
  ['04-10..04-10', '2027-04-10', true],
])('smm knows whether season %j holds %s', (season, day, is) => {
  expect(isInSeason(season, day)).toBe(is)
})

test.each([
  ['60d', 60],
  ['8w', 56],
  ['90 days', 90],
  ['7', 7],
  ['none', null],
])('smm reads the rest %j as %j days', (words, days) => {
  expect(parseCooldown(words)).toBe(days)
})

test('smm refuses a rest that is none', () => {
  expect(() => parseCooldown('6d')).toThrow('6 days are too short a rest between two runs; 7 are the least')
  expect(() => parseCooldown('9999d')).toThrow('1825 are the most')
  expect(() => parseCooldown('often')).toThrow('"often" is no time to rest')
})

test('smm puts a wording in the place of the base text, and never in that of a text of its own', () => {
  const wordings = JSON.stringify([
    { channelId: null, text: 'Two' },
    { channelId: 2, text: 'Own two' },
    { channelId: null, text: 'ONE!' },
  ])
  const post = { text: 'One', wordings }
  expect(textsOn(post, { channelId: 1, text: null })).toEqual(['One', 'Two'])
  expect(textsOn(post, { channelId: 2, text: 'Own' })).toEqual(['Own', 'Own two'])
  expect(textsOn(post, { channelId: 3, text: 'Own' })).toEqual(['Own'])
})

test('smm refuses a wording that says the same', () => {
  const there = [{ channelId: null, text: 'Two' }]
  expect(() => withWording(there, { channelId: null, text: 'one!' }, 'One')).toThrow('has the same words as the text')
  // What one channel says may be what all the others say.
  expect(withWording(there, { channelId: 4, text: 'TWO' }, 'One')).toHaveLength(2)
  expect(withWording(there, { channelId: 4, text: 'Three' }, 'One')).toHaveLength(2)
})
