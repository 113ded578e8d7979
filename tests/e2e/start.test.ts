import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Home, newHome, root } from '../support/process.ts'

const cacheOf = (home: Home) => join(home.path, '.cache/smm')

/** The files of kept code by the command that they are for. */
function keptCode(home: Home): Map<string, string> {
  const names = readdirSync(cacheOf(home)).filter((name) => name.startsWith('code-'))
  return new Map(names.map((name) => [name.slice(name.lastIndexOf('-') + 1), join(cacheOf(home), name)]))
}

function runTimes(home: Home, times: number, words: readonly string[]): string {
  let out = ''
  for (let run = 0; run < times; run++) {
    const ended = home.smm(words)
    expect(ended).toMatchObject({ code: 0, err: '' })
    out = ended.out
  }
  return out
}

/** The same bytes, one of them in the first copy the other way round. */
function flipped(bytes: Buffer): Buffer {
  const at = bytes.length >> 2
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
  return bytes
}

describe('the compiled code that smm keeps', () => {
  test('is gathered in three runs of a command and then left as it is, for its owner alone', () => {
    const home = newHome()
    runTimes(home, 3, ['template', 'list'])
    const file = keptCode(home).get('template') as string
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const settled = readFileSync(file)
    expect(settled[0]).toBe(3)
    runTimes(home, 2, ['template', 'list'])
    expect(readFileSync(file).equals(settled)).toBe(true)
  })

  test('is refused and made anew when V8 does not know it for its own', () => {
    const home = newHome()
    runTimes(home, 3, ['template', 'list'])
    const file = keptCode(home).get('template') as string
    // Both copies alike, but without V8's own mark.
    const whole = readFileSync(file)
    const half = Buffer.from(whole.subarray(1, (whole.length + 1) / 2))
    half.fill(0, 0, 16)
    writeFileSync(file, Buffer.concat([whole.subarray(0, 1), half, half]))
    runTimes(home, 1, ['template', 'list'])
    const again = readFileSync(file)
    expect(again[0]).toBe(1)
    expect(again.subarray(1, 17).equals(Buffer.alloc(16))).toBe(false)
  })

  test.each([
    ['a byte of it is another', flipped],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['it is empty', () => Buffer.alloc(0)],
    ['it is something else', () => Buffer.from('not code')],
  ])('is not trusted when %s', (_, spoil) => {
    const home = newHome()
    const before = runTimes(home, 1, ['template', 'list'])
    const file = keptCode(home).get('template') as string
    writeFileSync(file, spoil(readFileSync(file)))
    expect(runTimes(home, 1, ['template', 'list'])).toBe(before)
    expect(readFileSync(file)[0]).toBe(1)
  })

  test('is made anew under other flags of V8', () => {
    const home = newHome()
    runTimes(home, 3, ['template', 'list'])
    const file = keptCode(home).get('template') as string
    const env = { NODE_OPTIONS: '--jitless' }
    expect(home.smm(['template', 'list'], { env })).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(file)[0]).toBe(1)
  })

  test('is not kept of a run that failed, and needs no folder', () => {
    const home = newHome()
    expect(home.smm(['nonsense']).code).toBe(2)
    expect(keptCode(home).size).toBe(0)
    const file = join(home.path, 'file')
    writeFileSync(file, '')
    expect(home.smm(['template', 'list'], { env: { XDG_CACHE_HOME: file } }).code).toBe(0)
    expect(home.smm(['template', 'list'], { env: { HOME: '', USERPROFILE: '' } }).code).toBe(0)
  })

  test('goes when nobody has used it for a month', () => {
    const home = newHome()
    mkdirSync(cacheOf(home), { recursive: true })
    const old = join(cacheOf(home), 'code-v22.0.0-x64-1-1-today')
    writeFileSync(old, 'x')
    utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'))
    runTimes(home, 1, ['template', 'list'])
    expect(existsSync(old)).toBe(false)
  })
})

describe('the database driver', () => {
  test.each([
    ['comes with the program', undefined, ''],
    ['runs with its own code when another version is installed', '99.0.0', 'own code\n'],
  ])('%s', (_, version, said) => {
    const home = newHome()
    const checkout = join(home.path, 'checkout')
    for (const folder of ['bin', 'dist', 'templates', 'package.json'])
      cpSync(join(root, folder), join(checkout, folder), { recursive: true })
    const installed = join(checkout, 'node_modules/better-sqlite3')
    cpSync(join(root, 'node_modules/better-sqlite3/lib'), join(installed, 'lib'), { recursive: true })
    const platform = `${process.platform}-${process.arch}`
    const addon = `prebuilds/${platform}.node`
    cpSync(join(root, 'node_modules/better-sqlite3', addon), join(installed, addon))
    const about = JSON.parse(readFileSync(join(root, 'node_modules/better-sqlite3/package.json'), 'utf8'))
    writeFileSync(join(installed, 'package.json'), JSON.stringify({ ...about, version: version ?? about.version }))
    const entry = join(installed, `lib/${platform}.js`)
    writeFileSync(entry, `process.stderr.write('own code\\n')\n${readFileSync(entry, 'utf8')}`)
    const smm = (words: string[]) =>
      spawnSync(process.execPath, [join(checkout, 'bin/smm.js'), ...words], { env: home.env, encoding: 'utf8' })
    expect(smm(['client', 'add', 'acme']).status).toBe(0)
    const { status, stdout, stderr } = smm(['client', 'list', '--json=slug'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: said })
    expect(stdout).toContain('acme')
  })
})
