import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { isSevere } from '../../../domain/inbox/message.ts'
import { openBracket } from '../../../domain/inbox/recipe.ts'
import { parseRefs, type Ref } from '../../../domain/ref.ts'
import { cleanText } from '../../../domain/text/clean.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import type { Owner } from '../../../domain/words.ts'
import type { AnswerMinutes } from '../../close/message.ts'
import type { Context } from '../../context.ts'
import { answeredBy, writeAnswer, writeAutomatic } from '../../inbox/answer.ts'
import { conversationOf } from '../../inbox/conversation.ts'
import { fromRecipe } from '../../inbox/from-recipe.ts'
import type { Conversation } from '../../inbox/gather.ts'
import { openPlace, sayConversation } from '../../inbox/hand-over.ts'
import { askReason, compareWords } from '../../inbox/repeats.ts'
import { momentOf } from '../../ledger.ts'
import { lineOf, minutesOf, ownerOf, parser } from '../../options/parse.ts'
import { requireSameHand } from '../../same-hand.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface InboxReply {
  readonly ref: Ref
  readonly text?: string
  readonly recipe?: string
  readonly minutes?: number
  readonly by?: Owner
  readonly automatic?: boolean
  readonly same?: string | undefined
  readonly star?: boolean
  readonly note?: string
  readonly on?: string
  readonly open?: boolean
  readonly yes?: boolean
  readonly dryRun?: boolean
}

/** `smm re`, the short word for it. */
export function reCommand(parent: Command, context: Context): Command {
  return declared(parent.command('re'), context)
}

export function inboxReplyCommand(parent: Command, context: Context): Command {
  return declared(parent.command('reply'), context)
}

function declared(command: Command, context: Context): Command {
  return command
    .summary('answer somebody, and record it')
    .description(
      'Shows who wrote what to whom, with what the client said about it before, opens the place where it is answered, and records the answer; its words may be kept or not. A recipe opens in the editor and has to be edited before it is used. The same words to a second person are spoken of, to a third they need --same. Nothing is ever sent by smm.',
    )
    .argument('<ref>', 'a conversation: m7', parser(oneConversation))
    .option('--text <words>', 'what was answered; it is put on the clipboard')
    .option('--recipe <name>', 'begin with a recipe: price, booking, thanks, … (smm template list --kind replies)')
    .option('--minutes <minutes>', 'how long it took', minutesOf)
    .option('--by <who>', 'me or client; otherwise whoever has to answer', ownerOf)
    .option('--automatic', 'an automatic answer went out: it is kept, and whoever waits goes on waiting')
    .option('--same <reason>', 'why the same words are right for a third person', lineOf)
    .option('--star', 'a conversation worth quoting')
    .option('--note <words>', 'a private note', lineOf)
    .option('--on <day>', 'it was answered on an earlier day, with a time if known')
    .option('--no-open', 'open nothing')
    .option('-y, --yes', 'another client’s came last, and it is meant')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm re m7\n  smm re m7 --text "Tue and Fri, from a separate oven"\n  smm re m7 --recipe price\n  smm re m7 --by client --on yesterday\n  smm d m7',
    )
    .action((ref: Ref, options: Omit<InboxReply, 'ref'>) => inboxReply(context, { ref, ...options }))
}

export async function inboxReply(context: Context, input: InboxReply): Promise<void> {
  refuseContradictions(input)
  const { text, same } = await reading(context, (open) => answerFrom(context, open, input))
  const usual = await context.templates.today()
  await writing(context, (open) => {
    const conversation = conversationOf(open, input.ref, 'reply')
    const said = cleanText(text).trim()
    if (input.automatic) keepAutomatic(context, open, conversation, said, input)
    else recordAnswer(context, open, conversation, said, usual, { ...input, same })
  })
}

interface Said {
  /** Empty where the words are not kept. */
  readonly text: string
  /** Why others had them too; undefined: words that may still be refused for it. */
  readonly same: string | undefined
}

