import { z } from 'zod'
import { questionTypes } from '../domain/questions.ts'
import { linkNeeds, type PostRecipe, type RecipeField } from '../domain/recipe/recipe.ts'
import { cleanText } from '../domain/text/clean.ts'
import { formats, pillarKinds } from '../domain/words.ts'
import { answer, followUp, key, line, minutes, questionKey } from './schema-parts.ts'

/** The shape of a recipe's file. Everything is strict; what the words come to is checked once they are filled in. */

const longestField = 1000
const usualLongest = 120
const usualMost = 10

export const words = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(1).max(8000))

export const field = z
  .strictObject({
    key: questionKey,
    ask: line,
    type: z.enum(questionTypes).default('text'),
    choices: z.array(line).optional(),
    example: answer,
    default: answer.optional(),
    help: line.optional(),
    longest: z.number().int().min(1).max(longestField).default(usualLongest),
    most: z.number().int().min(1).max(50).default(usualMost),
  })
  .transform((file): RecipeField => ({ ...file, default: file.default ?? null }))

const channel = z
  .strictObject({
    same_as: key.optional(),
    format: z.enum(formats).optional(),
    title: line.optional(),
    text: words.optional(),
  })
  .transform(({ same_as, format, title, text }) => ({
    sameAs: same_as ?? null,
    format: format ?? null,
    title: title ?? null,
    text: text ?? null,
  }))

export const recipeSchema = z
  .strictObject({
    name: line,
    about: line,
    not_when: line,
    kind: z.enum(pillarKinds),
    minutes: minutes.min(1),
    formats: z.array(z.enum(formats)).min(1),
    fields: z.array(field).default([]),
    shots: z.array(line).default([]),
    alt: line,
    title: line,
    link: z.enum(linkNeeds).default('none'),
    hashtags: z.array(z.string().regex(/^[\p{L}\p{N}_]+$/u, 'a hashtag is one word, without the #')).default([]),
    text: words,
    channels: z.record(key, channel).default({}),
    follow_ups: z.array(followUp).default([]),
  })
  .transform(({ not_when, follow_ups, ...file }): PostRecipe => {
    return { ...file, notWhen: not_when, followUps: follow_ups }
  })
