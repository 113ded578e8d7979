#!/usr/bin/env node
// Plain JavaScript that any Node can read: it checks the Node before anything that an old one cannot load.
// Nothing is imported at the top, because an import of a part of Node reads all of that part, and each one costs a piece of every start.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 13)) {
  enableCompileCache()
  await import('../dist/main.js')
} else {
  process.exitCode = await handOver()
}

/** The cache of compiled code lies in the user's cache folder; failing to keep it is silent. */
function enableCompileCache() {
  const { isAbsolute, join } = process.getBuiltinModule('node:path')
  const said = process.env.XDG_CACHE_HOME
  const home = process.env.HOME || process.env.USERPROFILE
  const cache = said && isAbsolute(said) ? said : home && join(home, '.cache')
  if (!cache) return
  const folder = join(cache, 'smm', 'compile')
  // Node makes the folder itself, but in a home that is not there it may look for its parents for ever.
  if (hasFolder(folder)) process.getBuiltinModule('node:module').enableCompileCache(folder)
}

/** True when the folder is there or could be made, one step at a time. */
function hasFolder(folder) {
  const { mkdirSync, statSync } = process.getBuiltinModule('node:fs')
  if (statSync(folder, { throwIfNoEntry: false })) return true
  const parent = process.getBuiltinModule('node:path').dirname(folder)
  if (parent === folder || !hasFolder(parent)) return false
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch {
    return false
  }
}

/** A checkout brings a current Node of its own; without one this is the end, before a native module could crash. */
async function handOver() {
  const { existsSync } = await import('node:fs')
  const { spawnSync } = await import('node:child_process')
  const { dirname, join } = await import('node:path')
  const { fileURLToPath } = await import('node:url')
  const self = fileURLToPath(import.meta.url)
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = join(dirname(self), '..', 'node_modules', 'node', 'bin', name)
  if (existsSync(node)) {
    const run = spawnSync(node, [self, ...process.argv.slice(2)], { stdio: 'inherit' })
    if (run.signal) process.kill(process.pid, run.signal)
    return run.status ?? 70
  }
  process.stderr.write(
    `Error: smm needs Node 22.13 or newer, and this is ${process.version}\nHint: https://nodejs.org\n`,
  )
  return 78
}
