import { SmmError } from '../errors.ts'
import { lookUp } from '../look-up.ts'
import type { Answer, Answers } from '../questions.ts'
import { type FilledVariant, fillRecipe, tidy } from '../recipe/fill.ts'
import type { PostRecipe, RecipeField } from '../recipe/recipe.ts'
import { liquidScope, type RecipeScope, type RecipeTarget } from '../recipe/scope.ts'
import { cleanLine } from '../text/clean.ts'
import type { LiquidEvaluator } from '../text/evaluator.ts'
import { addDays, type Day } from '../time/day.ts'
import { cityOf } from '../time/two-clocks.ts'
import { type DayRule, dayFinder, readersDay } from './days.ts'
import { type CampaignPost, type CampaignTask, type CampaignTemplate, isRecipe, type OwnPostWords } from './template.ts'

/** What the texts of a campaign can speak of. */
export interface CampaignScope extends RecipeScope {
  readonly zone: string
  readonly startsOn: Day
  readonly endsOn: Day
}

/** A post or a task with its day; `number` and `item`: which of the parts it is, where there are several. */
export interface Dayed<Thing> {
  readonly thing: Thing
  /** Its place in the template. */
  readonly index: number
  readonly day: Day
  readonly part: { readonly number: number; readonly count: number; readonly item: string } | null
}

/** The last day where nobody says it: so many days after the first, and never before the last part of a series. */
export function usualEnd(template: CampaignTemplate, answers: Answers, startsOn: Day): Day {
  const ends = [template.days]
  for (const { each, day } of template.posts) {
    if (each && day.from === 'start') ends.push(day.days + (itemsOf(answers, each.question).length - 1) * each.every)
  }
  return addDays(startsOn, Math.max(...ends))
}

/** Every post with its day, in the order in which they go out. */
export function postsInOrder(template: CampaignTemplate, scope: CampaignScope): Dayed<CampaignPost>[] {
  const dayOf = dayFinder(template.namedDays, scope)
  const all = template.posts.flatMap((thing, index): Dayed<CampaignPost>[] => {
    const first = dayOf(thing.day)
    const { each } = thing
    if (each === null) return [{ thing, index, day: first, part: null }]
    const items = itemsOf(scope.fields, each.question)
    return items.map((item, place) => ({
      thing,
      index,
      day: addDays(first, place * each.every),
      part: { number: place + 1, count: items.length, item },
    }))
  })
  return all.sort(byDay)
}

/** Every task with its day, in order. */
export function tasksInOrder(template: CampaignTemplate, scope: CampaignScope): Dayed<CampaignTask>[] {
  const dayOf = dayFinder(template.namedDays, scope)
  const all = template.tasks.flatMap((thing, index): Dayed<CampaignTask>[] => {
    const first = dayOf(thing.day)
    const days = [first]
    if (thing.again) {
      const { every, until } = thing.again
      for (let day = addDays(first, every); day <= dayOf(until); day = addDays(day, every)) days.push(day)
    }
    return days.map((day) => ({ thing, index, day, part: null }))
  })
  return all.sort(byDay)
}

function byDay(a: Dayed<unknown>, b: Dayed<unknown>): number {
  return a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1
}

function itemsOf(answers: Answers, question: string): readonly string[] {
  const items = lookUp(answers, question)
  return Array.isArray(items) ? items : []
}

/** A post of a campaign in words, for each channel. */
export interface FilledPost {
  readonly title: string
  readonly text: string
  readonly shots: readonly string[]
  readonly note: string
  readonly variants: readonly FilledVariant[]
}

/** A channel that a post goes to; `isShort`: there is little room. */
export interface CampaignTarget extends RecipeTarget {
  readonly isShort: boolean
}

