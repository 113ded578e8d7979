import { describe, expect, it } from 'vitest'
import { findPlatform, refuseRetired } from '../../../src/domain/platform.ts'
import { shippedPlatform, shippedSlugs } from '../../support/platforms.ts'

const platforms = shippedSlugs.map((slug) => shippedPlatform(slug).platform)

describe('smm finds a platform by', () => {
  it.each([
    ['ig', 'instagram'],
    ['Twitter', 'x'],
    ['twit', 'x'],
    ['x', 'x'],
    ['google my business', 'google-business'],
    ['Google Business Profile', 'google-business'],
    ['google', 'google-business'],
    ['goog', 'google-business'],
    ['Google+', 'google-plus'],
    ['google plus', 'google-plus'],
    ['foursq', 'foursquare'],
    ['e-mail', 'newsletter'],
    ['pin', 'pinterest'],
  ])('"%s"', (word, slug) => {
    expect(findPlatform(word, platforms).slug).toBe(slug)
  })

  it.each([
    ['mastadon', 'No platform called mastadon; did you mean mastodon?'],
    ['zzzzzz', 'No platform called zzzzzz'],
    ['t', '"t" could be telegram or threads or tiktok or tumblr; write more of it'],
  ])('nothing for "%s"', (word, sentence) => {
    expect(() => findPlatform(word, platforms)).toThrow(sentence)
  })

  it('names of its own: no two platforms have one in common', () => {
    for (const each of platforms) {
      for (const word of [each.slug, each.code, each.name, ...each.aliases]) {
        expect(findPlatform(word, platforms).slug).toBe(each.slug)
      }
    }
  })
})

describe('smm tells of a platform that is no more', () => {
  it('with the day, what took its place, and the command', () => {
    const platform = findPlatform('google+', platforms)
    expect(() => refuseRetired(platform, 'acme')).toThrow(
      expect.objectContaining({
        message: 'Google+ closed on 2 Apr 2019; local posts go to Google Business Profile',
        hints: ['smm channel add acme google-business'],
      }),
    )
  })

  it('and says nothing of one that lives', () => {
    expect(() => refuseRetired(findPlatform('yelp', platforms), 'acme')).not.toThrow()
  })
})
