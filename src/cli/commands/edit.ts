import type { Command } from 'commander'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, parseRefs, type Ref } from '../../domain/ref.ts'
import type { Routine } from '../../domain/routine.ts'
import { routineEdits } from '../../domain/strategy/work-edits.ts'
import type { Task } from '../../domain/task.ts'
import { parseClockTime } from '../../domain/time/clock-time.ts'
import { addDays } from '../../domain/time/day.ts'
import { parseRecurrence, type Recurrence } from '../../domain/time/recurrence.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { type Action, actions, type Owner, type Stage, stages } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { editWords } from '../edit-words.ts'
import { lineOf, lineOrNoneOf, minutesOf, numberOf, oneOf, ownerOf, parser, wholeOf } from '../options/parse.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { resolveGoal } from '../resolve/goal.ts'
import { findThing } from '../resolve/things.ts'
import { planStrategyChange } from '../strategy/change-strategy.ts'
import { change, type OpenDesk, writing } from '../with-store.ts'
import { goalUpdate } from './goal/update.ts'

interface Changes {
  readonly title?: string
  readonly due?: string
  readonly minutes?: number
  readonly stage?: Stage
  readonly action?: Action
  readonly owner?: Owner
  readonly client?: string
  readonly channel?: string
  readonly goal?: string
  readonly pillar?: string
  readonly note?: string
  readonly every?: Recurrence
  readonly at?: string
  readonly count?: number
  readonly how?: string
  readonly evidence?: string
  readonly lesson?: string
  readonly baseline?: number
  readonly target?: number
}

interface Edit extends Changes {
  readonly ref: Ref
  readonly dryRun?: boolean
}

/** Which options fit which kind. */
const fitting: Readonly<Record<Ref['kind'], readonly (keyof Changes)[]>> = {
  task: ['title', 'due', 'minutes', 'stage', 'action', 'owner', 'client', 'channel', 'goal', 'note'],
  routine: ['title', 'every', 'at', 'minutes', 'count', 'stage', 'action', 'how'],
  post: ['title', 'minutes', 'pillar', 'client', 'note'],
  outcome: ['title', 'evidence', 'lesson', 'goal'],
  goal: ['title', 'baseline', 'target', 'due'],
}

export function editCommand(parent: Command, context: Context): Command {
  return parent
    .command('edit')
    .summary('change a thing by its ref')
    .description(
      'Changes a task, routine, idea, goal or outcome. What the strategy holds, a routine or a goal, is changed there too, as a new version; a changed recurrence starts tomorrow.',
    )
    .argument('<ref>', 'a ref such as t3 or r5', parser(oneRef))
    .option('--title <words>', 'all: the words', lineOf)
    .option('--minutes <minutes>', 'task, routine, idea: how long it takes', minutesOf)
    .option('--stage <stage>', `task, routine: one of ${stages.join(', ')}`, oneOf(stages))
    .option('--action <action>', `task, routine: one of ${actions.join(', ')}`, oneOf(actions))
    .option('--due <when>', 'task: fri, "fri 14:00", +3d, or none; goal: by what day')
    .option('--owner <who>', 'task: me or client', ownerOf)
    .option('--client <client>', 'task, idea: whose it is')
    .option('--channel <channel>', 'task: the channel it is for, or none')
    .option('--goal <ref>', 'task, outcome: the goal that it serves, or none')
    .option('--note <words>', 'task, idea: a private note; "" empties it', lineOrNoneOf)
    .option('--every <recurrence>', 'routine: weekdays, "mon, thu", "3 days", "month on 1"', parser(parseRecurrence))
    .option('--at <time>', 'routine: morning, noon, afternoon or a time', parser(partOfDay))
    .option('--count <number>', 'routine: acts that it stands for', wholeOf(1, 100))
    .option('--how <words>', 'routine: how it is done well', lineOf)
    .option('--pillar <key>', 'idea: the pillar, or none')
    .option('--evidence <words>', 'outcome: what shows it', lineOf)
    .option('--lesson <words>', 'outcome: so what', lineOf)
    .option('--baseline <number>', 'goal: where the needle stood at the start', numberOf)
    .option('--target <number>', 'goal: where it is to stand', numberOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm edit t3 --due fri --minutes 30\n  smm edit r5 --every "mon, thu"\n  smm edit g3 --target 18\n  smm edit p2 --title "The starter is older than the shop"',
    )
    .action((ref: Ref, options: Omit<Edit, 'ref'>) => edit(context, { ref, ...options }))
}

