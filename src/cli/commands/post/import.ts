import type { Command } from 'commander'
import { type ImportField, importFields, parseMapping } from '../../../domain/import/columns.ts'
import { spokenRowProblem } from '../../../domain/import/row.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { watchedApprovals } from '../../post/approval/standing.ts'
import { planImport } from '../../post/import/plan.ts'
import { sayImport } from '../../post/import/say.ts'
import { parseDates, readSource, type Source } from '../../post/import/source.ts'
import { writeImport } from '../../post/import/write.ts'
import { refusedRows } from '../../refused-rows.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, writing } from '../../with-store.ts'

interface PostImport extends Source {
  readonly client: string
  readonly channel?: string
  readonly intoSlots?: boolean
  readonly skipBad?: boolean
  readonly json?: string
  readonly dryRun?: boolean
}

export function postImportCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('import')
    .summary('make posts of the rows of a file')
    .description(
      'Makes a post of every row of a CSV file: separated by commas, semicolons or tabs, in UTF-8. Columns are known by their usual names, by --map, or by the format of a tool (--for). A row with a time to come is scheduled if the check finds no error in it, else it is a draft. Rows with the same id are one post. When one row is wrong nothing is imported, and each is named by line and column. The same rows are never imported twice: a post is known by its id, or by its channel, words and time.',
    )
    .argument('<file>', 'the file; - is standard input')
    .requiredOption('--client <client>', 'whose posts they are')
    .option('--for <name>', 'the format in which a tool writes: buffer, publer, metricool, …')
    .option(
      '--map <columns>',
      `what columns mean: "Caption=text,When=datetime", with ${importFields.join(', ')}`,
      mapped,
    )
    .option('--dates <form>', 'how dates are written: "DD/MM/YYYY HH:mm"', parser(parseDates))
    .option('--channel <channel>', 'where rows go that say no channel')
    .option('--into-slots', 'give what has no time to come the next free slot of its channel')
    .option('--skip-bad', 'import the other rows when some are wrong')
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm post import acme.csv --client acme\n  smm post import plan.csv --client acme --map "Caption=text,When=datetime" --channel x\n  smm post import ideas.csv --client acme --channel ig --into-slots -n',
    )
    .action((file: string, options: Omit<PostImport, 'file'>) => postImport(context, { file, ...options }))
}

/** Several mappings add up. */
function mapped(text: string, before: Readonly<Record<string, ImportField>> = {}) {
  return { ...before, ...parser(parseMapping)(text) }
}

export async function postImport(context: Context, input: PostImport): Promise<void> {
  const source = await readSource(context, input)
  const problems = await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const plan = await planImport(context, open, client, source, input)
    if (plan.problems.length > 0 && !input.skipBad) throw refusedRows(source.name, plan.problems, input.dryRun ?? false)
    // A row may give a file another alt text, which is another one in every post that shows it.
    const watch = await watchedApprovals(context, open, plan.posts.length > 0 ? [client] : [])
    const write = () => {
      writeImport(open, source, plan.posts)
      return watch()
    }
    const lost = plan.posts.length > 0 ? change(context, open, write, input.dryRun) : []
    await sayImport(context, open, client, source, plan, input)
    for (const sentence of lost) context.say(sentence)
    return [...plan.problems, ...plan.alsoOut].sort((one, other) => one.line - other.line)
  })
  if (problems.length === 0) return
  for (const problem of problems) context.say(`Left out ${spokenRowProblem(source.name, problem)}`)
  throw new Found()
}
