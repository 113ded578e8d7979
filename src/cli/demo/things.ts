import { newIdea } from '../../domain/post.ts'
import { belongsToNothing } from '../../domain/task.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../domain/time/day.ts'
import type { Store } from '../../store/store.ts'
import type { DemoIdea, DemoTask } from './demo-client.ts'
import { lastWorkingDay, workingDay } from './desk.ts'
import type { Done, Placed } from './history.ts'
import type { Moments } from './moments.ts'

/** Something to be written in the order of its day, so that its number tells how old it is. */
export interface Fresh {
  readonly onDay: Day
  write(): void
}

export function freshIdeas(store: Store, client: Placed, moments: Moments): Fresh[] {
  return client.story.ideas.map((idea) => ({
    onDay: addDays(moments.today, -idea.daysAgo),
    write: () => writeIdea(store, client, idea, moments),
  }))
}

/** Writes a client's tasks and outcomes; gives the work of the tasks that are done. */
export function writeThings(store: Store, client: Placed, moments: Moments): Done[] {
  writeOutcomes(store, client, moments)
  return client.story.tasks.flatMap((task) => writeTask(store, client, task, moments))
}

function writeIdea(store: Store, client: Placed, idea: DemoIdea, moments: Moments): void {
  const { title, minutes, daysAgo, comesUpOn } = idea
  const createdOn = addDays(moments.today, -daysAgo)
  const pillar = store.pillars.of(client.id).find((each) => each.key === idea.pillar)
  const fresh = { ...newIdea({ clientId: client.id, title, minutes, createdOn }), pillarId: pillar?.id ?? null }
  const id = store.posts.insert(fresh, moments.at(createdOn, '16:00'))
  if (comesUpOn === undefined) return
  const snoozedUntil = nextOn(moments.today, comesUpOn)
  store.posts.update({ ...fresh, id, status: 'idea', snoozedUntil, closedAt: null })
}

/** The next such weekday, today counted. */
export function nextOn(today: Day, weekday: string): Day {
  let day = today
  while (weekdayOf(day) !== weekday) day = addDays(day, 1)
  return day
}

function writeOutcomes(store: Store, client: Placed, moments: Moments): void {
  const goals = store.goals.of(client.id)
  const oldestFirst = [...client.story.outcomes].sort((a, b) => b.daysAgo - a.daysAgo)
  for (const { kind, title, evidence = '', lesson = '', goal, daysAgo } of oldestFirst) {
    const day = lastWorkingDay(addDays(moments.today, -daysAgo))
    const goalId = goals.find((each) => each.key === goal)?.id ?? null
    store.outcomes.insert(
      { clientId: client.id, kind, title, evidence, lesson, goalId, onDay: day },
      moments.at(day, '15:00'),
    )
  }
}

function writeTask(store: Store, client: Placed, task: DemoTask, moments: Moments): Done[] {
  const { title, stage, minutes, dueIn, dueTime, doneAgo } = task
  const createdOn = addDays(moments.today, -task.madeDaysAgo)
  const { action = 'other', owner = 'manager' } = task
  const fresh = {
    clientId: client.id,
    title,
    stage,
    action,
    owner,
    minutes,
    dueOn: workingDay(moments.today, dueIn),
    dueTime: dueTime ?? null,
    channelId: null,
    goalId: store.goals.of(client.id).find((each) => each.key === task.goal)?.id ?? null,
    ...belongsToNothing,
    note: '',
    createdOn,
  }
  const id = store.tasks.insert(fresh, moments.at(createdOn, '11:00'))
  if (doneAgo === undefined) return []
  const day = workingDay(moments.today, -doneAgo)
  store.tasks.update({ ...fresh, id, status: 'done', snoozedUntil: null, closedAt: moments.at(day, '12:00') })
  const activity = {
    channelId: null,
    stage,
    action,
    by: owner,
    title,
    count: 1,
    minutes,
    timed: true,
    note: '',
  } as const
  return daysBetween(day, moments.today) > 0
    ? [{ client, day, activity: { ...activity, routineId: null, taskId: id, postId: null } }]
    : []
}
