import type { Problem } from '../problem.ts'
import { checkAnswerable, type Question } from '../questions.ts'

/** Findings about the questions of a strategy template, the first of which is always the same. Paths are those of the YAML file. */
export function checkQuestions(questions: readonly Question[]): readonly Problem[] {
  const first: Problem = {
    rule: 'first-question',
    severity: 'error',
    message: 'the first question is more_of: "What do you want more of?"',
    path: ['questions', 0, 'key'],
  }
  return [...(questions[0]?.key === 'more_of' ? [] : [first]), ...checkAnswerable(questions, 'questions')]
}
