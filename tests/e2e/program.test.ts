import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binary, newHome, root } from '../support/process.ts'

const dataFolder = (home: string) => join(home, '.local/share/smm')

describe('smm as a program', () => {
  test('says how to start where there is no desk, and makes nothing', () => {
    const home = newHome()
    const { code, out } = home.smm([])
    expect(code).toBe(0)
    expect(out).toContain('smm init')
    expect(existsSync(dataFolder(home.path))).toBe(false)
  })

  test('takes a new client from a template to a report', () => {
    const home = newHome()
    expect(home.smm(['strategy', 'new', 'acme', '--template', 'restaurant', '--yes']).code).toBe(0)
    const first = JSON.parse(home.smm(['today', '--json', '--all']).out)
    const rows = first.blocks.flatMap((block: { rows: { ref: string; client: string; title: string }[] }) => block.rows)
    const acme = rows.filter((row: { client: string }) => row.client === 'acme').slice(0, 3)
    expect(acme).toHaveLength(3)
    const done = home.smm(['done', ...acme.map((row: { ref: string }) => row.ref)])
    expect(done.code).toBe(0)
    const second = JSON.parse(home.smm(['today', '--json', '--all']).out)
    const left = second.blocks.flatMap((block: { rows: { ref: string }[] }) => block.rows.map((row) => row.ref))
    for (const row of acme) expect(left).not.toContain(row.ref)
    const report = home.smm(['report', 'week', '--client', 'acme'])
    expect(report.code).toBe(0)
    for (const row of acme) expect(report.out).toContain(row.title.split(':')[0])
  })

  test('changes nothing when a strategy comes back as it went out, and names the line of a misspelt key', () => {
    const home = newHome()
    home.smm(['strategy', 'new', 'acme', '--template', 'restaurant', '--yes'])
    const { out: text } = home.smm(['strategy', 'export', 'acme'])
    const same = home.smm(['strategy', 'apply', 'acme', '--file', '-'], { stdin: text })
    expect(same.code).toBe(0)
    expect(same.err).toMatch(/nothing (was )?changed/i)
    const lines = text.split('\n')
    const at = lines.findIndex((line) => /^\s+minutes: /.test(line))
    lines[at] = (lines[at] as string).replace('minutes:', 'minuets:')
    const wrong = home.smm(['strategy', 'apply', 'acme', '--file', '-'], { stdin: lines.join('\n') })
    expect(wrong.code).toBe(65)
    expect(wrong.err).toContain(`:${at + 1}:`)
    expect(wrong.err).toContain('minuets')
  })

  test('keeps its database for its owner alone, and reading changes no byte of it', () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const path = join(dataFolder(home.path), 'smm.db')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(dataFolder(home.path)).mode & 0o777).toBe(0o700)
    const before = readFileSync(path)
    for (const words of [['today'], ['client', 'list'], ['today', '--json'], ['today', '--why']])
      expect(home.smm(words).code).toBe(0)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dataFolder(home.path)).filter((file) => !/-(wal|shm)$/.test(file))).toEqual(['smm.db'])
  })

  test('reads a desk in a folder that cannot be written', (context) => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const folder = join(home.path, 'frozen')
    mkdirSync(folder)
    writeFileSync(join(folder, 'smm.db'), readFileSync(join(dataFolder(home.path), 'smm.db')))
    // Root may write everywhere, so only another user shows this.
    spawnSync('chmod', ['-R', 'a+rX,a-w', home.path])
    const ran = asNobody(home.env, ['--db', join(folder, 'smm.db'), 'client', 'list', '--json=slug'])
    spawnSync('chmod', ['-R', 'u+w', home.path])
    if (!ran) return context.skip('another user can start neither this Node nor this checkout')
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout)).toEqual([{ slug: 'acme' }, { slug: 'desk' }])
  })

  test('says what is wrong with a home that cannot be written', () => {
    const home = newHome()
    const file = join(home.path, 'file')
    writeFileSync(file, '')
    const { code, err } = home.smm(['today'], { env: { HOME: file } })
    expect([73, 77]).toContain(code)
    expect(err).toMatch(/cannot be made|cannot be the desk/)
    expect(err).toContain('Hint:')
    expect(home.smm(['client', 'add', 'acme'], { env: { HOME: file } }).code).toBe(73)
  })

  test('ends, and says what is wrong, where folders cannot even be made', (context) => {
    context.skip(!existsSync('/proc'), 'no /proc on this machine')
    const { code, err } = newHome().smm(['client', 'add', 'acme'], { env: { HOME: '/proc/nohome' } })
    expect([73, 77]).toContain(code)
    expect(err).toContain('cannot be made')
  })

  test('ends quietly when whoever reads it has seen enough', () => {
    const home = newHome()
    const run = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${binary}" today --demo | head -1; exit 0`], {
      env: home.env,
      encoding: 'utf8',
    })
    expect(run.stdout.split('\n').filter(Boolean)).toHaveLength(1)
    expect(run.stderr).toBe('')
  })

  test('says so when the disk takes nothing, and does not end well', (context) => {
    context.skip(!existsSync('/dev/full'), 'no /dev/full on this machine')
    const home = newHome()
    const run = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${binary}" today --demo --json > /dev/full`], {
      env: home.env,
      encoding: 'utf8',
    })
    expect(run.status).toBe(74)
    expect(run.stderr).toContain('could not be written')
  })

  test.each([
    [['nonsense'], 2],
    [['client', 'nonsense'], 2],
    [['done'], 2],
    [['done', 'banana', '--demo'], 2],
    [['done', 'r9999', '--demo'], 1],
    [['today', '--stage', 'sleep', '--demo'], 2],
    [['today', '--client', 'nobody', '--demo'], 1],
    [['today', '--now', 'banana'], 2],
    [['today', '--demo', '--now', '2026-02-30'], 2],
    [['today', '--now', '0000-01-01'], 2],
    [['today', '--demo', '--now', '9999-12-31T23:59-12:00'], 2],
    [['today', '--demo', '--now', '1970-01-01'], 0],
    [['today', '--demo', '--now', '2999-12-31'], 0],
    [['client', 'add', 'acme', '--language', 'sun-mon'], 2],
    [['--db', '', 'today'], 2],
    [['--db', '/tmp', 'today'], 65],
    [['--version'], 0],
    [['--help'], 0],
    [['help', 'today'], 0],
    [['client'], 2],
  ])('ends %j with %i', (words, code) => {
    const ran = newHome().smm(words)
    expect(ran.code).toBe(code)
    expect(ran.err + ran.out).not.toMatch(/\n\s+at /)
  })

  test('refuses to write a clock that was set by hand into the real desk', () => {
    const home = newHome()
    const ran = home.smm(['client', 'add', 'acme', '--now', '2026-11-23T09:00'])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('--force')
    expect(home.smm(['client', 'add', 'acme', '--now', '2026-11-23T09:00', '--force']).code).toBe(0)
  })

  test('takes empty variables for none', () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const ran = home.smm(['client', 'list', '--json=slug'], { env: { SMM_DB: '', SMM_NOW: '' } })
    expect(JSON.parse(ran.out)).toContainEqual({ slug: 'acme' })
    expect(home.smm(['add', 'acme', 'x'], { env: { SMM_DB: '', SMM_NOW: '' } }).code).toBe(0)
  })

  test('opens no editor where nobody can use one', () => {
    const home = newHome()
    home.smm(['strategy', 'new', 'acme', '--template', 'restaurant', '--yes'])
    const { code, out, err } = home.smm(['strategy', 'edit', 'acme'])
    expect(code).toBe(2)
    expect(err).toContain('smm strategy apply acme --file acme.yaml')
    expect(out + err).not.toContain('\x1b')
    expect(home.smm(['strategy', 'edit', 'acme'], { env: { EDITOR: 'true' } }).code).toBe(0)
  })

  test('prints no escape character of what it is given', () => {
    const home = newHome()
    for (const words of [
      ['\x1b[31mred'],
      ['client', 'add', 'x\x1b]0;t\x07'],
      ['today', '--client', '\x1b[2J', '--demo'],
    ]) {
      const ran = home.smm(words)
      expect(ran.err + ran.out).not.toContain('\x1b')
      expect(ran.code).not.toBe(0)
    }
  })

  test('has no colour in a pipe, nor with NO_COLOR, and has it when it is forced', () => {
    const home = newHome()
    expect(home.smm(['today', '--demo']).out).not.toContain('\x1b')
    expect(home.smm(['today', '--demo'], { env: { FORCE_COLOR: '1' } }).out).toContain('\x1b[')
    expect(home.smm(['today', '--demo'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain('\x1b')
    expect(home.smm(['today', '--demo', '--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain('\x1b')
  })

  test('lets several first runs make one desk', async () => {
    const home = newHome()
    const runs = ['one', 'two', 'three', 'four'].map(
      (slug) =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, [binary, 'client', 'add', `${slug}-co`], { env: home.env, stdio: 'ignore' }).on(
            'close',
            resolve,
          )
        }),
    )
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0])
    const slugs = JSON.parse(home.smm(['client', 'list', '--json=slug']).out).map((row: { slug: string }) => row.slug)
    expect(slugs).toEqual(['four-co', 'one-co', 'three-co', 'two-co', 'desk'])
  })

  test('loses no line when four write at once', async () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const rounds = 10
    const writer = () =>
      new Promise<void>((resolve) => {
        let left = rounds
        const next = () => {
          if (left-- === 0) return resolve()
          spawn(process.execPath, [binary, 'did', 'acme', '1c', '1m'], { env: home.env, stdio: 'ignore' }).on(
            'close',
            next,
          )
        }
        next()
      })
    await Promise.all([writer(), writer(), writer(), writer()])
    const { progress } = JSON.parse(home.smm(['today', '--json']).out)
    expect(progress.minutesDone).toBe(4 * rounds)
  }, 60_000)

  test('closes a thing once and keeps every change when four write at once', async () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    home.smm(['add', 'acme', 'Write to the printer'])
    const ref = JSON.parse(home.smm(['today', '--client', 'acme', '--json', '--all']).out).blocks[0].rows[0].ref
    const changes = [
      ['--title', 'Ring the printer'],
      ['--due', '2027-01-02'],
      ['--minutes', '33'],
      ['--note', 'ask for Jo'],
    ]
    await Promise.all(changes.map((change) => home.start(['edit', ref, ...change])))
    expect(JSON.parse(home.smm(['show', ref, '--json']).out)).toMatchObject([
      { title: 'Ring the printer', due: expect.stringContaining('2 Jan'), minutes: 33, note: 'ask for Jo' },
    ])
    const ended = await Promise.all([1, 2, 3, 4].map(() => home.start(['done', ref])))
    expect(ended.filter(({ err }) => err.startsWith('Done')).length).toBe(1)
    expect(ended.filter(({ err }) => err.includes('is done already')).length).toBe(3)
    const added = await Promise.all([1, 2, 3, 4].map(() => home.start(['client', 'add', 'bolt'])))
    expect(added.map(({ code }) => code).sort()).toEqual([0, 1, 1, 1])
    await Promise.all([home.start(['init', '--hours', '8-16']), home.start(['init', '--report', 'mon'])])
    // Said back by a third one, which changes neither.
    const { err } = home.smm(['init', '--scheduling', 'wed'])
    expect(err).toContain('08:00 to 16:00')
    expect(err).toMatch(/reports? (on )?mon/i)
  }, 60_000)
})

