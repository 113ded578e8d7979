import { describe, expect, it } from 'vitest'
import { answerFromWords } from '../../../src/domain/questions.ts'
import { tidy } from '../../../src/domain/recipe/fill.ts'
import { filledIn, small } from '../../support/recipes.ts'
import { sound } from '../../support/strategies.ts'

describe('smm fills a recipe', () => {
  it('for the channels that were asked for, inheriting what they have not of their own', () => {
    const { recipe } = small((text) =>
      text.replace(
        'channels:\n',
        'channels:\n  threads: { same_as: x, format: text }\n  blog: { format: article, title: "On {{ channel.key }}" }\n',
      ),
    )
    const filled = filledIn(recipe)
    expect(filled).toMatchObject({
      title: 'Of a bun',
      text: 'Here is a bun.\n\nIt comes with plums.\n\nWould you try it?',
      alt: 'a bun on a table',
      shots: ['a bun, close'],
      link: 'none',
      followUps: [
        { afterMinutes: 60, action: 'reply' },
        { afterMinutes: 1440, what: 'Look again at a bun' },
      ],
    })
    expect(filled.variants).toEqual([
      { channel: 'threads-1', platform: 'threads', format: 'text', title: null, text: 'A bun. Would you try it?' },
      { channel: 'blog-1', platform: 'blog', format: 'article', title: 'On blog-1', text: null },
      { channel: 'x-1', platform: 'x', format: 'image', title: null, text: 'A bun. Would you try it?' },
      { channel: 'plurk-1', platform: 'plurk', format: 'image', title: null, text: null },
    ])
  })

  it('and leaves no trace of a field that is empty', () => {
    expect(filledIn(small().recipe, { thing: 'a bun', more: '' }).text).toBe('Here is a bun.\n\nWould you try it?')
  })

  it('and takes Liquid, Markdown and HTML in an answer for words', () => {
    const { recipe } = small()
    const field = { ...(recipe.fields[0] as (typeof recipe.fields)[number]), longest: 200 }
    for (const words of [
      '{{ client.name }}',
      '{% raw %}',
      '{{',
      '%}',
      '<script>alert(1)</script>',
      '# a [b](c)',
      '$& $1 \\1',
    ]) {
      const thing = answerFromWords(field, words)
      expect(filledIn(recipe, { thing, more: '' }).text).toBe(`Here is ${words}.\n\nWould you try it?`)
    }
  })

  it('and lets no control character through', () => {
    const { recipe } = small()
    const thing = answerFromWords(recipe.fields[0] as (typeof recipe.fields)[number], 'a\u001b[31m b\u202eun\u0007\n')
    expect(filledIn(recipe, { thing, more: '' }).title).toBe('Of a bun')
    expect(filledIn(recipe, { thing: 'a\u001b[31m bun\u0000', more: '' }).text).toMatch(/^Here is a bun\.\n/)
  })

  it('with client, strategy, channel and link in reach', () => {
    const { recipe } = small((text) =>
      text.replace(
        'text: "{{ thing | sentence }}',
        'text: "{{ client.slug }} {{ channel.platform }} {{ channel.handle }} {{ strategy.more_of }}{{ strategy.voice.sounds | first }} {{ link }}',
      ),
    )
    const text = (changes: object) => filledIn(recipe, undefined, changes).variants[0]?.text
    expect(text({ strategy: sound(), link: 'https://example.com' })).toBe(
      'marlow x tables https://example.com Would you try it?',
    )
    expect(text({})).toBe('marlow x Would you try it?')
  })

  it('and names the place in the recipe that cannot be filled', () => {
    const { recipe } = small((text) => text.replace('text: "{{ thing', 'text: "{{ thong'))
    expect(() => filledIn(recipe)).toThrow(/^channels\.x\.text: undefined variable: thong$/)
    const shots = small((text) => text.replace('"{{ thing }}, close"', '"{{ nothing }}"')).recipe
    expect(() => filledIn(shots)).toThrow(/^shots\[1\]: undefined variable: nothing$/)
  })
})

it('smm tidies what was filled in', () => {
  expect(tidy('  a  b \n\n\n\n c… .\n1. d….  \n')).toBe('a b\n\n c… .\n1. d…')
})
