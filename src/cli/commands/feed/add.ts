import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { isNowhere, leavesHttps, parseFeedAddress } from '../../../domain/feed/address.ts'
import { type Feed, feedName } from '../../../domain/feed/feed.ts'
import { counted } from '../../../domain/number.ts'
import type { Fetched } from '../../../net/feed-net.ts'
import type { Context } from '../../context.ts'
import { fetchFeeds } from '../../feed/fetch.ts'
import { type TakenIn, takeIn } from '../../feed/take-in.ts'
import { listeningWords } from '../../listening/words.ts'
import { parser, wholeOf } from '../../options/parse.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface FeedAdd {
  readonly client: string
  readonly address: string
  readonly fetch?: boolean
  readonly timeout?: number
  readonly dryRun?: boolean
}

export function feedAddCommand(parent: Command, context: Context): Command {
  return parent
    .command('add')
    .summary('read a feed for a client')
    .description(
      'Adds a feed: RSS, Atom, RDF or JSON Feed. It is read at once; of a web page the feed is taken that the page names. What was published more than 30 days before is no news. A feed that was dropped comes back with what it had. The client may be desk, for what serves all clients.',
    )
    .argument('<client>', 'client, by slug or its beginning; desk for your own reading')
    .argument('<address>', 'address of the feed, or of a page that names one', parser(parseFeedAddress))
    .option('--no-fetch', 'do not ask for it now')
    .option('--timeout <seconds>', 'how long it may take, 10 otherwise', wholeOf(1, 120))
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm feed add acme https://example.com/feed.xml\n  smm feed add desk example.com\n  smm feed add acme https://example.com/atom --no-fetch',
    )
    .action((client: string, address: string, options: Omit<FeedAdd, 'client' | 'address'>) =>
      feedAdd(context, { client, address, ...options }),
    )
}

/** The address that was found to be a feed, and what was said there; `answer` is absent when nobody asked. */
interface Found {
  readonly address: string
  readonly answer?: Fetched
  readonly words: string
}

export async function feedAdd(context: Context, input: FeedAdd): Promise<void> {
  await reading(context, ({ store }) => refuseKnown(store.feeds, resolveClient(store, input.client), input.address))
  const found = input.fetch === false ? { address: input.address, words: '' } : await asked(context, input)
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    refuseKnown(open.store.feeds, client, found.address)
    const words = await listeningWords(context, open.store, client)
    const added = change(
      context,
      open,
      () => {
        const feed = addedFeed(open, client, found.address)
        const taken = found.answer ? takeIn(open.store, feed, found.answer, words, open.at) : null
        return { feed: open.store.feeds.get(feed.id) as Feed, taken }
      },
      input.dryRun,
    )
    if (found.words !== '') context.say(found.words)
    context.say(spoken(client, added, input.dryRun ?? false))
  })
}

function refuseKnown(feeds: OpenDesk['store']['feeds'], client: Client, address: string): void {
  const known = feeds.at(client.id, address)
  if (!known || known.droppedAt !== null) return
  throw new SmmError('refused', `${client.name} has this feed already: ${known.id} ${feedName(known)}`, [
    `smm feed read ${client.slug}`,
  ])
}

/** The row of the new feed, or of the one that comes back. */
function addedFeed({ store, at }: OpenDesk, client: Client, address: string): Feed {
  const known = store.feeds.at(client.id, address)
  if (known) {
    store.feeds.update({ ...known, droppedAt: null })
    return { ...known, droppedAt: null }
  }
  const fresh = { clientId: client.id, address, title: '', site: '', etag: '', lastModified: '', addedAt: at }
  return store.feeds.get(store.feeds.insert(fresh)) as Feed
}

/** Asks at the address; a page is left for the feed that it names. What is no feed is an error. */
async function asked(context: Context, { address, timeout, client }: FeedAdd): Promise<Found> {
  if (isNowhere(address)) {
    throw new SmmError('refused', `${address} is nowhere: names under .example and .invalid are kept for examples`, [
      `smm feed add ${client} ${address} --no-fetch`,
    ])
  }
  const answer = await ask(context, address, timeout)
  if (answer.kind !== 'page') return settled(address, answer, '', client)
  const [first, ...others] = answer.feeds.filter((each) => !leavesHttps(answer.address, each.address))
  const [unsafe] = answer.feeds
  if (!first && unsafe) {
    throw new SmmError(
      'refused',
      `${address} is a web page that names its feed at ${unsafe.address}, which is not https, so that anybody on the way could read and change it`,
      [`smm feed add ${client} ${unsafe.address}`],
    )
  }
  if (!first) {
    throw new SmmError('refused', `${address} is a web page that names no feed`, [
      'look for a link called RSS or Atom on the page, and add its address',
    ])
  }
  const also =
    others.length > 0
      ? `; it names ${counted(others.length, 'other')} too: ${others.map((each) => each.address).join(' ')}`
      : ''
  const words = `${address} is a web page; took the feed that it names: ${first.address}${also}`
  return settled(first.address, await ask(context, first.address, timeout), words, client)
}

async function ask(context: Context, address: string, timeout: number | undefined): Promise<Fetched> {
  const answers = await fetchFeeds(context, [{ id: 0, address, etag: '', lastModified: '' }], timeout)
  return answers.get(0) as Fetched
}

function settled(address: string, answer: Fetched, words: string, client: string): Found {
  if (answer.kind === 'feed') return { address: answer.movedTo ?? address, answer: { ...answer, movedTo: null }, words }
  const hint = [`smm feed add ${client} ${address} --no-fetch`]
  if (answer.kind === 'gone') throw new SmmError('refused', `${address} is gone for good`)
  if (answer.kind !== 'failed') throw new SmmError('refused', `${address} is no feed`, hint)
  throw new SmmError(answer.why === 'unreachable' ? 'unavailable' : 'refused', `${address} ${answer.words}`, hint)
}

function spoken(client: Client, { feed, taken }: { feed: Feed; taken: TakenIn | null }, isDry: boolean): string {
  const verb = isDry ? 'Would add' : 'Added'
  const title = feed.title === '' ? '' : `${feed.title}, `
  const number = isDry ? 'the feed' : `feed ${feed.id}`
  const came = taken === null ? 'not read yet' : cameWords(taken)
  const next = isDry ? '' : ` Read: smm feed read ${client.slug}. Undo: smm undo`
  return `${verb} ${number} for ${client.name}: ${title}${feed.address} (${came}).${next}`
}

function cameWords({ came, fresh }: TakenIn): string {
  if (came === 0) return 'nothing new in it'
  return `${counted(came, 'article')}, ${fresh === came ? 'all' : fresh} of them new`
}
