import { describe, expect, test } from 'vitest'
import { allowedPromo } from '../../../src/domain/promotion.ts'
import { shapeOf } from '../../../src/domain/text/similarity.ts'
import { checkVariant } from '../../../src/domain/variant/check/check.ts'
import { isBlocked } from '../../../src/domain/variant/check/finding.ts'
import { checkFacts, picture, type Saying } from '../../support/check-facts.ts'

const find = (saying: Saying) => checkVariant(checkFacts(saying))
const rules = (saying: Saying) => find(saying).map(({ rule }) => rule)
const instagram = (saying: Saying): Saying => ({
  platform: 'instagram',
  ...saying,
  variant: { format: 'image', ...saying.variant },
  facts: { media: [picture()], ...saying.facts },
})

describe('smm post check', () => {
  test('finds nothing wrong with a plain good post', () => {
    expect(find({})).toEqual([])
    expect(find(instagram({}))).toEqual([])
  })

  test('counts as the platform counts, and says by how much', () => {
    // 277 letters and two emoji of two each, and a link that always weighs 23 would be too much.
    const [finding] = find({ text: `${'a'.repeat(277)}👩‍🚒🫱🏻‍🫲🏿` })
    expect(finding).toMatchObject({
      rule: 'text-too-long',
      severity: 'error',
      place: 'text',
      measured: 281,
      allowed: 280,
      unit: 'weighted',
      mend: 'shorten it by 1: smm post edit p31/x',
    })
    expect(finding?.message).toBe('the text has 281 weighted characters; X takes 280')
    expect(rules({ text: `${'a'.repeat(256)} https://other.example/${'b'.repeat(200)}` })).toEqual([])
  })

  test('warns only, where the text is too long by the stricter of two ways of counting', () => {
    const found = find({ platform: 'threads', text: `What now? ${'👍'.repeat(200)}` })
    expect(found.map(({ rule, severity }) => [rule, severity])).toContainEqual(['text-long', 'warning'])
    expect(isBlocked(found)).toBe(false)
    expect(isBlocked(find({ platform: 'threads', text: 'a'.repeat(501) }))).toBe(true)
  })

  test('counts a content warning with the text', () => {
    const text = 'a'.repeat(495)
    expect(rules({ platform: 'mastodon', text })).toEqual([])
    expect(rules({ platform: 'mastodon', text, variant: { contentWarning: 'Bread' } })).toEqual([])
    expect(rules({ platform: 'mastodon', text, variant: { contentWarning: 'Breads' } })).toContain('text-too-long')
  })

  test.each<[string, Saying, string[]]>([
    ['nothing said', { text: '' }, ['text-empty']],
    ['an open Liquid field', { text: 'Meet {{ name }}. Who?' }, ['field-open']],
    ['an open place', { text: 'Meet [NAME] today' }, ['field-open']],
    ['a note to oneself', { text: 'TODO the text' }, ['field-open']],
    ['a banned opening', { text: '✨ Exciting news: we bake' }, ['banned-opening']],
    ['selling in disguise', { text: 'Rye is back. Order now, 10% off' }, ['promo-in-disguise']],
    ['selling that says so', { text: 'Rye is back. Order now', facts: { kind: 'promo' } }, []],
    [
      'what is never said',
      { text: 'All of it is safe for allergies', facts: { neverSay: ['Safe for allergies'] } },
      ['never-say'],
    ],
    ['a shortened link', { text: 'Here: https://bit.ly/x' }, ['link-shortened']],
    ['a link nobody marked', { text: 'acme.example/menu is new' }, ['utm-missing']],
    ['a doubled mark', { text: 'https://acme.example/?utm_source=a&utm_source=b&utm_medium=c' }, ['utm-doubled']],
    ['marks in capitals', { text: 'https://other.example/?utm_source=Spring' }, ['utm-unclean']],
    ['a hashtag twice', { text: 'In #Bristol, #bristol' }, ['hashtags-many', 'hashtag-doubled']],
    ['a banned hashtag', { text: 'a #Follow', client: { bannedTags: 'follow' } }, ['hashtag-banned']],
    ['a format that does not go there', { variant: { format: 'story' } }, ['format-not-taken']],
    ['an image without one', { variant: { format: 'image' } }, ['media-missing']],
    [
      'what was posted before',
      { facts: { earlier: [{ ref: 'p2', shape: shapeOf('The oven is lit at FOUR! What would you bake first') }] } },
      ['same-as-earlier'],
    ],
    [
      'the same on another channel',
      { facts: { siblings: [{ ref: 'p31/x2', text: 'The oven is lit at four. What would you bake first?' }] } },
      ['same-as-channel'],
    ],
    ['a text of its own over an older base', { variant: { text: 'Mine', basedOn: 'Old' } }, ['drifted']],
  ])('finds %s', (_, saying, expected) => {
    expect(rules(saying)).toEqual(expected)
  })

  test.each<[string, Saying, string[]]>([
    ['a link that nobody can click', { text: 'See https://acme.example' }, ['link-not-clickable']],
    ['no picture', { facts: { media: [] } }, ['media-missing']],
    ['a picture that is gone', { facts: { media: [picture({ file: 'gone' })] } }, ['media-gone']],
    ['another picture', { facts: { media: [picture({ file: 'changed' })] } }, ['media-changed']],
    ['a type that is not taken', { facts: { media: [picture({ type: 'webp' })] } }, ['media-type']],
    ['a picture too big', { facts: { media: [picture({ bytes: 9_000_000 })] } }, ['media-size']],
    ['a picture too tall', { facts: { media: [picture({ width: 1000, height: 2000 })] } }, ['media-shape']],
    ['no alt text', { facts: { media: [picture({ alt: '' })] } }, ['alt-missing']],
    ['people who did not agree', { facts: { media: [picture({ consent: 'no' })] } }, ['consent-refused']],
    ['people nobody asked', { facts: { media: [picture({ consent: 'unknown' })] } }, ['consent-unknown']],
    ['six hashtags', { text: '#a #b #c #d #e #f what now?' }, ['hashtags-many']],
    [
      'thirty-one hashtags',
      { text: Array.from({ length: 31 }, (_, index) => `#t${index}x`).join(' ') },
      ['hashtags-too-many'],
    ],
  ])('finds on Instagram %s', (_, saying, expected) => {
    expect(rules(instagram(saying))).toEqual(expected)
  })

  test.each([
    [1080, 1920, 'story', []],
    [1080, 1922, 'story', ['media-shape']],
    [1080, 1351, 'image', []],
    [1080, 1352, 'image', ['media-shape']],
  ] as const)('looks at the shape of %i × %i as a %s to the pixel', (width, height, format, expected) => {
    const saying = instagram({ variant: { format }, facts: { media: [picture({ width, height })] } })
    expect(rules(saying).filter((rule) => rule === 'media-shape')).toEqual(expected)
  })

  test('wants a title where there are titles', () => {
    expect(rules({ platform: 'reddit', title: '' })).toContain('title-missing')
    expect(rules({ platform: 'reddit', title: 'a'.repeat(301) })).toContain('title-too-long')
    expect(rules({ platform: 'blog', title: 'a'.repeat(61) })).toContain('title-long')
  })

  test('keeps promotion under the ceiling, and has the answer ready when the client asked', () => {
    expect([0, 1, 5, 9, 10, 15].map((posts) => allowedPromo(posts, 20))).toEqual([1, 1, 1, 1, 2, 3])
    expect(allowedPromo(10, 0)).toBe(0)
    const over = { kind: 'promo' as const, promotion: { posts: 10, promo: 3, ceilingPercent: 20 } }
    const [finding] = find({ facts: over })
    expect(finding).toMatchObject({ rule: 'promo-over-ceiling', severity: 'error', measured: 3, allowed: 2 })
    const asked = find({ facts: over, post: { askedBy: 'client' } })
    expect(asked.map(({ rule }) => rule)).toEqual(['promo-over-ceiling', 'asked-over-ceiling'])
    expect(asked[1]?.mend).toContain('We keep selling to 20 %')
  })

  test('puts errors first', () => {
    const severities = find({ text: `#a #a ${'b'.repeat(300)}` }).map(({ severity }) => severity)
    expect(severities[0]).toBe('error')
    expect([...severities].sort()).toEqual(severities)
  })
})
