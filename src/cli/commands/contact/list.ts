import type { Command } from 'commander'
import { valueWords } from '../../../domain/contacts/touch.ts'
import { daysBetween, shortDay } from '../../../domain/time/day.ts'
import { type ContactKind, type ContactStage, contactKinds, contactStages } from '../../../domain/words.ts'
import { type ContactRow, contactCells, contactFields, contactRows, type Wanted } from '../../contact/rows.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { lineOf, oneOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface ContactList extends OutputOptions, Wanted {
  readonly client?: string
  readonly kind?: ContactKind
  readonly stage?: ContactStage
}

export function contactListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list contacts, and how it stands with them')
    .description(
      'Lists the people with whom clients stay in touch. Who only wrote once is left out unless --all, or unless they have a rhythm, a next step or a tag. Warm: both sides spoke in the last 30 days. Cooling: it was warm once, and the last touch is longer ago than one and a half rhythms, or 45 days without a rhythm. --csv prints what smm contact import takes.',
    )
    .option('--client <client>', 'only of this client')
    .option('--due', 'only those who are due')
    .option('--warm', 'only those with whom it is warm')
    .option('--cooling', 'only those with whom it cools')
    .option('--kind <kind>', `only of this kind: ${contactKinds.join(', ')}`, oneOf(contactKinds))
    .option('--tag <tag>', 'only those with this tag', lineOf)
    .option('--stage <stage>', `only those so far: ${contactStages.join(', ')}`, oneOf(contactStages))
    .option('--all', 'everybody who ever wrote, too')
  return addOutputOptions(command, contactFields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm contact list --due\n  smm contact list --client mar --cooling\n  smm contact list --client mar --csv > people.csv',
    )
    .action((options: ContactList) => contactList(context, options))
}

export async function contactList(context: Context, input: ContactList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const client = input.client === undefined ? null : resolveClient(open.store, input.client)
      const rows = contactRows(open, client, input)
      if (input.csv) return printRows(context, input, contactCells(rows), [])
      await printRows(context, input, rows, [
        { title: 'ref', cell: (row) => row.ref },
        { title: 'client', cell: (row) => row.client, isSaid: client !== null },
        { title: 'name', cell: (row) => row.name, shrinks: true },
        { title: 'kind', cell: (row) => row.kind, dispensable: 5 },
        { title: 'last touch', cell: (row) => lastOf(row, open) },
        { title: 'warmth', cell: (row) => row.warmth ?? '—', dispensable: 1 },
        { title: 'value', cell: (row) => valueWords(row), dispensable: 4 },
        { title: 'stage', cell: (row) => row.stage ?? '—', dispensable: 3 },
        {
          title: 'due',
          cell: (row) => dueOf(row, open),
          paint: (text, row, paint) => (row.isDue ? paint.late(text) : text),
        },
        { title: 'next', cell: (row) => row.next || '—', shrinks: true, dispensable: 2 },
      ])
      if (rows.length === 0) context.say(noneWords(input))
    },
    howToStart(context, input, []),
  )
}

function lastOf({ lastOn }: ContactRow, { now }: OpenDesk): string {
  if (lastOn === null) return 'never'
  const days = daysBetween(lastOn, now.day)
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}

function dueOf({ dueOn, isDue }: ContactRow, { now }: OpenDesk): string {
  if (dueOn === null) return '—'
  if (!isDue) return shortDay(dueOn)
  return dueOn === now.day ? 'today' : `since ${shortDay(dueOn)}`
}

function noneWords({ client, due, warm, cooling, kind, tag, stage }: ContactList): string {
  if (due) return 'Nobody is due.'
  if (warm || cooling || kind !== undefined || tag !== undefined || stage !== undefined) return 'Nobody is like that.'
  return `No contacts. Somebody to stay in touch with: smm contact add ${client ?? 'CLIENT'} NAME --every 14d`
}
