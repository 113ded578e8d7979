import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Times whole processes: each command and an empty Node run in turn, so that a busy machine slows both. Prints medians and their ratio; only the ratio
 * means something. A figure here is never a test.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const binary = join(root, 'bin/smm.js')
const home = mkdtempSync(join(tmpdir(), 'smm-bench-'))
const empty = join(home, 'empty.js')
const rounds = Number(process.argv[2] ?? 25)
const env = { HOME: home, PATH: process.env['PATH'] ?? '', TZ: 'Europe/London' }

interface Measured {
  readonly name: string
  readonly words: readonly string[]
  /** At most this many times an empty run, as things stand. */
  readonly budget: number
  /** What puts the desk back, outside of the clock. */
  readonly after?: readonly string[]
}

const measured: readonly Measured[] = [
  { name: 'today', words: ['today'], budget: 1.8 },
  { name: 'done', words: ['done', 'r1'], budget: 1.8, after: ['undo'] },
  { name: 'in', words: ['in', 'acme', 'ig', '@jane', 'Is it vegan?'], budget: 1.8, after: ['undo'] },
  { name: 'report week', words: ['report', 'week', '--client', 'acme'], budget: 4 },
  { name: 'today --demo', words: ['today', '--demo'], budget: 2 },
]

try {
  writeFileSync(empty, '')
  prepare()
  console.log(`Node ${process.version}, ${rounds} rounds, medians of whole processes in ms`)
  for (const each of measured) console.log(line(each))
} finally {
  rmSync(home, { recursive: true, force: true })
}

function prepare(): void {
  run([binary, 'strategy', 'new', 'acme', '--template', 'restaurant', '--yes'])
  run([binary, 'strategy', 'new', 'bolt', '--template', 'professional-services', '--yes'])
  // The first three runs of each fill the caches; they are not counted.
  for (const { words, after } of [...measured, ...measured, ...measured]) {
    run([binary, ...words])
    if (after) run([binary, ...after])
  }
}

function line({ name, words, budget, after }: Measured): string {
  const own: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(run([empty]))
    own.push(run([binary, ...words]))
    if (after) run([binary, ...after])
  }
  const ratio = median(own) / median(bare)
  const verdict = ratio <= budget ? 'within' : 'OVER'
  return `${name.padEnd(14)} ${median(own).toFixed(0).padStart(5)}   empty ${median(bare).toFixed(0).padStart(4)}   ratio ${ratio.toFixed(2)}   ${verdict} ${budget}`
}

/** Milliseconds of one process from start to end. */
function run(words: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...words], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - started
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
