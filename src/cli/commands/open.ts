import type { Command } from 'commander'
import { SmmError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platform.ts'
import { looksLikeRef } from '../../domain/ref.ts'
import type { Context } from '../context.ts'
import { listeningPages } from '../listening/pages.ts'
import { addJsonOption, printJson } from '../options/output.ts'
import { type Page, pagesAmong, pagesOfRef, pagesOfTarget } from '../pages.ts'
import { placePages } from '../place-pages.ts'
import { namesThings, resolveRefs } from '../resolve/things.ts'
import { type OpenDesk, reading } from '../with-store.ts'

interface Open {
  readonly words: readonly string[]
  readonly open?: boolean
  readonly json?: string
}

export function openCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('open')
    .summary('open the page that a thing is about')
    .description(
      'Opens what has to be looked at: an article, the post itself when it is out and its address is known, of a routine of listening the platforms’ own searches for the client’s names, keywords and competitors, otherwise the profile of the channel. A routine that goes to places opens the three whose turn it is. Whose account it is stands before it. Where nothing can be opened, as over SSH, the addresses are printed.',
    )
    .argument('<names...>', 'refs, ranges, blocks, channels or clients: r5, p31/ig, r5-r9, listen, acme/ig, acme')
    .option('--no-open', 'print the addresses, open nothing')
  return addJsonOption(command)
    .addHelpText('after', '\nExamples:\n  smm open r5\n  smm open p31/ig\n  smm open acme')
    .action((words: string[], options: Omit<Open, 'words'>) => open(context, { words, ...options }))
}

export async function open(context: Context, input: Open): Promise<void> {
  const pages = await reading(context, (desk) => pagesNamed(context, desk, input.words))
  if (input.json !== undefined) return printJson(context, input.json, pages)
  for (const { where, address } of pages) {
    context.say(where)
    if (input.open !== false && (await context.open(address))) context.say(`Opened ${address}`)
    else context.io.out(`${address}\n`)
  }
}

/** The pages in the order in which they were named, each once. */
async function pagesNamed(context: Context, desk: OpenDesk, words: readonly string[]): Promise<Page[]> {
  const platforms = await context.templates.platforms()
  const pages: Page[] = []
  for (const word of words) {
    for (const page of await pagesOf(context, desk, word, platforms)) {
      if (!pages.some(({ address }) => address === page.address)) pages.push(page)
    }
  }
  return pages
}

async function pagesOf(
  context: Context,
  desk: OpenDesk,
  word: string,
  platforms: readonly Platform[],
): Promise<readonly Page[]> {
  const { store } = desk
  if (!namesThings(word)) return pagesOfTarget(store, word, platforms)
  const refs = await resolveRefs(context, desk, [word])
  const [only, another] = refs
  // Who names one thing hears why it has no page; of several, what has none is passed over.
  if (looksLikeRef(word) && only && !another) {
    return (
      (await placePages(context, desk, only, true)) ??
      (await listeningPages(context, desk, only, platforms)) ??
      pagesOfRef(store, only, platforms)
    )
  }
  const pages: Page[] = []
  for (const ref of refs)
    pages.push(...((await placePages(context, desk, ref, false)) ?? pagesAmong(store, [ref], platforms)))
  if (pages.length > 0) return pages
  const nothing = looksLikeRef(word) ? `Nothing of ${word}` : `Nothing that is due in ${word}`
  throw new SmmError('refused', `${nothing} belongs to a channel with an address`, ['smm channel list'])
}
