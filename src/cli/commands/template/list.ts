import type { Command } from 'commander'
import type { TemplateKind } from '../../../files/templates.ts'
import type { Context } from '../../context.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { addKindOption } from '../../template/find.ts'

interface TemplateList extends OutputOptions {
  readonly kind?: TemplateKind
}

const fields = ['kind', 'name', 'whose', 'file', 'summary']

export function templateListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list the templates')
    .description(
      'Lists the templates: strategies, platforms and settings. Your own files win over the shipped ones of the same name.',
    )
  addKindOption(command)
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm template list\n  smm template list --kind strategies --json=name,summary')
    .action((options: TemplateList) => templateList(context, options))
}

export async function templateList(context: Context, input: TemplateList): Promise<void> {
  const entries = context.templates.list().filter((entry) => input.kind === undefined || entry.kind === input.kind)
  const platforms = new Map((await context.templates.platforms()).map((platform) => [platform.slug, platform.name]))
  const files = await context.strategyFiles()
  const summary = (kind: TemplateKind, name: string): string => {
    if (kind === 'platforms') return platforms.get(name) ?? ''
    const { text, name: path } = context.templates.text(kind, name)
    if (kind === 'settings') return /^#\s*(.*)$/m.exec(text)?.[1] ?? ''
    try {
      return files.template(text, path).summary
    } catch {
      return `wrong: smm template check ${name}`
    }
  }
  const rows = entries.map(({ kind, name, file, isOwn }) => ({
    kind,
    name,
    whose: isOwn ? 'yours' : 'shipped',
    file,
    summary: summary(kind, name),
  }))
  await printRows(context, input, rows, [
    { title: 'kind', cell: (row) => row.kind },
    { title: 'name', cell: (row) => row.name },
    { title: 'whose', cell: (row) => row.whose },
    { title: 'what it is', cell: (row) => row.summary, shrinks: true },
  ])
}