/** Fills the template's own words in. What Liquid has against one is a data error that names its path in the file. */
export function fillPost(
  template: CampaignTemplate,
  { thing, index, part }: Dayed<CampaignPost>,
  scope: CampaignScope,
  channels: readonly CampaignTarget[],
  liquid: LiquidEvaluator,
): FilledPost {
  if (isRecipe(thing.words)) throw new SmmError('bug', 'a post with a recipe is filled by the recipe')
  const { asks, shots, text, short } = thing.words
  const filledWith = (ask: string, words: string, targets: readonly RecipeTarget[]) => {
    const facts = { ...factsOf(template, scope, part), ask: askIn(ask, template, scope, part, liquid) }
    return within(`posts[${index + 1}]`, () =>
      fillRecipe(
        asRecipe(template, thing, words, shots, facts),
        { ...scope, fields: facts, channels: targets },
        liquid,
      ),
    )
  }
  const base = filledWith(asks[0] ?? '', text, [])
  const variants = channels.map((channel, place) => {
    const isShort = channel.isShort && short !== null
    const ask = asks[place % Math.max(1, asks.length)] ?? ''
    const filled = filledWith(ask, isShort ? short : text, [channel])
    return { ...(filled.variants[0] as FilledVariant), text: filled.text === base.text ? null : filled.text }
  })
  return {
    title: base.title,
    text: base.text,
    shots: base.shots,
    note: lineOf(thing.note, template, scope, part, liquid),
    variants,
  }
}

/** One line of the template that stands in no channel: a title, a note, an answer to a recipe. */
export function lineOf(
  words: string,
  template: CampaignTemplate,
  scope: CampaignScope,
  part: Dayed<unknown>['part'],
  liquid: LiquidEvaluator,
): string {
  return cleanLine(textOf(words, template, scope, part, liquid))
}

/** The same, with its lines. */
export function textOf(
  words: string,
  template: CampaignTemplate,
  scope: CampaignScope,
  part: Dayed<unknown>['part'],
  liquid: LiquidEvaluator,
): string {
  const facts = factsOf(template, scope, part)
  return tidy(liquid.text(words, liquidScope({ fields: fieldsOf(template, facts) }, { ...scope, fields: facts })))
}

function askIn(
  ask: string,
  template: CampaignTemplate,
  scope: CampaignScope,
  part: Dayed<unknown>['part'],
  liquid: LiquidEvaluator,
): string {
  return ask === '' ? '' : lineOf(ask, template, scope, part, liquid)
}

/** Words that the scope gives a meaning to beside those of recipes. */
export const campaignFacts = ['starts', 'ends', 'zone', 'number', 'count', 'item', 'ask'] as const

/** The answers, and the days in words. */
function factsOf(template: CampaignTemplate, scope: CampaignScope, part: Dayed<unknown>['part']): Answers {
  const dayOf = dayFinder(template.namedDays, scope)
  const inWords = (rule: DayRule): Answer => readersDay(dayOf(rule))
  return {
    ...scope.fields,
    ...Object.fromEntries(Object.keys(template.namedDays).map((name) => [name, inWords({ from: name, days: 0 })])),
    starts: readersDay(scope.startsOn),
    ends: readersDay(scope.endsOn),
    zone: cityOf(scope.zone),
    number: part?.number ?? '',
    count: part?.count ?? '',
    item: part?.item ?? '',
    ask: '',
  }
}

function fieldsOf({ questions }: CampaignTemplate, facts: Answers): readonly RecipeField[] {
  const asked = new Set(questions.map(({ key }) => key))
  const more = Object.keys(facts).filter((key) => !asked.has(key))
  return [...questions, ...more.map((key) => ({ key }) as RecipeField)]
}

/** The post as the small recipe that it is. */
function asRecipe(
  template: CampaignTemplate,
  post: CampaignPost,
  text: OwnPostWords['text'],
  shots: readonly string[],
  facts: Answers,
): PostRecipe {
  return {
    name: template.name,
    about: template.about,
    notWhen: template.notWhen,
    kind: post.kind,
    minutes: post.minutes,
    formats: post.formats,
    fields: fieldsOf(template, facts),
    shots,
    alt: '',
    title: post.title,
    link: 'optional',
    hashtags: [],
    text,
    channels: {},
    followUps: [],
  }
}

function within<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof SmmError)) throw cause
    throw new SmmError(cause.kind, `${path}.${cause.message}`, cause.hints, cause)
  }
}
