import type { Client } from '../../domain/client.ts'
import type { Day } from '../../domain/time/day.ts'
import { longDay } from '../../domain/time/day.ts'
import type { ArchiveEntry } from '../../files/archive.ts'
import { csv } from '../../render/csv.ts'
import { escapeMarkdown } from '../../render/markdown.ts'
import type { HandoffList, HandoffRow } from '../../store/queries/handoff.ts'
import { clientDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import { type HandoffMedia, handoffMedia } from './media.ts'
import { handoffReports } from './reports.ts'

/** What is to be put into a client's archive. */
export interface HandoffContents {
  readonly entries: readonly ArchiveEntry[]
  readonly media: HandoffMedia
}

/** The lists in the order of the README, each with what it holds; empty ones are left out. */
const lists: Readonly<Record<HandoffList, string>> = {
  posts: 'every post on every channel, with its words, time and address',
  ideas: 'ideas that were not made yet',
  media: 'pictures and films, with alt texts, the consent of the people shown, and the posts that use them',
  contacts: 'people, with their handles and the last touch',
  conversations: 'what people wrote and what was answered',
  readings: 'every figure that was read, by day, channel and metric',
  goals: 'goals with where they began and were to end',
  outcomes: 'wins and losses with their evidence',
  facts: 'your own answers, as we used them',
  audits: 'what was found of your profiles, item by item',
  competitors: 'competitors with their accounts and what was read of them from outside',
  heard: 'what was heard about you and your competitors',
  work: 'what was done, line by line',
  tasks: 'tasks, with who makes them and for what fee',
}

export async function handoffContents(
  context: Context,
  open: OpenDesk,
  client: Client,
  withoutMedia: boolean,
): Promise<HandoffContents> {
  const { store } = open
  const today = clientDay(open, client)
  const all = await handoffMedia(context, store.media.of(client.id))
  const media = withoutMedia ? { ...all, entries: [], gone: [], changed: [] } : all
  const versions = store.strategies.history(client.id)
  const tables = (Object.keys(lists) as HandoffList[]).flatMap((list) => {
    const rows = store.handoff[list](client.id).map((row) => withFileName(list, row, media.names))
    return rows.length === 0 ? [] : [{ list, entry: { name: `${list}.csv`, text: csv(rows) } }]
  })
  const strategies: ArchiveEntry[] = [
    ...versions.slice(0, 1).map(({ text }) => ({ name: 'strategy.yaml', text })),
    ...versions.slice(1).map(({ version, text }) => ({ name: `strategy/version-${version}.yaml`, text })),
  ]
  const reports = await handoffReports(context, open, client, today)
  const copy = store.copyOfClient({ clientId: client.id, mediaPaths: media.names })
  const readme = readmeText(client, today, {
    hasStrategy: strategies.length > 0,
    lists: tables.map(({ list }) => list),
    reports: reports.length,
    files: media.entries.length,
  })
  return {
    entries: [
      { name: 'README.md', text: readme },
      ...strategies,
      ...tables.map(({ entry }) => entry),
      ...reports,
      { name: 'desk.db', bytes: copy },
      ...media.entries,
    ],
    media,
  }
}

/** In the list of files they are called as in the archive. */
function withFileName(list: HandoffList, row: HandoffRow, names: ReadonlyMap<number, string>): HandoffRow {
  return list === 'media' ? { ...row, file: names.get(Number(row['id'])) ?? '' } : row
}

interface Held {
  readonly hasStrategy: boolean
  readonly lists: readonly HandoffList[]
  readonly reports: number
  readonly files: number
}

function readmeText(client: Client, today: Day, held: Held): string {
  const line = (name: string, words: string) => `- \`${name}\`: ${words}`
  return `# ${escapeMarkdown(client.name)}

Everything that was kept for you in the work on your social media, as of ${longDay(today)}. It is yours.

## What is here

${[
  ...(held.hasStrategy ? [line('strategy.yaml', 'the plan in force; earlier versions lie in `strategy`')] : []),
  ...held.lists.map((list) => line(`${list}.csv`, lists[list])),
  ...(held.reports > 0 ? [line('reports', `${held.reports} weekly reports, as text`)] : []),
  ...(held.files > 0 ? [line('media', `${held.files} pictures and films`)] : []),
  line('desk.db', 'all of it as one database'),
].join('\n')}

The lists are for reading and for spreadsheets; what comes back whole is \`desk.db\`. Texts are UTF-8. Times in the lists are UTC (2026-11-30T09:00:00Z), days are yours. A cell that a spreadsheet would run as a formula has an apostrophe in front.

## To go on with it

Whoever works with smm opens the database in this folder, with everything in its place:

    smm --db desk.db today --all
    smm --db desk.db client show ${client.slug}

The plan alone can be taken into another desk: \`smm strategy apply ${client.slug} --file strategy.yaml\`.

## What is not here

Private notes, minutes that were spent, and anything of other clients. Passwords were never kept.
`
}
