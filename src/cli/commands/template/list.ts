import type { Command } from 'commander'
import type { TemplateEntry, TemplateKind } from '../../../files/templates.ts'
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
      'Lists the templates: strategies, recipes for posts, campaigns, platforms, files for schedulers and settings. Your own files win over the shipped ones of the same name.',
    )
  addKindOption(command)
  return addOutputOptions(command, fields)
    .addHelpText('after', '\nExamples:\n  smm template list\n  smm template list --kind strategies --json=name,summary')
    .action((options: TemplateList) => templateList(context, options))
}

export async function templateList(context: Context, input: TemplateList): Promise<void> {
  const entries = context.templates.list().filter((entry) => input.kind === undefined || entry.kind === input.kind)
  const rows = await Promise.all(
    entries.map(async (entry) => ({
      kind: entry.kind,
      name: entry.name,
      whose: entry.isOwn ? 'yours' : 'shipped',
      file: entry.file,
      summary: await summaryOf(context, entry),
    })),
  )
  await printRows(context, input, rows, [
    { title: 'kind', cell: (row) => row.kind },
    { title: 'name', cell: (row) => row.name },
    { title: 'whose', cell: (row) => row.whose },
    { title: 'what it is', cell: (row) => row.summary, shrinks: true },
  ])
}

/** What a template says of itself. One that cannot be read or is wrong says how to find out more, and the list goes on. */
async function summaryOf(context: Context, { kind, name, file, isOwn }: TemplateEntry): Promise<string> {
  try {
    const { text, name: path } = context.templates.text(kind, name)
    if (kind === 'strategies') return (await context.strategyFiles()).template(text, path).summary
    if (kind === 'posts') return (await context.templates.recipe(name)).about
    if (kind === 'campaigns') return (await context.templates.campaign(name)).about
    if (kind === 'exports') return (await context.templates.exportFormat(name)).about
    if (isOwn) await context.templates.readData(file, text, path)
    // Settings begin with a comment that says what they are; a platform has its name.
    if (kind === 'replies') return /^title:\s*["']?(.*?)["']?\s*$/m.exec(text)?.[1] ?? ''
    return (kind === 'settings' ? /^#\s*(.*)$/m : /^name:\s*["']?(.*?)["']?\s*$/m).exec(text)?.[1] ?? ''
  } catch {
    return `wrong: smm template check ${name}`
  }
}
