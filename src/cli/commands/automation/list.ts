import type { Command } from 'commander'
import { automationWords, unseenWords } from '../../../domain/automation-words.ts'
import { shortDay, spokenDay } from '../../../domain/time/day.ts'
import { type AutomationRow, automationRows } from '../../automation/rows.ts'
import type { Context } from '../../context.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { resolveClient } from '../../resolve/client.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface AutomationList extends OutputOptions {
  readonly client?: string
  readonly overdue?: boolean
  readonly retired?: boolean
}

const fields = [
  'ref',
  'client',
  'title',
  'kind',
  'channel',
  'tool',
  'owner',
  'everyDays',
  'lookedOn',
  'nextLookOn',
  'isOverdue',
  'retiredOn',
  'posts',
  'unconfirmed',
] satisfies (keyof AutomationRow)[]

export function automationListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list automations and when a person last looked')
    .description(
      'Lists everything that acts without a person, what waits longest for a look first. What was handed to another tool to be published counts as an automation until it was confirmed: it has no ref, and smm pub confirms it.',
    )
    .option('--client <client>', 'only of this client')
    .option('--overdue', 'only those at which a person should have looked')
    .option('--retired', 'those that were switched off, too')
  return addOutputOptions(command, fields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm automation list\n  smm automation list --overdue\n  smm automation list --client acme --json=ref,nextLookOn',
    )
    .action((options: AutomationList) => automationList(context, options))
}

export async function automationList(context: Context, input: AutomationList): Promise<void> {
  await reading(
    context,
    async (open) => {
      const client = input.client === undefined ? null : resolveClient(open.store, input.client)
      const all = automationRows(open, client)
      const rows = all.filter((row) => (input.retired || row.retiredOn === null) && (!input.overdue || row.isOverdue))
      await printRows(context, input, rows, [
        { title: 'ref', cell: (row) => row.ref ?? '' },
        { title: 'client', cell: (row) => row.client, isSaid: client !== null },
        { title: 'what it does', cell: (row) => row.title, shrinks: true },
        { title: 'kind', cell: (row) => automationWords[row.kind], dispensable: 2 },
        { title: 'where', cell: whereOf, shrinks: true, dispensable: 1 },
        {
          title: 'last look',
          cell: (row) => lookOf(row, open),
          paint: (text, row, paint) => (row.isOverdue ? paint.late(text) : text),
        },
        { title: 'next look', cell: nextOf, dispensable: 3 },
      ])
      if (rows.length === 0) context.say(noneWords(all, input))
    },
    howToStart(context, input, []),
  )
}

function whereOf({ channel, tool }: AutomationRow): string {
  return [channel, tool].filter(Boolean).join(', ') || '—'
}

function lookOf(row: AutomationRow, { now }: OpenDesk): string {
  if (row.lookedOn !== null && !row.isOverdue) return spokenDay(row.lookedOn)
  if (row.posts === null) return unseenWords(row.lookedOn, row.nextLookOn ?? now.day, now.day)
  return row.unconfirmed === 0 ? 'not confirmed yet' : `${row.unconfirmed} past their time, not confirmed`
}

function nextOf({ retiredOn, nextLookOn, isOverdue, client }: AutomationRow): string {
  if (retiredOn !== null) return `retired ${shortDay(retiredOn)}`
  if (nextLookOn === null) return `smm pub ${client}`
  return isOverdue ? `overdue since ${shortDay(nextLookOn)}` : shortDay(nextLookOn)
}

function noneWords(all: readonly AutomationRow[], { client, overdue }: AutomationList): string {
  if (overdue && all.length > 0) return 'A person has looked at every automation in time.'
  return `No automations. Whatever answers or publishes by itself: smm automation add ${client ?? 'CLIENT'} WHAT IT DOES`
}
