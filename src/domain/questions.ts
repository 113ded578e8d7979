import { SmmError } from './errors.ts'
import type { Problem } from './problem.ts'
import { cleanLine } from './text/clean.ts'
import { formatWeekdays, parseWeekdays } from './time/weekdays.ts'

export const questionTypes = ['text', 'number', 'list', 'choice', 'days', 'yes-no'] as const
export type QuestionType = (typeof questionTypes)[number]

export type Answer = string | number | boolean | readonly string[]

/** One question that a template asks before it is filled in. */
export interface Question {
  readonly key: string
  readonly ask: string
  readonly type: QuestionType
  readonly choices?: readonly string[] | undefined
  /** What stands where nobody says anything; null: somebody has to. */
  readonly default: Answer | null
  readonly help?: string | undefined
  /** Characters of a text, or of each item of a list. */
  readonly longest?: number | undefined
  /** Items of a list. */
  readonly most?: number | undefined
}

export type Answers = Readonly<Record<string, Answer>>

const longestAnswer = 300
const mostItems = 100

/** The answer that words give to a question (`--set key=value`, a prompt); wrong ones are a usage error that names the question. */
export function answerFromWords(question: Question, words: string): Answer {
  const text = cleanLine(words)
  switch (question.type) {
    case 'text':
    case 'days':
      return answerFrom(question, text)
    case 'list':
      return answerFrom(question, itemsOf(words))
    case 'choice':
      return answerFrom(question, text)
    case 'number':
      return answerFrom(question, /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text)
    case 'yes-no':
      return answerFrom(question, yesNo.get(text.toLowerCase()) ?? text)
  }
}

/** Items stand on lines of their own, or between semicolons, or else between commas. */
function itemsOf(words: string): string[] {
  const separator = /[\n\r]/.test(words.trim()) ? /[\n\r]+/ : words.includes(';') ? ';' : ','
  return words
    .split(separator)
    .map(cleanLine)
    .filter((item) => item !== '')
}

/** The words that `answerFromWords` takes for this answer; nothing for none. */
export function wordsOfAnswer(answer: Answer | null): string {
  if (answer === null) return ''
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  if (typeof answer === 'string' || typeof answer === 'number') return String(answer)
  const hasComma = answer.some((item) => item.includes(','))
  // One item with a comma needs the semicolon too, to be taken for one.
  return hasComma ? `${answer.join('; ')}${answer.length === 1 ? ';' : ''}` : answer.join(', ')
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
    return bounded(question, cleanLine(String(item)), wrong)
  })
  const most = question.most ?? mostItems
  if (items.length > most) throw wrong(`it has ${items.length} items; ${most} are the most`)
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
  const text = bounded(question, cleanLine(String(value)), wrong)
  if (text === '' && question.default !== '') throw wrong('it is empty')
  return text
}

function bounded({ longest = longestAnswer }: Question, text: string, wrong: (why: string) => SmmError): string {
  if (text.length <= longest) return text
  throw wrong(`it has ${text.length} characters; ${longest} are the most`)
}

function shown(value: unknown): string {
  const text = cleanLine(typeof value === 'object' ? JSON.stringify(value) : String(value))
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}

/** The template's own answers: every question's default. */
export function defaultAnswers(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map((question) => [question.key, answerFrom(question, question.default)]))
}

/** Findings about questions, whatever they are asked for: keys, choices, and defaults that are no answers. `list` is their key in the YAML file. */
export function checkAnswerable(questions: readonly Question[], list: string): readonly Problem[] {
  const seen = new Set<string>()
  return questions.flatMap((question, index): Problem[] => {
    const error = (rule: string, message: string, key: string): Problem => {
      return { rule, severity: 'error', message, path: [list, index, key] }
    }
    const found: Problem[] = []
    if (seen.has(question.key))
      found.push(error('doubled-key', `the question ${question.key} stands here a second time`, 'key'))
    seen.add(question.key)
    if ((question.type === 'choice') !== (question.choices !== undefined)) {
      found.push(error('wrong-choices', 'choices belong to a question of type choice, and only there', 'type'))
      return found
    }
    const why = question.default === null ? null : whyNoAnswer(question, question.default)
    if (why !== null) found.push(error('wrong-default', why, 'default'))
    return found
  })
}

/** Why a value is no answer to the question; null: it is one. */
export function whyNoAnswer(question: Question, value: unknown): string | null {
  try {
    answerFrom(question, value)
    return null
  } catch (wrong) {
    return wrong instanceof Error ? wrong.message : String(wrong)
  }
}
