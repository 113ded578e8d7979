import type { Command } from 'commander'
import { shareMinutes } from '../../domain/activity.ts'
import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef } from '../../domain/ref.ts'
import { parseRound, type Round, type RoundAct, roundWords } from '../../domain/round.ts'
import { openOccurrence, type Routine } from '../../domain/routine.ts'
import { capital, ended, phrase } from '../../domain/text/phrase.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { Action, Owner, Stage } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { type Comment, type CommentOptions, commentOf, writeComment } from '../did/comment.ts'
import { type Moment, momentOf, record } from '../ledger.ts'
import { lineOf, ownerOf } from '../options/parse.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'
import { wordsFrom } from '../words.ts'

interface Did extends CommentOptions {
  readonly client: string
  readonly words: readonly string[]
  readonly note?: string
  readonly by?: Owner
  readonly on?: string
  readonly dryRun?: boolean
}

export function didCommand(parent: Command, context: Context): Command {
  return parent
    .command('did')
    .summary('record a round of comments, shares and likes')
    .description(
      'Records a round in the ledger: client, channel, then numbers with a letter: c comments, s shares, l likes, r replies, i introductions, t talks with the client, m minutes in all. Without any they are read from the next line. It also closes a routine of today that asked for just that.',
    )
    .argument('<client>', 'client, by slug or its beginning')
    .argument('[words...]', 'channel, then the round: ig 5c 1s 6l 12m')
    .option('--to <person>', 'of one comment: whose post it is under, by their handle')
    .option('--text <words>', 'of one comment: what it said; the same to a second person is spoken of')
    .option('--same <reason>', 'why the same words are right for a third person', lineOf)
    .option('--note <words>', 'a private note', lineOf)
    .option('--by <who>', 'me or client', ownerOf)
    .option('--on <day>', 'it was done on an earlier day')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm did mar ig 5c 1s 6l 12m\n  smm did sol fb 3r --on yesterday\n  smm did ada 1t 10m\n  smm did mar ig 1c --to @petalstem --text "The wreath on your door, with hops?"\n  smm did mar',
    )
    .action((client: string, words: string[], options: Omit<Did, 'client' | 'words'>) =>
      did(context, { client, words, ...options }),
    )
}

export async function did(context: Context, input: Did): Promise<void> {
  const platforms = await context.templates.platforms()
  const usual = await context.templates.minutes()
  const said = wordsFrom(context, input.words, 'ig 5c 1s 6l 12m')
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const words = await said('What was done on which channel?')
    const [first = '', ...rest] = words
    // The channel may be left out: a round everywhere at once belongs to the client.
    const isRound = /^\d/.test(first)
    const channel = isRound ? null : resolveChannel(open.store, client, first, platforms)
    if (!isRound && rest.length === 0) {
      throw new SmmError('usage', `What was done on ${first}?`, [`smm did ${client.slug} ${first} 5c 1s 6l 12m`])
    }
    const example = ['smm did', client.slug, channel?.key, '5c 1s 6l 12m'].filter(Boolean).join(' ')
    const round = parseRound(isRound ? words : rest, usual, example)
    const comment = commentOf(open, { client, channel, round }, input)
    const moment = momentOf(open, input.on)
    const by = input.by ?? 'manager'
    const closes = by === 'manager' ? routinesMet(open, client, channel, round, moment) : []
    change(
      context,
      open,
      () => write(open, { client, channel, round, moment, by, closes, comment, note: input.note ?? '' }),
      input.dryRun,
    )
    if (comment?.words.warning) context.say(comment.words.warning)
    context.say(spoken(input, client, channel, round, closes, spokenDay(moment.day, open.now.day)))
  })
}

const stageOf: Readonly<Record<RoundAct['action'], Stage>> = {
  reply: 'listen',
  comment: 'comment',
  share: 'comment',
  like: 'comment',
  introduce: 'communicate',
  meet: 'communicate',
}

interface Met {
  readonly routine: Routine
  readonly onDay: string
}

