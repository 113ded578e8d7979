import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { type Feed, waitingDays } from '../../../domain/feed/feed.ts'
import type { ListeningWords } from '../../../domain/feed/match.ts'
import { counted } from '../../../domain/number.ts'
import type { Fetched } from '../../../net/feed-net.ts'
import type { Context } from '../../context.ts'
import { type DueFeeds, dueFeeds } from '../../feed/due.ts'
import { fetchFeeds } from '../../feed/fetch.ts'
import { articleFields, freshArticles, printArticles } from '../../feed/fresh.ts'
import { type TakenIn, takeIn } from '../../feed/take-in.ts'
import { walkArticles } from '../../feed/walk.ts'
import { listeningWords } from '../../listening/words.ts'
import { howToStart } from '../../no-desk.ts'
import { addOutputOptions, type OutputOptions } from '../../options/output.ts'
import { wholeOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, hasDesk, type OpenDesk, reading, refuseSetClock, writing } from '../../with-store.ts'

interface FeedRead extends OutputOptions {
  readonly client?: string
  readonly all?: boolean
  readonly offline?: boolean
  readonly list?: boolean
  readonly timeout?: number
  readonly dryRun?: boolean
}

export function feedReadCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('read')
    .summary('read what is new in the feeds')
    .description(
      'Asks for the feeds that nobody asked for in the last half hour, four at a time, and then walks through what is new: read it, open it, say that you commented on it or shared it, or keep an idea. In a pipe, and with --list, it lists what is new. Articles that name the client, a competitor or a keyword of its strategy (listening) are marked with the reason. Nothing becomes a post by itself. What nobody has read for 30 days is let go, candidates to comment on or share after 90; smm feed skip does so at once. Without a network what is stored is read.',
    )
    .argument('[client]', 'only the feeds of this client')
    .option('--all', 'ask for every feed anew')
    .option('--offline', 'only read what is stored')
    .option('--list', 'list what is new, ask nothing')
    .option('--timeout <seconds>', 'how long each feed may take, 10 otherwise', wholeOf(1, 120))
  return addOutputOptions(command, articleFields)
    .option('-n, --dry-run', 'ask for the feeds and say what is new, keep nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm feed read\n  smm feed read acme --list\n  smm feed read --offline --json=ref,title,reason\n  smm d n3-n9            these were read\n  smm d n12 --as comment',
    )
    .action((client: string | undefined, options: Omit<FeedRead, 'client'>) =>
      feedRead(context, { ...(client === undefined ? {} : { client }), ...options }),
    )
}

export async function feedRead(context: Context, input: FeedRead): Promise<void> {
  if (input.all && input.offline) {
    throw new SmmError('usage', '--all asks for every feed, and --offline for none; say one of them')
  }
  if (!(await hasDesk(context))) return howToStart(context, input, [])()
  const { feeds, due } = await reading(context, (open) => wanted(open, input))
  if (feeds.length === 0) {
    const whose = input.client ?? 'CLIENT'
    if (input.json !== undefined || input.csv) await list(context, input)
    return context.say(`No feeds. Add one: smm feed add ${whose} ADDRESS, or many: smm feed import ${whose} FILE.opml`)
  }
  const taken = input.offline ? [] : await fetchDue(context, due, input)
  if (due.nowhere.length > 0 && !input.offline) context.say(nowhereWords(due.nowhere.length))
  if (!input.dryRun) await show(context, input)
  refuseAllFailed(taken)
}

/** The feeds that are meant, and those of them to ask for. Of clients that are paused or have gone nothing is read unless they are named. */
function wanted({ store, at }: OpenDesk, input: FeedRead): { feeds: readonly Feed[]; due: DueFeeds } {
  const only = input.client === undefined ? undefined : resolveClient(store, input.client)
  const active = new Set(store.clients.all().flatMap(({ id, status }) => (status === 'active' ? [id] : [])))
  const feeds = store.feeds
    .all()
    .filter(({ clientId }) => (only === undefined ? active.has(clientId) : clientId === only.id))
  return { feeds, due: dueFeeds(feeds, at, input.all ?? false) }
}

