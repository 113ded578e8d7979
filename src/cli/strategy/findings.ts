import { hasErrors, type Problem } from '../../domain/problem.ts'
import { checkStrategy } from '../../domain/strategy/check.ts'
import { costSentence, type PlanCost, planCost } from '../../domain/strategy/cost.ts'
import type { StrategyFile } from '../../files/strategy-file.ts'
import type { Context } from '../context.ts'

/** What the rules say about a strategy, with places in its text, and what it costs. */
export interface Judged {
  readonly problems: readonly Problem[]
  readonly cost: PlanCost
  /** "This plan costs 23 h a month: …" */
  readonly sentence: string
}

export async function judge(context: Context, file: Pick<StrategyFile, 'strategy' | 'locate'>): Promise<Judged> {
  const minutes = await context.templates.minutes()
  const platforms = await context.templates.platforms()
  const regulated = await context.templates.regulated()
  const cost = planCost(file.strategy, minutes)
  return {
    problems: file.locate(checkStrategy(file.strategy, { platforms, minutes, regulated })),
    cost,
    sentence: costSentence(cost, file.strategy.hoursSold),
  }
}

/** `acme.yaml:12:3: error: There is no goal. [no-goal]`, one line a finding. */
export function findingLine(name: string, problem: Problem): string {
  const place = problem.line === undefined ? name : `${name}:${problem.line}:${problem.column}`
  return `${place}: ${problem.severity}: ${problem.message} [${problem.rule}]`
}

/** Says the cost and what was found in a strategy that has just been stored: what the rules have against it keeps nobody from working. */
export function sayJudged(context: Context, name: string, judged: Judged): void {
  context.say(judged.sentence)
  if (hasErrors(judged.problems))
    context.say('It is stored all the same. To mend, in the editor or by applying a file:')
  for (const problem of judged.problems) context.say(findingLine(name, problem))
}
