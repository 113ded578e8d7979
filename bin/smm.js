#!/usr/bin/env node
// Plain JavaScript that any Node can read: it checks the Node before anything that an old one cannot load.
// Nothing is imported at the top, because each file and each part of Node costs a piece of every start.
const aDay = 24 * 3600 * 1000
// The database driver is built against this version of Node's interface for native modules, which came with 22.14; an older Node crashes without a word.
const nodeApi = 10

if (Number(process.versions.napi) >= nodeApi) {
  runProgram(import.meta.dirname)
} else {
  const { handOver } = await import('./old-node.js')
  process.exitCode = handOver(import.meta.url)
}

/**
 * Runs `dist/main.cjs` with the compiled code of the functions that the same command needed before. Node's own compile cache holds only what is compiled
 * while a file loads; functions are compiled when they are first called, and doing that anew is a fifth of a start. It serves the smaller files.
 */
function runProgram(here) {
  const { Module, createRequire, enableCompileCache } = process.getBuiltinModule('node:module')
  const { readFileSync, statSync } = process.getBuiltinModule('node:fs')
  const { dirname, join } = process.getBuiltinModule('node:path')
  const { Script } = process.getBuiltinModule('node:vm')
  const filename = join(here, '..', 'dist', 'main.cjs')
  const source = Module.wrap(readFileSync(filename, 'latin1'))
  const cache = cacheFolder()
  if (cache) enableCompileCache(join(cache, 'compile'))
  const file = cache && join(cache, codeName(statSync(filename)))
  const kept = file === undefined ? undefined : readCode(file)
  const script = new Script(source, { filename, cachedData: kept?.code })
  if (file !== undefined && !(kept?.isSettled && !script.cachedDataRejected)) {
    const runs = script.cachedDataRejected ? 0 : (kept?.runs ?? 0)
    process.on('exit', (code) => code === 0 && writeCode(file, runs + 1, script.createCachedData()))
  }
  const require = createRequire(filename)
  const module = new Module(filename)
  module.filename = filename
  // The program's smaller files ask for it by its name and must get this one.
  require.cache[filename] = module
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename))
  module.loaded = true
}

/** A file for each command and program; the same path with another size or time of change is another program. */
function codeName({ size, ctimeMs }) {
  const word = process.argv.slice(2).find((each) => !each.startsWith('-')) ?? 'today'
  const command = /^[a-z]{1,20}$/.test(word) ? word : 'other'
  return `code-${process.version}-${process.arch}-${size}-${Math.round(ctimeMs)}-${command}`
}

/**
 * The compiled code in a file, or undefined: a byte that counts the runs it was gathered in, then the code, twice, since V8 would run whatever a bad disk
 * made of it, and comparing costs far less than a checksum. It is settled after three runs, but for the first of a day, which adds what came to be used.
 */
function readCode(file) {
  const { readFileSync, statSync } = process.getBuiltinModule('node:fs')
  try {
    const bytes = readFileSync(file)
    const [runs = 0] = bytes
    const end = (bytes.length + 1) / 2
    const code = bytes.subarray(1, end)
    if (code.length === 0 || !code.equals(bytes.subarray(end))) return undefined
    const isOfToday = Math.floor(statSync(file).mtimeMs / aDay) === Math.floor(Date.now() / aDay)
    return { code, runs, isSettled: runs >= 3 && isOfToday }
  } catch {
    return undefined
  }
}

/** Writes the file whole or not at all, and takes away what nobody has used for long. A cache is no data: what fails here is silent. */
function writeCode(file, runs, code) {
  const { readdirSync, renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs')
  const { dirname, join } = process.getBuiltinModule('node:path')
  const fresh = `${file}.${process.pid}`
  try {
    writeFileSync(fresh, Buffer.concat([Buffer.of(Math.min(runs, 3)), code, code]), { mode: 0o600, flush: true })
    renameSync(fresh, file)
    const folder = dirname(file)
    for (const name of readdirSync(folder).filter((each) => each.startsWith('code-'))) {
      const path = join(folder, name)
      if (statSync(path).mtimeMs < Date.now() - 30 * aDay) rmSync(path)
    }
  } catch {
    try {
      rmSync(fresh, { force: true })
    } catch {}
  }
}

/** The user's cache folder for smm, the same as in `src/files/paths.ts`, made when it is missing; undefined where there can be none. */
function cacheFolder() {
  const { isAbsolute, join } = process.getBuiltinModule('node:path')
  const { HOME, LOCALAPPDATA, USERPROFILE, XDG_CACHE_HOME } = process.env
  const home = HOME || USERPROFILE
  const xdg = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : home && join(home, '.cache')
  const native = {
    darwin: () => home && join(home, 'Library/Caches/smm'),
    win32: () => home && join(LOCALAPPDATA || join(home, 'AppData/Local'), 'smm/cache'),
  }
  const folder = native[process.platform]?.() ?? (xdg && join(xdg, 'smm'))
  // Node's own recursive way may look for the parents of a home that is not there for ever.
  return folder && hasFolder(folder) ? folder : undefined
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
  } catch (error) {
    // Another run may have made it since.
    return error.code === 'EEXIST'
  }
}
