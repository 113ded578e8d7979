import { describe, expect, it } from 'vitest'
import { checkCampaignTemplate } from '../../src/domain/campaign/check-template.ts'
import { readCampaign } from '../../src/files/campaign-yaml.ts'
import { campaignNames, shippedCampaign, soundCampaign } from '../support/campaigns.ts'
import { liquid, recipeNames, shipped, usualWords } from '../support/recipes.ts'

const recipes = new Map(recipeNames.map((name) => [name, shipped(name).recipe]))
const check = { words: usualWords(), liquid, recipes }
const changed = (from: string, to: string) => {
  if (!soundCampaign.includes(from)) throw new Error(`${from} is not in it`)
  return readCampaign(soundCampaign.replace(from, to), 'small.yaml')
}

describe('smm reads a campaign', () => {
  it('that is sound', () => {
    const { template } = readCampaign(soundCampaign, 'small.yaml')
    expect(checkCampaignTemplate(template, check)).toEqual([])
  })

  it.each([
    ['a misspelt key', 'not_when', 'not_whenn', /^small\.yaml:3:1: "not_whenn" is not a key/],
    [
      'a day that nobody named',
      'day: middle',
      'day: draw+1',
      /^small\.yaml:16:\d+: "draw" is no day of this campaign; there are start, end, middle/,
    ],
    ['a day in other words', 'day: end-1', 'day: two days before', /^small\.yaml:26:\d+: .*a day is written/],
    ['a kind that there is not', 'kind: launch', 'kind: party', /^small\.yaml:4:\d+: kind/],
    ['a question that is taken', 'key: thing', 'key: middle', /^small\.yaml:8:\d+: "middle" already means something/],
    ['text and recipe', 'minutes: 10', 'recipe: faq', /a post has either text or recipe|minutes is missing/],
  ])('and refuses %s with line and column', (_, from, to, message) => {
    expect(() => changed(from, to)).toThrow(message)
  })

  it.each([
    ['cannot-fill', '{{ ask }}"', '{{ bun }}"', 21],
    ['nothing-social', 'action: reply', 'action: other', 24],
    ['banned-opening', 'text: "Here is', 'text: "Exciting news: here is', 21],
    ['hidden-promotion', 'text: "Here is', 'text: "Order now,', 21],
  ])('and finds %s, with its place', (rule, from, to, line) => {
    const { template, locate } = changed(from, to)
    expect(locate(checkCampaignTemplate(template, check))).toContainEqual(expect.objectContaining({ rule, line }))
  })

  it('and wants of a contest all that it cannot be without', () => {
    const { template } = changed('kind: launch', 'kind: contest')
    const found = checkCampaignTemplate(template, check).filter(({ rule }) => rule === 'contest-parts')
    expect(found.map(({ message }) => message).join(' ')).toMatch(/reminder.*draw.*consent.*prize_value.*rules/)
  })
})

it('smm ships a campaign of every kind', () => {
  const kinds = campaignNames.map((name) => shippedCampaign(name).kind)
  expect(new Set(kinds)).toEqual(new Set(['launch', 'contest', 'promotion', 'event', 'series']))
})

it.each(campaignNames)('smm ships %s without a fault', (name) => {
  expect(checkCampaignTemplate(shippedCampaign(name), check)).toEqual([])
})
