import { describe, expect, it } from 'vitest'
import { readTemplateData } from '../../src/files/template-data.ts'
import { small, soundRecipe } from '../support/recipes.ts'
import { templateText } from '../support/strategies.ts'

describe('smm reads a recipe', () => {
  it('with the defaults filled in', () => {
    const { recipe } = small()
    expect(recipe).toMatchObject({ link: 'none', hashtags: [], notWhen: 'It is large.' })
    expect(recipe.fields[1]).toMatchObject({ key: 'more', type: 'text', default: '', longest: 120 })
    expect(recipe.followUps.map((each) => each.afterMinutes)).toEqual([60, 1440])
  })

  it.each([
    ['a misspelt key', 'not_when:', 'notwhen:', /^small\.yaml:3:1: "notwhen" is not a key/],
    ['a missing example', '    example: a bun\n', '', /^small\.yaml:8:5: fields\[1\]\.example: is missing/],
    ['a format that there is not', '[image]', '[image, gif]', /^small\.yaml:6:\d+: formats\[2\]: /],
    [
      'a time that is none',
      'after: 1h',
      'after: soon',
      /^small\.yaml:30:\d+: follow_ups\[1\]\.after: a time afterwards is written/,
    ],
    [
      'an answer that is too long',
      '    longest: 40',
      '    longest: 4000',
      /^small\.yaml:11:\d+: fields\[1\]\.longest: /,
    ],
    ['a doubled field', 'key: more', 'key: thing', /^small\.yaml:12:\d+: the question thing stands here a second time/],
    [
      'a field named like the scope',
      'key: more',
      'key: strategy',
      /^small\.yaml:12:\d+: "strategy" already means something/,
    ],
    [
      'a hashtag with its sign',
      'channels:',
      "hashtags: ['#bun']\nchannels:",
      /^small\.yaml:26:\d+: hashtags\[1\]: a hashtag is one word/,
    ],
    [
      'a channel that is like none',
      '    text: "{{ thing | sentence }} Would you try it?"',
      '    same_as: plurk',
      /^small\.yaml:28:\d+: same_as names plurk/,
    ],
    ['an alias', 'name: Small', 'name: &a Small\nx: *a', /^small\.yaml:2:4: aliases/],
  ])('and refuses %s with its place', (_, from, to, message) => {
    expect(soundRecipe).toContain(from)
    expect(() => small((text) => text.replace(from, to))).toThrow(message)
  })

  it('and refuses a sixth field', () => {
    const more = Array.from({ length: 4 }, (_, index) => `  - { key: f${index}, ask: What?, example: a }\n`).join('')
    expect(() => small((text) => text.replace('shots:\n', `${more}shots:\n`))).toThrow(
      /it asks 6 things; 5 are the most/,
    )
  })
})

it('smm reads words.yaml, and refuses a shortener that is no host', () => {
  const text = templateText('words.yaml')
  expect(() => readTemplateData('words.yaml', text, 'words.yaml')).not.toThrow()
  expect(() => readTemplateData('words.yaml', text.replace('- bit.ly', '- https://bit.ly/'), 'words.yaml')).toThrow(
    /^words\.yaml:\d+:5: shorteners\[1\]: a host is written bit\.ly/,
  )
})