/** Open routines that asked for this: the same act, this channel or none, each with acts of its own, as far as what was done goes round. */
function routinesMet(open: OpenDesk, client: Client, channel: Channel | null, round: Round, moment: Moment): Met[] {
  const left = new Map<Action, number>(round.acts.map((act) => [act.action, act.count]))
  return open.store.routines.runningOf(client.id).flatMap((state) => {
    const { routine } = state
    const count = left.get(routine.action) ?? 0
    const isHere = routine.channelId === null || routine.channelId === channel?.id
    if (!isHere || routine.owner !== 'manager' || routine.action === 'like' || count < routine.count) return []
    const onDay = openOccurrence(state, moment.day)
    if (onDay === null) return []
    left.set(routine.action, count - routine.count)
    return [{ routine, onDay }]
  })
}

interface Written {
  readonly client: Client
  readonly channel: Channel | null
  readonly round: Round
  readonly moment: Moment
  readonly by: Owner
  readonly closes: readonly Met[]
  readonly comment: Comment | null
  readonly note: string
}

function write(open: OpenDesk, written: Written): void {
  for (const act of written.round.acts) {
    const met = written.closes.filter(({ routine }) => routine.action === act.action)
    // The first routine has what is over, so that a round that closes one is one line of the ledger.
    const others = met.slice(1).reduce((sum, { routine }) => sum + routine.count, 0)
    const counts =
      met.length === 0
        ? [act.count]
        : met.map(({ routine }, index) => (index === 0 ? act.count - others : routine.count))
    const minutes = shareMinutes(act.minutes, counts)
    for (const [index, count] of counts.entries()) {
      writeAct(open, written, { ...act, count, minutes: minutes[index] ?? 0 }, met[index])
    }
  }
}

function writeAct(open: OpenDesk, written: Written, act: RoundAct, met: Met | undefined): void {
  const { client, channel, round, moment, by, comment, note } = written
  const activityId = record(open, moment, {
    clientId: client.id,
    channelId: channel?.id ?? null,
    stage: stageOf[act.action],
    action: act.action,
    by,
    title: met?.routine.title ?? titleOf(open, client, act),
    count: act.count,
    minutes: act.minutes,
    timed: round.timed,
    note,
    routineId: met?.routine.id ?? null,
    taskId: null,
    postId: null,
  })
  if (comment) writeComment(open, comment, { moment, by, activityId })
  if (!met) return
  const { routine, onDay } = met
  const closed = { state: 'done', snoozedUntil: null, closedOn: moment.day, activityId } as const
  open.store.occurrences.record({ routineId: routine.id, onDay, ...closed })
}

/** A talk bears the name of whom one talked with, because reports name it. */
function titleOf({ store }: OpenDesk, client: Client, { action }: RoundAct): string {
  if (action === 'meet') return `Talk with ${store.signsOfLife.personOf(client.id) || client.name}`
  return capital(roundWords[action][1])
}

function spoken(
  input: Did,
  client: Client,
  channel: Channel | null,
  round: Round,
  closes: Written['closes'],
  day: string,
): string {
  const acts = round.acts.map(({ action, count }) => `${count} ${roundWords[action][count === 1 ? 0 : 1]}`).join(', ')
  const minutes = round.acts.reduce((sum, act) => sum + act.minutes, 0)
  const where = `${channel ? ` on ${channel.key}` : ''}${input.on === undefined ? '' : `, ${day}`}`
  const usual = round.timed ? '' : ' as usual; say 12m to be exact'
  const closed = closes.map(({ routine }) => `${formatRef({ kind: 'routine', id: routine.id })} ${routine.title}`)
  const also =
    closed.length > 0 ? ` ${input.dryRun ? 'Would close' : 'Closes'} ${ended(closed.map(phrase).join('; '))}` : ''
  return `${input.dryRun ? 'Would record' : 'Recorded'} for ${client.name}${where}: ${acts} (${spokenMinutes(minutes)}${usual}).${also}${input.dryRun ? '' : ' Undo: smm undo'}`
}
