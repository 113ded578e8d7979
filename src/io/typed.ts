import { createInterface } from 'node:readline'

/** A person pressed Ctrl-C; `run.ts` knows the name, which inquirer uses too. */
class Stopped extends Error {
  override readonly name = 'ExitPromptError'
}

/** How long a paste may take to arrive, in milliseconds. */
const pasteTime = 60

/**
 * Asks on stderr and reads what a person types on one line, or pastes on several, the last of which may lack its end. The terminal is read whole while this
 * waits, so nothing of a paste is left for the shell, which would run it. Null: the input ended.
 */
export function readTyped(question: string): Promise<string | null> {
  const reader = createInterface({ input: process.stdin, output: process.stderr, terminal: true, historySize: 0 })
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    let quiet: NodeJS.Timeout | undefined
    const finish = (): void => {
      // What was pasted behind the last end of line is still in the line being typed.
      if (reader.line !== '') process.stderr.write('\n')
      resolve([...lines, reader.line].join('\n').trim())
      reader.close()
    }
    reader.on('line', (line) => {
      lines.push(line)
      clearTimeout(quiet)
      quiet = setTimeout(finish, pasteTime)
    })
    reader.on('SIGINT', () => {
      reject(new Stopped('stopped'))
      reader.close()
    })
    reader.on('close', () => {
      clearTimeout(quiet)
      resolve(lines.length > 0 ? lines.join('\n') : null)
    })
    reader.setPrompt(question)
    reader.prompt()
  })
}
