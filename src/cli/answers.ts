import type { Command } from 'commander'
import { SmmError } from '../domain/errors.ts'
import {
  type Answer,
  type Answers,
  answerFrom,
  answerFromWords,
  type Question,
  wordsOfAnswer,
} from '../domain/questions.ts'
import type { Prompter } from '../io/prompter.ts'
import type { Context } from './context.ts'
import { readable } from './options/readable.ts'

/** What was said beforehand in answer to a template's questions. */
export interface AnswerOptions {
  readonly set?: readonly string[]
  readonly answers?: string
  readonly yes?: boolean
}

export function addAnswerOptions(command: Command): Command {
  return command
    .option(
      '--set <key=value>',
      'answer a question; can be said several times',
      (word: string, before: string[] = []) => [...before, word],
    )
    .option('--answers <file>', 'take answers from a YAML file; - is standard input')
    .option('-y, --yes', 'ask nothing: what is not answered gets the default')
}

/**
 * An answer for every question: what was said, else what a person answers on a terminal, else with `--yes` the default. Questions that are open
 * where nobody can be asked, or with `--yes` have no default, are named in a usage error.
 */
export async function gatherAnswers(
  context: Context,
  questions: readonly Question[],
  options: AnswerOptions,
): Promise<Answers> {
  const said = new Map([
    ...(await fromFile(context, questions, options.answers)),
    ...answersSaid(questions, options.set ?? []),
  ])
  if (options.yes) {
    for (const question of questions) {
      if (question.default !== null && !said.has(question.key))
        said.set(question.key, answerFrom(question, question.default))
    }
  }
  const open = questions.filter((question) => !said.has(question.key))
  if (open.length > 0 && (options.yes || !context.io.canAsk)) throw unanswered(open, options)
  if (open.length > 0) {
    const prompter = await context.prompter()
    for (const question of open) {
      // Beside the question it would be printed anew with every key that is pressed.
      if (question.help) context.say(question.help)
      said.set(question.key, await ask(prompter, question))
    }
  }
  return Object.fromEntries(questions.map((question) => [question.key, said.get(question.key) as Answer]))
}

function unanswered(open: readonly Question[], { yes }: AnswerOptions): SmmError {
  const keys = open.map((question) => question.key)
  const count = keys.length === 1 ? 'one question is' : `${keys.length} questions are`
  const why = yes ? `Not everything has a default: ${count} open` : `Nobody can be asked here, and ${count} open`
  const hasDefault = open.some((question) => question.default !== null)
  return new SmmError('usage', `${why}: ${keys.join(', ')}`, [
    ...(hasDefault ? ['add --yes to take the defaults'] : []),
    `add --set ${keys[0]}=… for one of them, or --answers FILE`,
  ])
}

/** Answers that were said as `key=value`, by key; a wrong one is a usage error. */
export function answersSaid(questions: readonly Question[], words: readonly string[]): Map<string, Answer> {
  return new Map(
    words.map((word) => {
      const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(word) ?? []
      if (key === '') throw new SmmError('usage', `"${word}" is no answer; write --set key=value`)
      const question = questionNamed(questions, key, 'usage')
      return [question.key, answerFromWords(question, value)]
    }),
  )
}

async function fromFile(
  context: Context,
  questions: readonly Question[],
  file: string | undefined,
): Promise<Map<string, Answer>> {
  if (file === undefined) return new Map()
  const text = file === '-' ? context.io.readAll() : context.textFiles.read(file)
  const name = file === '-' ? 'standard input' : file
  const said = (await context.strategyFiles()).answers(text, name)
  return new Map(
    said.map(({ key, value, place }) => {
      try {
        return [key, answerFrom(questionNamed(questions, key, 'data'), value)]
      } catch (wrong) {
        throw new SmmError('data', `${place}: ${wrong instanceof Error ? wrong.message : String(wrong)}`, [], wrong)
      }
    }),
  )
}

function questionNamed(questions: readonly Question[], key: string, kind: 'usage' | 'data'): Question {
  const found = questions.find((question) => question.key === key)
  if (found) return found
  const keys = questions.map((question) => question.key).join(', ')
  throw new SmmError(kind, `"${key}" is no question of this template; it asks ${keys}`)
}

async function ask(prompter: Prompter, question: Question): Promise<Answer> {
  const message = question.ask
  if (question.type === 'yes-no') return prompter.confirm({ message, initial: question.default === true })
  if (question.type === 'choice') {
    const choices = (question.choices ?? []).map((choice) => ({ name: choice, value: choice }))
    const initial = question.default === null ? {} : { initial: String(question.default) }
    return prompter.choose({ message, choices, ...initial })
  }
  const words = await prompter.text({
    message,
    initial: wordsOfAnswer(question.default),
    check: (text) => readable(() => answerFromWords(question, text)),
  })
  return answerFromWords(question, words)
}
