import type { Command } from 'commander'
import type { Contact } from '../../../domain/contact.ts'
import { SmmError } from '../../../domain/errors.ts'
import { contactFields, parseContactMapping } from '../../../domain/import/contact-columns.ts'
import { type RowProblem, spokenRowProblem } from '../../../domain/import/row.ts'
import { findPlatform } from '../../../domain/platform.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { type ContactImportPlan, type PlannedContact, planContacts } from '../../contact/import-plan.ts'
import { contactRef } from '../../contact/named.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'
import { insertContact } from './add.ts'

interface ContactImport {
  readonly file: string
  readonly client: string
  readonly map?: Readonly<Record<string, string>>
  readonly on?: string
  readonly skipBad?: boolean
  readonly json?: string
  readonly dryRun?: boolean
}

const mostBytes = 8 * 1024 * 1024
const mostLines = 20

export function contactImportCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('import')
    .summary('keep the people of a file')
    .description(
      'Keeps the people of a CSV file: separated by commas, semicolons or tabs, in UTF-8. A column called as a platform (instagram, ig) holds handles there, several on lines of their own. Who is known by a handle, or by the name where the row has no handle, is changed as the row says, and what a row leaves empty stays, so the same file twice changes nothing. When one row is wrong nothing is imported, and each is named by line and column. smm contact list --csv prints such a file.',
    )
    .argument('<file>', 'the file; - is standard input')
    .requiredOption('--client <client>', 'whose people they are')
    .option(
      '--map <columns>',
      `what columns mean: "Full name=name,Insta=instagram", with ${contactFields.join(', ')} or a platform`,
      (text: string, before: Readonly<Record<string, string>> = {}) => ({
        ...before,
        ...parser(parseContactMapping)(text),
      }),
    )
    .option('--on <platform>', 'the platform of a column that is only called handle')
    .option('--skip-bad', 'import the other rows when some are wrong')
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm contact import people.csv --client mar\n  smm contact import leads.csv --client mar --map "Full name=name,Account=handle" --on ig -n',
    )
    .action((file: string, options: Omit<ContactImport, 'file'>) => contactImport(context, { file, ...options }))
}

export async function contactImport(context: Context, input: ContactImport): Promise<void> {
  const { file } = input
  const name = file === '-' ? 'the input' : file
  const text = file === '-' ? context.io.readAll() : context.textFiles.read(file, mostBytes)
  const platforms = await context.templates.platforms()
  const on = input.on === undefined ? null : findPlatform(input.on, platforms).slug
  const read = await context.readContactRows(text, name, { mapping: input.map ?? {}, platforms, on })
  const problems = await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const plan = planContacts(open, client, read.rows)
    const wrong = [...read.problems, ...plan.problems].sort((one, other) => one.line - other.line)
    if (wrong.length > 0 && !input.skipBad) throw refused(name, wrong, input.dryRun ?? false)
    const moving = plan.contacts.filter(({ what }) => what !== 'same')
    const ids = moving.length === 0 ? new Map() : change(context, open, () => writeAll(open, moving), input.dryRun)
    if (input.json !== undefined) printJson(context, input.json, jsonRows(plan, input.dryRun ? new Map() : ids))
    context.say(saidOf(plan, client.name, input.dryRun ?? false))
    if (read.unread.length > 0) context.say(`Nothing was taken from ${listed(read.unread)}.`)
    return wrong
  })
  if (problems.length === 0) return
  for (const problem of problems) context.say(`Left out ${spokenRowProblem(name, problem)}`)
  throw new Found()
}

/** Writes the rows in their order; gives the contact of each. */
function writeAll(open: OpenDesk, contacts: readonly PlannedContact[]): Map<PlannedContact, number> {
  const { store, at } = open
  return new Map(
    contacts.map((each) => {
      const { before, after, handles } = each
      if (before === null) return [each, insertContact(open, after, handles, at)]
      store.contacts.update(after as Contact)
      for (const said of handles) store.handles.insert({ ...said, contactId: before.id, clientId: before.clientId })
      return [each, before.id]
    }),
  )
}

function jsonRows({ contacts }: ContactImportPlan, ids: ReadonlyMap<PlannedContact, number>) {
  return contacts.map((each) => {
    const id = each.before?.id ?? ids.get(each)
    return {
      line: each.row.line,
      ref: id === undefined ? null : contactRef(id),
      name: each.after.name,
      what: each.what,
    }
  })
}

function saidOf({ contacts }: ContactImportPlan, client: string, isDry: boolean): string {
  const count = (what: PlannedContact['what']) => contacts.filter((each) => each.what === what).length
  const parts = [
    ...(count('new') > 0 ? [`${count('new')} new`] : []),
    ...(count('changed') > 0 ? [`${count('changed')} changed`] : []),
    ...(count('same') > 0 ? [`${count('same')} already so`] : []),
  ]
  const isSame = count('new') + count('changed') === 0
  return `${isDry ? 'Would import' : 'Imported'} people of ${client}: ${listed(parts) || 'none'}.${isDry || isSame ? '' : ' Undo: smm undo'}`
}

/** All that is wrong at once, so that a file is mended in one go. */
function refused(name: string, problems: readonly RowProblem[], isDry: boolean): SmmError {
  const lines = problems.slice(0, mostLines).map((problem) => spokenRowProblem(name, problem))
  if (problems.length > mostLines) lines.push(`and ${problems.length - mostLines} more`)
  return new SmmError('data', `${isDry ? 'Nothing would be imported' : 'Nothing was imported'}:\n${lines.join('\n')}`, [
    '--skip-bad imports the other rows',
    ...(isDry ? [] : ['--dry-run looks at it without a change']),
  ])
}
