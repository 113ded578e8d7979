import { z } from 'zod'
import { mostHoursSold } from '../domain/client.ts'
import { questionTypes } from '../domain/questions.ts'
import { stepWorks } from '../domain/strategy/shape.ts'
import { cleanText } from '../domain/text/clean.ts'
import { isDay } from '../domain/time/day.ts'
import { actions, formats, owners, pillarKinds, placeKinds, regulatedTrades, skills, stages } from '../domain/words.ts'
import { inboxRuleSchema } from './inbox-schema.ts'
import { answer, key, line, minutes, questionKey } from './schema-parts.ts'

/**
 * The shape of a strategy file. Everything is strict: a key that is not listed here is a misspelling and is refused
 * with its line. Lists may be left out; the rules of `domain/strategy/check` say what a plan cannot do without.
 */

const prose = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(1).max(2000))
const day = z.string().refine(isDay, 'a day is written 2026-11-30')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written 09:30')
const slot = z
  .string()
  .regex(/^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$/, 'a slot is written `tue 11:30`')
const ownerTyped = z.enum(['me', ...owners]).transform((word) => (word === 'me' ? 'manager' : word))
const cadence = z.partialRecord(z.enum(formats), z.number().min(0).max(70))
/** What a profile is to say and show, by item of the platform's checklist: `bio`, `picture`. */
const profile = z.record(key, prose).default({})

const goal = z.strictObject({
  key,
  title: line,
  metric: key.optional(),
  channel: key.optional(),
  baseline: z.number().optional(),
  target: z.number().optional(),
  starts: day,
  due: day.optional(),
})

const tactic = z.strictObject({
  key,
  title: line,
  why: prose.optional(),
  goals: z.array(key).default([]),
})

const pillar = z.strictObject({
  key,
  title: line,
  kind: z.enum(pillarKinds),
  share: z.number().min(0).max(100),
  ideas: z.array(line).default([]),
})

const channel = z.strictObject({
  key,
  platform: key,
  handle: line.optional(),
  goals: z.array(key).default([]),
  cadence: cadence.default({}),
  by_client: cadence.default({}),
  slots: z.array(slot).default([]),
  sweeps: z.array(clock).default([]),
  profile,
})

const work = {
  key,
  title: line,
  stage: z.enum(stages),
  action: z.enum(actions).default('other'),
  every: line,
  at: z.union([z.enum(['morning', 'noon', 'afternoon']), clock]).default('morning'),
  minutes,
  count: z.number().int().min(1).max(100).default(1),
  channel: key.optional(),
  goal: key.optional(),
  makes: z.array(key).default([]),
  fills: z.array(key).default([]),
  uses_places: z.boolean().default(false),
  how: prose.optional(),
}

const outcomeRule = z.strictObject({
  key,
  title: line,
  measure: line,
  goal: key.optional(),
})

export const fact = z.strictObject({ key, ask: line, answer: prose.optional() })
export const neverSay = z.strictObject({ never: line, instead: prose.optional() })
export const predictedQuestion = z.strictObject({ question: line, answer: prose })
const times = z.strictObject({ a_month: z.number().min(0).max(60), minutes })
export const step = z.strictObject({
  title: line,
  stage: z.enum(stages).default('communicate'),
  owner: ownerTyped.default('manager'),
  minutes: minutes.default(10),
})

/** What a step of the beginning is, where a command of smm takes it and closes it. */
const firstStep = step.extend({ does: z.enum(stepWorks).optional() })

export const strategySchema = z.strictObject({
  strategy: z.literal(1),
  template: key,
  summary: prose,
  more_of: line,
  hours_sold: z.number().min(0).max(mostHoursSold),
  regulated: z.enum(['none', ...regulatedTrades]).default('none'),
  promo_ceiling: z.number().min(0).max(100).default(20),
  social_ratio: z.number().min(0.1).max(100).optional(),
  draft_days: z.number().int().min(1).max(90).optional(),
  touches_before_close: z.number().int().min(0).max(20).default(3),
  answers: z.record(questionKey, answer).default({}),
  goals: z.array(goal).default([]),
  tactics: z.array(tactic).default([]),
  pillars: z.array(pillar).default([]),
  channels: z.array(channel).default([]),
  routines: z.array(z.strictObject({ ...work, owner: ownerTyped.default('manager') })).default([]),
  homework: z.array(z.strictObject(work)).default([]),
  win: z.array(outcomeRule).default([]),
  loss: z.array(outcomeRule).default([]),
  plan: z.strictObject({ packs: times.optional(), reports: times.optional(), calls: times.optional() }).default({}),
  audience: z
    .array(z.strictObject({ who: line, where: z.array(key).default([]), hours: line, wants: prose }))
    .default([]),
  messages: z.array(z.strictObject({ message: line, proof: prose.optional() })).default([]),
  profile,
  competitors: z
    .array(z.strictObject({ name: line, note: prose, accounts: z.record(key, line).default({}) }))
    .default([]),
  listening: z
    .strictObject({
      brand: z.array(line).default([]),
      keywords: z.array(line).default([]),
      ignore: z.array(line).default([]),
    })
    .default({ brand: [], keywords: [], ignore: [] }),
  places: z.array(z.strictObject({ name: line, kind: z.enum(placeKinds), url: z.url().optional() })).default([]),
  facts: z.array(fact).default([]),
  answering: z.array(inboxRuleSchema).max(100).default([]),
  voice: z
    .strictObject({ sounds: z.array(line).default([]), avoids: z.array(line).default([]) })
    .default({ sounds: [], avoids: [] }),
  never_say: z.array(neverSay).default([]),
  scope: z
    .strictObject({
      included: z.array(z.strictObject({ what: line, quantity: line })).default([]),
      extras: z.array(z.strictObject({ what: line, fee: line })).default([]),
    })
    .default({ included: [], extras: [] }),
  is_not: z.array(line).default([]),
  resources: z
    .array(
      z.strictObject({
        who: line,
        can: z.array(z.enum(skills)).default([]),
        hours_a_week: z.number().min(0).max(80).default(0),
      }),
    )
    .default([]),
  onboarding: z.array(firstStep).default([]),
  offboarding: z.array(step).default([]),
  first_30_days: z.array(z.strictObject({ day: z.number().int().min(1).max(30), win: line })).default([]),
  handover: z.array(z.strictObject({ month: z.number().int().min(1).max(60), routine: key })).default([]),
  expectations: z.array(z.strictObject({ said: line, agreed: line, on: day })).default([]),
  leadership: z.array(predictedQuestion).default([]),
})

/** A strategy file as it stands in YAML, after defaults. */
export type StrategyDocument = z.infer<typeof strategySchema>

/** A strategy file as somebody writes it, before defaults. */
export type StrategyInput = z.input<typeof strategySchema>

const question = z.strictObject({
  key: questionKey,
  ask: line,
  type: z.enum(questionTypes).default('text'),
  choices: z.array(line).optional(),
  default: answer,
  help: line.optional(),
})

/** A strategy template: its questions, and a strategy whose text may hold Liquid. The body is checked once filled in. */
export const strategyTemplateSchema = z.strictObject({
  template: key,
  summary: line,
  questions: z.array(question).min(1),
  strategy: z.record(z.string(), z.unknown()),
})
