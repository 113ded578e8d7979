import type { Command } from 'commander'
import { calendarOf } from '../../../domain/inbox/due.ts'
import { isSevere } from '../../../domain/inbox/message.ts'
import { searchWords } from '../../../domain/inbox/search.ts'
import { formatRef, parseRefs } from '../../../domain/ref.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { daysFrom } from '../../../domain/time/instant.ts'
import { workingMinutes } from '../../../domain/time/working-clock.ts'
import {
  type MessageKind,
  messageKinds,
  type Owner,
  ownerWord,
  type Severity,
  severities,
} from '../../../domain/words.ts'
import type { InboxFilter, InboxRow } from '../../../store/queries/inbox.ts'
import type { Context } from '../../context.ts'
import { heardAt } from '../../inbox/heard-at.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions, printRows } from '../../options/output.ts'
import { oneOf, ownerOf } from '../../options/parse.ts'
import { channelsNamed } from '../../resolve/channels.ts'
import { resolveClient } from '../../resolve/client.ts'
import { findThing, requireKind } from '../../resolve/things.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import { type OpenDesk, reading } from '../../with-store.ts'

interface InboxList extends OutputOptions {
  readonly client?: string
  readonly channel?: string
  readonly kind?: MessageKind
  readonly severity?: Severity
  readonly for?: Owner
  readonly waiting?: boolean
  readonly starred?: boolean
  readonly since?: string
  readonly post?: string
  readonly search?: string
  readonly all?: boolean
}

/** What was silent for longer is listed when it is asked for. */
const usualDays = 14
/** Below this many columns the client's name gives way. */
const narrow = 80

const fields = [
  'ref',
  'client',
  'channel',
  'kind',
  'person',
  'severity',
  'stars',
  'for',
  'state',
  'messages',
  'received',
  'due',
  'minutesOver',
  'words',
  'post',
  'starred',
]

export function inboxListCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('list')
    .summary('list conversations')
    .description(
      `Lists conversations that wait, whoever waits longest first, and those of the last ${usualDays} days. How long is said in the client's working time.`,
    )
    .option('--client <client>', 'only this client’s')
    .option('--channel <channel>', 'only on this channel or platform')
    .option('--kind <kind>', `only these: ${messageKinds.join(', ')}`, oneOf(messageKinds))
    .option('--severity <what>', `only these: ${severities.join(', ')}`, oneOf(severities))
    .option('--for <who>', 'only what me or client has to answer', ownerOf)
    .option('--waiting', 'only what waits for an answer')
    .option('--starred', 'only those worth quoting')
    .option('--since <when>', 'heard of since then: 2h, mon, 2026-11-01')
    .option('--post <ref>', 'only beneath this post')
    .option('--search <words>', 'only those in which all these words stand, of any age')
    .option('-a, --all', 'of any age')
  return addOutputOptions(command, fields)
    .addHelpText(
      'after',
      '\nExamples:\n  smm inbox list --waiting\n  smm inbox list --client sol --kind review\n  smm inbox list --search "oat milk" --csv',
    )
    .action((options: InboxList) => inboxList(context, options))
}

