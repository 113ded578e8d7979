import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption } from '../../options/output.ts'
import { lineOf } from '../../options/parse.ts'
import {
  type Overriding,
  planBarrierLines,
  refuseHeld,
  refuseUnapproved,
  waitingWords,
} from '../../post/approval/barriers.ts'
import { watchedApprovals } from '../../post/approval/standing.ts'
import type { DraftVariant } from '../../post/checked.ts'
import { storedDraft } from '../../post/make/draft.ts'
import { type NamedPost, postsNamed } from '../../post/named.ts'
import { isSaid, requireOne, type WhenSaid } from '../../post/time/plan-time.ts'
import { type PlannedPosts, planTimes, type Taken } from '../../post/time/plan-times.ts'
import { sayScheduled } from '../../post/time/say-scheduled.ts'
import type { CheckedPost } from '../../post/view.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface Schedule extends WhenSaid {
  readonly refs: readonly string[]
  readonly override?: string
  readonly json?: string
  readonly dryRun?: boolean
}

/** What differs between giving a time and giving another one. */
interface Verb {
  readonly word: 'schedule' | 'move'
  readonly past: string
  takes(variant: DraftVariant['variant']): boolean
  readonly otherwise: string
}

const schedule: Verb = {
  word: 'schedule',
  past: 'Scheduled',
  takes: ({ state }) => state === 'draft' || state === 'missed',
  otherwise: 'smm post move',
}

const move: Verb = {
  word: 'move',
  past: 'Moved',
  takes: ({ state }) => state === 'scheduled',
  otherwise: 'smm post schedule',
}

export function postScheduleCommand(parent: Command, context: Context): Command {
  return declare(parent, context, schedule)
    .summary('give posts their time')
    .description(
      'Gives every variant of the posts its time, by the client’s wall clock: its channel’s next free slot, or the time that is said; without one the time that its campaign wishes for it. What the check finds as an error must be mended first: of a whole post or a range the other variants get their times all the same. A time that the clocks skip is moved to the next minute that there is; of one that they show twice the first is taken.',
    )
}

export function postMoveCommand(parent: Command, context: Context): Command {
  return declare(parent, context, move)
    .summary('give scheduled posts another time')
    .description(
      'Gives scheduled variants another time, by the client’s wall clock. What lies in an outside tool has to be moved there too, and is named.',
    )
}

function declare(parent: Command, context: Context, verb: Verb): Command {
  const command = parent
    .command(verb.word)
    .argument('<refs...>', 'posts or variants: p31, p31/instagram, p31-p40')
    .option('--next', 'each channel’s next free slot')
    .option('--at <when>', 'a time by the client’s clock: "fri 14:00", "2026-12-01 9:30"')
    .option('--slot <when>', 'a slot of the channel: "thu 12:00"')
  return addJsonOption(command)
    .option(
      '--override <reason>',
      'ready to go out without the client’s approval; the reason is kept and reported',
      lineOf,
    )
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      `\nExamples:\n  smm post ${verb.word} p31 --next\n  smm post ${verb.word} p31/x --at "fri 14:00"\n  smm post ${verb.word} p31/ig --slot "thu 17:00"`,
    )
    .action((refs: string[], options: Omit<Schedule, 'refs'>) => postPlan(context, { refs, ...options }, verb))
}

/** Both verbs: resolve, find the times, check with them, write, say. */
async function postPlan(context: Context, input: Schedule, verb: Verb): Promise<void> {
  requireOne(input, commandOf(input, verb), verb.word === 'schedule' || keepsTimes(input))
  const isAll = await writing(context, async (open) => {
    const named = await postsNamed(context, open, input)
    const taken = named.map((each) => takenOf(open, each, input, verb))
    const planned = await planTimes(context, open, taken, input, verb.word === 'schedule' ? 'scheduled' : 'moved')
    const overriding = overridingOf(open, planned.checked, input.override)
    const lost = await writeTimes(context, open, planned.checked, overriding, input)
    const slotless = taken.flatMap((each) => each.slotless)
    const sentences = [...lost, ...overriding.map(({ words }) => words), ...slotless.map(slotlessWords)]
    await say(context, open, planned, input, verb, sentences)
    return planned.blocked.length + slotless.length === 0
  })
  if (!isAll) throw new Found()
}