export async function edit(context: Context, input: Edit): Promise<void> {
  const { ref, dryRun, ...changes } = input
  refuseWrongOptions(ref, changes)
  if (ref.kind === 'goal') {
    return goalUpdate(context, { ref: formatRef(ref), ...changes, ...(dryRun ? { dryRun } : {}) })
  }
  await writing(context, async (open) => {
    const thing = findThing(open.store, ref)
    const write = await writeOf(context, open, thing, changes)
    if (write.isSame) return context.say(`${formatRef(ref)} is so already; nothing was changed`)
    change(context, open, write.run, dryRun)
    const what = editWords(changes as Record<string, unknown>, open.now.day)
    context.say(
      `${dryRun ? 'Would change' : 'Changed'} ${formatRef(ref)} ${changes.title ?? thing.row.title}: ${what}${write.also}.${dryRun ? '' : ' Undo: smm undo'}`,
    )
  })
}

function oneRef(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref && !more) return ref
  throw new SmmError('usage', `"${word}" names several things; edit them one at a time`)
}

function partOfDay(text: string): string {
  const word = text.trim().toLowerCase()
  if (['morning', 'noon', 'afternoon'].includes(word)) return word
  try {
    return parseClockTime(word)
  } catch {}
  throw new SmmError('usage', `"${text}" is not a part of the day; write morning, noon, afternoon or 10:30`)
}

function refuseWrongOptions(ref: Ref, changes: Changes): void {
  const said = Object.keys(changes) as (keyof Changes)[]
  const fits = fitting[ref.kind]
  const wrong = said.find((name) => !fits.includes(name))
  if (said.length > 0 && wrong === undefined) return
  const options = fits.map((name) => `--${name}`).join(', ')
  const what = wrong === undefined ? 'Nothing to change was said' : `--${wrong} does not fit ${formatRef(ref)}`
  throw new SmmError('usage', `${what}; for this there are ${options}`, [`smm edit ${formatRef(ref)} --title "…"`])
}

interface Write {
  run(): void
  /** What else happens, for the sentence. */
  readonly also: string
  /** It is all so already. */
  readonly isSame: boolean
}

const same = (before: object, after: object): boolean => JSON.stringify(before) === JSON.stringify(after)

async function writeOf(
  context: Context,
  open: OpenDesk,
  thing: ReturnType<typeof findThing>,
  changes: Changes,
): Promise<Write> {
  const { store } = open
  switch (thing.kind) {
    case 'task': {
      const task = await editedTask(context, open, thing.row, changes)
      return { run: () => store.tasks.update(task), also: '', isSame: same(thing.row, task) }
    }
    case 'routine':
      return editRoutine(context, open, thing.row, changes)
    case 'post': {
      const client =
        changes.client === undefined ? store.clients.get(thing.row.clientId) : resolveClient(store, changes.client)
      const idea = {
        ...thing.row,
        title: changes.title ?? thing.row.title,
        minutes: changes.minutes ?? thing.row.minutes,
        note: changes.note ?? thing.row.note,
        clientId: client?.id ?? thing.row.clientId,
        pillarId: pillarOf(open, client as Client, changes.pillar, thing.row),
      }
      return { run: () => store.posts.update(idea), also: '', isSame: same(thing.row, idea) }
    }
    case 'outcome': {
      const client = store.clients.get(thing.row.clientId) as Client
      const outcome = {
        ...thing.row,
        title: changes.title ?? thing.row.title,
        evidence: changes.evidence ?? thing.row.evidence,
        lesson: changes.lesson ?? thing.row.lesson,
        goalId: goalOf(open, client, changes.goal, thing.row.goalId),
      }
      return { run: () => store.outcomes.update(outcome), also: '', isSame: same(thing.row, outcome) }
    }
    case 'goal':
      throw new SmmError('bug', 'goals are changed with goal update')
  }
}

