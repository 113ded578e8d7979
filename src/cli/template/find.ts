import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import type { TemplateEntry, TemplateKind } from '../../files/templates.ts'
import type { Context } from '../context.ts'
import { oneOf } from '../options/parse.ts'

/** The kinds as they are typed; the type keeps the list complete. */
const kinds: Readonly<Record<TemplateKind, string>> = {
  strategies: 'scaffolds of strategies',
  posts: 'recipes for posts',
  campaigns: 'launches, contests, promotions, events and series',
  replies: 'skeletons of answers, never sent as they are',
  platforms: 'rules of networks',
  exports: 'files for schedulers',
  settings:
    'the order of the list, usual minutes, words to avoid, what messages are taken for, rules of regulated trades',
}

export function addKindOption(command: Command): Command {
  const words = Object.keys(kinds) as TemplateKind[]
  return command.option('--kind <kind>', `only ${words.join(', ')}`, oneOf(words))
}

/** The template of this name; when two kinds have one, `--kind` decides. */
export function findTemplate(context: Context, name: string, kind: TemplateKind | undefined): TemplateEntry {
  const all = context.templates.list().filter((entry) => kind === undefined || entry.kind === kind)
  const found = all.filter((entry) => entry.name === name)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    throw new SmmError(
      'usage',
      `There are templates called ${name} among ${found.map((entry) => entry.kind).join(' and ')}; add --kind`,
    )
  }
  throw new SmmError('unknown', `No template called ${name}; there are ${all.map((entry) => entry.name).join(', ')}`, [
    'smm template list',
  ])
}
