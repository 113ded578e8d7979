import { describe, expect, test } from 'vitest'
import { commandTable, isNoun } from '../../src/cli/command-table.ts'
import { bench } from '../support/bench.ts'

describe('smm says what is wrong with a command line, and what to write instead:', () => {
  test.each([
    ['why', 'why needs <refs>: refs such as r5 or t12', 'smm why r5'],
    ['did', 'did needs <client>: client, by slug or its beginning', 'smm did mar ig 5c 1s 6l 12m'],
    ['goal update g1 --target', '--target needs <number>: where it is to stand', 'smm goal update g3 --target 18'],
    ['goal update g1 --baseline', '--baseline needs <number>: where', 'smm goal update g3 --due +30d --baseline 11'],
    ['strategy apply bar', 'strategy apply needs --file <file>: ', 'smm strategy apply acme --file acme.yaml'],
    ['d --client bar', 'done has no option --client', 'smm d r5 r7-r9'],
    ['d r8 --minuts 5', 'done has no option --minuts; did you mean --minutes?', 'smm d r5 r7-r9'],
    ['today --foo', 'today has no option --foo', 'smm today'],
    ['add bar x --json', 'add has no option --json', 'smm add mar Call the printer about the menus --due fri'],
    ['add bar --json x', 'add has no option --json', 'smm add mar Call the printer about the menus --due fri'],
    ['client list now', 'client list has no place for "now"', 'smm client list'],
    ['report month', 'report has no verb month; there is week', 'smm help report'],
    ['goal foo --bar', 'goal has no verb foo; there are list, update', 'smm help goal'],
    ['toady', 'smm has no command toady; did you mean today?', 'smm help'],
    ['xyzzy', 'smm has no command xyzzy', 'smm help'],
    ['help xyzzy', 'smm has no command xyzzy', 'smm help'],
  ])('%s', async (line, sentence, hint) => {
    const { code, err, out } = await bench().run(line)
    expect([code, out]).toEqual([2, ''])
    const [first = '', second, ...more] = err.split('\n')
    expect(first).toContain(`Error: ${sentence}`)
    expect([second, more]).toEqual([`Hint: ${hint}`, ['']])
  })

  test.each([
    ['client list --json slug', 'smm client list --json=slug'],
    ['goal list acme --json ref,title', 'smm goal list acme --json=ref,title'],
    ['why r8 --json score', 'smm why r8 --json=score'],
    ['goal list --json verdict', 'smm goal list --json=verdict'],
  ])('%s', async (line, right) => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes')
    const ran = await b.run(line)
    expect(ran).toMatchObject({ out: '', err: expect.stringContaining('Hint: fields go behind an equals sign: ') })
    expect(ran.err).toContain(right)
    await b.ok(right.replace('smm ', ''))
  })

  test('with an example of its own help, for every command', async () => {
    const lines = commandTable.flatMap((entry) =>
      isNoun(entry) ? entry.verbs.map((verb) => `${entry.word} ${verb.word}`) : [entry.word],
    )
    for (const line of lines) {
      const { err } = await bench().run(`${line} --no-such-option`)
      expect(err).toMatch(new RegExp(`^Error: ${line} (has no option|needs) --.*\nHint: smm (?!help)`))
    }
  })
})

test('smm shows in the help that fields go behind an equals sign', async () => {
  expect(await bench().ok('client list --help')).toContain('--json[=fields]')
})

test('smm keeps a command line as it was typed for undo', async () => {
  const b = bench()
  await b.ok('client add acme')
  await b.ok(['add', 'acme', 'say', '--', '--json', 'aloud'])
  expect((await b.run('undo -n')).err).toContain('smm add acme say -- --json aloud (')
})
