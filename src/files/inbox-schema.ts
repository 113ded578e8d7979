import { z } from 'zod'
import { SmmError } from '../domain/errors.ts'
import type { InboxRule, InboxSettings } from '../domain/inbox/rules.ts'
import { parseReplyTargets, type ReplyTarget } from '../domain/inbox/targets.ts'
import { owners, severities } from '../domain/words.ts'

/** The rules by which a message is taken for something: in `templates/inbox.yaml` and in a client's strategy alike. */

const phrase = z.string().trim().min(2).max(80)
const ownerTyped = z.enum(['me', ...owners]).transform((word) => (word === 'me' ? 'manager' : word))

const ruleFields = z.strictObject({
  words: z.array(phrase).min(1).max(300),
  severity: z.enum(severities).optional(),
  for: ownerTyped.optional(),
  answer: z.union([z.literal('no'), z.literal(false)], { error: 'answer: no is all that can be said' }).optional(),
})

/** A rule as it stands in the file, with whether it says anything. */
export const inboxRuleSchema = ruleFields.refine(
  (rule) => rule.severity !== undefined || rule.for !== undefined || rule.answer !== undefined,
  'a rule says something of such messages: severity, for, or answer: no',
)

export function toInboxRule(rule: z.infer<typeof ruleFields>): InboxRule {
  return {
    words: rule.words,
    severity: rule.severity ?? null,
    owner: rule.for ?? null,
    needsAnswer: rule.answer === undefined,
  }
}

const targets = z.string().transform((text, context): readonly ReplyTarget[] => {
  try {
    return parseReplyTargets(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof SmmError ? error.message : String(error) })
    return z.NEVER
  }
})

export const inboxSchema = z
  .strictObject({ targets, rules: z.array(inboxRuleSchema).max(200) })
  .transform((file): InboxSettings => ({ targets: file.targets, rules: file.rules.map(toInboxRule) }))
