import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/**
 * The rooms of the house, which of the others each may import (types included), and which packages. The third storey's rooms never import each
 * other; `cli` may name their types, because they come to it by Context.
 */
interface Room {
  readonly rooms: readonly string[]
  readonly typesOf?: readonly string[]
  readonly packages: readonly (string | RegExp)[]
}

const rooms: Readonly<Record<string, Room>> = {
  main: { rooms: ['cli', 'store', 'files', 'io', 'net', 'domain', 'render'], packages: ['node:process'] },
  cli: { rooms: ['domain', 'render'], typesOf: ['store', 'files', 'io', 'net'], packages: ['commander'] },
  store: {
    rooms: ['domain'],
    packages: ['better-sqlite3', 'node:fs', 'node:path', 'node:crypto', 'node:module'],
  },
  files: {
    rooms: ['domain'],
    packages: [
      'yaml',
      'zod',
      'diff',
      'csv-parse/sync',
      'fflate',
      'node:fs',
      'node:path',
      'node:crypto',
      'node:os',
      'node:url',
    ],
  },
  render: { rooms: ['domain'], packages: ['chalk', 'cli-table3', 'string-width', 'liquidjs', 'csv-stringify/sync'] },
  net: { rooms: ['domain'], packages: ['feedsmith'] },
  io: { rooms: ['domain/errors'], packages: ['inquirer', /^node:/] },
  domain: { rooms: [], packages: [/^date-fns\/\w+$/, '@date-fns/tz/tzOffset'] },
}

/** Packages that one file alone may import, whatever its room. */
const ownPackages: Readonly<Record<string, readonly string[]>> = {
  'domain/text/links.ts': ['linkify-it', 'tlds'],
  'domain/variant/content.ts': ['node:crypto'],
}

interface Import {
  readonly file: string
  readonly specifier: string
  readonly isType: boolean
}

const root = fileURLToPath(new URL('..', import.meta.url))

function importsUnder(folder: string): Import[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.flatMap((file) => importsOf(join(folder, file), readFileSync(join(folder, file), 'utf8')))
}

function importsOf(file: string, text: string): Import[] {
  const statement = /^\s*(?:import|export)\s+(type\s+)?([^'"();]*?)\s*from\s+['"]([^'"]+)['"]/gm
  const found = [...text.matchAll(statement)].map((match) => ({
    file,
    specifier: match[3] as string,
    isType: match[1] !== undefined || onlyTypes(match[2] ?? ''),
  }))
  // `import('./x.ts')`, and `import './x.ts'` for what it does.
  const nameless = [/import\(\s*['"]([^'"]+)['"]\s*\)/g, /^\s*import\s+['"]([^'"]+)['"]/gm]
  const others = nameless.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({ file, specifier: match[1] as string, isType: false })),
  )
  return [...found, ...others]
}

function onlyTypes(names: string): boolean {
  const inside = /^\{(.*)\}$/s.exec(names.trim())
  return (
    inside !== null &&
    (inside[1] ?? '')
      .split(',')
      .filter((name) => name.trim())
      .every((name) => name.trim().startsWith('type '))
  )
}

function roomOf(path: string, source: string): string {
  const [first = '', ...rest] = relative(source, path).split('/')
  if (rest.length === 0) return first.replace(/\.ts$/, '')
  return first
}

/** What an import breaks, in words; null: nothing. */
function broken(each: Import, source: string): string | null {
  const from = roomOf(each.file, source)
  const room = rooms[from]
  const where = `${relative(source, each.file)} imports ${each.specifier}`
  if (!room) return `${where}, and ${from} is no room`
  if (!each.specifier.startsWith('.')) {
    const isAllowed = room.packages.some((name) =>
      typeof name === 'string' ? name === each.specifier : name.test(each.specifier),
    )
    const isOwn = ownPackages[relative(source, each.file)]?.includes(each.specifier)
    return isAllowed || isOwn ? null : where
  }
  const target = resolve(dirname(each.file), each.specifier)
  const to = roomOf(target, source)
  const path = relative(source, target)
  if (to === from || room.rooms.some((name) => to === name || path.startsWith(`${name}.`))) return null
  if (each.isType && room.typesOf?.includes(to)) return null
  return where
}

/** What is put into SQL and is neither a name out of the schema nor one of our own closed sets; values are always parameters. */
function strangeHoles(text: string): string[] {
  const known =
    /^(?:belonging|columns?|chosen|isContent|liesOutside|names?|notLetGo|running|sets|table|values|newestReading\('\w+'\)|theirChange|quoted\(social(?:Actions|Stages)\))$/
  return [...text.matchAll(/`[^`]*\b(?:select|insert into|update|delete from)\b[^`]*`/g)]
    .flatMap((sql) => [...sql[0].matchAll(/\$\{([^}]*)/g)].map((hole) => hole[1] ?? ''))
    .filter((hole) => !known.test(hole))
}

describe('the house', () => {
  test('has no import that the table of rooms does not allow', () => {
    const source = join(root, 'src')
    expect(
      importsUnder(source)
        .map((each) => broken(each, source))
        .filter(Boolean),
    ).toEqual([])
  })

  test('would say so if it had one, for types too', () => {
    const source = join(root, 'tests/fixtures/house')
    expect(
      importsUnder(source)
        .map((each) => broken(each, source))
        .filter(Boolean)
        .sort(),
    ).toEqual([
      'cli/values.ts imports ../store/open.ts',
      'domain/up.ts imports ../store/open.ts',
      'domain/up.ts imports date-fns',
      'domain/up.ts imports linkify-it',
      'render/effect.ts imports ../store/open.ts',
      'render/sibling.ts imports ../files/read.ts',
    ])
  })

  test('reads the clock and chance only in io', () => {
    const source = join(root, 'src')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('io/'),
    )
    const found = files.filter((file) =>
      /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(readFileSync(join(source, file), 'utf8')),
    )
    expect(found).toEqual([])
  })

  test('puts no SQL together from what comes from outside', () => {
    const source = join(root, 'src/store')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const found = files.flatMap((file) =>
      strangeHoles(readFileSync(join(source, file), 'utf8')).map((hole) => `${file}: ${hole}`),
    )
    expect(found).toEqual([])
  })

  test('would say so if some were', () => {
    const text = `db.all(\`select \${columns} from tasks where title = \${nameTyped} and \${quoted(words)} \${name.x}\`)`
    expect(strangeHoles(text)).toEqual(['nameTyped', 'quoted(words)', 'name.x'])
  })
})
