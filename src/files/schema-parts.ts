import { z } from 'zod'
import { type FollowUp, parseAfter } from '../domain/follow-up.ts'
import { cleanLine } from '../domain/text/clean.ts'
import { actions } from '../domain/words.ts'

/** Values that stand in templates of every kind. */

export const line = z.string().transform(cleanLine).pipe(z.string().min(1).max(300))
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a key is lower-case letters, digits and dashes, and begins with a letter')
export const questionKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'a question key is lower-case letters, digits and underscores')
export const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
  error: ({ input }) =>
    input === undefined ? 'is missing' : 'must be text, a number, true or false, or a list of texts',
})
export const minutes = z.number().int().min(0).max(1440)

const after = z.string().transform((text, context) => {
  const time = parseAfter(text)
  if (time !== null) return time
  context.addIssue({ code: 'custom', message: 'a time afterwards is written 30m, 1h, 24h or 3d' })
  return z.NEVER
})

/** Work on what comes back to a post. */
export const followUp = z
  .strictObject({ after, what: line, action: z.enum(actions), minutes })
  .transform(({ after: afterMinutes, ...rest }): FollowUp => ({ afterMinutes, ...rest }))
/** `2026`, `2026-08` or `2026-08-22`; a bare year is a number in YAML. */
export const asOf = z
  .union([z.string(), z.number().int()], { error: 'a date is 2026-08-22, 2026-08 or 2026' })
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is 2026-08-22, 2026-08 or 2026'))
