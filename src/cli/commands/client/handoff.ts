import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { counted } from '../../../domain/number.ts'
import type { ArchiveEntry } from '../../../files/archive.ts'
import type { Context } from '../../context.ts'
import { handoffContents } from '../../handoff/contents.ts'
import { outFiles } from '../../options/out.ts'
import { printJson } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { reading } from '../../with-store.ts'

interface ClientHandoff {
  readonly client: string
  readonly out?: string
  readonly withoutMedia?: boolean
  readonly dryRun?: boolean
  readonly json?: string
}

export function clientHandoffCommand(parent: Command, context: Context): Command {
  return parent
    .command('handoff')
    .summary('write everything that is a client’s into one archive')
    .description(
      'Writes a zip archive for a client who leaves, or wants what is theirs: the strategy in every version, posts, pictures and films, contacts, conversations, readings, outcomes and a report of every week, as files that open anywhere, and all of it as a database that smm opens. Private notes, spent minutes and other clients are not in it. Nothing on the desk changes.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .option('-o, --out <file>', 'the archive, or the folder to put it in; without it SLUG-handoff.zip here')
    .option('--without-media', 'leave pictures and films out, to be given by hand')
    .option('-n, --dry-run', 'say what would be in it, write nothing')
    .option('--json [fields]', 'print its contents; fields: name, bytes')
    .addHelpText(
      'after',
      '\nExamples:\n  smm client handoff marlow -n\n  smm client handoff marlow --out marlow.zip\n  unzip marlow.zip -d marlow && cd marlow && smm --db desk.db today --all',
    )
    .action((client: string, options: Omit<ClientHandoff, 'client'>) => clientHandoff(context, { client, ...options }))
}

export async function clientHandoff(context: Context, input: ClientHandoff): Promise<void> {
  if (input.out === '-')
    throw new SmmError('usage', 'An archive is no text, so it cannot go to stdout; --out names a file')
  await reading(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    if (client.isBuiltIn) {
      throw new SmmError('refused', `${client.slug} is your own business, so there is nobody to hand it to`, [
        'smm client list',
      ])
    }
    const files = outFiles(context, input.out ?? '.', { names: [`${client.slug}-handoff.zip`], keeps: 'there' })
    const { entries, media } = await handoffContents(context, open, client, input.withoutMedia ?? false)
    const [file] = files ?? []
    if (file && !input.dryRun) {
      if (file.folder !== null) context.textFiles.makeFolder(file.folder)
      await context.writeArchive(file.path, entries, context.now)
    }
    const rows = entries.map((entry) => ({ name: entry.name, bytes: bytesOf(entry) }))
    if (input.json !== undefined) printJson(context, input.json, rows)
    const verb = input.dryRun ? 'Would write' : 'Wrote'
    context.say(`${verb} ${file?.path}: ${summary(entries)}.`)
    for (const path of media.gone) context.say(`Not in it, because it is not where it was: ${path}`)
    for (const path of media.changed) context.say(`In it as it is now, which is not as it was chosen: ${path}`)
    if (!input.dryRun && client.status !== 'ended') {
      context.say(`${client.slug} is ${client.status} still. When it is over: smm client status ${client.slug} ended`)
    }
  })
}

/** Of a file on the disk nobody knows before it is read. */
function bytesOf(entry: ArchiveEntry): number | null {
  if ('text' in entry) return new TextEncoder().encode(entry.text).length
  return 'bytes' in entry ? entry.bytes.length : null
}

function summary(entries: readonly ArchiveEntry[]): string {
  const of = (start: string) => entries.filter(({ name }) => name.startsWith(start)).length
  const lists = entries.filter(({ name }) => name.endsWith('.csv')).length
  return `${counted(lists, 'list')}, ${counted(of('reports/'), 'report')}, ${counted(of('media/'), 'picture or film', 'pictures and films')}, the strategy, and a database of this client alone`
}
