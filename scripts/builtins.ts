import { createRequire } from 'node:module'
import type { Plugin } from 'rolldown'

/**
 * Node's own modules are asked for by `process.getBuiltinModule`, and only the names that are used are read. A bundler's `require` with its conversion
 * for ES modules copies every name of each of them, and Commander's wish for child processes loads streams and sockets, a tenth of a start.
 */
export const lateBuiltins: Plugin = {
  name: 'late-builtins',
  resolveId: (source) => (source.startsWith('node:') ? `\0late:${source}` : null),
  load: (id) =>
    id.startsWith('\0late:') ? { code: late(id.slice('\0late:'.length)), moduleSideEffects: false } : null,
}

const require = createRequire(import.meta.url)

function late(name: string): string {
  // Commander wants child processes only for commands that are programs of their own, which smm has none of, so they come when they are called.
  if (name === 'node:child_process') {
    return `const late = () => process.getBuiltinModule('node:child_process')
export const spawn = (...words) => late().spawn(...words)
export const spawnSync = (...words) => late().spawnSync(...words)
export default { spawn, spawnSync }`
  }
  if (name === 'node:process') return 'export default process'
  const names = Object.keys(require(name) as object).filter(
    (each) => /^[A-Za-z_$][\w$]*$/.test(each) && each !== 'default',
  )
  const lines = names.map((each) => `export const ${each} = builtin.${each}`)
  return [`const builtin = process.getBuiltinModule('${name}')`, ...lines, 'export default builtin'].join('\n')
}
