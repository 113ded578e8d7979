import type { Bench } from './bench.ts'

/** A page whose console sessions are run, with what they print now. */
export async function withSessions(b: Bench, page: string): Promise<string> {
  const blocks = page.split(/^```console$/m)
  const parts = [blocks[0] as string]
  for (const block of blocks.slice(1)) {
    const end = block.indexOf('\n```')
    parts.push(`\n${await session(b, block.slice(1, end))}${block.slice(end)}`)
  }
  return parts.join('```console')
}

/** Runs the commands of a block and gives the block as it should be. */
async function session(b: Bench, text: string): Promise<string> {
  const lines: string[] = []
  for (const line of text.split('\n').filter((each) => each.startsWith('$ '))) {
    const words = wordsOf(line.slice('$ smm '.length))
    const { out, err } = await b.run(words, { terminal: true, width: 92 })
    lines.push(line, ...`${out}${err}`.replaceAll(b.home, '~').trimEnd().split('\n'))
  }
  return lines.join('\n')
}

/** Words as a shell splits them, quotes respected. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? (match[2] as string))
}
