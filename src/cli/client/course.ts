import type { Client } from '../../domain/client.ts'
import { type CourseChange, courseChange, type RenewalChange, renewalChange } from '../../domain/course.ts'
import { counted } from '../../domain/number.ts'
import type { StrategyEdit } from '../../domain/strategy/edits.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import type { NewTask, Task, TaskOrigin } from '../../domain/task.ts'
import { addDays, daysBetween, laterOf, spokenDay } from '../../domain/time/day.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { planStrategyChange } from '../strategy/change-strategy.ts'
import { strategyName } from '../strategy/stored.ts'
import type { OpenDesk } from '../with-store.ts'

/** What a client's change of status writes beside the status, and what is to be said of it. */
export interface PlannedCourse {
  /** Runs inside the transaction of the command, after the client was updated. */
  write(): void
  readonly sentences: readonly string[]
}

/** Plans what comes and goes with a client's new status: tasks of its plan, the talk about its contract, and the days of goals that an offer had put off. */
export async function planCourse(
  context: Context,
  open: OpenDesk,
  before: Client,
  after: Client,
  isDry = false,
): Promise<PlannedCourse> {
  const { store, now } = open
  const newest = store.strategies.newest(before.id)
  const strategy = newest ? await context.readStrategy(newest.text, strategyName(before)) : null
  const isNew = after.status === 'active' && hasNotBegun(open, before)
  const change = courseChange(
    { clientId: before.id, from: isNew ? 'prospect' : before.status, to: after.status },
    strategy,
    store.tasks.openOf(before.id),
    now.day,
  )
  const late = isNew && strategy !== null ? daysSinceOffer(open, before, strategy) : 0
  const plan = late > 0 ? await planStrategyChange(context, open, before, (plan) => laterGoals(plan, late)) : null
  return {
    write() {
      writeCourse(open, change)
      if (isNew) store.routines.beginOn(after.id, now.day)
      writeRenewal(open, after)
      plan?.write()
    },
    sentences: [
      ...comingWords(change.comes, after, strategy, isDry),
      ...goingWords(change.goes, isDry),
      ...(plan
        ? [
            `The days of its goals ${isDry ? 'would be' : 'were'} moved by ${counted(late, 'day')}, since the work begins today.`,
          ]
        : []),
    ],
  }
}

/** A prospect, and one that was paused before anybody worked for it. */
function hasNotBegun({ store }: OpenDesk, { id, status, sinceOn }: Client): boolean {
  if (status !== 'paused') return status === 'prospect'
  const came = (['onboarding', 'early win'] as const).some((origin) => store.tasks.from(id, origin).length > 0)
  return sinceOn === null && !came && store.activities.firstAt(id) === undefined
}

/** Days since the first version of the plan was stored, or since the first of its goals starts where that is later: who comes back was moved before. */
function daysSinceOffer({ store, desk, spans, now }: OpenDesk, { id }: Client, { goals }: Strategy): number {
  const firstAt = store.strategies.firstAppliedAt(id)
  if (firstAt === undefined) return 0
  const [startsOn = null] = goals.map((goal) => goal.startsOn).sort()
  return daysBetween(laterOf(localTime(desk.zone, firstAt, spans).day, startsOn), now.day)
}

/** An offer names days that count from the day on which it was written; what is agreed counts from the day on which the work begins. */
function laterGoals({ goals }: Strategy, days: number): StrategyEdit[] {
  return goals.flatMap(({ startsOn, dueOn }, index) => [
    { path: ['goals', index, 'starts'], value: addDays(startsOn, days) },
    ...(dueOn === null ? [] : [{ path: ['goals', index, 'due'], value: addDays(dueOn, days) }]),
  ])
}

function writeCourse({ store, at }: OpenDesk, { comes, goes }: CourseChange): void {
  for (const task of goes) store.tasks.drop(task.id, at)
  for (const task of comes) store.tasks.insert(task, at)
}

/** Brings the task about a contract's renewal in line with the client as it stands now; runs inside the transaction of whatever changed the client. */
export function writeRenewal(
  { store, at, now }: { store: Store } & Pick<OpenDesk, 'at' | 'now'>,
  client: Client,
): void {
  const { comes, moves, goes }: RenewalChange = renewalChange(client, store.tasks.from(client.id, 'renewal'), now.day)
  for (const task of goes) store.tasks.drop(task.id, at)
  if (moves) store.tasks.update(moves)
  if (comes) store.tasks.insert(comes, at)
}

function comingWords(comes: readonly NewTask[], client: Client, strategy: Strategy | null, isDry: boolean): string[] {
  if (client.status !== 'active' && client.status !== 'ended') return []
  if (strategy === null) {
    const next = `smm strategy new ${client.slug} --template local-business`
    return client.status === 'active' ? [`It has no strategy yet: ${next}`] : []
  }
  if (comes.length === 0) return []
  const wins = comes.filter(({ origin }) => origin === 'early win')
  const last = wins.at(-1)?.dueOn ?? null
  const steps = `${counted(comes.length - wins.length, client.status === 'active' ? 'onboarding task' : 'offboarding task')}`
  const seen =
    last === null ? '' : ` and ${counted(wins.length, 'early win')}, the last to be seen by ${spokenDay(last)},`
  return [`${steps}${seen} ${isDry ? 'would come' : 'came'} into the list.`]
}

function goingWords(goes: readonly Task[], isDry: boolean): string[] {
  if (goes.length === 0) return []
  const kinds = [...new Set(goes.map(({ origin }) => kindWords[origin as TaskOrigin]))]
  const tasks = counted(goes.length, 'open task')
  return isDry
    ? [`${tasks} would go, of ${kinds.join(', ')}.`]
    : [`${tasks} went, of ${kinds.join(', ')}. Take it back: smm undo`]
}

const kindWords: Readonly<Record<TaskOrigin, string>> = {
  onboarding: 'onboarding',
  offboarding: 'offboarding',
  'early win': 'the first 30 days',
  renewal: 'the contract’s renewal',
  audit: 'audits',
}