/** An override alone is about the time that stands. */
function keepsTimes(input: Schedule): boolean {
  return input.override !== undefined && !isSaid(input)
}

function commandOf({ refs }: Schedule, { word }: Verb): string {
  return `smm post ${word} ${refs[0]}`
}

/** What of a post gets a time; refused where there is nothing, or nobody said one. */
function takenOf({ store }: OpenDesk, { post, parts }: NamedPost, input: Schedule, verb: Verb): Taken {
  const client = store.clients.get(post.clientId) as Client
  refuseHeld(store, client)
  const draft = storedDraft(store, client, post)
  const asked = draft.variants.filter(({ ref }) => parts === null || parts.includes(formatRef(ref)))
  const taken = asked.filter(
    ({ variant }) => verb.takes(variant) || (keepsTimes(input) && variant.state === 'scheduled'),
  )
  if (taken.length === 0) throw nothingToTake(asked, verb, formatRef({ kind: 'post', id: post.id }))
  const isWished = taken.every(({ variant }) => variant.plannedAt !== null)
  if (verb.word === 'schedule' || keepsTimes(input)) requireOne(input, commandOf(input, verb), isWished)
  // A channel without slots keeps the others from none.
  const slotless = parts === null && input.next ? taken.filter(({ channel }) => channel.slots === '') : []
  if (slotless.length === taken.length) return { draft, taken, isWhole: parts === null, slotless: [] }
  return { draft, taken: taken.filter((each) => !slotless.includes(each)), isWhole: parts === null, slotless }
}

function slotlessWords({ ref, channel }: DraftVariant): string {
  const name = formatRef(ref)
  return `${name} stays as it was: ${channel.key} has no slots; smm post schedule ${name} --at "fri 14:00"`
}

/** One step of undo; gives the sentences about approvals that it voids. */
async function writeTimes(
  context: Context,
  open: OpenDesk,
  checked: readonly CheckedPost[],
  overriding: readonly Overriding[],
  { dryRun }: Schedule,
): Promise<readonly string[]> {
  const clients = checked.map(({ client }) => client)
  const watch = await watchedApprovals(context, open, clients)
  const write = () => {
    for (const { variants } of checked) for (const { variant } of variants) open.store.variants.update(variant)
    for (const each of overriding) each.write()
    return watch()
  }
  return change(context, open, write, dryRun)
}

async function say(
  context: Context,
  open: OpenDesk,
  { checked, blocked }: PlannedPosts,
  input: Schedule,
  verb: Verb,
  sentences: readonly string[],
): Promise<void> {
  await sayScheduled(context, open, checked, input, input.dryRun ? `Would ${verb.word}` : verb.past)
  const waiting = checked.flatMap(({ client, variants }) =>
    input.override === undefined ? waitingWords(open, client, variants) : [],
  )
  const left = blocked.flatMap(({ client, variants }) =>
    variants.flatMap((each) => planBarrierLines(open.store, client, each, 'stays as it was')),
  )
  for (const sentence of [...sentences, ...waiting, ...left]) if (sentence !== '') context.say(sentence)
}

function overridingOf(open: OpenDesk, checked: readonly CheckedPost[], override: string | undefined): Overriding[] {
  if (override === undefined) return []
  return checked.map(({ client, variants }) => refuseUnapproved(open, client, variants, 'scheduled', override))
}

function nothingToTake(asked: readonly DraftVariant[], verb: Verb, postRef: string): SmmError {
  const [first] = asked
  if (!first) {
    return new SmmError('refused', `${postRef} goes to no channel yet`, [`smm post edit ${postRef} --on "ig, x"`])
  }
  // What has its time may stand as a draft in the lists, until the client says yes.
  const states = asked
    .map(
      ({ ref, variant: { state } }) =>
        `${formatRef(ref)} ${state === 'scheduled' ? 'has its time already' : `is ${state}`}`,
    )
    .join(', ')
  return new SmmError('refused', `There is nothing to ${verb.word}: ${states}`, [
    `${verb.otherwise} ${formatRef(first.ref)} --next`,
  ])
}
