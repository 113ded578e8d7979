import { z } from 'zod'
import type { ReplyRecipe } from '../domain/inbox/recipe.ts'
import { cleanText } from '../domain/text/clean.ts'
import { messageKinds, severities } from '../domain/words.ts'
import { line } from './schema-parts.ts'

/** The shape of a reply recipe's file; its name is the file's. */

const phrase = z.string().trim().min(2).max(80)
const skeleton = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().min(1).max(4000))
  .refine(
    (text) => /\[[^\]\n]{2,200}\]/u.test(text),
    'something in [square brackets] has to be left for a person to write',
  )

export const replySchema = z
  .strictObject({
    title: line,
    when: line,
    kinds: z.array(z.enum(messageKinds)).default([]),
    severities: z.array(z.enum(severities)).default([]),
    stars: z.array(z.number().int().min(1).max(5)).default([]),
    words: z.array(phrase).max(200).default([]),
    skeleton,
    never: z.array(line).min(1).max(20),
    client: line.optional(),
  })
  .transform((file): Omit<ReplyRecipe, 'name'> => ({ ...file, client: file.client ?? '' }))
