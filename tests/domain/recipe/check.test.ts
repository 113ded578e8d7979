import { describe, expect, it } from 'vitest'
import { parseAfter } from '../../../src/domain/follow-up.ts'
import { checkRecipe, recipeRules } from '../../../src/domain/recipe/check.ts'
import { checkRecipeShape } from '../../../src/domain/recipe/check-shape.ts'
import type { RecipeField } from '../../../src/domain/recipe/recipe.ts'
import { liquid, platformSlugs, small, usualWords } from '../../support/recipes.ts'

const known = { platforms: platformSlugs, words: usualWords(), liquid }
/** What is found in the small recipe after a change: rule and place. */
const found = (from: string | RegExp, to: string) => {
  const { recipe, locate } = small((text) => {
    expect(text).toMatch(from)
    return text.replace(from, to)
  })
  return locate(checkRecipe(recipe, known)).map(({ rule, line, column }) => `${rule} ${line}:${column}`)
}

describe('smm finds in a recipe', () => {
  it('nothing when it is sound', () => {
    const { recipe } = small()
    expect(checkRecipe(recipe, known)).toEqual([])
  })

  it.each([
    [
      'a first line that is too long',
      'Here is {{ thing | phrase }}.',
      `Here is ${'a very long word, '.repeat(4)}again.`,
      ['long-first-line 20:7'],
    ],
    [
      'a channel whose first line is',
      '"{{ thing | sentence }} Would',
      `"${'long '.repeat(12)}would`,
      ['long-first-line 28:11'],
    ],
    ['no question', 'Would you try it?\nchannels', 'Try it.\nchannels', ['no-question 20:7']],
    [
      'a question that goes with an empty field',
      'phrase }}.{% endif %}\n\n  Would you try it?',
      'phrase }}?{% endif %}',
      ['no-question 20:7'],
    ],
    ['a banned opening', 'Here is', 'Exciting news: here is', ['banned-opening 20:7']],
    ['a title that opens so', 'Of {{ thing }}', 'We are thrilled', ['banned-opening 19:8']],
    ['promotion in disguise', 'Would you try it?\nchannels', 'Would you? 10% off\nchannels', ['hidden-promotion 20:7']],
    ['a hashtag', 'Here is', '#bread is', ['hashtag-in-text 20:7']],
    ['the link by hand', 'Would you try it?\nchannels', 'Link in bio?\nchannels', ['link-by-hand 20:7']],
    ['noise', 'Here is {{ thing | phrase }}.', 'Here! It! Is {{ thing }}', ['loud 20:7']],
    ['a hole', '{% if more %}It comes {{ more | phrase }}.{% endif %}', 'It comes {{ more }} .', ['hole 20:7']],
    ['a platform that nobody knows', '  x:\n', '  myspace:\n', ['unknown-platform 27:3']],
    ['a field that nothing is made of', 'key: more', 'key: extra', ['cannot-fill 20:7', 'unused-field 12:5']],
    ['an alt text that vanishes', 'alt: "{{ thing }} on a table"', 'alt: "{{ more }}"', ['no-alt 18:6']],
    ['an alt text that says image', 'alt: "{{', 'alt: "A photo of {{', ['alt-says-image 18:6']],
    ['no shots', 'shots:\n  - "{{ thing }}, close"\n', '', ['no-shots 1:1']],
    ['many hashtags', 'channels:', 'hashtags: [a, b, c]\nchannels:', ['too-many-hashtags 26:18']],
    ['a link that is not meant', 'Here is', '{{ link }} Here is', ['link-not-meant 20:7']],
    ['follow-ups at the same time', 'after: 24h', 'after: 1h', ['follow-up-times 29:1', 'follow-up-times 29:1']],
    ['no look on the next day', 'after: 24h', 'after: 6h', ['follow-up-times 29:1']],
    ['a filter that there is not', '{{ thing }} on a table', '{{ thing | shout }} on a table', ['cannot-fill 18:6']],
    ['a channel in the base text', 'Here is', '{{ channel.handle }} Here is', ['cannot-fill 20:7']],
    [
      'what only shows without a strategy',
      'Here is',
      '{% unless strategy %}{{ nothing }}{% endunless %}Here is',
      ['cannot-fill 20:7'],
    ],
  ])('%s', (_, from, to, problems) => {
    expect(found(from, to)).toEqual(problems)
  })

  it('each by a rule with an id of its own', () => {
    const ids = recipeRules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

describe('smm cannot use a recipe', () => {
  const field = (changes: Partial<RecipeField>): RecipeField => {
    return { key: 'thing', ask: 'What?', type: 'text', example: 'a bun', default: null, ...changes }
  }
  const rules = (fields: RecipeField[], channels = {}) =>
    checkRecipeShape({ fields, channels }).map(({ rule, path }) => `${rule} ${path?.join('.')}`)

  it('with more than five fields, doubled or taken keys, or examples that are no answers', () => {
    expect(rules(Array.from({ length: 6 }, (_, index) => field({ key: `f${index}` })))).toEqual([
      'too-many-fields fields.5',
    ])
    expect(rules([field({}), field({})])).toEqual(['doubled-key fields.1.key'])
    expect(rules([field({ key: 'client' })])).toEqual(['taken-key fields.0.key'])
    expect(rules([field({ example: 'far too long', longest: 5 })])).toEqual(['wrong-example fields.0.example'])
    expect(rules([field({ type: 'list', example: ['a', 'b'], most: 1 })])).toEqual(['wrong-example fields.0.example'])
    expect(rules([field({ example: '', default: '' })])).toEqual(['wrong-example fields.0.example'])
    expect(rules([field({ default: 'far too long', longest: 5 })])).toContain('wrong-default fields.0.default')
  })

  it('whose channel is the same as one that is not there, itself, or another such', () => {
    const own = { sameAs: null, format: null, title: null, text: 'a' }
    const channels = { x: own, threads: { ...own, sameAs: 'x' }, mastodon: { ...own, sameAs: 'threads' } }
    expect(rules([], channels)).toEqual(['unknown-channel channels.mastodon.same_as'])
    expect(rules([], { x: { ...own, sameAs: 'x' } })).toEqual(['unknown-channel channels.x.same_as'])
    expect(rules([], { x: { ...own, sameAs: 'plurk' } })).toEqual(['unknown-channel channels.x.same_as'])
  })
})

it('smm reads the times of follow-ups', () => {
  expect(['30m', '1h', '24 h', '3d', '0h', '1w', 'h', '1000h'].map(parseAfter)).toEqual([
    30,
    60,
    1440,
    4320,
    null,
    null,
    null,
    null,
  ])
})
