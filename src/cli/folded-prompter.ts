import type { Prompter } from '../io/prompter.ts'
import { wrapSentences } from '../render/sentence.ts'

/** The mark and the space in front of a question, or of a choice. */
const markColumns = 2

/** Questions and choices broken between words: the library that asks breaks at the last column, whatever stands there. */
export function foldedPrompter(prompter: Prompter, columns: number | null): Prompter {
  const fold = (text: string) => wrapSentences(text, columns === null ? null : columns - markColumns)
  return {
    text: (question) => prompter.text({ ...question, message: fold(question.message) }),
    confirm: (question) => prompter.confirm({ ...question, message: fold(question.message) }),
    choose: ({ message, choices, ...rest }) =>
      prompter.choose({
        ...rest,
        message: fold(message),
        choices: choices.map(({ name, value }) => ({ name: fold(name).replaceAll('\n', '\n  '), value })),
      }),
  }
}
