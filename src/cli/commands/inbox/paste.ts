import type { Command } from 'commander'
import { whereWords } from '../../../domain/channel-words.ts'
import { SmmError } from '../../../domain/errors.ts'
import { parseCaptureTarget } from '../../../domain/inbox/captured.ts'
import { counted } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import { shorten } from '../../../domain/text/phrase.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { ownerWord } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'
import { placeOf } from '../../inbox/arriving.ts'
import { type NotedPage, type Noticed, notedPage, takeNoted } from '../../inbox/notified.ts'
import { severityWords } from '../../inbox/say.ts'
import { addJsonOption, printRows } from '../../options/output.ts'
import { reading, writing } from '../../with-store.ts'

interface InboxPaste {
  readonly client: string
  readonly channel: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly json?: string
}

export function inboxPasteCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('paste')
    .summary('take down a page of notifications')
    .description(
      'Reads notifications as they are copied from a page, one a line ("jane_doe commented: Love this! 2h"), shows what was understood, and takes it down when you say so. On a terminal they come from the clipboard, or are pasted when there is none; in a pipe from the input. Likes, follows and other news are counted, not taken down, and what the same person said there in the last 14 days is not taken down twice. A line that does not say its kind is what ig:c says, else what mostly comes in there.',
    )
    .argument('<client>', 'whose account it is')
    .argument('<channel>', 'where they came in: ig, or ig:c for comments (:d, :m, :r, :e)')
    .option('-y, --yes', 'take them down without asking')
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what was understood, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm inbox paste mar ig\n  smm inbox paste sol gb:r -n\n  wl-paste | smm inbox paste mar fb --yes',
    )
    .action((client: string, channel: string, options: Omit<InboxPaste, 'client' | 'channel'>) =>
      inboxPaste(context, { client, channel, ...options }),
    )
}

export async function inboxPaste(context: Context, input: InboxPaste): Promise<void> {
  const platforms = await context.templates.platforms()
  const basis = { platforms, settings: await context.templates.inbox() }
  const said = { client: input.client, ...parseCaptureTarget(input.channel) }
  // A name that is none is said before anybody pastes a page.
  const where = await reading(context, (open) => {
    const { client, channel } = placeOf(open, said, platforms)
    return whereWords(client.name, channel, platforms)
  })
  const page = await pageFrom(context, where)
  const take = (dryRun: boolean) =>
    writing(context, (open) => takeNoted(context, open, said, page.messages, basis, dryRun))
  const understood = await take(true)
  await show(context, input, page, understood)
  const count = understood.filter(({ taken }) => taken !== null).length
  if (count === 0) return nothing(context, page)
  if (input.dryRun) return context.say(`Would take down ${counted(count, 'message')} of ${where}.`)
  if (!(await isWanted(context, input, count))) return context.say('Nothing was taken down.')
  sayTaken(context, where, await take(false))
}

/** The clipboard where there is one with notifications on it, else what is pasted; in a pipe all that comes. */
async function pageFrom(context: Context, where: string): Promise<NotedPage> {
  const { io } = context
  const piped = io.canAsk ? '' : io.readAll()
  const copied = piped.trim() === '' && io.isTerminal ? await context.paste() : piped
  const page = notedPage(copied ?? '')
  if (!io.canAsk || page.messages.length + page.ignored.size > 0) return requireLines(page, where)
  const why = copied?.trim() ? 'What is on the clipboard was not understood' : 'Nothing is on the clipboard'
  return requireLines(notedPage((await io.readLine(`${why}. Paste the lines of ${where}, then Enter:\n`)) ?? ''), where)
}

function requireLines(page: NotedPage, where: string): NotedPage {
  if (page.messages.length + page.ignored.size + page.notUnderstood.length > 0) return page
  throw new SmmError('usage', `No lines of ${where} came`, [
    'copy them first, or: smm inbox paste CLIENT CHANNEL < FILE',
  ])
}

async function isWanted(context: Context, { yes }: InboxPaste, count: number): Promise<boolean> {
  if (yes) return true
  if (context.io.canAsk) {
    const message = count === 1 ? 'Take it down?' : `Take down these ${count}?`
    return (await context.prompter()).confirm({ message, initial: true })
  }
  throw new SmmError('usage', `Nobody can be asked whether to take down ${counted(count, 'message')}`, [
    '--yes takes them down',
    '--dry-run looks at them without a change',
  ])
}

