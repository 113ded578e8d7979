import { SmmError } from '../errors.ts'
import type { Problem } from '../problem.ts'
import type { Answers } from '../questions.ts'
import type { LiquidEvaluator } from '../text/evaluator.ts'
import {
  type CampaignScope,
  type Dayed,
  fillPost,
  lineOf,
  postsInOrder,
  tasksInOrder,
  textOf,
  usualEnd,
} from './fill.ts'
import { type CampaignPost, type CampaignTemplate, isRecipe } from './template.ts'

/** A text that came out, with the path of what it was made from. */
export interface TriedText {
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly isShort: boolean
  readonly kind: CampaignPost['kind']
}

/** A template tried out with its own examples, and with as little as may be said. */
export interface CampaignTrial {
  readonly texts: readonly TriedText[]
  readonly problems: readonly Problem[]
}

const someDay = '2026-12-01'

/** Fills everything in, for a channel with room and one with little. */
export function tryCampaign(template: CampaignTemplate, liquid: LiquidEvaluator): CampaignTrial {
  const examples: Answers = Object.fromEntries(template.questions.map(({ key, example }) => [key, example]))
  const least: Answers = Object.fromEntries(
    template.questions.map(({ key, example, default: usual }) => [key, usual ?? example]),
  )
  const problems = new Map<string, Problem>()
  const attempt = <Result>(path: readonly (string | number)[], work: () => Result): Result | undefined => {
    try {
      return work()
    } catch (cause) {
      if (!(cause instanceof SmmError)) throw cause
      problems.set(`${path.join('.')} ${cause.message}`, {
        rule: 'cannot-fill',
        severity: 'error',
        message: cause.message,
        path,
      })
      return undefined
    }
  }
  const texts = [examples, least].flatMap((fields) => textsOf(template, scopeOf(template, fields), liquid, attempt))
  return { texts, problems: [...problems.values()] }
}

type Attempt = <Result>(path: readonly (string | number)[], work: () => Result) => Result | undefined

function textsOf(
  template: CampaignTemplate,
  scope: CampaignScope,
  liquid: LiquidEvaluator,
  attempt: Attempt,
): TriedText[] {
  const line = (words: string, part: Dayed<unknown>['part'] = null) => lineOf(words, template, scope, part, liquid)
  attempt(['title'], () => line(template.title))
  attempt(['rules'], () => textOf(template.rules, template, scope, null, liquid))
  for (const { thing, index } of tasksInOrder(template, scope)) {
    attempt(['tasks', index, 'title'], () => line(thing.title))
    attempt(['tasks', index, 'note'], () => line(thing.note))
  }
  return postsInOrder(template, scope).flatMap((post): TriedText[] => {
    const { thing, index, part } = post
    const path = ['posts', index]
    if (isRecipe(thing.words)) {
      for (const [key, words] of Object.entries(thing.words.answers)) {
        attempt([...path, 'answers', key], () => line(words, part))
      }
      attempt([...path, 'title'], () => line(thing.title, part))
      return []
    }
    const channels = [false, true].map((isShort) => ({ key: 'x', platform: 'x', handle: null, isShort }))
    const filled = attempt([...path, 'text'], () => fillPost(template, post, scope, channels, liquid))
    if (!filled) return []
    const texts = [filled.text, filled.variants[1]?.text ?? filled.text]
    return texts.map((text, place) => ({
      path: [...path, place === 0 ? 'text' : 'short'],
      text,
      isShort: place === 1,
      kind: thing.kind,
    }))
  })
}

function scopeOf(template: CampaignTemplate, fields: Answers): CampaignScope {
  return {
    client: { name: 'Marlow & Finch', slug: 'marlow', language: 'en' },
    strategy: null,
    fields,
    link: null,
    zone: 'Europe/London',
    startsOn: someDay,
    endsOn: usualEnd(template, fields, someDay),
  }
}
