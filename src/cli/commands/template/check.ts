import type { Command } from 'commander'
import { checkCampaignTemplate } from '../../../domain/campaign/check-template.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { ExportFormat } from '../../../domain/export/format.ts'
import { type ReplyRecipe, replyScope } from '../../../domain/inbox/recipe.ts'
import { hasErrors, type Problem } from '../../../domain/problem.ts'
import { checkRecipe } from '../../../domain/recipe/check.ts'
import type { PostRecipe } from '../../../domain/recipe/recipe.ts'
import type { TemplateEntry, TemplateText } from '../../../files/templates.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { checkTemplate, type Trial } from '../../strategy/check-template.ts'
import { findingLine } from '../../strategy/findings.ts'
import { findTemplate } from '../../template/find.ts'

export function templateCheckCommand(parent: Command, context: Context): Command {
  return parent
    .command('check')
    .summary('check templates')
    .description(
      'Checks templates, all of them when none is named: their shape, for strategies what comes out of them with their own defaults, and for recipes of posts and campaigns with their own examples. Prints file, line and column of what is wrong and ends with 1.',
    )
    .argument('[names...]', 'templates or files')
    .addHelpText('after', '\nExamples:\n  smm template check\n  smm template check restaurant ./my-strategy.yaml')
    .action((names: string[]) => templateCheck(context, { names }))
}

export async function templateCheck(context: Context, input: { readonly names: readonly string[] }): Promise<void> {
  const named = input.names.map((name) =>
    isFile(name) ? fileNamed(context, name) : textOf(context, findTemplate(context, name, undefined)),
  )
  const all = named.length > 0 ? named : context.templates.list().map((entry) => textOf(context, entry))
  const lines = new Set<string>()
  let isWrong = false
  for (const each of all) {
    const found = await checkOne(context, each)
    for (const line of found.lines) lines.add(line)
    isWrong ||= found.hasFault
  }
  context.io.out([...lines].map((line) => `${line}\n`).join(''))
  if (isWrong) throw new Found()
  context.say(`${all.length === 1 ? 'The template is' : `All ${all.length} templates are`} in order.`)
}

/** A template with its path inside a template folder, which says what kind it is. */
interface Checked extends TemplateText {
  readonly file: string
}

function isFile(name: string): boolean {
  return name.includes('/') || name.includes('\\') || name.endsWith('.yaml')
}

function textOf(context: Context, entry: TemplateEntry): Checked {
  return { ...context.templates.text(entry.kind, entry.name), file: entry.file }
}

const folders = ['platforms', 'posts', 'campaigns', 'replies', 'exports']
const settings = ['today.yaml', 'minutes.yaml', 'words.yaml', 'follow-ups.yaml', 'inbox.yaml', 'regulated.yaml']

/** A file is a strategy template unless its folder, its name or what only a recipe has says otherwise. */
function fileNamed(context: Context, path: string): Checked {
  const parts = path.split(/[\\/]/)
  const last = parts.at(-1) ?? path
  const text = context.textFiles.read(path)
  const within = parts.at(-2) ?? ''
  const kind = folders.includes(within) ? within : kindOfText(text)
  return { name: path, text, file: settings.includes(last) ? last : `${kind}/${last}` }
}

function kindOfText(text: string): string {
  if (/^skeleton:/m.test(text)) return 'replies'
  if (!/^(?:not_when|shots):/m.test(text)) return 'strategies'
  return /^posts:/m.test(text) ? 'campaigns' : 'posts'
}

async function checkOne(
  context: Context,
  checked: Checked,
): Promise<{ readonly lines: readonly string[]; readonly hasFault: boolean }> {
  try {
    const problems = await problemsOf(context, checked)
    return { lines: problems.map((problem) => findingLine(checked.name, problem)), hasFault: hasErrors(problems) }
  } catch (wrong) {
    if (!(wrong instanceof SmmError) || wrong.kind !== 'data') throw wrong
    return { lines: wrong.message.split('\n'), hasFault: true }
  }
}

/** What the rules say; a shape that is wrong is thrown. */
async function problemsOf(context: Context, checked: Checked): Promise<readonly Problem[]> {
  const { file, text, name } = checked
  if (file.startsWith('strategies')) return checkTemplate(checked, await trialOf(context))
  if (file.startsWith('posts')) {
    const { recipe, locate } = await context.templates.recipeFile(text, name)
    const { liquid, platforms } = await knownOf(context)
    const slugs = platforms.map((platform) => platform.slug)
    return locate(checkRecipe(recipe, { liquid, platforms: slugs, words: await context.templates.words() }))
  }
  if (file.startsWith('campaigns')) {
    const { template, locate } = await context.templates.campaignFile(text, name)
    const { liquid } = await knownOf(context)
    const recipes = await recipesOf(context)
    return locate(checkCampaignTemplate(template, { liquid, recipes, words: await context.templates.words() }))
  }
  const data = await context.templates.readData(file, text, name)
  if (file.startsWith('replies')) return skeletonProblems(context, data as ReplyRecipe)
  return file.startsWith('exports') ? strangePlatforms(context, data as ExportFormat) : []
}

/** What Liquid says of a skeleton that speaks of something unknown. */
async function skeletonProblems(context: Context, { skeleton }: Pick<ReplyRecipe, 'skeleton'>): Promise<Problem[]> {
  const { liquid } = await knownOf(context)
  try {
    liquid.text(skeleton, replyScope('Jane', 'Acme', 'instagram'))
    return []
  } catch (error) {
    if (!(error instanceof SmmError)) throw error
    return [{ rule: 'skeleton', severity: 'error', message: `the skeleton cannot be filled in: ${error.message}` }]
  }
}

/** A column for a platform that is none would stay empty without a word. */
async function strangePlatforms(context: Context, { platforms, columns }: ExportFormat): Promise<Problem[]> {
  const known = (await context.templates.platforms()).map(({ slug }) => slug)
  const named = new Set([...platforms, ...columns.flatMap(({ on }) => on)])
  return [...named]
    .filter((slug) => !known.includes(slug))
    .map((slug) => ({ rule: 'unknown-platform', severity: 'error', message: `there is no platform called ${slug}` }))
}

/** The recipes that can be read; a wrong one is told of where it stands. */
async function recipesOf({ templates }: Context): Promise<Map<string, PostRecipe>> {
  const recipes = new Map<string, PostRecipe>()
  for (const { kind, name } of templates.list()) {
    if (kind !== 'posts') continue
    try {
      recipes.set(name, await templates.recipe(name))
    } catch {}
  }
  return recipes
}

async function trialOf(context: Context): Promise<Trial> {
  const { templates } = context
  const known = {
    ...(await knownOf(context)),
    minutes: await templates.minutes(),
    regulated: await templates.regulated(),
  }
  return { ...known, files: await context.strategyFiles() }
}

async function knownOf(context: Context): Promise<Pick<Trial, 'liquid' | 'platforms'>> {
  const { liquidFor } = await import('../../../render/liquid.ts')
  return { liquid: liquidFor(context.now.slice(0, 10)), platforms: await context.templates.platforms() }
}
