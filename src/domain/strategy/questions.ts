import { SmmError } from '../errors.ts'
import type { Problem } from '../problem.ts'
import { cleanLine } from '../text/clean.ts'
import { formatWeekdays, parseWeekdays } from '../time/weekdays.ts'
import type { Answer } from './shape.ts'

export const questionTypes = ['text', 'number', 'list', 'choice', 'days', 'yes-no'] as const
export type QuestionType = (typeof questionTypes)[number]

/** One question of a strategy template. The first one is `more_of`: "What do you want more of?" */
export interface Question {
  readonly key: string
  readonly ask: string
  readonly type: QuestionType
  readonly choices?: readonly string[] | undefined
  readonly default: Answer
  readonly help?: string | undefined
}

export type Answers = Readonly<Record<string, Answer>>

const longestAnswer = 300

/** The answer that words give to a question (`--set key=value`, a prompt); wrong ones are a usage error that names the question. */
export function answerFromWords(question: Question, words: string): Answer {
  const text = cleanLine(words)
  switch (question.type) {
    case 'text':
    case 'days':
      return answerFrom(question, text)
    case 'list':
      return answerFrom(
        question,
        text
          .split(',')
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      )
    case 'choice':
      return answerFrom(question, text)
    case 'number':
      return answerFrom(question, /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text)
    case 'yes-no':
      return answerFrom(question, yesNo.get(text.toLowerCase()) ?? text)
  }
}

const yesNo = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['no', false],
  ['n', false],
  ['false', false],
])

/** The answer that a value gives to a question (a file of answers, a default), or a usage error that names the question. */
export function answerFrom(question: Question, value: unknown): Answer {
  const wrong = (why: string) => new SmmError('usage', `${question.key}: ${why} ("${question.ask}")`)
  switch (question.type) {
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value
      throw wrong(`${shown(value)} is not a number`)
    case 'yes-no':
      if (typeof value === 'boolean') return value
      if (typeof value === 'string' && yesNo.has(value.toLowerCase())) return yesNo.get(value.toLowerCase()) as boolean
      throw wrong(`${shown(value)} is neither yes nor no`)
    case 'list':
      return listFrom(question, value, wrong)
    case 'choice': {
      const choice = question.choices?.find((each) => each.toLowerCase() === String(value).toLowerCase())
      if (choice !== undefined) return choice
      throw wrong(`${shown(value)} is none of ${question.choices?.join(', ')}`)
    }
    case 'days':
      return daysFrom(value, wrong)
    case 'text':
      return textFrom(question, value, wrong)
  }
}

/** What the template leaves empty by default may be empty; anything else is needed by its text. */
function listFrom(question: Question, value: unknown, wrong: (why: string) => SmmError): readonly string[] {
  if (!Array.isArray(value)) throw wrong(`${shown(value)} is not a list`)
  const items = value.map((item) => {
    if (typeof item !== 'string' && typeof item !== 'number') throw wrong(`${shown(item)} is not text`)
    return bounded(cleanLine(String(item)), wrong)
  })
  const mayBeEmpty = Array.isArray(question.default) && question.default.length === 0
  if ((items.length === 0 && !mayBeEmpty) || items.includes(''))
    throw wrong('it needs at least one, and none that is empty')
  return items
}

/** Weekdays in their usual words, so that they can stand for a recurrence: `Tue to Sun` is `tue-sun` or `tue, wed, …`. */
function daysFrom(value: unknown, wrong: (why: string) => SmmError): string {
  try {
    return formatWeekdays(parseWeekdays(String(value).replace(/\s+(to|until)\s+/gi, '-')))
  } catch {
    throw wrong(`${shown(value)} names no weekdays; write daily, weekdays, tue-sun or "mon, thu"`)
  }
}

function textFrom(question: Question, value: unknown, wrong: (why: string) => SmmError): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw wrong(`${shown(value)} is not text`)
  const text = bounded(cleanLine(String(value)), wrong)
  if (text === '' && question.default !== '') throw wrong('it is empty')
  return text
}

function bounded(text: string, wrong: (why: string) => SmmError): string {
  if (text.length <= longestAnswer) return text
  throw wrong(`it has ${text.length} characters; ${longestAnswer} are the most`)
}

function shown(value: unknown): string {
  const text = cleanLine(typeof value === 'object' ? JSON.stringify(value) : String(value))
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}

/** The template's own answers: every question's default. */
export function defaultAnswers(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map((question) => [question.key, answerFrom(question, question.default)]))
}

/** Findings about a template's questions: the first one, keys, choices, and defaults that are no answers. Paths are those of the YAML file. */
export function checkQuestions(questions: readonly Question[]): readonly Problem[] {
  const seen = new Set<string>()
  return questions.flatMap((question, index): Problem[] => {
    const error = (rule: string, message: string, key: string): Problem => {
      return { rule, severity: 'error', message, path: ['questions', index, key] }
    }
    const found: Problem[] = []
    if (index === 0 && question.key !== 'more_of') {
      found.push(error('first-question', 'the first question is more_of: "What do you want more of?"', 'key'))
    }
    if (seen.has(question.key))
      found.push(error('doubled-key', `the question ${question.key} stands here a second time`, 'key'))
    seen.add(question.key)
    if ((question.type === 'choice') !== (question.choices !== undefined)) {
      found.push(error('wrong-choices', 'choices belong to a question of type choice, and only there', 'type'))
      return found
    }
    try {
      answerFrom(question, question.default)
    } catch (wrong) {
      found.push(error('wrong-default', wrong instanceof Error ? wrong.message : String(wrong), 'default'))
    }
    return found
  })
}
