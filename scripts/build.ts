import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { readTemplateData } from '../src/files/template-data.ts'
import { thirdPartyLicences } from './licences.ts'

/**
 * Builds `dist/`: the program as one bundle with the rarely used parts in chunks of their own, and the shipped templates that are plain data, parsed
 * and checked. better-sqlite3 alone stays outside, because of its binaries.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(dist, 'shipped'), { recursive: true })

const result = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.13',
  external: ['better-sqlite3', 'better-sqlite3/*'],
  define: { SMM_VERSION: JSON.stringify(version) },
  // Some bundled CommonJS packages call require for Node's own modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
})

writeFileSync(join(dist, 'meta.json'), JSON.stringify(result.metafile))
writeFileSync(join(dist, 'THIRD-PARTY.txt'), thirdPartyLicences(root, Object.keys(result.metafile.inputs)))
shipTemplates()

function shipTemplates(): void {
  for (const name of ['today', 'minutes']) ship(name, parsed(`${name}.yaml`))
  const platforms = readdirSync(join(root, 'templates/platforms'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ slug: file.slice(0, -'.yaml'.length), ...(parsed(`platforms/${file}`) as object) }))
  ship('platforms', platforms)
}

function parsed(file: string): unknown {
  const path = join(root, 'templates', file)
  return readTemplateData(file, readFileSync(path, 'utf8'), `templates/${file}`)
}

function ship(name: string, data: unknown): void {
  writeFileSync(join(dist, 'shipped', `${name}.json`), JSON.stringify(data))
}