describe('the way to today', () => {
  test('loads no heavy library, in a pipe', () => {
    const home = newHome()
    home.smm(['strategy', 'new', 'acme', '--template', 'restaurant', '--yes'])
    expect(heavyParts(home, ['today'])).toEqual([])
    expect(heavyParts(home, ['done', 'r1'])).toEqual([])
  })

  test('and to a report of a strategy that was read before loads no YAML reader', () => {
    const home = newHome()
    home.smm(['strategy', 'new', 'acme', '--template', 'restaurant', '--yes'])
    const words = ['report', 'week', '--client', 'acme']
    expect(heavyParts(home, words)).toContain('yaml')
    expect(heavyParts(home, [...words, '--week', 'this'])).toEqual([])
  })

  test('loads them where they are needed, so that the test above can fail', () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    expect(heavyParts(home, ['strategy', 'new', 'acme', '--template', 'restaurant', '--yes'])).toEqual(
      expect.arrayContaining(['liquidjs', 'yaml', 'zod']),
    )
  })
})

/** The heavy packages and modules of Node of which a run really loaded a part, by the coverage that V8 writes of every script. */
function heavyParts(home: ReturnType<typeof newHome>, words: readonly string[]): string[] {
  const folder = join(home.path, `coverage-${words.join('-')}`)
  home.smm(words, { env: { NODE_V8_COVERAGE: folder } })
  const urls = readdirSync(folder).flatMap((file) =>
    (JSON.parse(readFileSync(join(folder, file), 'utf8')).result as { url: string }[]).map((script) => script.url),
  )
  const modules = JSON.parse(readFileSync(join(root, 'dist/modules.json'), 'utf8')) as Record<string, string[]>
  const inputs = Object.entries(modules)
    .filter(([chunk]) => urls.some((url) => url.endsWith(`/dist/${chunk}`)))
    .flatMap(([, inside]) => inside)
  expect(inputs.length).toBeGreaterThan(10)
  const heavy = ['inquirer', 'liquidjs', 'zod', 'yaml', 'cli-table3', 'string-width', 'chalk', 'linkify-it', 'tlds']
  // Of Node's own modules these cost the most, and one import at the top of a file is enough.
  const builtin = ['node:crypto', 'node:readline', 'node:tty']
  return [
    ...heavy.filter((name) => inputs.some((input) => input.includes(`node_modules/${name}/`))),
    ...builtin.filter((name) => inputs.some((input) => input.endsWith(`late:${name}`))),
  ]
}

function asNobody(env: Record<string, string>, words: readonly string[]) {
  if (process.getuid?.() !== 0) return spawnSync(process.execPath, [binary, ...words], { env, encoding: 'utf8' })
  const ran = spawnSync(process.execPath, [binary, ...words], { env, encoding: 'utf8', uid: 65534, gid: 65534 })
  // Where another user may not even start this Node or read the checkout, there is nothing to see.
  return ran.error || /EACCES|permission denied/i.test(ran.stderr) ? undefined : ran
}
