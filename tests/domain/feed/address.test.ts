import { describe, expect, test } from 'vitest'
import {
  isNowhere,
  leavesHttps,
  parseFeedAddress,
  redirectTarget,
  resolvedLink,
} from '../../../src/domain/feed/address.ts'

describe('smm reads the address of a feed', () => {
  test.each([
    ['https://example.com/feed', 'https://example.com/feed'],
    ['example.com/feed', 'https://example.com/feed'],
    ['example.com', 'https://example.com/'],
    ['localhost:8080/feed', 'https://localhost:8080/feed'],
    ['feed:https://example.com/feed', 'https://example.com/feed'],
    ['feed://example.com/feed', 'https://example.com/feed'],
    ['  HTTP://Example.com/Feed#top ', 'http://example.com/Feed'],
    ['https://例え.jp/feed', 'https://xn--r8jz45g.jp/feed'],
  ])('%s', (typed, address) => {
    expect(parseFeedAddress(typed)).toBe(address)
  })

  test.each([
    ['ftp://example.com/feed', 'is not of the web'],
    ['file:///etc/passwd', 'is not of the web'],
    ['javascript:alert(1)', 'is not of the web'],
    ['https://me:secret@example.com/', 'has a name or password in it'],
    ['https://', 'is no address of the web'],
    ['two words', 'is no address of the web'],
    [`https://example.com/${'x'.repeat(3000)}`, 'has more than 2000 characters'],
  ])('and refuses %s', (typed, words) => {
    expect(() => parseFeedAddress(typed)).toThrow(words)
    expect(() => parseFeedAddress(typed)).not.toThrow('secret')
  })
})

test('smm goes on from http to https, never from https to http', () => {
  expect(redirectTarget('http://a.com/x', 'https://a.com/y')).toEqual({ to: 'https://a.com/y' })
  expect(redirectTarget('https://a.com/x', '/y')).toEqual({ to: 'https://a.com/y' })
  expect(redirectTarget('http://a.com/x', 'http://b.com/y')).toEqual({ to: 'http://b.com/y' })
  expect(redirectTarget('https://a.com/x', 'http://a.com/y')).toEqual({
    refused: expect.stringContaining('from https to http'),
  })
  expect(redirectTarget('https://a.com/x', 'data:text/xml,<rss/>')).toEqual({
    refused: expect.stringContaining('not of the web'),
  })
})

test('smm knows when an address leaves https', () => {
  expect(leavesHttps('https://a.com/', 'http://a.com/feed')).toBe(true)
  expect(leavesHttps('http://a.com/', 'http://a.com/feed')).toBe(false)
  expect(leavesHttps('http://a.com/', 'https://a.com/feed')).toBe(false)
})

test('smm makes the links of a feed whole, and takes none that is not of the web', () => {
  const base = 'https://example.com/blog/feed.xml'
  expect(resolvedLink('post/1', base)).toBe('https://example.com/blog/post/1')
  expect(resolvedLink('//cdn.example.com/x', base)).toBe('https://cdn.example.com/x')
  for (const bad of ['javascript:alert(1)', 'mailto:me@example.com', 'https://me:x@example.com', 'http://', ' ']) {
    expect(resolvedLink(bad, base)).toBe('')
  }
})

test('smm knows the names under which nobody is', () => {
  expect(isNowhere('https://harbourtable.example/feed.xml')).toBe(true)
  expect(isNowhere('https://example.com/feed.xml')).toBe(false)
})
