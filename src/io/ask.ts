import { createPromptModule } from 'inquirer'
import type { Prompter } from './prompter.ts'

/** Questions with inquirer, on stderr, so that stdout stays data. Ctrl-C throws its ExitPromptError, which run.ts knows. */
export function inquirerPrompter(): Prompter {
  const prompt = createPromptModule({ output: process.stderr })
  const ask = async <Answer>(question: object): Promise<Answer> => {
    const { answer } = (await prompt([{ ...question, name: 'answer' }] as never)) as { answer: Answer }
    return answer
  }
  return {
    text: ({ message, initial, check }) =>
      ask<string>({ type: 'input', message, default: initial, validate: (text: string) => check?.(text) ?? true }),
    confirm: ({ message, initial }) => ask<boolean>({ type: 'confirm', message, default: initial }),
    choose: ({ message, choices, initial }) =>
      ask<string>({ type: 'select', message, choices, default: initial, loop: false }),
  }
}
