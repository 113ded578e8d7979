import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Heard } from '../../domain/heard.ts'
import { formatRef } from '../../domain/ref.ts'
import { addDays, type Day, shortDay } from '../../domain/time/day.ts'
import { clientDay, pastDay } from '../client-day.ts'
import type { HeardInput } from '../commands/heard.ts'
import type { Context } from '../context.ts'
import { howToStart } from '../no-desk.ts'
import { printRows } from '../options/output.ts'
import { resolveClient } from '../resolve/client.ts'
import { type OpenDesk, reading } from '../with-store.ts'

export const heardFields = ['ref', 'client', 'day', 'words', 'theme', 'competitor', 'channel', 'url', 'idea']

const usualDays = 30

function refuseWords(words: readonly string[]): void {
  if (words.length === 0) return
  throw new SmmError('usage', '--list shows what was heard, and takes no words beside it', ['smm heard acme --list'])
}

/** A line of what was heard as it is printed. */
export function heardView(line: Omit<Heard, 'id'>, client: Client, channel: string | null, ref: string) {
  const { onDay: day, words, theme, competitor, url, postId } = line
  const idea = postId === null ? null : formatRef({ kind: 'post', id: postId })
  return { ref, client: client.slug, day, words, theme, competitor, channel, url, idea }
}

/** What was heard lately, of one client or of all, the newest last. */
export async function listHeard(context: Context, input: HeardInput): Promise<void> {
  await reading(
    context,
    async (open) => {
      const rows = rowsOf(open, input)
      await printRows(context, input, rows, [
        { title: 'ref', cell: (row) => row.ref },
        { title: 'day', cell: (row) => shortDay(row.day) },
        { title: 'client', cell: (row) => row.client, isSaid: input.client !== undefined },
        { title: 'heard', cell: (row) => row.words, shrinks: true },
        { title: 'theme', cell: (row) => row.theme || '—', dispensable: 2 },
        { title: 'competitor', cell: (row) => row.competitor || '—', dispensable: 1 },
      ])
      if (rows.length === 0) context.say('Nothing was heard in these days: smm heard CLIENT WORDS')
    },
    howToStart(context, input, []),
  )
}

function rowsOf(open: OpenDesk, { client: who, since, words }: HeardInput) {
  const { store } = open
  const clients = who === undefined ? store.clients.all() : [resolveClient(store, who)]
  refuseWords(words)
  const keys = new Map(store.channels.all().map(({ id, key }) => [id, key]))
  return clients
    .flatMap((client) => {
      const today = clientDay(open, client)
      const from: Day = since === undefined ? addDays(today, -usualDays) : pastDay(open, client, since)
      return store.heard.between(client.id, from, today).map((line) => ({ client, line }))
    })
    .sort((a, b) => (a.line.onDay === b.line.onDay ? a.line.id - b.line.id : a.line.onDay < b.line.onDay ? -1 : 1))
    .map(({ client, line }) =>
      heardView(
        line,
        client,
        line.channelId === null ? null : (keys.get(line.channelId) ?? null),
        formatRef({ kind: 'heard', id: line.id }),
      ),
    )
}
