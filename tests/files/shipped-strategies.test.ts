import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/domain/questions.ts'
import { checkRecipe } from '../../src/domain/recipe/check.ts'
import { checkStrategy } from '../../src/domain/strategy/check.ts'
import { planCost } from '../../src/domain/strategy/cost.ts'
import type { RoutinePlan } from '../../src/domain/strategy/shape.ts'
import { parseRecurrence, timesAWeek } from '../../src/domain/time/recurrence.ts'
import { regulatedTrades, stages } from '../../src/domain/words.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { shippedPlatform, shippedSlugs } from '../support/platforms.ts'
import { filledIn, liquid, platformSlugs, recipeNames, shipped, usualWords } from '../support/recipes.ts'
import { filled, strategyNames, templateText, usualMinutes, usualRegulated } from '../support/strategies.ts'

const minutes = usualMinutes()
const regulated = usualRegulated()
const platforms = shippedSlugs.map((slug) => shippedPlatform(slug).platform)
const known = { platforms, minutes, regulated }
const words = usualWords()

/** The manager's own business has no client, with whom one would speak and who would do something. */
const own = 'manager'
const ofClients = strategyNames.filter((name) => name !== own)
const textOf = (name: string) => templateText(`strategies/${name}.yaml`)
const questionsOf = (name: string) => strategyFiles.template(textOf(name), name).questions
const weekly = (routines: readonly RoutinePlan[]) =>
  routines.reduce((sum, each) => sum + timesAWeek(parseRecurrence(each.every)) * each.minutes, 0)

/** The defaults, and every other answer to a question that has few. */
function answersOf(name: string): Answers[] {
  const others = questionsOf(name).flatMap(({ key, type, choices = [] }): Answers[] => {
    if (type === 'choice') return choices.map((choice) => ({ [key]: choice }))
    return type === 'yes-no' ? [{ [key]: true }, { [key]: false }] : []
  })
  return [{}, ...others]
}

it('smm ships the eight strategies that the product promises', () => {
  expect(strategyNames).toEqual([
    'b2b',
    'local-business',
    'manager',
    'non-profit',
    'online-shop',
    'personal-brand',
    'professional-services',
    'restaurant',
  ])
})

describe.each(strategyNames)('smm ships the strategy %s', (name) => {
  const { strategy } = filled(name)

  it('against which no rule has anything, whatever its choices are answered with', () => {
    for (const answers of answersOf(name)) {
      const problems = checkStrategy(filled(name, answers).strategy, known)
      expect({ answers, problems }).toEqual({ answers, problems: [] })
    }
  })

  it('whose first lines say what it costs, which the hours sold by default cover', () => {
    const cost = planCost(strategy, minutes)
    const [, aWeek, hours] = /(\d+) minutes a week\b.*?(\d+) h a month/s.exec(textOf(name)) ?? []
    expect(Number(aWeek)).toBe(Math.round((cost.minutes * 12) / 52))
    expect(Number(hours)).toBe(Math.round(cost.minutes / 60))
    expect(strategy.hoursSold * 60).toBeGreaterThanOrEqual(cost.minutes)
  })

  it('with every part filled in', () => {
    const mayBeEmpty = ['answering', 'regulated', 'socialRatio', 'draftDays', 'plan']
    const empty = Object.entries(strategy).flatMap(([part, value]) => {
      const size =
        typeof value === 'number' || typeof value === 'string' ? String(value).length : Object.keys(value ?? {}).length
      return size > 0 || mayBeEmpty.includes(part) ? [] : [part]
    })
    expect(empty).toEqual(name === own ? ['homework', 'handover'] : [])
  })

  it('with work in every stage, and words for each piece of it', () => {
    const missing = stages.filter((stage) => !strategy.routines.some((routine) => routine.stage === stage))
    expect(missing).toEqual(name === own ? ['communicate'] : [])
    const wordless = [...strategy.routines, ...strategy.homework].filter(({ how }) => how === '')
    expect(wordless.map(({ key }) => key)).toEqual([])
  })

  it('on channels that can take what is planned, for each of which a recipe fits', () => {
    for (const answers of answersOf(name)) {
      for (const { platform, key, cadence, byClient } of filled(name, answers).strategy.channels) {
        const { formats } = shippedPlatform(platform).rules
        for (const format of Object.keys({ ...cadence, ...byClient })) expect(formats).toContain(format)
        expect({ key, recipes: recipesFor(platform, formats) }).not.toMatchObject({ recipes: [] })
      }
    }
  })

  it('that looks for its people where it is', () => {
    for (const answers of answersOf(name)) {
      const { audience, channels } = filled(name, answers).strategy
      const there = channels.map(({ platform }) => platform)
      for (const { who, where } of audience) {
        expect({ who, where }).not.toMatchObject({ where: [] })
        for (const platform of where) expect(there).toContain(platform)
      }
    }
  })

  it('with three things to see in thirty days, in the order of their days', () => {
    const days = strategy.firstThirtyDays.map(({ day }) => day)
    expect(days).toHaveLength(3)
    expect([...days].sort((a, b) => a - b)).toEqual(days)
  })

  it('in which profiles are told by what every network has, and a channel by what it has of its own', () => {
    const usual = ['name', 'picture', 'cover', 'bio', 'link', 'category', 'hours', 'contact', 'pinned', 'highlights']
    const ofOne = ['tagline', 'featured', 'photos', 'boards', 'sender', 'sections']
    for (const item of Object.keys(strategy.profile)) expect(usual).toContain(item)
    for (const { profile } of answersOf(name).flatMap((answers) => filled(name, answers).strategy.channels))
      for (const item of Object.keys(profile)) expect([...usual, ...ofOne]).toContain(item)
  })
})