async function editedTask(context: Context, open: OpenDesk, task: Task, changes: Changes): Promise<Task> {
  const { store, now } = open
  const client = changes.client === undefined ? store.clients.get(task.clientId) : resolveClient(store, changes.client)
  const due = changes.due === undefined ? undefined : changes.due === 'none' ? null : parseWhen(changes.due, now.day)
  const isMoved = client !== undefined && client.id !== task.clientId
  const channelId = isMoved ? null : task.channelId
  return {
    ...task,
    clientId: client?.id ?? task.clientId,
    title: changes.title ?? task.title,
    minutes: changes.minutes ?? task.minutes,
    stage: changes.stage ?? task.stage,
    action: changes.action ?? task.action,
    owner: changes.owner ?? task.owner,
    note: changes.note ?? task.note,
    dueOn: due === undefined ? task.dueOn : (due?.day ?? null),
    dueTime: due === undefined ? task.dueTime : (due?.time ?? null),
    // A new day brings a task back that was put off.
    snoozedUntil: due === undefined ? task.snoozedUntil : null,
    channelId:
      changes.channel === undefined
        ? channelId
        : changes.channel === 'none'
          ? null
          : resolveChannel(store, client as Client, changes.channel, await context.templates.platforms()).id,
    goalId: goalOf(open, client as Client, changes.goal, isMoved ? null : task.goalId),
  }
}

function goalOf(open: OpenDesk, client: Client, said: string | undefined, before: number | null): number | null {
  if (said === undefined) return before
  return said === 'none' ? null : resolveGoal(open.store, client, said).id
}

function pillarOf(
  open: OpenDesk,
  client: Client,
  said: string | undefined,
  idea: { readonly clientId: number; readonly pillarId: number | null },
): number | null {
  if (said === undefined) return client.id === idea.clientId ? idea.pillarId : null
  if (said === 'none') return null
  const pillars = open.store.pillars.of(client.id).filter((pillar) => pillar.ended_on === null)
  const found = pillars.find((pillar) => pillar.key === said)
  if (found) return found.id
  throw new SmmError(
    'unknown',
    `${client.slug} has no pillar ${said}; it has ${pillars.map((each) => each.key).join(', ') || 'none yet'}`,
    [`smm strategy show ${client.slug}`],
  )
}

async function editRoutine(context: Context, open: OpenDesk, routine: Routine, changes: Changes): Promise<Write> {
  const { store, now } = open
  const after: Routine = {
    ...routine,
    title: changes.title ?? routine.title,
    stage: changes.stage ?? routine.stage,
    action: changes.action ?? routine.action,
    at: changes.at ?? routine.at,
    minutes: changes.minutes ?? routine.minutes,
    count: changes.count ?? routine.count,
    how: changes.how ?? routine.how,
  }
  const client = store.clients.get(routine.clientId) as Client
  const recurrence = changes.every ?? null
  const plan = await planStrategyChange(context, open, client, (strategy) =>
    routineEdits(strategy, routine, after, recurrence),
  )
  return {
    run() {
      plan?.write()
      store.routines.update(after)
      if (recurrence) store.routines.setRule(routine.id, addDays(now.day, 1), recurrence)
    },
    also: `${recurrence ? ', from tomorrow' : ''}${plan ? `; strategy version ${plan.version}` : ''}`,
    isSame: !recurrence && same(routine, after),
  }
}
