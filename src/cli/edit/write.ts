import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Routine, RoutineRule } from '../../domain/routine.ts'
import { routineEdits } from '../../domain/strategy/work-edits.ts'
import type { Task } from '../../domain/task.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { formatRecurrence, type Recurrence } from '../../domain/time/recurrence.ts'
import { parseWhen } from '../../domain/time/when.ts'
import { stages } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { conversationOf } from '../inbox/conversation.ts'
import { rejudged } from '../inbox/rejudge.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { resolveGoal } from '../resolve/goal.ts'
import { resolvePillar } from '../resolve/pillar.ts'
import type { findThing } from '../resolve/things.ts'
import { planStrategyChange } from '../strategy/change-strategy.ts'
import type { OpenDesk } from '../with-store.ts'
import { editedAutomation, lookWords } from './automation.ts'
import { refuseBound } from './bound.ts'
import { editedCampaign, whatStays } from './campaign.ts'
import { type Changes, fittingWord, recurrenceOf } from './changes.ts'
import { contactOfTask, editContact } from './contact.ts'
import { editedHeard } from './heard.ts'

interface Write {
  run(): void
  /** What else happens, for the sentence. */
  readonly also: string
  /** It is all so already. */
  readonly isSame: boolean
}

const same = (before: object, after: object): boolean => JSON.stringify(before) === JSON.stringify(after)

/** What is to be written of the changes to a thing; nothing is written before `run`. */
export async function writeOf(
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
      if (thing.row.status === 'open' && changes.client !== undefined) {
        throw new SmmError(
          'refused',
          `${thing.row.title} has variants on the channels of its client, so it stays there`,
        )
      }
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
    case 'campaign': {
      const campaign = editedCampaign(open, thing.row, changes)
      return {
        run: () => store.campaigns.update(campaign),
        also: whatStays(thing.row, campaign),
        isSame: same(thing.row, campaign),
      }
    }
    case 'message': {
      const conversation = conversationOf(open, { kind: 'message', id: thing.row.id }, 'edit')
      return { ...rejudged(open, conversation, await context.templates.inbox(), changes), also: '' }
    }
    case 'contact': {
      const { title: _, ...contact } = thing.row
      return editContact(context, open, contact, changes)
    }
    case 'heard': {
      const heard = editedHeard(open.store, thing.row, changes)
      return { run: () => store.heard.update(heard), also: '', isSame: same(thing.row, heard) }
    }
    case 'article':
      throw new SmmError('bug', 'articles are not changed')
    case 'automation': {
      const automation = await editedAutomation(context, open, thing.row, changes)
      return {
        run: () => store.automations.update(automation),
        also: lookWords(thing.row, automation),
        isSame: same(thing.row, automation),
      }
    }
    case 'goal':
      throw new SmmError('bug', 'goals are changed with goal update')
  }
}

async function editedTask(context: Context, open: OpenDesk, task: Task, changes: Changes): Promise<Task> {
  const { store, now } = open
  const client = changes.client === undefined ? store.clients.get(task.clientId) : resolveClient(store, changes.client)
  const due = changes.due === undefined ? undefined : changes.due === 'none' ? null : parseWhen(changes.due, now)
  const isMoved = client !== undefined && client.id !== task.clientId
  if (isMoved) refuseBound(task)
  const channelId = isMoved ? null : task.channelId
  return {
    ...task,
    clientId: client?.id ?? task.clientId,
    title: changes.title ?? task.title,
    minutes: changes.minutes ?? task.minutes,
    stage: fittingWord('a stage of work', changes.stage, stages) ?? task.stage,
    action: changes.action ?? task.action,
    owner: changes.owner ?? task.owner,
    fee: changes.fee === undefined ? task.fee : changes.fee === 'none' ? null : changes.fee,
    maker: changes.maker ?? task.maker,
    note: changes.note ?? task.note,
    dueOn: due === undefined ? task.dueOn : (due?.day ?? null),
    dueTime: due === undefined ? task.dueTime : (due?.time ?? null),
    contactId: contactOfTask(open, client as Client, changes.contact, isMoved ? null : task.contactId),
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
  return said === 'none' ? null : resolvePillar(open.store, client, said).id
}

/** The recurrence that is asked for, when it is another than the newest one; the same words must not begin to count anew. */
function movedTo(rules: readonly RoutineRule[], said: Recurrence | undefined): Recurrence | null {
  const [newest] = rules
  if (said === undefined) return null
  return newest && formatRecurrence(newest.recurrence) === formatRecurrence(said) ? null : said
}

/** The day on which it passed to the client, for a routine that no strategy holds. */
function passedOn(before: Routine, after: Routine, today: Day): Day | null {
  if (after.owner === 'manager') return null
  return before.owner === 'manager' ? today : (before.handedOverOn ?? null)
}

async function editRoutine(context: Context, open: OpenDesk, routine: Routine, changes: Changes): Promise<Write> {
  const { store, now } = open
  const after: Routine = {
    ...routine,
    title: changes.title ?? routine.title,
    stage: fittingWord('a stage of work', changes.stage, stages) ?? routine.stage,
    action: changes.action ?? routine.action,
    at: changes.at ?? routine.at,
    minutes: changes.minutes ?? routine.minutes,
    count: changes.count ?? routine.count,
    how: changes.how ?? routine.how,
    owner: changes.owner ?? routine.owner,
  }
  const client = store.clients.get(routine.clientId) as Client
  const recurrence = movedTo(store.routines.rulesOf(routine.id), recurrenceOf(changes.every))
  const plan = await planStrategyChange(context, open, client, (strategy, entryAt) =>
    routineEdits(strategy, routine, after, recurrence, entryAt),
  )
  return {
    run() {
      // A strategy that holds the routine writes its row as well.
      if (plan) return plan.write()
      store.routines.update({ ...after, handedOverOn: passedOn(routine, after, now.day) })
      if (recurrence) store.routines.setRule(routine.id, addDays(now.day, 1), recurrence)
    },
    also: `${recurrence ? ', from tomorrow' : ''}${plan ? `; strategy version ${plan.version}` : ''}`,
    isSame: !recurrence && same(routine, after),
  }
}
