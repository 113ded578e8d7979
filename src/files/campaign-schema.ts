import { z } from 'zod'
import { campaignKinds, campaignRoles } from '../domain/campaign/campaign.ts'
import { type DayRule, parseDayRule } from '../domain/campaign/days.ts'
import type { CampaignPost, CampaignTask, CampaignTemplate } from '../domain/campaign/template.ts'
import { parseClockTime } from '../domain/time/clock-time.ts'
import { actions, formats, type Owner, pillarKinds, stages } from '../domain/words.ts'
import { field, words } from './recipe-schema.ts'
import { key, line, minutes, questionKey } from './schema-parts.ts'

/** The shape of a campaign's template. Everything is strict; what the words come to is checked once they are filled in. */

const dayRule = z.string().transform((text, context): DayRule => {
  const rule = parseDayRule(text)
  if (rule !== null) return rule
  context.addIssue({ code: 'custom', message: 'a day is written start, end-2 or, from one that is named, draw+1' })
  return z.NEVER
})

const time = z.string().transform((text, context) => {
  if (text === 'next') return text
  try {
    return parseClockTime(text)
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'a time is next, which is the next free slot, or a clock time in quotes: "09:00"',
    })
    return z.NEVER
  }
})

const role = z.enum(campaignRoles).optional()
const every = z.number().int().min(1).max(90)
const text = z.string().max(2000).default('')

const post = z
  .strictObject({
    role,
    day: dayRule,
    time: time.default('next'),
    kind: z.enum(pillarKinds),
    minutes: minutes.min(1),
    formats: z.array(z.enum(formats)).min(1),
    must_fit: z.boolean().default(false),
    each: questionKey.optional(),
    every: every.default(7),
    title: line,
    text: words.optional(),
    short: words.optional(),
    asks: z.array(line).max(6).default([]),
    shots: z.array(line).max(10).default([]),
    recipe: key.optional(),
    answers: z.record(questionKey, line).default({}),
    note: text,
  })
  .superRefine((file, context) => {
    if ((file.text === undefined) === (file.recipe === undefined)) {
      context.addIssue({ code: 'custom', path: ['text'], message: 'a post has either text or recipe' })
    }
  })
  .transform(
    ({ role, must_fit, each, every, text = '', short, asks, shots, recipe, answers, ...rest }): CampaignPost => {
      const own = { text, short: short ?? null, asks, shots }
      return {
        ...rest,
        role: role ?? null,
        mustFit: must_fit,
        each: each === undefined ? null : { question: each, every },
        words: recipe === undefined ? own : { recipe, answers },
      }
    },
  )

const owner = z.enum(['me', 'client']).transform((word): Owner => (word === 'me' ? 'manager' : 'client'))

const task = z
  .strictObject({
    role,
    stage: z.enum(stages),
    action: z.enum(actions),
    owner: owner.default('manager'),
    day: dayRule,
    every: every.optional(),
    until: dayRule.optional(),
    minutes,
    title: line,
    note: text,
  })
  .superRefine((file, context) => {
    if ((file.every === undefined) !== (file.until === undefined)) {
      context.addIssue({ code: 'custom', path: ['every'], message: 'what comes again has both every and until' })
    }
  })
  .transform(({ role, every, until, ...rest }): CampaignTask => {
    return { ...rest, role: role ?? null, again: every && until ? { every, until } : null }
  })

export const campaignSchema = z
  .strictObject({
    name: line,
    about: line,
    not_when: line,
    kind: z.enum(campaignKinds),
    days: z.number().int().min(0).max(366),
    title: line,
    promo: z.number().int().min(0).max(50).optional(),
    questions: z.array(field).default([]),
    named_days: z.record(questionKey, dayRule).default({}),
    rules: words.optional(),
    posts: z.array(post).min(1).max(40),
    tasks: z.array(task).max(60).default([]),
  })
  .transform(({ not_when, promo, named_days, rules = '', ...rest }): CampaignTemplate => {
    return { ...rest, rules, notWhen: not_when, promo: promo ?? null, namedDays: named_days }
  })
