import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { kindWords } from '../../../domain/inbox/message.ts'
import { formatRef, parseRefs, type Ref } from '../../../domain/ref.ts'
import { longWeekday } from '../../../domain/time/day.ts'
import { localTime } from '../../../domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { conversationOf } from '../../inbox/conversation.ts'
import type { Conversation } from '../../inbox/gather.ts'
import { placeAddress } from '../../inbox/place-address.ts'
import { quoted } from '../../inbox/say.ts'
import { momentOf, record } from '../../ledger.ts'
import { minutesOf, parser } from '../../options/parse.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface InboxChase {
  readonly refs: readonly Ref[]
  readonly minutes?: number
  readonly dryRun?: boolean
}

export function inboxChaseCommand(parent: Command, context: Context): Command {
  return parent
    .command('chase')
    .summary('remind a client of somebody who waits for them')
    .description(
      'Prints a short message to the client about conversations that only they can have, puts it on the clipboard, and records the reminder: the conversation leaves Respond until the client’s target has passed once more.',
    )
    .argument('<ref>', 'a conversation or a range: m7', parser(parseRefs))
    .option('--minutes <minutes>', 'how long it took', minutesOf)
    .option('-n, --dry-run', 'print the message, change nothing')
    .addHelpText('after', '\nExamples:\n  smm inbox chase m7\n  smm inbox chase m7-m9 -n')
    .action((refs: readonly Ref[], options: Omit<InboxChase, 'refs'>) => inboxChase(context, { refs, ...options }))
}

export async function inboxChase(context: Context, input: InboxChase): Promise<void> {
  const platforms = await context.templates.platforms()
  const { replyMinutes } = await context.templates.today()
  const text = await writing(context, (open) => {
    const conversations = input.refs.map((ref) => conversationOf(open, ref, 'inbox chase'))
    const client = clientOf(conversations)
    const text = reminder(open, client, conversations, (each) => placeAddress(open, each, platforms))
    change(
      context,
      open,
      () => {
        record(open, momentOf(open, undefined), {
          clientId: client.id,
          channelId: null,
          stage: 'communicate',
          action: 'other',
          by: 'manager',
          title: 'Reminded of people who wait',
          count: conversations.length,
          minutes: input.minutes ?? replyMinutes,
          timed: input.minutes !== undefined,
          note: '',
          routineId: null,
          taskId: null,
          postId: null,
        })
        for (const { thread } of conversations) open.store.threads.update({ ...thread, chasedAt: open.at })
      },
      input.dryRun,
    )
    return text
  })
  context.io.out(`${text}\n`)
  if (input.dryRun) return
  const copied = await context.copy(text)
  context.say(
    `${copied === null ? 'Send it to the client.' : 'It is on the clipboard: send it to the client.'} Undo: smm undo`,
  )
}

/** One client's conversations that wait for the client; anything else is refused. */
function clientOf(conversations: readonly Conversation[]): Client {
  const [first] = conversations
  if (!first) throw new SmmError('usage', 'chase needs a conversation', ['smm inbox list --for client --waiting'])
  for (const { ref, name, thread, waiting, client } of conversations) {
    const word = formatRef(ref)
    if (waiting.length === 0) throw new SmmError('refused', `${name} waits for no answer`, [`smm show ${word}`])
    if (thread.owner !== 'client') {
      throw new SmmError('refused', `${name} is for you to answer`, [
        `smm re ${word}`,
        `smm inbox assign ${word} client`,
      ])
    }
    if (client.id !== first.client.id) {
      throw new SmmError('usage', `${name} is of ${client.name}; remind one client at a time`)
    }
  }
  return first.client
}

/** What to send the client: who asked what since when, where it is answered, and why it is theirs. */
function reminder(
  { spans }: OpenDesk,
  client: Client,
  conversations: readonly Conversation[],
  addressOf: (conversation: Conversation) => string | null,
): string {
  const lines = conversations.map((conversation) => {
    const [oldest] = conversation.waiting
    const since = oldest ? longWeekday(localTime(client.zone, oldest.at, spans).day) : ''
    const address = addressOf(conversation)
    return [
      `- ${conversation.thread.who}, ${conversation.channel.key} ${kindWords(conversation.thread.kind)}, since ${since}: ${quoted(oldest?.text ?? '', 200)}`,
      ...(address === null ? [] : [`  ${address}`]),
    ].join('\n')
  })
  const [verb, them] =
    conversations.length === 1 ? ['is one conversation', 'it'] : [`are ${conversations.length} conversations`, 'them']
  return [
    `Hello, there ${verb} that only you can have, and ${conversations.length === 1 ? 'somebody is' : 'people are'} waiting:`,
    '',
    ...lines,
    '',
    `Could you answer ${them} today? Two sentences in your own words are plenty. If you would rather tell me what to say, send me that and I write it in your name.`,
  ].join('\n')
}