/** Asks for what is due and keeps it in one step; says what has to be known of each feed. */
async function fetchDue(context: Context, { due }: DueFeeds, input: FeedRead): Promise<readonly TakenIn[]> {
  if (due.length === 0) return []
  refuseSetClock(context)
  const answers = await fetchFeeds(context, due, input.timeout)
  const taken = await writing(context, async (open) => {
    const words = await wordsByClient(context, open, due)
    return change(context, open, () => takeAll(open, due, answers, words), input.dryRun)
  })
  for (const { words } of taken) if (words !== '') context.say(words)
  const fresh = taken.reduce((sum, each) => sum + each.fresh, 0)
  const read = taken.filter(({ isFailed }) => !isFailed).length
  const verb = input.dryRun ? 'Would keep' : 'Read'
  if (read > 0) context.say(`${verb} ${counted(read, 'feed')}: ${counted(fresh, 'new article')}.`)
  const old = taken.reduce((sum, each) => sum + each.old, 0)
  if (old > 0) {
    const letGo = `${input.dryRun ? 'would be' : old === 1 ? 'was' : 'were'} let go`
    context.say(`${counted(old, 'article')} that nobody has read for ${waitingDays.read} days or more ${letGo}.`)
  }
  return taken
}

function takeAll(
  { store, at }: OpenDesk,
  due: readonly Feed[],
  answers: ReadonlyMap<number, Fetched>,
  words: ReadonlyMap<number, ListeningWords>,
): TakenIn[] {
  return due.flatMap(({ id }) => {
    // As it stands now: it may have been dropped while its server was asked.
    const feed = store.feeds.get(id)
    const answer = answers.get(id)
    const own = feed && words.get(feed.clientId)
    return feed && answer && own && feed.droppedAt === null ? [takeIn(store, feed, answer, own, at)] : []
  })
}

async function wordsByClient(
  context: Context,
  { store }: OpenDesk,
  feeds: readonly Feed[],
): Promise<Map<number, ListeningWords>> {
  const words = new Map<number, ListeningWords>()
  for (const clientId of new Set(feeds.map((feed) => feed.clientId))) {
    words.set(clientId, await listeningWords(context, store, store.clients.get(clientId) as Client))
  }
  return words
}

async function show(context: Context, input: FeedRead): Promise<void> {
  const isWalk = context.io.canAsk && !input.list && input.json === undefined && !input.csv
  if (!isWalk) return list(context, input)
  const clientId = await reading(context, ({ store }) =>
    input.client === undefined ? undefined : resolveClient(store, input.client).id,
  )
  await walkArticles(context, clientId)
}

async function list(context: Context, input: FeedRead): Promise<void> {
  await reading(context, async ({ store }) => {
    const only = input.client === undefined ? undefined : resolveClient(store, input.client).id
    const articles = freshArticles(store, only)
    await printArticles(context, input, store, articles, only !== undefined)
    if (articles.length === 0) context.say('Nothing new to read.')
  })
}

function nowhereWords(count: number): string {
  const whose = count === 1 ? 'One feed is' : `${count} feeds are`
  return `${whose} of an example and not on the web; what is stored of ${count === 1 ? 'it' : 'them'} is read.`
}

/** Where some answered, the others are told of and no more. */
function refuseAllFailed(taken: readonly TakenIn[]): void {
  if (taken.length === 0 || taken.some(({ isFailed }) => !isFailed)) return
  const which =
    taken.length === 1
      ? 'The feed that was asked for could not be read'
      : `None of the ${taken.length} feeds could be read`
  throw new SmmError('unavailable', `${which}; what was stored before is there`, [
    'smm feed read --offline',
    'smm feed list',
  ])
}
