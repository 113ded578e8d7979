import type { Command } from 'commander'
import { shareMinutes } from '../../domain/activity.ts'
import { SmmError } from '../../domain/errors.ts'
import { type ArticleKind, articleKinds } from '../../domain/feed/feed.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { listed } from '../../domain/text/phrase.ts'
import { type Day, spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { Owner } from '../../domain/words.ts'
import { closeArticle } from '../close/article.ts'
import { closeAutomation } from '../close/automation.ts'
import type { Closable, CloseRequest, Closing } from '../close/closing.ts'
import { closeContact } from '../close/contact.ts'
import { closeIdea } from '../close/idea.ts'
import { type AnswerMinutes, closeMessage } from '../close/message.ts'
import { closeRoutine } from '../close/routine.ts'
import { closeTask } from '../close/task.ts'
import type { Context } from '../context.ts'
import { momentOf } from '../ledger.ts'
import { lineOf, minutesOf, oneOf, ownerOf } from '../options/parse.ts'
import { findThing, namesThings, requireKind, resolveRefs } from '../resolve/things.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'

interface Done {
  readonly words: readonly string[]
  readonly minutes?: number
  readonly note?: string
  readonly by?: Owner
  readonly on?: string
  readonly next?: boolean
  readonly as?: ArticleKind
  readonly dryRun?: boolean
}

export function doneCommand(parent: Command, context: Context): Command {
  return parent
    .command('done')
    .summary('record what is done')
    .description(
      'Closes routines, tasks, ideas, articles, conversations (m7 is answered) and touches that are due (c4) and writes them into the ledger. A routine closes its newest open occurrence, an automation was looked at. Without --minutes the plan’s minutes are written. ' +
        'Replies are counted only when you say how many: r8 x4, or r8 x0 when nobody wrote. An article was read; --as says that it was commented on or shared.',
    )
    .argument('<refs...>', 'refs, ranges (r5-r9), a block (listen), and a count (x5)')
    .option('--minutes <minutes>', 'how long it took; for several things together', minutesOf)
    .option('--note <words>', 'a private note', lineOf)
    .option('--by <who>', 'me or client; otherwise whoever owns it', ownerOf)
    .option('--on <day>', 'it was done on an earlier day')
    .option('--as <what>', `what was done with an article: ${articleKinds.join(', ')}`, oneOf(articleKinds))
    .option('--next', 'close the next occurrence, ahead of its time')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm d r5 r7-r9\n  smm d listen\n  smm d r7 x5 --minutes 20\n  smm d r12 --by client --on yesterday\n  smm d n3-n9\n  smm d n12 --as comment',
    )
    .action((words: string[], options: Omit<Done, 'words'>) => done(context, { words, ...options }))
}

export async function done(context: Context, input: Done): Promise<void> {
  const { things, count } = readWords(input.words)
  await writing(context, async (open) => {
    const moment = momentOf(open, input.on)
    const refs = await resolveRefs(context, open, things)
    // Only articles, contacts and conversations take usual minutes, and nothing else shall wait for them.
    const takesUsual = refs.some(({ kind }) => kind === 'article' || kind === 'contact')
    const usual = takesUsual ? { usual: await context.templates.minutes() } : {}
    const answers = refs.some(({ kind }) => kind === 'message') ? await context.templates.today() : null
    const request: CloseRequest = { ...input, moment, ...usual, ...(count === undefined ? {} : { count }) }
    const closables = refs.map((ref) => closingOf(open, ref, request, answers))
    const closings = closables.filter((each) => typeof each !== 'string')
    const planned = closings.map((closing) => closing.minutes)
    const minutes = input.minutes === undefined ? planned : shareMinutes(input.minutes, planned)
    if (closings.length > 0) {
      change(
        context,
        open,
        () => {
          for (const [index, closing] of closings.entries()) closing.write(minutes[index] ?? 0)
        },
        input.dryRun,
      )
    }
    for (const each of closables) if (typeof each === 'string') context.say(each)
    if (closings.length > 0) context.say(spoken(closings, minutes, input, moment.day))
  })
}

