import { z } from 'zod'
import type { RegulatedRules, TradeRules } from '../domain/strategy/regulated.ts'
import { regulatedTrades } from '../domain/words.ts'
import { inboxRuleSchema, toInboxRule } from './inbox-schema.ts'
import { fact, neverSay, predictedQuestion, step } from './strategy-schema.ts'
import { toFact, toNeverSay } from './to-strategy.ts'

/** The shape of `templates/regulated.yaml`: by trade, lists that are entries of a strategy. */

const trade = z
  .strictObject({
    never_say: z.array(neverSay).min(1).max(100),
    answering: z.array(inboxRuleSchema).max(100).default([]),
    facts: z.array(fact).max(100).default([]),
    onboarding: z.array(step).max(100).default([]),
    leadership: z.array(predictedQuestion).max(100).default([]),
  })
  .transform(
    (file): TradeRules => ({
      neverSay: file.never_say.map(toNeverSay),
      answering: file.answering.map(toInboxRule),
      facts: file.facts.map(toFact),
      onboarding: file.onboarding,
      leadership: file.leadership,
    }),
  )

export const regulatedSchema: z.ZodType<RegulatedRules> = z.strictObject(
  Object.fromEntries(regulatedTrades.map((word) => [word, trade])) as Record<
    (typeof regulatedTrades)[number],
    typeof trade
  >,
)
