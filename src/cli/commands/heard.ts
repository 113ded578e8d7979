import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { competitorsNamed } from '../../domain/competitor/named.ts'
import { SmmError } from '../../domain/errors.ts'
import { parseFeedAddress } from '../../domain/feed/address.ts'
import { knownSpelling, type NewHeard } from '../../domain/heard.ts'
import { newIdea } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import { ended } from '../../domain/text/phrase.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { pastDay } from '../client-day.ts'
import type { Context } from '../context.ts'
import { heardFields, heardView, listHeard } from '../listening/heard-list.ts'
import { listeningWords } from '../listening/words.ts'
import { addOutputOptions, type OutputOptions, printJson } from '../options/output.ts'
import { lineOf, parser } from '../options/parse.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'
import { titleFrom } from '../words.ts'

export interface HeardInput extends OutputOptions {
  readonly client?: string
  readonly words: readonly string[]
  readonly theme?: string
  readonly competitor?: string
  readonly url?: string
  readonly channel?: string
  readonly idea?: boolean
  readonly on?: string
  readonly list?: boolean
  readonly since?: string
  readonly dryRun?: boolean
}

export function heardCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('heard')
    .summary('note what was heard while listening')
    .description(
      'Keeps in one line what people say of or around a client, with a theme to be counted by and the competitor that it is about. It feeds the report’s “Listening and reading”, and with --idea it becomes an idea for a post too. It is no work by itself: the listening is. Without words the next line is read; --list shows what was heard.',
    )
    .argument('[client]', 'client, by slug or its beginning')
    .argument('[words...]', 'what was heard; without words the next line is read')
    .option('--theme <theme>', 'what it is about, such as menu', parser(themeOf))
    .option('--competitor <name>', 'the competitor that it is about, by name or its beginning', lineOf)
    .option('--url <address>', 'where it can be seen', parser(parseFeedAddress))
    .option('--channel <channel>', 'where it was heard', lineOf)
    .option('--idea', 'keep it as an idea for a post too')
    .option('--on <day>', 'it was heard on an earlier day')
    .option('--list', 'show what was heard in the last 30 days')
    .option('--since <day>', 'with --list: since this day')
  return addOutputOptions(command, heardFields)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm heard acme three people asked about oat milk --theme menu\n  smm heard acme They open on Sundays now --competitor "La Mazorca"\n  smm heard acme\n  smm heard acme --list --since 2026-11-01\n  smm heard --list --csv',
    )
    .action((client: string | undefined, words: string[], options: Omit<HeardInput, 'client' | 'words'>) =>
      heard(context, { ...(client === undefined ? {} : { client }), words, ...options }),
    )
}

function themeOf(text: string): string {
  const theme = lineOf(text)
  if (theme.length <= 40) return theme
  throw new SmmError('usage', `it has ${theme.length} characters; 40 are the most, because themes are counted by name`)
}

export async function heard(context: Context, input: HeardInput): Promise<void> {
  if (input.list) return listHeard(context, input)
  const who = clientOf(input)
  const usual = await context.templates.minutes()
  const wordsSaid = titleFrom(context, input.words)
  await writing(context, async (open) => {
    const client = resolveClient(open.store, who)
    const { line, channel, isKnown } = await lineFrom(context, open, client, input)
    const words = await wordsSaid(`What was heard of ${client.name}?`)
    const minutes = input.idea ? usual.idea : null
    const kept = change(context, open, () => write(open, { ...line, words }, minutes), input.dryRun)
    const row = { ...line, words, ...kept }
    if (input.json !== undefined) {
      const ref = formatRef({ kind: 'heard', id: row.id })
      printJson(context, input.json, heardView(row, client, channel, ref))
    }
    context.say(spoken(input, client, row, isKnown))
  })
}

/** Whose it is; what is said for the list alone is refused. */
function clientOf({ client, since, csv }: HeardInput): string {
  if (since !== undefined || csv) {
    const option = csv ? '--csv' : '--since'
    throw new SmmError('usage', `${option} is for the list of what was heard`, ['smm heard --list'])
  }
  if (client !== undefined) return client
  throw new SmmError('usage', 'Of which client was it heard?', ['smm heard acme WORDS', 'smm heard --list'])
}

/** The line as it was said, but for its words. */
async function lineFrom(context: Context, open: OpenDesk, client: Client, input: HeardInput) {
  const { store } = open
  const platforms = await context.templates.platforms()
  const channel = input.channel === undefined ? null : resolveChannel(store, client, input.channel, platforms)
  const competitor = await competitorNamed(context, open, client, input.competitor)
  const line = {
    clientId: client.id,
    theme: input.theme === undefined ? '' : knownSpelling(input.theme, store.heard.themesOf(client.id)),
    competitor: competitor.name,
    url: input.url ?? '',
    channelId: channel?.id ?? null,
    postId: null,
    onDay: pastDay(open, client, input.on),
  }
  return { line, channel: channel?.key ?? null, isKnown: competitor.isKnown }
}

/** The competitor as it is spelt among those of the client; another name is kept as it was typed. */
async function competitorNamed(context: Context, { store }: OpenDesk, client: Client, said: string | undefined) {
  if (said === undefined) return { name: '', isKnown: true }
  const { competitors } = await listeningWords(context, store, client)
  const [found, another] = competitorsNamed(
    said,
    competitors.map((name) => ({ name })),
  )
  const only = another === undefined ? found : undefined
  return { name: only?.name ?? said, isKnown: only !== undefined }
}

function write({ store, at, now }: OpenDesk, line: NewHeard, ideaMinutes: number | null) {
  const { clientId, words, url } = line
  const postId =
    ideaMinutes === null
      ? null
      : store.posts.insert(
          {
            ...newIdea({ clientId, title: words, minutes: ideaMinutes, createdOn: now.day }),
            note: url === '' ? 'Heard while listening' : `Heard while listening: ${url}`,
          },
          at,
        )
  return { id: store.heard.insert({ ...line, postId }, at), postId }
}

function spoken(
  { dryRun, on }: HeardInput,
  client: Client,
  line: NewHeard & { readonly id: number },
  isKnown: boolean,
): string {
  const { words, theme, competitor, onDay, postId, id } = line
  const about = [
    ...(theme === '' ? [] : [`theme ${theme}`]),
    ...(competitor === '' ? [] : [`about ${competitor}`]),
    ...(on === undefined ? [] : [spokenDay(onDay)]),
    ...(postId === null ? [] : [dryRun ? 'as an idea too' : `as the idea p${postId} too`]),
  ]
  const behind = about.length === 0 ? '' : ` (${about.join(', ')})`
  const strange = isKnown
    ? ''
    : ` ${client.name} has no competitor called ${competitor}: smm competitor add ${client.slug} "${competitor}"`
  const verb = dryRun ? 'Would keep' : 'Kept'
  const said = ended(`${verb} ${dryRun ? 'what was heard' : `h${id}`} for ${client.name}: ${words}${behind}`)
  return `${said}${dryRun ? '' : ' Undo: smm undo'}${strange === '' ? '' : `\n${strange.trim()}`}`
}
