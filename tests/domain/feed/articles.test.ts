import { describe, expect, test } from 'vitest'
import { articlesOf, instantIn, type ParsedItem } from '../../../src/domain/feed/articles.ts'
import type { Feed } from '../../../src/domain/feed/feed.ts'
import { newArticles } from '../../../src/domain/feed/taken.ts'

const now = '2026-11-30T09:00:00Z'
const empty: ParsedItem = { guid: '', title: '', link: '', summary: '', published: '' }
const of = (items: readonly Partial<ParsedItem>[]) =>
  articlesOf({ title: '', site: '', items: items.map((item) => ({ ...empty, ...item })) }, 'https://a.com/feed', now)

describe('smm knows an article again by', () => {
  test.each([
    ['its guid', { guid: 'g', link: '/x', title: 'T' }, 'g'],
    ['its link where it has no guid', { link: '/x', title: 'T' }, 'https://a.com/x'],
    ['its title and date where it has neither', { title: 'T', published: 'Mon, 23 Nov 2026' }, 'T Mon, 23 Nov 2026'],
  ])('%s', (_, item, guid) => {
    expect(of([item])[0]?.guid).toBe(guid)
  })
})

test('smm takes the first words of an article that has no title, and passes over one that has nothing', () => {
  expect(of([{ summary: '<p>Only a summary</p>' }, { published: '2026-11-20' }, { link: '/x' }])).toEqual([
    expect.objectContaining({ title: 'Only a summary', summary: '' }),
    expect.objectContaining({ title: 'https://a.com/x' }),
  ])
})

test('smm puts the newest first, and keeps the place of what has no date', () => {
  const titles = of([
    { title: 'old', published: '2026-11-01' },
    { title: 'undated' },
    { title: 'new', published: '2026-11-29' },
    { title: 'undated too', published: 'soon' },
  ]).map(({ title }) => title)
  expect(titles).toEqual(['undated', 'undated too', 'new', 'old'])
})

test.each([
  ['Mon, 23 Nov 2026 09:00:00 GMT', '2026-11-23T09:00:00Z'],
  ['Mon, 23 November 2026 09:00 EST', '2026-11-23T14:00:00Z'],
  ['23 Nov 26 09:00 +0100', '2026-11-23T08:00:00Z'],
  ['Mon, 23 Nov 2026 09:00:00', '2026-11-23T09:00:00Z'],
  ['Mon, 23 Nov 2026 09:00:00 CEST', '2026-11-23T09:00:00Z'],
  ['2026-11-23T09:00:00.123+02:00', '2026-11-23T07:00:00Z'],
  ['2026-11-23 09:00', '2026-11-23T09:00:00Z'],
  ['2026-11-23', '2026-11-23T00:00:00Z'],
  ['2031-01-01', now],
  ['2026-02-31', null],
  ['1970-01-01', null],
  ['yesterday', null],
  ['hello 5', null],
  ['', null],
])('smm reads the date %j as %j', (words, at) => {
  expect(instantIn(words, now)).toBe(at)
})

test('smm takes what it does not have, with what is to be done about it; what was old when the feed was added is no news', () => {
  const feed: Pick<Feed, 'id' | 'addedAt'> = { id: 7, addedAt: now }
  const parsed = {
    title: '',
    site: '',
    items: [
      { ...empty, guid: 'a', title: 'Acme again', published: '2026-11-29' },
      { ...empty, guid: 'b', title: 'Bread', published: '2026-09-01' },
      { ...empty, guid: 'c', title: 'Known', published: '2026-11-28' },
    ],
  }
  const words = { brand: ['Acme'], keywords: [], competitors: [], ignore: [] }
  const answer = { feed: parsed, address: 'https://a.com/feed', etag: '', lastModified: '' }
  const { articles, shown } = newArticles(feed, answer, new Set(['c']), words, now)
  expect(articles.map(({ guid, state, kind, reason }) => [guid, state, kind, reason])).toEqual([
    ['b', 'read', 'read', ''],
    ['a', 'new', 'share', 'names Acme'],
  ])
  expect([...shown].sort()).toEqual(['a', 'b', 'c'])
})
