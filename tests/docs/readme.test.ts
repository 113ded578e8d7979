import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { root } from '../support/process.ts'

/**
 * The sessions of these pages are real: every `$ smm …` in a console block is run, and what it prints must stand below it. After a change that is meant,
 * `UPDATE_README=1 npx vitest run tests/docs` writes it anew.
 */
test.each(['README.md', 'docs/listening.md'])('smm prints what %s says that it prints', async (page) => {
  const path = join(root, page)
  const readme = readFileSync(path, 'utf8')
  const b = bench({ now: '2026-11-23T09:10:00Z', zone: 'Europe/London' })
  const blocks = readme.split(/^```console$/m)
  const parts = [blocks[0] as string]
  expect(blocks.length).toBeGreaterThan(1)
  for (const block of blocks.slice(1)) {
    const end = block.indexOf('\n```')
    parts.push(`\n${await session(b, block.slice(1, end))}${block.slice(end)}`)
  }
  const fresh = parts.join('```console')
  if (process.env['UPDATE_README']) writeFileSync(path, fresh)
  expect(readme).toBe(process.env['UPDATE_README'] ? readme : fresh)
})

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
