import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { ExportFormat } from '../src/domain/export/format.ts'
import { type ReplyRecipe, replyScope } from '../src/domain/inbox/recipe.ts'
import type { Platform } from '../src/domain/platform.ts'
import type { RegulatedRules } from '../src/domain/strategy/regulated.ts'
import type { WordLists } from '../src/domain/text/word-lists.ts'
import type { WorkMinutes } from '../src/domain/work-minutes.ts'
import { readTemplateData } from '../src/files/template-data.ts'
import type { PlatformFile } from '../src/files/templates.ts'
import { liquidFor } from '../src/render/liquid.ts'
import { lateBuiltins } from './builtins.ts'
import { bundledDriver } from './bundled-driver.ts'
import { checkShippedCampaigns } from './check-campaigns.ts'
import { checkShippedRecipes } from './check-recipes.ts'
import { checkShippedStrategies } from './check-strategies.ts'
import { thirdPartyLicences } from './licences.ts'

/**
 * Builds `dist/`: what the everyday verbs need as one file, the rarely used parts in chunks of their own, and the shipped templates that are plain data,
 * parsed and checked. better-sqlite3 alone stays outside, because of its binaries.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
/** Everything is built beside `dist` and takes its place at the end, so that a build that fails leaves the last good one. */
const fresh = join(root, `dist.${process.pid}`)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

process.on('exit', () => rmSync(fresh, { recursive: true, force: true }))
mkdirSync(join(fresh, 'shipped'), { recursive: true })
shipTemplates()
await bundle()
rmSync(join(root, 'dist'), { recursive: true, force: true })
renameSync(fresh, join(root, 'dist'))

async function bundle(): Promise<void> {
  const build = await rolldown({
    cwd: root,
    input: { main: 'src/main.ts' },
    platform: 'node',
    external: [/^better-sqlite3/],
    transform: { define: { SMM_VERSION: JSON.stringify(version) }, target: 'node22.14' },
    plugins: [lateBuiltins, bundledDriver],
    treeshake: { propertyReadSideEffects: false },
  })
  const { output } = await build.write({
    dir: fresh,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    comments: false,
    // All that the program imports from its start lies in its own file, also where other commands want it too.
    codeSplitting: { groups: [{ name: 'main', test: /[\\/]src[\\/]main\.ts$/ }] },
  })
  await build.close()
  for (const each of output) if (each.type === 'chunk') asAscii(join(fresh, each.fileName))
  const chunks = output.filter((each) => each.type === 'chunk')
  const modules = Object.fromEntries(
    chunks.map((chunk) => [chunk.fileName, chunk.moduleIds.map((id) => relative(root, id))]),
  )
  writeFileSync(join(fresh, 'modules.json'), JSON.stringify(modules, null, 1))
  writeFileSync(join(fresh, 'THIRD-PARTY.txt'), thirdPartyLicences(root, Object.values(modules).flat()))
}

/** A text of ASCII alone takes half the memory in V8 and is read faster; one curly quote would make all of it wide. */
function asAscii(path: string): void {
  const text = readFileSync(path, 'utf8')
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync(path, escaped)
}

function shipTemplates(): void {
  for (const name of ['today', 'minutes', 'words', 'follow-ups', 'inbox', 'regulated'])
    ship(name, parsed(`${name}.yaml`))
  const platforms = shipPlatforms()
  checkShippedStrategies(join(root, 'templates'), {
    platforms,
    minutes: parsed('minutes.yaml') as WorkMinutes,
    regulated: parsed('regulated.yaml') as RegulatedRules,
  })
  mkdirSync(join(fresh, 'shipped/posts'))
  const slugs = platforms.map((platform) => platform.slug)
  const recipes = checkShippedRecipes(join(root, 'templates'), slugs, parsed('words.yaml') as WordLists)
  for (const [name, recipe] of recipes) ship(`posts/${name}`, recipe)
  mkdirSync(join(fresh, 'shipped/campaigns'))
  const campaigns = checkShippedCampaigns(join(root, 'templates'), recipes, parsed('words.yaml') as WordLists)
  for (const [name, campaign] of campaigns) ship(`campaigns/${name}`, campaign)
  shipExports(slugs)
  shipReplies()
}

/** A skeleton with a slip of the pen would only be found when somebody waits for an answer. */
function shipReplies(): void {
  mkdirSync(join(fresh, 'shipped/replies'))
  for (const file of readdirSync(join(root, 'templates/replies')).filter((each) => each.endsWith('.yaml'))) {
    const recipe = parsed(`replies/${file}`) as Omit<ReplyRecipe, 'name'>
    liquidFor('2026-01-05').text(recipe.skeleton, replyScope('Jane', 'Acme', 'instagram'))
    ship(`replies/${file.slice(0, -'.yaml'.length)}`, recipe)
  }
}

/** Platforms that an export names have to be there, so that no slip of the pen leaves a column empty. */
function shipExports(slugs: readonly string[]): void {
  mkdirSync(join(fresh, 'shipped/exports'))
  for (const file of readdirSync(join(root, 'templates/exports')).filter((each) => each.endsWith('.yaml'))) {
    const format = parsed(`exports/${file}`) as ExportFormat
    const named = [...format.platforms, ...format.columns.flatMap((column) => column.on)]
    const unknown = named.find((slug) => !slugs.includes(slug))
    if (unknown !== undefined) throw new Error(`templates/exports/${file}: there is no platform called ${unknown}`)
    ship(`exports/${file.slice(0, -'.yaml'.length)}`, format)
  }
}

/** The identities in one small file; the rules, and what profiles are checked for, in one each for each platform. */
function shipPlatforms(): Platform[] {
  mkdirSync(join(fresh, 'shipped/platforms'))
  mkdirSync(join(fresh, 'shipped/audits'))
  const platforms = readdirSync(join(root, 'templates/platforms'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const slug = file.slice(0, -'.yaml'.length)
      const { platform, rules, audit } = parsed(`platforms/${file}`) as PlatformFile
      ship(`platforms/${slug}`, rules)
      ship(`audits/${slug}`, audit ?? [])
      return { slug, ...platform }
    })
  ship('platforms', platforms)
  return platforms
}

function parsed(file: string): unknown {
  const path = join(root, 'templates', file)
  return readTemplateData(file, readFileSync(path, 'utf8'), `templates/${file}`)
}

function ship(name: string, data: unknown): void {
  writeFileSync(join(fresh, 'shipped', `${name}.json`), JSON.stringify(data))
}
