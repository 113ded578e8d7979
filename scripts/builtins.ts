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

/**
 * What comes only when it is called: Commander wants child processes for commands that are programs of their own, which smm has none of, and whoever could need a
 * hash mostly does not.
 */
const whenCalled: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['spawn', 'spawnSync'],
  'node:crypto': ['createHash', 'randomUUID'],
}

function late(name: string): string {
  const called = whenCalled[name]
  if (called) {
    return [
      `const late = () => process.getBuiltinModule('${name}')`,
      ...called.map((each) => `export const ${each} = (...words) => late().${each}(...words)`),
      `export default { ${called.join(', ')} }`,
    ].join('\n')
  }
  if (name === 'node:process') return 'export default process'
  const names = Object.keys(require(name) as object).filter(
    (each) => /^[A-Za-z_$][\w$]*$/.test(each) && each !== 'default',
  )
  const lines = names.map((each) => `export const ${each} = builtin.${each}`)
  return [`const builtin = process.getBuiltinModule('${name}')`, ...lines, 'export default builtin'].join('\n')
}
