#!/usr/bin/env node
// Plain JavaScript that any Node can read: it checks the Node before anything that an old one cannot load.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 13)) {
  enableCompileCache()
  await import('../dist/main.js')
} else {
  process.exitCode = handOver()
}

/** The cache of compiled code lies in the user's cache folder; failing to keep it is silent. */
function enableCompileCache() {
  const said = process.env.XDG_CACHE_HOME
  const home = process.env.HOME || process.env.USERPROFILE || os.homedir()
  const cache = said && path.isAbsolute(said) ? said : path.join(home, '.cache')
  if (module.enableCompileCache) module.enableCompileCache(path.join(cache, 'smm', 'compile'))
}

/** A checkout brings a current Node of its own; without one this is the end, before a native module could crash. */
function handOver() {
  const node = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(node)) {
    const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
    if (run.signal) process.kill(process.pid, run.signal)
    return run.status ?? 70
  }
  process.stderr.write(`Error: smm needs Node 22.13 or newer, and this is ${process.version}\nHint: https://nodejs.org\n`)
  return 78
}
