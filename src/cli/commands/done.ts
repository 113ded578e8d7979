import type { Command } from 'commander'
import { shareMinutes } from '../../domain/activity.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { nextDue, occurrenceToClose } from '../../domain/routine.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { Owner } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { type Moment, momentOf, record } from '../ledger.ts'
import { lineOf, minutesOf, ownerOf } from '../options/parse.ts'
import { findThing, namesThings, requireKind, resolveRefs } from '../resolve/things.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'

interface Done {
  readonly words: readonly string[]
  readonly minutes?: number
  readonly note?: string
  readonly by?: Owner
  readonly on?: string
  readonly next?: boolean
  readonly dryRun?: boolean
}

export function doneCommand(parent: Command, context: Context): Command {
  return parent
    .command('done')
    .summary('record what is done')
    .description(
      'Closes routines, tasks and ideas and writes them into the ledger. A routine closes its newest open occurrence. Without --minutes the plan’s minutes are written.',
    )
    .argument('<refs...>', 'refs, ranges (r5-r9), a block (listen), and a count (x5)')
    .option('--minutes <minutes>', 'how long it took; for several things together', minutesOf)
    .option('--note <words>', 'a private note', lineOf)
    .option('--by <who>', 'me or client; otherwise whoever owns it', ownerOf)
    .option('--on <day>', 'it was done on an earlier day')
    .option('--next', 'close the next occurrence, ahead of its time')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm d r5 r7-r9\n  smm d listen\n  smm d r7 x5 --minutes 20\n  smm d r12 --by client --on yesterday',
    )
    .action((words: string[], options: Omit<Done, 'words'>) => done(context, { words, ...options }))
}

/** One thing to close, before anything is written. */
interface Closing {
  readonly ref: Ref
  readonly title: string
  readonly minutes: number
  readonly count: number
  readonly by: Owner
  write(minutes: number): void
}

export async function done(context: Context, input: Done): Promise<void> {
  const { things, count } = readWords(input.words)
  await writing(context, async (open) => {
    const moment = momentOf(open, input.on)
    const refs = await resolveRefs(context, open, things)
    const already: string[] = []
    const closings: Closing[] = []
    for (const ref of refs) {
      requireKind(ref, ['routine', 'task', 'post'], 'done')
      const closing = closingOf(open, ref, moment, { ...input, count })
      if (typeof closing === 'string') already.push(closing)
      else closings.push(closing)
    }
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
    for (const sentence of already) context.say(sentence)
    if (closings.length > 0) context.say(spoken(closings, minutes, input))
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
  const number = count === undefined ? undefined : Number(count.slice(1))
  if (number === 0) throw new SmmError('usage', 'a count of nothing is nothing done', ['smm skip REF'])
  return { things, count: number }
}

/** What closing a thing takes; a sentence when it is closed already. */
function closingOf(
  open: OpenDesk,
  ref: Ref,
  moment: Moment,
  input: Done & { count: number | undefined },
): Closing | string {
  const thing = findThing(open.store, ref)
  switch (thing.kind) {
    case 'routine':
      return closeRoutine(open, thing.row, moment, input)
    case 'task':
      return closeTask(open, thing.row, moment, input)
    case 'post':
      return closeIdea(open, thing.row, moment, input)
    default:
      throw new SmmError('bug', `${formatRef(ref)} cannot be closed`)
  }
}

type RowOf<Kind> = Extract<ReturnType<typeof findThing>, { kind: Kind }>['row']

function closeRoutine(
  open: OpenDesk,
  routine: RowOf<'routine'>,
  moment: Moment,
  input: Done & { count: number | undefined },
): Closing | string {
  const { store } = open
  const ref: Ref = { kind: 'routine', id: routine.id }
  const { rules, lastDoneOn } = store.routines.stateOf(routine)
  const onDay = input.next
    ? (nextDue(rules, moment.day) ?? moment.day)
    : occurrenceToClose(rules, moment.day, lastDoneOn)
  const before = store.occurrences.find(routine.id, onDay)
  if (before && before.state !== 'snoozed') {
    const next = nextDue(rules, moment.day)
    const again = next === null ? '' : `; it comes round again ${spokenDay(next)}`
    return `${formatRef(ref)} ${routine.title} is ${before.state} already, for ${spokenDay(onDay)}${again}`
  }
  const by = input.by ?? routine.owner
  const count = input.count ?? routine.count
  return {
    ref,
    title: routine.title,
    minutes: routine.minutes,
    count,
    by,
    write(minutes) {
      const activityId = record(open, moment, {
        clientId: routine.clientId,
        channelId: routine.channelId,
        stage: routine.stage,
        action: routine.action,
        by,
        title: routine.title,
        count,
        minutes,
        timed: input.minutes !== undefined,
        note: input.note ?? '',
        routineId: routine.id,
        taskId: null,
        postId: null,
      })
      store.occurrences.record({
        routineId: routine.id,
        onDay,
        state: 'done',
        snoozedUntil: null,
        closedOn: moment.day,
        activityId,
      })
    },
  }
}

function closeTask(
  open: OpenDesk,
  task: RowOf<'task'>,
  moment: Moment,
  input: Done & { count: number | undefined },
): Closing | string {
  const ref: Ref = { kind: 'task', id: task.id }
  if (task.status !== 'open') return `${formatRef(ref)} ${task.title} is ${task.status} already`
  const by = input.by ?? task.owner
  const count = input.count ?? 1
  return {
    ref,
    title: task.title,
    minutes: task.minutes,
    count,
    by,
    write(minutes) {
      record(open, moment, {
        clientId: task.clientId,
        channelId: task.channelId,
        stage: task.stage,
        action: task.action,
        by,
        title: task.title,
        count,
        minutes,
        timed: input.minutes !== undefined,
        note: input.note ?? '',
        routineId: null,
        taskId: task.id,
        postId: null,
      })
      open.store.tasks.update({ ...task, status: 'done', closedAt: moment.at })
    },
  }
}

function closeIdea(
  open: OpenDesk,
  idea: RowOf<'post'>,
  moment: Moment,
  input: Done & { count: number | undefined },
): Closing | string {
  const ref: Ref = { kind: 'post', id: idea.id }
  if (idea.status !== 'idea') return `${formatRef(ref)} ${idea.title} is ${idea.status} already`
  const by = input.by ?? 'manager'
  return {
    ref,
    title: idea.title,
    minutes: idea.minutes,
    count: input.count ?? 1,
    by,
    write(minutes) {
      record(open, moment, {
        clientId: idea.clientId,
        channelId: null,
        stage: 'create',
        action: 'make',
        by,
        title: idea.title,
        count: input.count ?? 1,
        minutes,
        timed: input.minutes !== undefined,
        note: input.note ?? '',
        routineId: null,
        taskId: null,
        postId: idea.id,
      })
      open.store.posts.update({ ...idea, status: 'done' }, moment.at)
    },
  }
}

function spoken(closings: readonly Closing[], minutes: readonly number[], input: Done): string {
  const names = closings.map((closing) => {
    const count = closing.count > 1 ? ` ×${closing.count}` : ''
    const by = closing.by === 'client' ? ' (by the client)' : ''
    return `${formatRef(closing.ref)} ${closing.title}${count}${by}`
  })
  const whole = minutes.reduce((sum, each) => sum + each, 0)
  const from = input.minutes === undefined ? ' as planned' : ''
  return `${input.dryRun ? 'Would record' : 'Done'}: ${names.join('; ')} (${spokenMinutes(whole)}${from}).${input.dryRun ? '' : ' Undo: smm undo'}`
}
