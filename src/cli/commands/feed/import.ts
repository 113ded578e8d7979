import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseFeedAddress, resolvedLink } from '../../../domain/feed/address.ts'
import type { NewFeed } from '../../../domain/feed/feed.ts'
import { plainText } from '../../../domain/feed/plain-text.ts'
import { counted } from '../../../domain/number.ts'
import type { OpmlFeed } from '../../../net/feed-net.ts'
import type { Context } from '../../context.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface FeedImport {
  readonly client: string
  readonly file: string
  readonly dryRun?: boolean
}

export function feedImportCommand(parent: Command, context: Context): Command {
  return parent
    .command('import')
    .summary('add the feeds of an OPML file')
    .description(
      'Adds the feeds of an OPML file, as other feed readers write it, whatever folders they lie in. Those that the client has are left out and said. Nothing is asked for yet; smm feed read does that.',
    )
    .argument('<client>', 'client, by slug or its beginning; desk for your own reading')
    .argument('<file>', 'the OPML file; - is stdin')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm feed import acme feeds.opml --dry-run\n  smm feed export acme | smm feed import desk -',
    )
    .action((client: string, file: string, options: Omit<FeedImport, 'client' | 'file'>) =>
      feedImport(context, { client, file, ...options }),
    )
}

const mostBytes = 5_000_000

/** What is to be done with the feeds of a file. */
interface Plan {
  readonly added: readonly NewFeed[]
  readonly back: readonly number[]
  readonly known: number
  readonly refused: readonly string[]
}

export async function feedImport(context: Context, input: FeedImport): Promise<void> {
  const name = input.file === '-' ? 'stdin' : input.file
  const text = input.file === '-' ? context.io.readAll() : context.textFiles.read(input.file, mostBytes)
  const listed = (await context.feedNet()).parseOpml(text, name)
  if (listed.length === 0) throw new SmmError('data', `${name} names no feeds`)
  await writing(context, (open) => {
    const client = resolveClient(open.store, input.client)
    const plan = planOf(open, client, listed)
    for (const words of plan.refused) context.say(words)
    if (plan.added.length + plan.back.length > 0) change(context, open, () => write(open, plan), input.dryRun)
    context.say(spoken(client, name, plan, input.dryRun ?? false))
  })
}

function planOf({ store, at }: OpenDesk, client: Client, listed: readonly OpmlFeed[]): Plan {
  const added = new Map<string, NewFeed>()
  const back = new Set<number>()
  const refused: string[] = []
  let known = 0
  for (const { address: said, title, site } of listed) {
    const address = addressIn(said, refused)
    if (address === null) continue
    const before = store.feeds.at(client.id, address)
    if (before && before.droppedAt !== null) back.add(before.id)
    else if (before || added.has(address)) known++
    else {
      const facts = { title: plainText(title, 120), site: resolvedLink(site, address) }
      added.set(address, { clientId: client.id, address, ...facts, etag: '', lastModified: '', addedAt: at })
    }
  }
  return { added: [...added.values()], back: [...back], known, refused }
}

/** An address that cannot be a feed's is told of, and keeps the others from nothing. */
function addressIn(said: string, refused: string[]): string | null {
  try {
    return parseFeedAddress(said)
  } catch (wrong) {
    if (!(wrong instanceof SmmError)) throw wrong
    refused.push(`Left out: ${wrong.message}`)
    return null
  }
}

function write({ store }: OpenDesk, { added, back }: Plan): void {
  for (const feed of added) store.feeds.insert(feed)
  for (const id of back) {
    const feed = store.feeds.get(id)
    if (feed) store.feeds.update({ ...feed, droppedAt: null })
  }
}

function spoken(client: Client, name: string, { added, back, known }: Plan, isDry: boolean): string {
  const count = added.length + back.length
  const left = known > 0 ? `; ${known === 1 ? 'one was' : `${known} were`} known and left out` : ''
  if (count === 0) return `Nothing new for ${client.name} in ${name}${left}.`
  const verb = isDry ? 'Would add' : 'Added'
  const next = isDry ? '' : ` Read them: smm feed read ${client.slug}. Undo: smm undo`
  return `${verb} ${counted(count, 'feed')} for ${client.name} from ${name}${left}.${next}`
}
