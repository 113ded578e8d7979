import { SmmError } from '../../domain/errors.ts'
import type { Problem } from '../../domain/problem.ts'
import { defaultAnswers } from '../../domain/questions.ts'
import { checkStrategy, type Yardsticks } from '../../domain/strategy/check.ts'
import type { LiquidEvaluator } from '../../domain/text/evaluator.ts'
import type { StrategyFiles } from '../../files/strategy-file.ts'
import type { TemplateText } from '../../files/templates.ts'

/** What a template is tried out with. */
export interface Trial extends Yardsticks {
  readonly files: StrategyFiles
  readonly liquid: LiquidEvaluator
}

/**
 * Tries a strategy template with its own defaults: its shape, its questions, the strategy that comes out, and the rules that hold for every
 * strategy. What cannot be filled in at all is thrown; findings come with their places in the template.
 */
export function checkTemplate({ name, text }: TemplateText, trial: Trial): readonly Problem[] {
  const { files, liquid, regulated } = trial
  const { questions } = files.template(text, name)
  const client = { name: 'Somebody', slug: 'somebody' }
  const file = files.fill(text, name, { client, answers: defaultAnswers(questions) }, { liquid, regulated })
  if (files.parse(file.canonical, name).canonical !== file.canonical) {
    throw new SmmError('data', `${name}: what comes out is printed another way when it is read again`)
  }
  return file.locate(checkStrategy(file.strategy, trial))
}
