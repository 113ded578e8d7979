import type { Problem } from '../problem.ts'
import { checkAnswerable, whyNoAnswer } from '../questions.ts'
import { takenKeys } from '../recipe/scope.ts'
import { type DayRule, fixedDays } from './days.ts'
import { campaignFacts } from './fill.ts'
import { type CampaignTemplate, mostQuestions } from './template.ts'

/** Findings without which a campaign's template cannot be used at all: its questions and their examples, and the days that are named. Paths are those of the YAML file. */
export function checkCampaignShape(template: CampaignTemplate): readonly Problem[] {
  const { questions } = template
  return [
    ...(questions.length <= mostQuestions
      ? []
      : [
          error('too-many-questions', `it asks ${questions.length} things; ${mostQuestions} are the most`, [
            'questions',
            mostQuestions,
          ]),
        ]),
    ...checkAnswerable(questions, 'questions'),
    ...questions.flatMap((question, index) => checkQuestion(template, question, index)),
    ...unknownDays(template),
    ...unknownLists(template),
  ]
}

function checkQuestion(
  { namedDays }: CampaignTemplate,
  question: CampaignTemplate['questions'][number],
  index: number,
): Problem[] {
  const path = ['questions', index]
  const taken = [...takenKeys, ...campaignFacts, ...Object.keys(namedDays)]
  if (taken.includes(question.key)) {
    return [error('taken-key', `"${question.key}" already means something in Liquid`, [...path, 'key'])]
  }
  const why = whyNoAnswer({ ...question, default: null }, question.example)
  return why === null ? [] : [error('wrong-example', `the example is no answer: ${why}`, [...path, 'example'])]
}

/** Days that count from one that nobody named, or that is named further down. */
function unknownDays({ namedDays, posts, tasks }: CampaignTemplate): Problem[] {
  const known = new Set<string>(fixedDays)
  const found: Problem[] = []
  const look = ({ from }: DayRule, path: readonly (string | number)[]) => {
    if (known.has(from)) return
    const message = `"${from}" is no day of this campaign; there are ${[...known].join(', ')}`
    found.push(error('unknown-day', message, path))
  }
  for (const [name, rule] of Object.entries(namedDays)) {
    look(rule, ['named_days', name])
    if (known.has(name) || takenKeys.includes(name) || (campaignFacts as readonly string[]).includes(name)) {
      found.push(error('taken-key', `"${name}" already means something`, ['named_days', name]))
    }
    known.add(name)
  }
  for (const [index, { day }] of posts.entries()) look(day, ['posts', index, 'day'])
  for (const [index, { day, again }] of tasks.entries()) {
    look(day, ['tasks', index, 'day'])
    if (again) look(again.until, ['tasks', index, 'until'])
  }
  return found
}

function unknownLists({ questions, posts }: CampaignTemplate): Problem[] {
  return posts.flatMap(({ each }, index) => {
    if (each === null || questions.some(({ key, type }) => key === each.question && type === 'list')) return []
    const message = `each names ${each.question}, which is no question for a list`
    return [error('unknown-list', message, ['posts', index, 'each'])]
  })
}

function error(rule: string, message: string, path: readonly (string | number)[]): Problem {
  return { rule, severity: 'error', message, path }
}
