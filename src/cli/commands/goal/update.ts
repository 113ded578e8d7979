import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import type { Goal } from '../../../domain/goal.ts'
import { paceWords } from '../../../domain/goal-words.ts'
import { figure } from '../../../domain/number.ts'
import { formatRef, parseRefs } from '../../../domain/ref.ts'
import { goalEdits } from '../../../domain/strategy/edits.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import { parseWhen } from '../../../domain/time/when.ts'
import type { Store } from '../../../store/store.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { stateOfGoal } from '../../goal-state.ts'
import { lineOf, numberOf } from '../../options/parse.ts'
import { missingThing, requireKind } from '../../resolve/things.ts'
import { planStrategyChange, versionWords } from '../../strategy/change-strategy.ts'
import { change, writing } from '../../with-store.ts'

interface GoalUpdate {
  readonly ref: string
  readonly baseline?: number
  readonly target?: number
  readonly due?: string
  readonly title?: string
  readonly dryRun?: boolean
}

export function goalUpdateCommand(parent: Command, context: Context): Command {
  return parent
    .command('update')
    .summary('change a goal')
    .description(
      'Changes what is said of a goal and keeps the rest. A goal that the strategy holds is changed there too, as a new version. Readings come by smm metric add.',
    )
    .argument('<ref>', 'the goal, such as g3')
    .option('--baseline <number>', 'where the needle stood at the start', numberOf)
    .option('--target <number>', 'where it is to stand', numberOf)
    .option('--due <day>', 'by when: 2027-02-28, +30d')
    .option('--title <words>', 'what will be different', lineOf)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm goal update g3 --target 18\n  smm goal update g3 --due +30d --baseline 11',
    )
    .action((ref: string, options: Omit<GoalUpdate, 'ref'>) => goalUpdate(context, { ref, ...options }))
}

export async function goalUpdate(context: Context, input: GoalUpdate): Promise<void> {
  const { ref, dryRun, ...said } = input
  await writing(context, async (open) => {
    const { store } = open
    const goal = findGoal(store, ref)
    if (Object.keys(said).length === 0) throw nothingSaid(ref)
    const client = store.clients.get(goal.clientId)
    if (!client) throw new SmmError('data', `The client of ${ref} is missing`)
    const today = clientDay(open, client)
    const edited = withSaid(goal, said, today)
    const changes = changesOf(goal, edited)
    if (changes.length === 0) return context.say(`${ref} is so already; nothing was changed`)
    const plan = await planStrategyChange(context, open, client, (strategy) => goalEdits(strategy, goal, edited))
    change(
      context,
      open,
      () => {
        plan?.write()
        store.goals.update(edited)
      },
      dryRun,
    )
    context.say(
      `${dryRun ? 'Would change' : 'Changed'} ${ref} of ${client.slug}: ${changes.join(', ')}${versionWords(plan)}`,
    )
    context.say(`${ref} ${edited.title}: ${paceWords(stateOfGoal(store, edited, today), today)}`)
  })
}

function findGoal(store: Store, word: string): Goal {
  const [ref, more] = parseRefs(word)
  if (ref === undefined || more !== undefined)
    throw new SmmError('usage', `"${word}" names several things; goal update takes one goal`)
  requireKind(ref, ['goal'], 'goal update')
  const goal = store.goals.get(ref.id)
  if (goal === undefined) throw missingThing(store, ref)
  if (goal.endedOn !== null) {
    throw new SmmError('refused', `${formatRef(ref)} ended on ${spokenDay(goal.endedOn)} and stays as it was`, [
      'smm goal list --all',
    ])
  }
  return goal
}

/** What was said, laid over the goal; a due day at or before its start is refused. */
function withSaid(goal: Goal, said: Omit<GoalUpdate, 'ref' | 'dryRun'>, today: Day): Goal {
  if (said.due?.trim().toLowerCase() === 'none') {
    throw new SmmError('usage', 'A goal needs a day on which it is due; without one there is no pace to judge', [
      `smm goal update ${formatRef({ kind: 'goal', id: goal.id })} --due +90d`,
    ])
  }
  const dueOn = said.due === undefined ? goal.dueOn : parseWhen(said.due, today).day
  if (dueOn !== null && said.due !== undefined && dueOn <= goal.startsOn) {
    throw new SmmError('usage', `${dueOn} is not after the goal's start, ${goal.startsOn}`)
  }
  return {
    ...goal,
    title: said.title ?? goal.title,
    baseline: said.baseline ?? goal.baseline,
    target: said.target ?? goal.target,
    dueOn,
  }
}

function changesOf(before: Goal, after: Goal): string[] {
  const day = (due: Day | null) => due ?? '—'
  const words = [
    ['title', before.title, after.title],
    ['baseline', figure(before.baseline), figure(after.baseline)],
    ['target', figure(before.target), figure(after.target)],
    ['due', day(before.dueOn), day(after.dueOn)],
  ] as const
  return words.filter(([, old, now]) => old !== now).map(([label, old, now]) => `${label} ${old} → ${now}`)
}

function nothingSaid(ref: string): SmmError {
  return new SmmError('usage', 'Nothing to change was said; say one of --baseline, --target, --due, --title', [
    `smm goal update ${ref} --target 18`,
  ])
}
