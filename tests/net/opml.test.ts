import { expect, test } from 'vitest'
import { feedsOfOpml, opmlOf } from '../../src/net/opml.ts'

const feed = {
  address: 'https://example.com/feed?a=1&b=2',
  title: 'Bread & <Butter> "daily"',
  site: 'https://example.com/',
}

test('smm writes feeds as OPML that it reads back as they were', () => {
  const text = opmlOf('Feeds of my <desk>', [
    { name: 'Sol y Sal & friends', feeds: [feed] },
    { name: 'Other', feeds: [{ address: 'http://example.org/x', title: '', site: '' }] },
  ])
  expect(feedsOfOpml(text, 'x.opml')).toEqual([
    feed,
    { address: 'http://example.org/x', title: 'http://example.org/x', site: '' },
  ])
})

test('smm finds the feeds of an OPML file in whatever folders they lie, and none in what is no feed', () => {
  const text = `<opml version="1.1"><body><outline text="News"><outline text="Deep"><outline text="A" xmlUrl="https://a.example/f"/></outline></outline><outline text="A link" url="https://b.example"/></body></opml>`
  expect(feedsOfOpml(text, 'x.opml').map(({ address }) => address)).toEqual(['https://a.example/f'])
})

test.each([
  ['a web page', '<html><body>Hello</body></html>'],
  ['what breaks off', '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.ex'],
  ['nothing', ''],
])('smm refuses %s as OPML, by its name', (_, text) => {
  expect(() => feedsOfOpml(text, 'mine.opml')).toThrow('mine.opml is no OPML file, or is broken off')
})

test('smm does not let the entities of an OPML file grow', () => {
  const grown = Array.from({ length: 12 }, (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`)
  const text = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a0 "lol">${grown.join('')}]><opml version="2.0"><body><outline text="&a12;" xmlUrl="https://a.example/f"/></body></opml>`
  const began = performance.now()
  expect(feedsOfOpml(text, 'x.opml')).toEqual([{ address: 'https://a.example/f', title: '&a12;', site: '' }])
  expect(performance.now() - began).toBeLessThan(1000)
})