describe.each(ofClients)('smm plans with %s', (name) => {
  const { strategy } = filled(name)

  it('that the client does about a fifth of the work', () => {
    const theirs = weekly(strategy.homework)
    const share = theirs / (theirs + weekly(strategy.routines))
    expect(share).toBeGreaterThan(0.14)
    expect(share).toBeLessThan(0.3)
  })

  it('what passes to the client, and what the client will ask', () => {
    expect(strategy.handover.length).toBeGreaterThanOrEqual(2)
    expect(strategy.handover.length).toBeLessThanOrEqual(4)
    expect(strategy.leadership.length).toBeGreaterThanOrEqual(6)
  })

  it('what is asked first, and that promotion is a fifth at most', () => {
    expect(questionsOf(name)[0]).toMatchObject({ key: 'more_of', ask: 'What do you want more of?' })
    const promo = strategy.pillars.filter(({ kind }) => kind === 'promo')
    expect(promo.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(20)
  })
})

const asksWhichTrade = strategyNames.filter((name) => questionsOf(name).some(({ key }) => key === 'regulated'))

describe.each(asksWhichTrade)('smm fills %s in for a regulated trade', (name) => {
  it.each(regulatedTrades)('with every rule of %s, and nothing is missing', (trade) => {
    const { strategy, canonical } = filled(name, { regulated: trade })
    expect(strategy.regulated).toBe(trade)
    for (const rule of regulated[trade].neverSay) expect(strategy.neverSay).toContainEqual(rule)
    for (const rule of regulated[trade].answering) expect(strategy.answering).toContainEqual(rule)
    expect(checkStrategy(strategy, known)).toEqual([])
    expect(strategyFiles.parse(canonical, name).canonical).toBe(canonical)
  })
})

const sound = recipeNames
  .map((recipe) => shipped(recipe).recipe)
  .filter((recipe) => checkRecipe(recipe, { platforms: platformSlugs, words, liquid }).length === 0)

/** The recipes that can be filled in for a platform, in a format that goes there, and say something. */
function recipesFor(platform: string, formats: readonly string[]): string[] {
  return sound.flatMap((recipe) => {
    const { text, variants } = filledIn(recipe, undefined, { channels: [{ key: platform, platform, handle: null }] })
    const [variant] = variants
    return variant && formats.includes(variant.format) && (variant.text ?? text) !== '' ? [recipe.name] : []
  })
}
