import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/domain/text/mentions.ts'
import { sharedText, twitterCases, without } from '../../support/shared-data.ts'

const handles = (text: string) => findMentions(text).map(({ handle }) => handle)

describe('smm finds the mentions of a text', () => {
  test('as written, with where they stand', () => {
    expect(findMentions('.@Anna and @bob@example.social!')).toEqual([
      { handle: 'Anna', index: 1, end: 6 },
      { handle: 'bob@example.social', index: 11, end: 30 },
    ])
  })

  test.each([
    ['Thanks @anna.', ['anna']],
    ['@anna.bakes', ['anna.bakes']],
    ['@anna-maria', ['anna']],
    ['@anna-maria.bsky.social', ['anna-maria.bsky.social']],
    ['@anna-maria@example.social', ['anna-maria@example.social']],
    ['(@anna) @_bob_', ['anna', '_bob_']],
    ['anna@example.com first.last+x@example.co.uk', []],
    ['https://example.social/@anna medium.com/@bob', []],
    ['@example.com', ['example.com']],
    ['@a@b', []],
    ['meet @ 5', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(handles(text)).toEqual(expected)
  })

  test.each(['@', '@a', '@a.', '@a@', 'a@'])('of a megabyte of %j in time that grows with its length', (part) => {
    const started = performance.now()
    handles(part.repeat(1_000_000 / part.length))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

/** Where we differ from twitter-text, by description, and why. */
const different: Readonly<Record<string, string>> = {
  'Extract lone metion but not @user@user (too close to an email)': 'it is how one is mentioned on Mastodon',
  ...Object.fromEntries(
    ['RT', 'rt', 'Rt', 'rT'].map((word) => [
      `Extract mentions after '${word}'`,
      'RT glued to a handle is the retweet of 2009, and looks like an e-mail address',
    ]),
  ),
}

describe.skipIf(without.folder)(`smm finds the mentions that twitter-text finds${without.why}`, () => {
  interface Found {
    readonly screen_name: string
    readonly indices: readonly [number, number]
  }
  const plain = twitterCases<readonly string[]>('extract', 'mentions')
  const placed = twitterCases<readonly Found[]>('extract', 'mentions_with_indices')
  const whole = twitterCases<boolean>('validate', 'usernames')

  test.each(plain.filter(({ description }) => !(description in different)))('$description', ({ text, expected }) => {
    expect(handles(text)).toEqual(expected)
  })

  test.each(placed)('$description, and where', ({ text, expected }) => {
    const found = findMentions(text).map(({ handle, index, end }) => ({ screen_name: handle, indices: [index, end] }))
    expect(found).toEqual(expected)
  })

  test.each(whole)('$description, as a whole text', ({ text, expected }) => {
    expect(
      handles(text)
        .map((handle) => `@${handle}`)
        .join() === text,
    ).toBe(expected)
  })

  test('and differs only where a reason is listed', () => {
    const all = plain.map(({ description }) => description)
    expect(Object.keys(different).filter((description) => !all.includes(description))).toEqual([])
  })
})

describe.skipIf(without.folder)(`smm finds every handle of the AT protocol${without.why}`, () => {
  const valid = sharedText('atproto/interop/syntax/handle_syntax_valid.txt')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))

  test.each(valid)('%s', (handle) => {
    expect(handles(`hi @${handle} there`)).toEqual([handle])
  })
})