async function show(
  context: Context,
  input: InboxPaste,
  page: NotedPage,
  understood: readonly Noticed[],
): Promise<void> {
  await printRows(context, input, understood.map(rowOf), [
    { title: 'from', cell: (row) => (row.others > 0 ? `${row.person} +${row.others}` : row.person), shrinks: true },
    { title: 'kind', cell: (row) => row.kind },
    { title: 'words', cell: (row) => row.text.replace(/\s+/g, ' ') || '—', shrinks: true },
    { title: 'age', cell: (row) => ageWords(row.minutesAgo), dispensable: 1 },
    { title: 'taken for', cell: (row) => takenFor(row) },
  ])
  sayLeft(context, page, understood)
}

function rowOf({ line, noted, arrival, taken }: Noticed) {
  return {
    line,
    person: arrival.person,
    others: noted.others,
    kind: arrival.kind,
    text: arrival.text,
    stars: arrival.stars,
    minutesAgo: noted.agoMinutes ?? 0,
    received: arrival.at,
    isKnown: taken === null,
    severity: taken === null ? null : (arrival.severity ?? taken.guess.severity),
    for: taken === null ? null : ownerWord(taken.owner),
    due: taken?.dueAt ?? null,
  }
}

function ageWords(minutes: number): string {
  if (minutes === 0) return 'now'
  return minutes < 1440 ? spokenMinutes(minutes) : counted(Math.round(minutes / 1440), 'day')
}

function takenFor({ isKnown, severity, due, stars, for: whose }: ReturnType<typeof rowOf>): string {
  if (isKnown || severity === null) return 'known already'
  if (due === null) return 'needs no answer'
  const what = `${stars === null ? '' : `${stars}*, `}${severityWords[severity]}`
  return whose === 'client' ? `${what}, for the client` : what
}

/** What was not taken for a message that is new, and why. */
function sayLeft(context: Context, { ignored, notUnderstood }: NotedPage, understood: readonly Noticed[]): void {
  for (const { line, text } of notUnderstood) context.say(`Line ${line} was not understood: ${shorten(text, 100)}`)
  for (const { line, noted } of understood) {
    if (noted.others === 0) continue
    context.say(`Line ${line} counts ${counted(noted.others, 'other')} without naming them; look there for who wrote.`)
  }
  const known = understood.filter(({ taken }) => taken === null).length
  if (known > 0) context.say(`${counted(known, 'message')} ${known === 1 ? 'is' : 'are'} known already.`)
  if (ignored.size === 0) return
  const reasons = [...ignored]
    .map(([reason, count]) => (count === 1 ? reason : `${reason} (${count} times)`))
    .join(', ')
  const count = [...ignored.values()].reduce((sum, each) => sum + each, 0)
  context.say(`${counted(count, 'line')} ${count === 1 ? 'is' : 'are'} no message: ${reasons}.`)
}

function nothing(context: Context, { messages, ignored, notUnderstood }: NotedPage): void {
  if (messages.length + ignored.size === 0 && notUnderstood.length > 0) {
    throw new SmmError('data', 'Not one line was understood; nothing was taken down', [
      'lines such as: jane_doe commented: Love this! 2h',
      'smm in CLIENT CHANNEL PERSON takes one message down',
    ])
  }
  context.say('There is nothing new to take down.')
}

function sayTaken(context: Context, where: string, noticed: readonly Noticed[]): void {
  const taken = noticed.flatMap((each) => each.taken ?? [])
  const threads = [...new Set(taken.map(({ threadId }) => threadId))].sort((one, other) => one - other)
  const refs = threads.map((id) => formatRef({ kind: 'message', id })).join(' ')
  const waiting = taken.filter(({ dueAt }) => dueAt !== null).length
  context.say(
    `Took down ${counted(taken.length, 'message')} of ${where} (${refs}): ${waiting === 1 ? '1 waits' : `${waiting} wait`} for an answer. Undo: smm undo`,
  )
}
