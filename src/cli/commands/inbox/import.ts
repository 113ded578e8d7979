import type { Command } from 'commander'
import { spokenRowProblem } from '../../../domain/import/row.ts'
import { type MessageField, messageFields, parseMessageMapping } from '../../../domain/inbox/import-columns.ts'
import { daysFrom } from '../../../domain/time/instant.ts'
import { type MessageKind, messageKinds } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { type MessagePlan, planMessages } from '../../inbox/import/plan.ts'
import { sayMessages } from '../../inbox/import/say.ts'
import { writeMessages } from '../../inbox/import/write.ts'
import { judgements } from '../../inbox/take-all.ts'
import { addOutputOptions, type OutputOptions } from '../../options/output.ts'
import { oneOf, parser, wholeOf } from '../../options/parse.ts'
import { parseDates } from '../../post/import/source.ts'
import { refusedRows } from '../../refused-rows.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, writing } from '../../with-store.ts'

interface InboxImport extends OutputOptions {
  readonly file: string
  readonly client: string
  readonly channel?: string
  readonly kind?: MessageKind
  readonly map?: Readonly<Record<string, MessageField>>
  readonly dates?: string
  readonly answered?: boolean
  readonly waitingDays?: number
  readonly skipBad?: boolean
  readonly dryRun?: boolean
}

/** What is older is hardly waited for. */
const usualWaitingDays = 14
const mostBytes = 8 * 1024 * 1024
const fields = [
  'line',
  'ref',
  'channel',
  'kind',
  'person',
  'stars',
  'severity',
  'for',
  'state',
  'received',
  'answered',
  'words',
]

export function inboxImportCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('import')
    .summary('take down the messages of a file')
    .description(
      'Takes down a message for every row of a CSV file: separated by commas, semicolons or tabs, in UTF-8, up to 5,000 rows. Columns are known by their usual names or by --map. Times are by the client’s clock unless they have a zone. A row that was answered, at a time or "yes", comes in as answered, so that reply times of the past are known; what nobody is said to have answered, and is older than --waiting-days, does not wait. When one row is wrong nothing is imported, and each is named by line and column. The same rows are never imported twice: a message is known by its id, by its channel, person, time and words, or by what was taken down by hand about then. A later export closes what waits here and was answered since.',
    )
    .argument('<file>', 'the file; - is standard input')
    .requiredOption('--client <client>', 'to whom they were written')
    .option('--channel <channel>', 'where rows came in that say no channel')
    .option('--kind <kind>', `what rows are that say no kind: ${messageKinds.join(', ')}`, oneOf(messageKinds))
    .option(
      '--map <columns>',
      `what columns mean: "Author=person,Text=words,Date=received", with ${messageFields.join(', ')}`,
      mapped,
    )
    .option('--dates <form>', 'how dates are written: "DD/MM/YYYY HH:mm"', parser(parseDates))
    .option('--answered', 'rows that do not say it were answered')
    .option(
      '--waiting-days <days>',
      `how old a row may be to wait for an answer (${usualWaitingDays})`,
      wholeOf(0, 400),
    )
    .option('--skip-bad', 'import the other rows when some are wrong')
  return addOutputOptions(command, fields)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm inbox import comments.csv --client mar --channel ig --kind comment\n  smm inbox import reviews.csv --client sol --channel gb --dates DD/MM/YYYY --answered\n  smm inbox import old.csv --client mar --map "Author=person,Text=words,Date=received" -n',
    )
    .action((file: string, options: Omit<InboxImport, 'file'>) => inboxImport(context, { file, ...options }))
}

/** Several mappings add up. */
function mapped(text: string, before: Readonly<Record<string, MessageField>> = {}) {
  return { ...before, ...parser(parseMessageMapping)(text) }
}

export async function inboxImport(context: Context, input: InboxImport): Promise<void> {
  const { file, map: mapping = {}, dates = null, waitingDays = usualWaitingDays } = input
  const platforms = await context.templates.platforms()
  const settings = await context.templates.inbox()
  const text = file === '-' ? context.io.readAll() : context.textFiles.read(file, mostBytes)
  const name = file === '-' ? 'the input' : file
  const source = await context.readMessageRows(text, name, { mapping, dates })
  const problems = await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const plan = planMessages(open, client, source, input, platforms)
    if (plan.problems.length > 0 && !input.skipBad) throw refusedRows(name, plan.problems, input.dryRun ?? false)
    const judged = await judgements(context, open, plan.messages.length > 0 ? [{ client }] : [], settings)
    const write = () => writeMessages(open, client, plan, judged, daysFrom(open.at, -waitingDays))
    const written = bringsAnything(plan) ? change(context, open, write, input.dryRun) : { fresh: [], settled: [] }
    await sayMessages(context, open, client, name, source, plan, written, { ...input, waitingDays })
    return plan.problems
  })
  if (problems.length === 0) return
  for (const problem of problems) context.say(`Left out ${spokenRowProblem(name, problem)}`)
  throw new Found()
}

/** Where all is known, a message that waits is closed by an answer alone. */
function bringsAnything({ messages, waiting }: MessagePlan): boolean {
  return messages.length > 0 || waiting.some(({ imported }) => imported.reply !== null)
}
