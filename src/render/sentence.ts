/** What ends a command that stands in a sentence. */
const commandEnds = /[.;,:)!?]$/

/**
 * Lines of a terminal that break between words, so that the terminal breaks none inside one. Commands stay whole, because they are copied from there. A character is
 * taken for a column: where a wide one stands the terminal breaks once more, as it would have anyway. Null columns: no terminal, and nothing is broken.
 */
export function wrapSentences(text: string, columns: number | null): string {
  if (columns === null) return text
  return text
    .split('\n')
    .flatMap((line) => (line.length <= columns ? [line] : wrapped(line, columns)))
    .join('\n')
}

function wrapped(text: string, columns: number): string[] {
  const [indent = ''] = /^ */.exec(text) ?? []
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(text.slice(indent.length))) {
    const longer = line === '' ? `${indent}${part}` : `${line} ${part}`
    if (line === '' || longer.length <= columns) line = longer
    else {
      lines.push(line.trimEnd())
      line = `${indent}${part}`
    }
  }
  return [...lines, line]
}

/** Words, but a command as one. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let command: string[] = []
  for (const word of text.split(' ')) {
    // What stands in brackets behind a command is said of it.
    const isInCommand = command.length > 0 && word !== '·' && !word.startsWith('(')
    if (!isInCommand && !/^[("“]?smm$/.test(word)) {
      if (command.length > 0) parts.push(command.join(' '))
      command = []
      parts.push(word)
      continue
    }
    command.push(word)
    if (!commandEnds.test(word)) continue
    parts.push(command.join(' '))
    command = []
  }
  return command.length > 0 ? [...parts, command.join(' ')] : parts
}
