import type { Command } from 'commander'
import { parseAddress } from '../../../domain/channel.ts'
import { SmmError } from '../../../domain/errors.ts'
import {
  type Captured,
  type CapturedLine,
  ofKind,
  parseCaptured,
  parseCapturedLines,
  parseCaptureTarget,
  withoutDrawnStars,
} from '../../../domain/inbox/captured.ts'
import type { Platform } from '../../../domain/platform.ts'
import { messageKinds, severities } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'
import { arrivalOf, type Place, placeOf, type SaidOfAll } from '../../inbox/arriving.ts'
import { heardAt } from '../../inbox/heard-at.ts'
import { takenDownWords } from '../../inbox/say.ts'
import { judgements, takeEach } from '../../inbox/take-all.ts'
import type { Arrival, TakenDown } from '../../inbox/take-down.ts'
import { oneOf, ownerOf, parser, wholeOf } from '../../options/parse.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'
import { textFrom } from '../../words.ts'

interface InboxAdd extends SaidOfAll {
  readonly words: readonly string[]
  readonly stars?: number
  readonly received?: string
  readonly file?: string
  readonly dryRun?: boolean
}

/** `smm in`, the short word for it. */
export function inCommand(parent: Command, context: Context): Command {
  return declared(parent.command('in'), context)
}

export function inboxAddCommand(parent: Command, context: Context): Command {
  return declared(parent.command('add'), context)
}

function declared(command: Command, context: Context): Command {
  return command
    .summary('take down what somebody wrote to a client')
    .description(
      'Takes down a message, comment, mention, review or e-mail: client, channel, person, and the words on the next line, because a shell spoils apostrophes and question marks. A channel alone is a DM (on review sites a review); ig:c is a comment, :m a mention, :r a review, :e an e-mail. Stars may stand before the words: 2*. What it is, who answers and by when is worked out and said; more words of the same person in the same place join the conversation that is open.',
    )
    .argument('[words...]', 'client, channel and person: mar ig @jane; a person of several words in quotes')
    .option('--kind <kind>', `where it came in: ${messageKinds.join(', ')}`, oneOf(messageKinds))
    .option('--severity <what>', `what it is: ${severities.join(', ')}`, oneOf(severities))
    .option('--stars <stars>', 'of a review, 1 to 5', wholeOf(1, 5))
    .option('--received <when>', 'when it came in, if not now: 2h, "sun 22:10", yesterday')
    .option('--url <address>', 'where it can be read; that of a post of ours hangs it there', parser(parseAddress))
    .option('--post <ref>', 'the post of the client that it stands beneath: p31')
    .option('--for <who>', 'who has to answer: me or client', ownerOf)
    .option('--answer', 'it needs an answer, whatever it says')
    .option('--no-answer', 'it needs none')
    .option('--file <file>', 'read many such lines, "mar ig:c @jane Is it vegan?"; - is standard input')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm in mar ig @jane\n  smm in mar ig:c @jane Do you post the sourdough\n  smm in sol gb "Maria K." 2* Cold food and nobody answered\n  smm in tide fb @sam --received "sun 22:10"\n  smm in --file monday.txt',
    )
    .action((words: string[], options: Omit<InboxAdd, 'words'>) => inboxAdd(context, { words, ...options }))
}

export async function inboxAdd(context: Context, input: InboxAdd): Promise<void> {
  const platforms = await context.templates.platforms()
  const settings = await context.templates.inbox()
  const lines = input.file === undefined ? null : linesOf(context, input, input.file)
  const [client = '', target = '', person, ...words] = input.words
  if (lines === null && target === '') throw tooLittle(input.words)
  const said = textFrom(context, person === undefined || words.length > 0 ? words : [])
  await writing(context, async (open) => {
    const at = heardAt(open, input.received)
    const arrivals = lines?.map((line) => arrivalOfLine(open, line, input, at, platforms)) ?? [
      await single(open, placeOf(open, { client, ...parseCaptureTarget(target) }, platforms), person, said, input, at),
    ]
    const judged = await judgements(context, open, arrivals, settings)
    const taken = change(context, open, () => takeEach(open, arrivals, judged), input.dryRun)
    sayTaken(context, open, taken, platforms, input.dryRun)
  })
}

function tooLittle(words: readonly string[]): SmmError {
  const said = words.length === 0 ? 'Nothing was said' : `"${words.join(' ')}" names no channel`
  return new SmmError('usage', `${said}; write client, channel and person`, ['smm in mar ig @jane'])
}

function linesOf(context: Context, input: InboxAdd, file: string): readonly CapturedLine[] {
  if (input.words.length > 0) {
    throw new SmmError('usage', `--file brings all there is to take down, so "${input.words.join(' ')}" has no place`)
  }
  const lines = parseCapturedLines(file === '-' ? context.io.readAll() : context.textFiles.read(file))
  if (lines.length > 0) return lines
  throw new SmmError('data', `${file === '-' ? 'The input' : file} holds no message`, ['mar ig:c @jane Is it vegan?'])
}

function arrivalOfLine(
  open: OpenDesk,
  line: CapturedLine,
  input: InboxAdd,
  at: string,
  platforms: readonly Platform[],
): Arrival {
  try {
    const place = placeOf(open, line, platforms)
    const message = ofKind(line, input.kind ?? place.kind)
    // What a line says itself goes before what was said for all.
    return arrivalOf(open, place, { ...message, stars: message.stars ?? input.stars ?? null }, input, at)
  } catch (error) {
    if (error instanceof SmmError) throw new SmmError(error.kind, `Line ${line.line}: ${error.message}`, error.hints)
    throw error
  }
}

async function single(
  open: OpenDesk,
  place: Place,
  person: string | undefined,
  said: (question: string) => Promise<string>,
  input: InboxAdd,
  at: string,
): Promise<Arrival> {
  const message = ofKind(await capturedOf(place, person, said), input.kind ?? place.kind)
  return arrivalOf(open, place, { ...message, stars: input.stars ?? message.stars }, input, at)
}

/** Who wrote, and what; both on the next line where neither was said. */
async function capturedOf(
  { client }: Place,
  person: string | undefined,
  said: (question: string) => Promise<string>,
): Promise<Captured> {
  if (person === undefined)
    return parseCaptured(await said(`Who wrote to ${client.name}, and what? (@jane Is it vegan?)`))
  return { person, ...withoutDrawnStars(await said(`What did ${person} write to ${client.name}?`)) }
}

function sayTaken(
  context: Context,
  open: OpenDesk,
  taken: readonly TakenDown[],
  platforms: readonly Platform[],
  dryRun: boolean | undefined,
): void {
  const verb = dryRun ? 'Would take down ' : ''
  for (const [index, each] of taken.entries()) {
    const isLast = index === taken.length - 1
    context.say(`${verb}${takenDownWords(open, each, platforms)}.${isLast && !dryRun ? ' Undo: smm undo' : ''}`)
  }
}
