import { expect, test } from 'vitest'
import { commandTable, isNoun } from '../../src/cli/command-table.ts'
import { bench } from '../support/bench.ts'

/** `docs/commands.md` is the help of every command, so it cannot go stale: change it with `npx vitest run tests/docs -u`. */
test('smm documents every command with its own help', async () => {
  const b = bench()
  const lines = commandTable.flatMap((entry) =>
    isNoun(entry) ? [[entry.word], ...entry.verbs.map((verb) => [entry.word, verb.word])] : [[entry.word]],
  )
  const pages = [await page([]), ...(await Promise.all(lines.map(page)))]
  await expect(`# Commands\n\n${pages.join('\n')}`).toMatchFileSnapshot('../../docs/commands.md')

  async function page(words: readonly string[]): Promise<string> {
    const { code, out } = await b.run([...words, '--help'])
    expect(code).toBe(0)
    return `## smm ${words.join(' ')}`.trimEnd().concat(`\n\n\`\`\`text\n${out.trimEnd()}\n\`\`\`\n`)
  }
})

test.each([['help'], ['--help'], ['-h'], ['help today'], ['today --help'], ['help client add']])(
  'smm shows help for "%s" on stdout and ends well',
  async (line) => {
    const { code, out, err } = await bench().run(line)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Usage: smm')
  },
)

test('smm names every command in its help, in groups', async () => {
  const out = await bench().ok('--help')
  for (const entry of commandTable) expect(out).toContain(`  ${entry.word}`)
  for (const group of ['Every day:', 'Content:', 'Clients:', 'Proof:', 'Desk:']) expect(out).toContain(group)
})

test('smm offers what was meant when a command is misspelt', async () => {
  const { code, err } = await bench().run('toady')
  expect(code).toBe(2)
  expect(err).toContain('today')
})
