import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isBlocked } from '../../../domain/variant/check/finding.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption } from '../../options/output.ts'
import { lineOf } from '../../options/parse.ts'
import {
  type Overriding,
  planBarriersOf,
  refuseBlocked,
  refuseHeld,
  refuseUnapproved,
  waitingWords,
} from '../../post/barriers.ts'
import { type CheckedVariant, checkPost, type DraftVariant, type PostDraft } from '../../post/checked.ts'
import { storedDraft } from '../../post/draft.ts'
import { postsNamed } from '../../post/named.ts'
import { isSaid, plannedTime, requireOne, type WhenSaid, wishedTime, withTime } from '../../post/plan-time.ts'
import { sayScheduled } from '../../post/say-scheduled.ts'
import { watchedApprovals } from '../../post/standing.ts'
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
  const command = `smm post ${verb.word} ${input.refs[0]}`
  requireOne(input, command, verb.word === 'schedule')
  const isAll = await writing(context, async (open) => {
    const { store } = open
    const planned: Taken[] = []
    for (const { post, parts } of await postsNamed(context, open, input)) {
      const client = store.clients.get(post.clientId) as Client
      refuseHeld(store, client)
      const draft = storedDraft(store, client, post)
      const asked = draft.variants.filter(({ ref }) => parts === null || parts.includes(formatRef(ref)))
      const taken = asked.filter(({ variant }) => verb.takes(variant))
      if (taken.length === 0) throw nothingToTake(asked, verb, formatRef({ kind: 'post', id: post.id }))
      if (verb.word === 'schedule')
        requireOne(
          input,
          command,
          taken.every(({ variant }) => variant.plannedAt !== null),
        )
      planned.push({ draft, taken, client, isWhole: parts === null })
    }
    const { checked, blocked } = await fineOnes(context, open, planned, input, verb)
    const overriding = overridingOf(open, checked, input.override)
    const watch = await watchedApprovals(
      context,
      open,
      checked.map(({ client }) => client),
    )
    const lost = change(
      context,
      open,
      () => {
        for (const { variants } of checked) for (const { variant } of variants) store.variants.update(variant)
        for (const each of overriding) each.write()
        return watch()
      },
      input.dryRun,
    )
    await sayScheduled(context, open, checked, input, input.dryRun ? `Would ${verb.word}` : verb.past)
    for (const sentence of lost) context.say(sentence)
    for (const { words } of overriding) if (words !== '') context.say(words)
    if (input.override === undefined) {
      for (const { client, variants } of checked) {
        for (const sentence of waitingWords(open, client, variants)) context.say(sentence)
      }
    }
    for (const { client, variants } of blocked) {
      for (const each of variants) for (const line of leftOutLines(open, client, each)) context.say(line)
    }
    return blocked.length === 0
  })
  if (!isAll) throw new Found()
}

/**
 * The posts with their times, checked. A variant with an error is refused when it was named by itself; of whole posts the others get their times all the same, and it
 * takes no slot from them. Where all have errors everything is refused.
 */
async function fineOnes(context: Context, open: OpenDesk, planned: readonly Taken[], when: WhenSaid, verb: Verb) {
  const past = verb.word === 'schedule' ? 'scheduled' : 'moved'
  const blocked: CheckedPost[] = []
  let left = planned
  for (;;) {
    const checked: CheckedPost[] = []
    const found: CheckedPost[] = []
    for (const [index, { draft, ids, client }] of timesOf(open, left, when).entries()) {
      const all = await checkPost(context, open, draft)
      const variants = all.filter(({ variant }) => ids.includes(variant.id))
      if (!left[index]?.isWhole) refuseBlocked(variants, past)
      checked.push({ client, post: draft.post, variants })
      const wrong = variants.filter(({ findings }) => isBlocked(findings))
      if (wrong.length > 0) found.push({ client, post: draft.post, variants: wrong })
    }
    if (found.length === 0) return { checked, blocked }
    blocked.push(...found)
    const out = new Set(found.flatMap(({ variants }) => variants.map(({ variant }) => variant.id)))
    left = left
      .map((each) => ({ ...each, taken: each.taken.filter(({ variant }) => !out.has(variant.id)) }))
      .filter(({ taken }) => taken.length > 0)
    if (left.length === 0) {
      refuseBlocked(
        blocked.flatMap(({ variants }) => variants),
        past,
      )
    }
  }
}

function leftOutLines({ store }: OpenDesk, client: Client, variant: CheckedVariant): string[] {
  const ref = formatRef(variant.ref)
  return planBarriersOf(store, client, variant).map(
    ({ message, rule, mend }) => `${ref} stays as it was: ${message} [${rule}]; ${mend}`,
  )
}

function overridingOf(open: OpenDesk, checked: readonly CheckedPost[], override: string | undefined): Overriding[] {
  if (override === undefined) return []
  return checked.map(({ client, variants }) => refuseUnapproved(open, client, variants, 'scheduled', override))
}

interface Taken {
  readonly draft: PostDraft
  readonly taken: readonly DraftVariant[]
  readonly client: Client
  /** False: its variants were named one by one. */
  readonly isWhole: boolean
}

/** The drafts with their times; no channel gets one time twice in one command. */
function timesOf(open: OpenDesk, planned: readonly Taken[], when: WhenSaid) {
  const given = new Map<number, Instant[]>()
  return planned.map(({ draft, taken, client }) => {
    const ids = taken.map(({ variant }) => variant.id)
    const variants = draft.variants.map((each) => {
      if (!ids.includes(each.variant.id)) return each
      const before = given.get(each.channel.id) ?? []
      const time = isSaid(when)
        ? plannedTime(open, client, each.channel, each.ref, when, before)
        : wishedTime(each.variant)
      given.set(each.channel.id, [...before, time.at])
      return { ...each, variant: withTime(each.variant, time) }
    })
    return { draft: { ...draft, variants }, ids, client }
  })
}

function nothingToTake(asked: readonly DraftVariant[], verb: Verb, postRef: string): SmmError {
  const [first] = asked
  if (!first) {
    return new SmmError('refused', `${postRef} goes to no channel yet`, [`smm post edit ${postRef} --on "ig, x"`])
  }
  const states = asked.map(({ ref, variant }) => `${formatRef(ref)} is ${variant.state}`).join(', ')
  return new SmmError('refused', `There is nothing to ${verb.word}: ${states}`, [
    `${verb.otherwise} ${formatRef(first.ref)} --next`,
  ])
}