/** The words that name things, and the count among them: `r7 x5`. */
function readWords(words: readonly string[]): { things: string[]; count: number | undefined } {
  const counts = words.filter((word) => /^x\d{1,3}$/.test(word))
  const things = words.filter((word) => !counts.includes(word))
  const wrong = things.find((word) => !namesThings(word))
  if (wrong !== undefined) {
    throw new SmmError(
      'usage',
      `"${wrong}" names nothing to close; write refs such as r5 or t12, or a block such as listen`,
      ['smm today'],
    )
  }
  if (things.length === 0) throw new SmmError('usage', 'done needs at least one ref', ['smm today'])
  if (counts.length > 1 || (counts.length === 1 && things.length > 1)) {
    throw new SmmError('usage', 'a count goes with one ref: smm done r7 x5')
  }
  const [count] = counts
  return { things, count: count === undefined ? undefined : Number(count.slice(1)) }
}

/** What closing a thing takes; a sentence when it is closed already. */
function closingOf(open: OpenDesk, ref: Ref, request: CloseRequest, answers: AnswerMinutes | null): Closable {
  requireKind(ref, ['routine', 'task', 'post', 'article', 'message', 'automation', 'contact'], 'done')
  if (ref.kind === 'message' && answers) {
    refuseCounted(ref, request)
    return closeMessage(open, ref, request, answers)
  }
  const thing = findThing(open.store, ref)
  if (request.as !== undefined && thing.kind !== 'article') {
    throw new SmmError('usage', `--as is for articles, and ${formatRef(ref)} is none`, [`smm done ${formatRef(ref)}`])
  }
  if (request.count === 0 && !(thing.kind === 'routine' && thing.row.action === 'reply')) {
    throw new SmmError('usage', 'a count of nothing is nothing done', [`smm skip ${formatRef(ref)}`])
  }
  switch (thing.kind) {
    case 'routine':
      return closeRoutine(open, thing.row, request)
    case 'task':
      return closeTask(open, thing.row, request)
    case 'post':
      return closeIdea(open, thing.row, request)
    case 'article':
      return closeArticle(open, thing.row, request)
    case 'contact': {
      const { title: _, ...contact } = thing.row
      return closeContact(open, contact, request)
    }
    case 'automation':
      return closeAutomation(open, thing.row, request)
    default:
      throw new SmmError('bug', `${formatRef(ref)} cannot be closed`)
  }
}

/** One conversation is answered once; a count would say that several were. */
function refuseCounted(ref: Ref, request: CloseRequest): void {
  if (request.count === undefined && !request.next) return
  throw new SmmError('usage', `${formatRef(ref)} is one conversation: it takes neither a count nor --next`, [
    `smm d ${formatRef(ref)}`,
  ])
}

/** What was understood. The day is said where it is another than today's. */
function spoken(closings: readonly Closing[], minutes: readonly number[], input: Done, day: Day): string {
  const names = closings.map((closing) => {
    const count = closing.count === 0 ? ', nobody wrote' : closing.count > 1 ? ` ×${closing.count}` : ''
    const by = closing.by === 'client' ? ' (by the client)' : ''
    const ahead = input.next && closing.onDay ? `, for ${spokenDay(closing.onDay)}` : ''
    return `${formatRef(closing.ref)} ${closing.title}${count}${by}${ahead}`
  })
  const whole = minutes.reduce((sum, each) => sum + each, 0)
  const from = input.minutes === undefined && !closings.some((closing) => closing.isRecount) ? ' as planned' : ''
  const isRecount = closings.every((closing) => closing.isRecount)
  const verb = isRecount ? (input.dryRun ? 'Would count' : 'Counted') : input.dryRun ? 'Would record' : 'Done'
  return `${verb}: ${names.join('; ')} (${spokenMinutes(whole)}${from}${input.on === undefined ? '' : `, on ${spokenDay(day)}`}).${uncountedWords(closings)}${input.dryRun ? '' : ' Undo: smm undo'}`
}

/** Replies that nobody counted are none in the report, so it is said how they become some. */
function uncountedWords(closings: readonly Closing[]): string {
  const refs = closings.filter((closing) => closing.isUncounted).map((closing) => formatRef(closing.ref))
  if (refs.length === 0) return ''
  return ` No replies counted for ${listed(refs)}; smm d ${refs[0]} x4 counts them, x0 that nobody wrote.`
}
