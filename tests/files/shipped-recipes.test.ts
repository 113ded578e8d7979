import { describe, expect, it } from 'vitest'
import { checkRecipe } from '../../src/domain/recipe/check.ts'
import { promotionWords } from '../../src/domain/text/word-lists.ts'
import {
  filledIn,
  least,
  liquid,
  longest,
  platformSlugs,
  recipeNames,
  shipped,
  usualWords,
} from '../support/recipes.ts'

const words = usualWords()
const graphemes = (text: string) => [...new Intl.Segmenter('en').segment(text)].length
/** As X counts, without links and emoji, of which the recipes have none. */
const weighted = (text: string) =>
  [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0
    const isLight = code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223)
    return sum + (isLight ? 1 : 2)
  }, 0)

/** The most that a text may come to, and what has to be left free for a link that is put behind it. */
const limits: Readonly<Record<string, { most: number; link: number; count: (text: string) => number }>> = {
  x: { most: 280, link: 24, count: weighted },
  bluesky: { most: 300, link: 29, count: graphemes },
  threads: { most: 500, link: 60, count: graphemes },
  mastodon: { most: 500, link: 24, count: graphemes },
  pinterest: { most: 500, link: 0, count: graphemes },
  'google-business': { most: 1500, link: 0, count: graphemes },
  instagram: { most: 2200, link: 20, count: graphemes },
  tiktok: { most: 2200, link: 0, count: graphemes },
  linkedin: { most: 3000, link: 60, count: graphemes },
  plurk: { most: 8000, link: 0, count: graphemes },
}
const titles: Readonly<Record<string, number>> = { youtube: 100, pinterest: 100, blog: 200, newsletter: 120 }

it('smm ships the recipes that the product promises', () => {
  expect(recipeNames).toEqual([
    'behind-the-scenes',
    'curated-share',
    'customer-story',
    'event',
    'faq',
    'guest-photo',
    'hiring',
    'how-to',
    'meet-the-maker',
    'myth-and-fact',
    'neighbour-shout-out',
    'notice',
    'offer',
    'question',
    'review-quote',
    'special',
    'thank-you',
  ])
})

describe.each(recipeNames)('smm ships %s', (name) => {
  const { recipe, locate } = shipped(name)

  it('without a fault', () => {
    expect(locate(checkRecipe(recipe, { platforms: platformSlugs, words, liquid }))).toEqual([])
  })

  it('with words for every channel that wants its own', () => {
    for (const platform of [
      'instagram',
      'x',
      'linkedin',
      'facebook',
      'google-business',
      'blog',
      'newsletter',
      'bluesky',
    ])
      expect(Object.keys(recipe.channels)).toContain(platform)
    const { variants } = filledIn(recipe)
    const own = variants.filter(({ platform }) => !recipe.channels[platform]?.sameAs && platform !== 'plurk')
    for (const { text } of own) expect(text).toBeTruthy()
    expect(new Set(own.map(({ text }) => text)).size).toBe(own.length)
    for (const { platform, title } of variants) if (platform in titles) expect(title).toBeTruthy()
  })

  it.each([
    ['its own examples', filledIn(recipe)],
    ['as little as may be said', filledIn(recipe, least(recipe))],
    ['the longest answers', filledIn(recipe, longest(recipe))],
  ])('and fits every channel with %s', (_, filled) => {
    const found = filled.variants.flatMap(({ platform, title, text }) => {
      const limit = limits[platform]
      const room = (limit?.most ?? Infinity) - (recipe.link === 'none' ? 0 : (limit?.link ?? 0))
      const shown = text ?? filled.text
      const over = (limit?.count(shown) ?? 0) - room
      const odd = /\n{3}|[^\S\n]{2}|[^\S\n]$|\.\.|\.”\.|…\.|\bnull\b|\bundefined\b|\[object/m.exec(shown)
      return [
        ...(over > 0 ? [`${platform}: ${over} too long`] : []),
        ...((title ?? '').length > (titles[platform] ?? 200) ? [`${platform}: title of ${title?.length}`] : []),
        ...(odd ? [`${platform}: ${JSON.stringify(shown.slice(Math.max(0, odd.index - 20), odd.index + 20))}`] : []),
      ]
    })
    expect(found).toEqual([])
    expect(filled.alt.length).toBeLessThanOrEqual(250)
    for (const shot of filled.shots) expect(shot.length).toBeLessThanOrEqual(300)
    for (const { what } of filled.followUps) expect(what.length).toBeLessThanOrEqual(300)
  })

  it('and cuts nothing off its own examples', () => {
    for (const { platform, title, text } of filledIn(recipe).variants)
      expect({ platform, isCut: /…/.test(`${title}${text}`) }).toEqual({ platform, isCut: false })
  })

  it('and asks the reader something wherever somebody can answer', () => {
    for (const { platform, text } of filledIn(recipe).variants) {
      if (text === null || ['google-business', 'pinterest', 'blog'].includes(platform)) continue
      expect({ platform, asks: /\?|[Rr]eply|in the comments/.test(text) }).toEqual({ platform, asks: true })
    }
  })

  it('and says openly whether it sells', () => {
    const { text, variants } = filledIn(recipe)
    const found = [text, ...variants.map((each) => each.text ?? '')].flatMap((each) => promotionWords(each, words))
    if (recipe.kind !== 'promo') expect(found).toEqual([])
  })
})
