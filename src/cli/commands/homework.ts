import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { type Homework, hasHomework } from '../../domain/homework/homework.ts'
import { formatRef } from '../../domain/ref.ts'
import { capital } from '../../domain/text/phrase.ts'
import { type HomeworkFormat, homeworkFormats, homeworkText } from '../../render/views/homework/write.ts'
import type { Context } from '../context.ts'
import { gatherHomework } from '../homework/gather.ts'
import { heardWords, homeworkOfAll, partWords, printOverview } from '../homework/overview.ts'
import { homeworkFields, homeworkJson, homeworkView } from '../homework/view.ts'
import { howToStart } from '../no-desk.ts'
import { isStdout, outFiles, outHelp, writeOut } from '../options/out.ts'
import { type OutputOptions, printJson } from '../options/output.ts'
import { oneOf } from '../options/parse.ts'
import { resolveClient } from '../resolve/client.ts'
import { type OpenDesk, reading } from '../with-store.ts'

interface HomeworkInput extends OutputOptions {
  readonly client?: string
  readonly format?: HomeworkFormat
  readonly out?: string
  readonly copy?: boolean
}

/** As wide as a message is read well. */
const columns = 72

export function homeworkCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('homework')
    .summary('write down what only the client can do, to be sent')
    .description(
      'Writes what only a client can do, as something to send: tasks, approvals that wait, homework of the coming week, people who wait for the client. A newcomer gets a letter of under 200 words, who is learning a short list with its reasons, who is savvy a checklist. ' +
        'Days and times are the client’s. The words are English, and there are no minutes, no money and no private note in them. Without a client it lists what each of them owes. What was done is recorded with smm done REF --by client.',
    )
    .argument('[client]', 'client, by slug or its beginning; otherwise every active one')
    .option(
      '--format <format>',
      `of one client: ${homeworkFormats.join(', ')}; html is one page that loads nothing`,
      oneOf(homeworkFormats),
    )
    .option('--out <path>', outHelp)
    .option('--copy', 'put it on the clipboard too')
  return command
    .option(
      '--json [fields]',
      `print JSON: rows with ${homeworkFields.join(', ')}; of one client also person, lastHeardOn and conversations`,
    )
    .option('--csv', 'print CSV')
    .addHelpText(
      'after',
      '\nExamples:\n  smm homework\n  smm homework tide --copy\n  smm homework tide --format html --out tidewater.html\n  smm done t44 --by client',
    )
    .action((client: string | undefined, options: Omit<HomeworkInput, 'client'>) =>
      homework(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function homework(context: Context, input: HomeworkInput): Promise<void> {
  refuseIdle(input)
  const { client: word } = input
  await reading(
    context,
    async (open) => {
      if (word !== undefined) return writeFor(context, open, resolveClient(open.store, word), input)
      const all = await homeworkOfAll(context, open)
      await printOverview(context, open, input, all)
      if (all.length === 0) context.say('No client owes anything now.')
      else context.say(`To send: smm homework ${all[0]?.client.slug}. Done: smm done REF --by client`)
    },
    word === undefined ? howToStart(context, input, []) : undefined,
  )
}

/** What has to be said together, or would do nothing beside the others. */
function refuseIdle({ client, format, out, copy, json, csv }: HomeworkInput): void {
  const isWritten = format !== undefined || out !== undefined || copy
  if (client === undefined && isWritten) {
    throw new SmmError('usage', '--format, --out and --copy are for what is sent to one client', [
      'smm homework CLIENT --copy',
    ])
  }
  if ((json !== undefined || csv) && (format !== undefined || copy || !isStdout(out))) {
    throw new SmmError(
      'usage',
      '--json and --csv print the data, so they cannot be used with --format, --out or --copy',
    )
  }
}

async function writeFor(context: Context, open: OpenDesk, client: Client, input: HomeworkInput): Promise<void> {
  const own = gatherHomework(open, client)
  if (input.json !== undefined) return printJson(context, input.json, homeworkJson(own))
  if (input.csv) return printOverview(context, open, input, [own])
  if (!hasHomework(own)) return context.say(`Nothing waits for ${client.name}; there is nothing to send.`)
  const { format = 'text' } = input
  const text = homeworkText(homeworkView(open, own), format, Math.min(columns, context.io.width))
  const extension = format === 'text' ? 'txt' : format
  const files = outFiles(context, input.out, { names: [`${client.slug}-homework.${extension}`], keeps: 'touched' })
  writeOut(context, files, [text])
  for (const { path } of files ?? []) context.say(`Wrote ${path}`)
  if (input.copy) context.say(await copied(context, text))
  context.say(`${capital(heardWords(open, own))}${partWords(own)}. Done: ${doneWords(own)}`)
}

async function copied(context: Context, text: string): Promise<string> {
  const where = await context.copy(text)
  if (where === null) return 'There is no clipboard here; copy the text from above.'
  return `The text is on the clipboard${where === 'here' ? '' : ' (through the terminal)'}.`
}

/** How the first of it is recorded. */
function doneWords({ items }: Homework): string {
  const ref = items.find((item) => item.ref !== null)?.ref
  return ref ? `smm done ${formatRef(ref)} --by client` : 'smm ok with the refs of the posts'
}
