import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A checkout brings a current Node of its own, which takes the command line over; without one this is the end, before a native module could crash.
 * Gives the exit code. Any Node can read this.
 */
export function handOver(url) {
  const binary = fileURLToPath(url)
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = join(dirname(binary), '..', 'node_modules', 'node', 'bin', name)
  if (existsSync(node)) {
    const run = spawnSync(node, [binary, ...process.argv.slice(2)], { stdio: 'inherit' })
    if (run.signal) process.kill(process.pid, run.signal)
    return run.status ?? 70
  }
  process.stderr.write(
    `Error: smm needs Node 22.14 or newer, and this is ${process.version}\nHint: https://nodejs.org\n`,
  )
  return 78
}
