import { repeatDays, repeatedWords } from '../../domain/inbox/repeats.ts'
import { addDays } from '../../domain/time/day.ts'
import { repeatColumns, repeatLines, repeatRows } from '../../render/views/social/repeats.ts'
import { pastDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { type OutputOptions, printRows, tableOptions } from '../options/output.ts'
import { resolveClient } from '../resolve/client.ts'
import type { OpenDesk } from '../with-store.ts'

export interface AskedRepeats extends OutputOptions {
  readonly client?: string | undefined
  readonly since?: string | undefined
}

/** Words that several people had: of a client those that one of its people had, with everybody else who had them. */
export async function printRepeats(context: Context, open: OpenDesk, input: AskedRepeats): Promise<void> {
  const { store, desk, now } = open
  const slug = input.client === undefined ? null : resolveClient(store, input.client).slug
  const since = input.since === undefined ? addDays(now.day, -repeatDays) : pastDay(open, desk, input.since)
  const groups = repeatedWords(store.repeats(since)).filter(
    ({ people }) => slug === null || people.some(({ client }) => client === slug),
  )
  const { io } = context
  const rows = repeatRows(groups)
  if (!io.isTerminal || input.json !== undefined || input.csv) await printRows(context, input, rows, repeatColumns)
  else {
    const look = await tableOptions(context, rows.map(({ words, name }) => `${words} ${name}`).join(' '))
    const lines = repeatLines(groups, { ...look, width: io.width })
    io.out(lines.map((line) => `${line}\n`).join(''))
  }
  if (groups.length === 0) context.say(`Nobody was sent words since ${since} that somebody else had too.`)
}
