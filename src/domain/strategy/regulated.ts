import type { InboxRule } from '../inbox/rules.ts'
import { counted } from '../number.ts'
import { type Finding, when } from '../problem.ts'
import { likeness, shapeOf } from '../text/similarity.ts'
import type { RegulatedTrade } from '../words.ts'
import type { CheckFacts, Rule } from './rule.ts'
import type { FactQuestion, NeverSay, PredictedQuestion, Step, Strategy } from './shape.ts'

/** What a trade's regulator asks of a strategy, whatever the client: entries that stand behind the strategy's own. */
export interface TradeRules {
  readonly neverSay: readonly NeverSay[]
  readonly answering: readonly InboxRule[]
  readonly facts: readonly FactQuestion[]
  readonly onboarding: readonly Step[]
  readonly leadership: readonly PredictedQuestion[]
}

/** `templates/regulated.yaml` after parsing. */
export type RegulatedRules = Readonly<Record<RegulatedTrade, TradeRules>>

/** From here on one sentence is the other with a few words changed, as `likeness` counts. */
const reworded = 0.5

/** Said where a rule of the trade was lost, as it is when a strategy says only later that it is regulated. */
export const regulatedRule: Rule = {
  id: 'regulated-rules-missing',
  severity: 'warning',
  find: missingNevers,
}

function missingNevers({ regulated, neverSay }: Strategy, facts: CheckFacts): readonly Finding[] {
  if (regulated === null) return []
  const said = neverSay.map(({ never }) => shapeOf(never))
  const rules = facts.regulated[regulated].neverSay.map(({ never }) => never)
  const missing = rules.filter((never) => !said.some((each) => likeness(each, shapeOf(never)) >= reworded))
  const names = missing.map((never) => `“${never}”`).join('; ')
  return when(
    missing.length > 0,
    `${missing.length} of ${counted(rules.length, 'rule')} of ${regulated} about what is never said ${missing.length === 1 ? 'is' : 'are'} missing: ${names}. The words to put in: smm template show regulated`,
    ['never_say'],
  )
}
