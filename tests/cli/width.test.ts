import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

const terminal = { terminal: true, width: 60, height: 24 }

/** What is wider than the terminal. */
async function tooWide(desk: Bench, command: string | readonly string[]): Promise<string[]> {
  const { out, err } = await desk.run(command, terminal)
  return `${out}${err}`.split('\n').filter((line) => line.length > terminal.width)
}

describe('what is printed on a terminal fits its width', () => {
  test.each(['today', 'today --why', 'today --done'])('%s', async (command) => {
    // On a Monday making waits for the day that is for it.
    const desk = bench({ now: '2026-11-23T10:00:00Z' })
    expect((await desk.run(`${command} --demo`, terminal)).out).toMatch(
      / to make on the next day for\s+making:\s+smm today --all/,
    )
    expect(await tooWide(desk, `${command} --demo`)).toEqual([])
  })

  test('why, strategy check and undo -n', async () => {
    const desk = bench()
    await desk.ok('strategy new acme --template restaurant --yes')
    await desk.ok('channel add acme x --handle @acme')
    const title = 'Ask Rosa of the market whether she would be seen at the oven at four in the morning'
    await desk.ok(['add', 'acme', title])
    const tasks = JSON.parse(await desk.ok('today --all --json')).blocks.flatMap(
      (block: { rows: { ref: string; title: string }[] }) => block.rows,
    )
    const ref = tasks.find((row: { title: string }) => row.title === title).ref
    for (const command of [`why ${ref}`, 'strategy check acme']) expect(await tooWide(desk, command)).toEqual([])
    expect((await desk.run('strategy check acme')).out).toMatch(/^acme.yaml: warning: x is a channel .* acme \[/m)
    await desk.ok(['idea', 'acme', 'The starter is older than us'])
    expect(await tooWide(desk, 'undo -n')).toEqual([])
  })
})