/** Shows the conversation, opens the place, and gives the words of the answer. */
async function answerFrom(context: Context, open: OpenDesk, input: InboxReply): Promise<Said> {
  const conversation = conversationOf(open, input.ref, 'reply')
  const { same } = input
  await sayConversation(context, open, conversation)
  if (input.by === 'client' || input.automatic) return { text: input.text ?? '', same }
  await requireSameHand(context, open, conversation.client, input)
  const words = input.recipe === undefined ? input.text : await fromRecipe(context, open, conversation, input.recipe)
  // Words that may not be used are refused before anything is opened.
  if (words !== undefined) compareWords(open, words, conversation.thread.contactId, same)
  await openPlace(context, open, conversation, words, input)
  if (words !== undefined) return { text: words, same }
  const text = cleanText(await askWords(context, input))
  return { text, same: same ?? (await askReason(context, open, text, conversation.thread.contactId)) }
}

function keepAutomatic(
  context: Context,
  open: OpenDesk,
  conversation: Conversation,
  text: string,
  { on, dryRun }: InboxReply,
): void {
  const { name, thread, waiting } = conversation
  const { at } = momentOf(open, on)
  change(context, open, () => writeAutomatic(open, conversation, text, at), dryRun)
  const still = waiting.length > 0 ? `, and ${thread.who} still waits` : ''
  context.say(
    `${dryRun ? 'Would keep' : 'Kept'} the automatic answer to ${name}${still}.${dryRun ? '' : ' Undo: smm undo'}`,
  )
}

function recordAnswer(
  context: Context,
  open: OpenDesk,
  conversation: Conversation,
  text: string,
  usual: AnswerMinutes,
  input: InboxReply,
): void {
  const { thread, client, waiting, name } = conversation
  // What clients wrote is sent already, and they are nobody's formula.
  const words =
    input.by === 'client'
      ? { key: '', reason: '', warning: null }
      : compareWords(open, text, thread.contactId, input.same)
  const minutes = input.minutes ?? (waiting.some(isSevere) ? usual.complaintMinutes : usual.replyMinutes)
  const by = input.by ?? thread.owner
  const moment = momentOf(open, input.on)
  const isAll = answeredBy(open, conversation, moment).length === waiting.length
  const answer = {
    ...{ by, text, minutes, words, moment },
    timed: input.minutes !== undefined,
    note: input.note ?? '',
  }
  change(
    context,
    open,
    () => {
      writeAnswer(open, conversation, answer)
      if (input.star) open.store.threads.star(thread.id, open.at)
    },
    input.dryRun,
  )
  if (words.warning !== null) context.say(words.warning)
  const openWords = openBracket(text)
  if (openWords !== null) context.say(`"${openWords}" still stands in the answer.`)
  const whose = by === 'client' ? `, by ${client.name}` : ''
  const kept = text === '' ? ', without its words' : ''
  const rest = isAll ? '' : `; what ${thread.who} said after that still waits`
  const long = `${spokenMinutes(minutes)}${input.minutes === undefined ? ' as usual' : ''}`
  context.say(
    `${input.dryRun ? 'Would record' : 'Answered'} ${name}${whose} (${long}${kept})${rest}.${input.dryRun ? '' : ' Undo: smm undo'}`,
  )
}

/** What says something about an answer of ours, which an automatic one is not. */
const ofOurs = ['by', 'minutes', 'note', 'same', 'star'] as const

function refuseContradictions(input: InboxReply): void {
  const ours = input.automatic ? ofOurs.find((name) => input[name] !== undefined) : undefined
  if (ours !== undefined) {
    throw new SmmError('usage', `--automatic says that nobody wrote it, so --${ours} has no place beside it`)
  }
  if (input.text !== undefined && input.recipe !== undefined) {
    throw new SmmError('usage', '--recipe is where the words come from, so --text has no place beside it')
  }
  if (input.recipe !== undefined && (input.automatic || input.by === 'client')) {
    throw new SmmError('usage', '--recipe is for what I write; leave --automatic and --by client out')
  }
}

/** What was written in the place that is open now; nothing where nobody can be asked, or Enter alone. */
async function askWords(context: Context, { dryRun }: InboxReply): Promise<string> {
  if (!context.io.canAsk || dryRun) return ''
  return (await context.io.readLine('What was answered? (Enter: sent, words not kept) ')) ?? ''
}

function oneConversation(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref && !more) return ref
  throw new SmmError('usage', `"${word}" names several things; people are answered one at a time`)
}
