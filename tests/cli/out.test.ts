import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { outHelp } from '../../src/cli/options/out.ts'
import { temporaryFolder } from '../support/memory-store.ts'
import { scheduledDesk } from '../support/scheduled.ts'

/** Commands that write files, as they make one, with its name in a folder. */
const commands = [
  ['report week --client acme', 'acme-2026-W48.md'],
  ['calendar --format md', 'calendar-2026-11-23.md'],
  ['pack acme --week this --format md', 'acme-pack-2026-W48.md'],
  ['away 2026-11-30..2026-12-07 --cover Ana', 'cover-2026-11-30.md'],
  ['post export --for csv', 'acme-csv.csv'],
] as const

/** A desk on which each of them has something to write, in a folder of its own, where nothing lies yet. */
async function desk() {
  const made = await scheduledDesk(['The oven is lit.', 'x'], ['Rye is here.', 'x'])
  await made.ok('client add other --name Other')
  return made
}

// A file that is named - would lie where the tests run.
beforeEach(() => {
  const before = process.cwd()
  process.chdir(temporaryFolder())
  onTestFinished(() => process.chdir(before))
})

describe.each(commands)('smm %s --out', (command, name) => {
  test.each(['new', 'new/reports-2026.11', '.hidden'])('takes %s for a folder, and makes it', async (out) => {
    const b = await desk()
    const ran = await b.run(`${command} --out ${out}`)
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining(join(out, name))])
    expect(readdirSync(out)).toEqual([name])
  })

  test.each(['a.md', '.hidden.json'])('takes %s for a file', async (out) => {
    const b = await desk()
    await b.ok(`${command} --out ${out}`)
    expect(readdirSync('.')).toEqual([out])
  })

  test('takes a file without an ending for what it is', async () => {
    const b = await desk()
    writeFileSync('plan', 'mine')
    const ran = await b.run(`${command} --out plan`)
    expect([ran.code, ran.err]).toEqual([73, expect.stringContaining('plan is not as smm wrote it')])
  })

  test('takes - for stdout', async () => {
    const b = await desk()
    const ran = await b.run(`${command} --out -`)
    expect(ran.code).toBe(0)
    expect(ran.out).not.toBe('')
    expect(ran.err).not.toContain('Wrote')
    expect(readdirSync('.')).toEqual([])
  })

  test('says so in its help', async () => {
    const b = await desk()
    const words = command.split(' --')[0]?.replace(/ (acme|2026\S+)/, '')
    expect((await b.ok(`${words} --help`)).replace(/\s+/g, ' ')).toContain(outHelp)
  })
})

test.each([
  ['report week', 2],
  ['pack acme --week this', 3],
  ['post export --for csv', 2],
])('smm %s --out - puts several files nowhere', async (command, files) => {
  const b = await desk()
  await b.ok('channel add other x')
  await b.ok(['post', 'new', '--client', 'other', '--text', 'Elsewhere?', '--on', 'x'])
  await b.ok(['post', 'schedule', 'p3', '--at', '2026-11-26 09:00'])
  const ran = await b.run(`${command} --out -`)
  expect([ran.code, ran.out]).toEqual([2, ''])
  expect(ran.err).toContain(`This makes ${files} files, and there is no folder to put them in`)
  expect(readdirSync('.')).toEqual([])
})

test('smm post export --out - marks nothing as handed over, as what is printed may be lost', async () => {
  const b = await desk()
  const ran = await b.run('post export --for buffer --out -')
  expect(ran.err).toContain('Nothing was marked as handed to Buffer')
  expect(await b.ok('post export --for buffer')).toBe(ran.out)
})

test('smm strategy export --out - prints it', async () => {
  const b = await desk()
  await b.ok('strategy new cafe --template restaurant --name Cafe --yes')
  expect(await b.ok('strategy export cafe --out -')).toBe(await b.ok('strategy export cafe'))
  expect(readdirSync('.')).toEqual([])
})
