import type { Command } from 'commander'
import { exportFiles } from '../../../domain/export/files.ts'
import { exportRow } from '../../../domain/export/row.ts'
import { parseLink } from '../../../domain/link/sites.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { isStdout, outHelp, writeOut } from '../../options/out.ts'
import { parser } from '../../options/parse.ts'
import { type PlacedFile, placesFor } from '../../post/export/places.ts'
import { chooseRows } from '../../post/export/rows.ts'
import { sayExport } from '../../post/export/say.ts'
import type { NamedFormat, Wanted } from '../../post/export/wanted.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface PostExport extends Wanted {
  readonly for: string
  readonly out?: string
  readonly mark?: boolean
  readonly dryRun?: boolean
}

export function postExportCommand(parent: Command, context: Context): Command {
  return parent
    .command('export')
    .summary('write scheduled posts into a file for another tool')
    .description(
      'Writes what is scheduled into files that another tool imports: buffer, publer, metricool and others, csv, json and ics for yourself (smm template list --kind exports). What lies in a tool already, is on hold or has an error stays out and is named on stderr. A file for a tool, once written with --out, marks its variants as handed to that tool, so that they are not handed over twice, and smm says when one of them says something else than the tool was given; --no-mark leaves that out, and csv, json and ics never mark. Times are those of the client’s clock unless the tool wants UTC. Ends with 1 when something that was to go is left out.',
    )
    .argument('[refs...]', 'posts or variants: p31, p31/instagram, p31-p40; without one all that is scheduled')
    .requiredOption('--for <name>', 'the format: buffer, publer, metricool, csv, json, ics, …')
    .option('--client <client>', 'only this client’s')
    .option('--channel <channel>', 'only this channel of the client')
    .option('--from <day>', 'from this day on, by the client’s calendar')
    .option('--to <day>', 'up to this day, which counts')
    .option('-o, --out <path>', `${outHelp}, and a file for a tool whoever wrote it; without --out it is stdout`)
    .option('--media-url <address>', 'where a client’s files lie on the web: https://cdn.acme.example/', addressOf)
    .option('--without-media', 'leave pictures and videos out, to be put to the posts by hand')
    .option('--again', 'also what lies in a tool already')
    .option('--no-mark', 'do not mark anything as handed over')
    .option('-n, --dry-run', 'say how many rows each file would have, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm post export --for buffer --client acme --channel x --out acme-x.csv\n  smm post export --for publer --from mon --to sun --media-url https://cdn.acme.example --out exports/\n  smm post export --for csv --client acme > acme.csv\n  smm post export p31 p32/x --for metricool -n',
    )
    .action((refs: string[], options: Omit<PostExport, 'refs'>) => postExport(context, { refs, ...options }))
}

const addressOf = parser((text: string) => parseLink(text))

export async function postExport(context: Context, input: PostExport): Promise<void> {
  const format = await context.templates.exportFormat(input.for)
  const named = { name: input.for, spoken: format.tool ?? input.for, format }
  const marks = format.tool !== null && !isStdout(input.out) && input.mark !== false
  // Who only prints, or marks nothing, needs no right to write.
  const open = marks ? writing : reading
  const isWhole = await open(context, (desk) => exportFrom(context, desk, input, named, marks))
  if (!isWhole) throw new Found()
}

/** True when nothing that was to go is left out. */
async function exportFrom(
  context: Context,
  open: OpenDesk,
  input: PostExport,
  named: NamedFormat,
  marks: boolean,
): Promise<boolean> {
  const dryRun = input.dryRun ?? false
  const chosen = await chooseRows(context, open, input, named)
  const made = exportFiles(named.format, named.name, chosen.rows)
  const files = placesFor(context, made, named, input)
  const texts = await textsOf(open, named, files)
  if (marks && files.length > 0) {
    change(context, open, () => handOver(context, open, named, files, texts, dryRun), dryRun)
  } else if (!dryRun) {
    writeFiles(context, files, texts)
  }
  sayExport(context, chosen, files, named, { dryRun, marks })
  return !chosen.remarks.some(({ isFinding }) => isFinding)
}

async function textsOf(
  { store, at }: OpenDesk,
  { format }: NamedFormat,
  files: readonly PlacedFile[],
): Promise<string[]> {
  const { exportText } = await import('../../../render/export-text.ts')
  return files.map(({ rows }) =>
    exportText(
      format,
      rows.map((row) => exportRow(format, row)),
      { at, number: store.stepsEver() },
    ),
  )
}

/** The files are written inside the transaction, at its end: where one cannot be, nothing is marked. */
function handOver(
  context: Context,
  { store, at }: OpenDesk,
  { format }: NamedFormat,
  files: readonly PlacedFile[],
  texts: readonly string[],
  dryRun: boolean,
): void {
  for (const { variant, hash } of files.flatMap(({ rows }) => rows)) {
    store.variants.update({ ...variant, handedTo: format.tool as string, handedAt: at, handedHash: hash })
  }
  if (!dryRun) writeFiles(context, files, texts)
}

/** What goes to stdout is one file. */
function writeFiles(context: Context, files: readonly PlacedFile[], texts: readonly string[]): void {
  const named = files.flatMap(({ to }, index) => (to === null ? [] : [{ to, text: texts[index] as string }]))
  if (named.length === 0) for (const text of texts) context.io.out(text)
  writeOut(
    context,
    named.map(({ to }) => to),
    named.map(({ text }) => text),
  )
}
