import { describe, expect, test } from 'vitest'
import { isFigureWord, parseFigures, publicWords } from '../../../src/domain/competitor/figures.ts'
import { competitorMetrics, publicMetricNamed, publicMetrics } from '../../../src/domain/competitor/metrics.ts'

describe('smm reads public figures', () => {
  test.each([
    ['12.4k 5 1.2%', { followers: 12_400, 'posts-a-week': 5, 'engagement-rate': 1.2 }],
    ['12,400 - 1,25%', { followers: 12_400, 'engagement-rate': 1.25 }],
    ['1.2%', { 'engagement-rate': 1.2 }],
    ['- 5', { 'posts-a-week': 5 }],
    ['1.1K', { followers: 1100 }],
    ['1,5m', { followers: 1_500_000 }],
    ['1.234k', { followers: 1234 }],
    ['900 5 1.2', { followers: 900, 'posts-a-week': 5, 'engagement-rate': 1.2 }],
    [
      'followers=12.4k posts=4,5 engagement=1.2% stars=4.4 reviews=212',
      {
        followers: 12_400,
        'posts-a-week': 4.5,
        'engagement-rate': 1.2,
        rating: 4.4,
        reviews: 212,
      },
    ],
    ['Posts_a_week=0 FOLLOWERS=0', { 'posts-a-week': 0, followers: 0 }],
    ['p=5 900', { 'posts-a-week': 5, followers: 900 }],
  ])('%s', (words, expected) => {
    const figures = parseFigures(words.split(' '))
    expect(Object.fromEntries(figures.map(({ metric, value }) => [metric, value]))).toEqual(expected)
  })

  test.each([
    ['folowers=3', 'did you mean follower'],
    ['shoes=3', '"shoes" is no figure of a competitor; there are followers,'],
    ['followers=3%', 'followers are no rate'],
    ['followers=3.5', 'followers are counted'],
    ['followers=1.240', '"1.240" can be 1,240 or 1.24'],
    ['rating=5.1', 'rating cannot be 5.1; 5 is the most'],
    ['engagement=101%', 'engagement cannot be 101; 100 % is the most'],
    ['followers=-3', '"-3" is not a number'],
    ['followers=', '"" is not a number'],
    ['followers=1e9', '"1e9" is not a number'],
    ['1 2 3 4', '"4" is one figure too many'],
    ['followers=1 f=2', 'followers stands twice'],
    ['1.2% e=2', 'engagement stands twice'],
    ['followers=999999999999', 'followers cannot be 999,999,999,999'],
  ])('and refuses %s', (words, sentence) => {
    expect(() => parseFigures(words.split(' '))).toThrow(sentence)
  })

  test('and knows a figure from a name', () => {
    expect(['12.4k', '-', '1.2%', 'followers=x', '5', '1,5M'].every(isFigureWord)).toBe(true)
    expect(['ig', 'Crumb', '&', '7even', 'k', '%', '54th'].some(isFigureWord)).toBe(false)
  })

  test('and no word names two of them', () => {
    const words = competitorMetrics.flatMap((metric) => [metric, ...publicMetrics[metric].aliases])
    expect(new Set(words).size).toBe(words.length)
    expect(words.map(publicMetricNamed)).not.toContain(undefined)
  })

  test('and writes what was not recorded as a dash', () => {
    expect([
      publicWords('followers', 12_400),
      publicWords('engagement-rate', 1.2),
      publicWords('rating', null),
    ]).toEqual(['12,400', '1.2 %', '—'])
  })
})