export async function inboxList(context: Context, input: InboxList): Promise<void> {
  const platforms = await context.templates.platforms()
  const search = input.search === undefined ? null : searchWords(input.search)
  await reading(
    context,
    async (open) => {
      const { store } = open
      const client = input.client === undefined ? null : resolveClient(store, input.client)
      const channels =
        input.channel === undefined
          ? null
          : channelsNamed(store, client ? [client] : store.clients.all(), input.channel, platforms).map(({ id }) => id)
      const rows = store.inbox
        .list(filterOf(open, input, client?.id ?? null, search))
        .filter(({ channelId }) => channels === null || channels.includes(channelId))
      const listed = rows.map((row) => rowOf(open, row))
      const isNarrow = context.io.isTerminal && context.io.width < narrow
      await printRows(context, input, listed, [
        { title: 'ref', cell: (row) => row.ref },
        {
          title: 'client',
          cell: (row) => row.client,
          isSaid: input.client !== undefined,
          shrinks: true,
          // On a narrow terminal the words are worth more: refs are every client's own.
          ...(isNarrow ? { dispensable: 1 } : {}),
        },
        { title: 'where', cell: (row) => `${row.channel} ${row.kind}`, dispensable: 2 },
        { title: 'from', cell: (row) => cleanLine(row.person), shrinks: true },
        {
          title: 'state',
          cell: (row) => stateWords(row),
          paint: (text, row, paint) => ((row.minutesOver ?? 0) > 0 ? paint.late(text) : text),
        },
        { title: 'what', cell: (row) => (row.stars === null ? row.severity : `${row.stars}*`), dispensable: 1 },
        { title: 'words', cell: (row) => cleanLine(row.words) || '—', shrinks: true },
        { title: 'received', cell: (row) => row.spoken, dispensable: 3 },
      ])
      if (listed.length === 0) context.say(nothingWords(input))
    },
    howToStart(context, input, []),
  )
}

function nothingWords({ waiting }: InboxList): string {
  return waiting ? 'Nobody is known to wait: smm sweep' : 'There are no such conversations: smm in CLIENT ig @jane'
}

function filterOf(open: OpenDesk, input: InboxList, clientId: number | null, search: string | null): InboxFilter {
  const isWhole = input.all || search !== null || input.post !== undefined || input.starred
  const usual = isWhole ? null : daysFrom(open.at, -usualDays)
  return {
    clientId,
    kind: input.kind ?? null,
    owner: input.for ?? null,
    severity: input.severity ?? null,
    isWaiting: input.waiting ?? false,
    isStarred: input.starred ?? false,
    since: input.since === undefined ? usual : heardAt(open, input.since),
    postId: input.post === undefined ? null : postIdOf(open, input.post),
    search,
  }
}

function postIdOf({ store }: OpenDesk, word: string): number {
  const [ref] = parseRefs(word)
  if (!ref) return 0
  const post = ref.kind === 'variant' ? { ...ref, kind: 'post' as const } : ref
  requireKind(post, ['post'], 'inbox list --post')
  return findThing(store, { kind: 'post', id: post.id }).row.id
}

function rowOf(open: OpenDesk, row: InboxRow) {
  const { store, spans, at } = open
  const client = store.clients.get(row.clientId)
  const channel = store.channels.of(row.clientId).find(({ id }) => id === row.channelId)
  if (!client) throw new Error(`conversation ${row.threadId} has no client`)
  return {
    ref: formatRef({ kind: 'message', id: row.threadId }),
    client: client.slug,
    channel: channel?.key ?? '',
    kind: row.kind,
    person: row.who,
    severity: row.severity,
    stars: row.stars,
    for: ownerWord(row.owner),
    state: row.waiting > 0 ? 'waiting' : row.state,
    isSevere: isSevere(row),
    messages: row.messages,
    received: row.receivedAt,
    due: row.dueAt,
    minutesOver: row.dueAt === null ? null : workingMinutes(calendarOf(client, spans), row.dueAt, at),
    words: row.text,
    post: row.postId === null ? null : formatRef({ kind: 'post', id: row.postId }),
    starred: row.starredAt !== null,
    spoken: spokenInstant(open, client, row.receivedAt, 'left out'),
  }
}

/** `3 h over`, `20 min left`, `answered`. */
function stateWords({ state, minutesOver, for: whose }: ReturnType<typeof rowOf>): string {
  if (state !== 'waiting' || minutesOver === null) return state
  const clock = minutesOver > 0 ? `${spokenMinutes(minutesOver)} over` : `${spokenMinutes(-minutesOver)} left`
  return whose === 'client' ? `${clock}, client` : clock
}
