import { openingTasks } from '../../domain/course.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { addDays } from '../../domain/time/day.ts'
import type { Store } from '../../store/store.ts'
import { writeRenewal } from '../client/course.ts'
import { lastWorkingDay, workingDay } from './desk.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'

/** What comes with a client by itself: the early wins of its first month, all seen by now, and the talk about its contract. */
export function writeAgreed(store: Store, { id, startsOn }: Placed, strategy: Strategy, moments: Moments): void {
  const at = moments.at(startsOn, '09:00')
  const client = store.clients.get(id)
  if (!client || client.isBuiltIn) return
  for (const task of openingTasks(id, { onboarding: [], firstThirtyDays: strategy.firstThirtyDays }, startsOn)) {
    const taskId = store.tasks.insert(task, at)
    const stored = store.tasks.get(taskId)
    const seenOn = lastWorkingDay(addDays(task.dueOn ?? startsOn, -1))
    if (stored) store.tasks.update({ ...stored, status: 'done', closedAt: moments.at(seenOn, '15:00') })
  }
  writeRenewal({ store, at, now: { day: startsOn, time: '09:00' } }, client)
}

/** Work beside the retainer: one piece that is made, and one that is agreed. */
export function writeFees(store: Store, { id }: Placed, moments: Moments): void {
  const madeOn = addDays(moments.today, -30)
  const at = moments.at(madeOn, '11:00')
  const common = {
    clientId: id,
    stage: 'create',
    action: 'make',
    owner: 'manager',
    minutes: 20,
    dueTime: null,
    channelId: null,
    goalId: null,
    note: '',
    createdOn: madeOn,
  } as const
  const made = store.tasks.get(
    store.tasks.insert(
      {
        ...common,
        title: 'Photograph the autumn loaves',
        dueOn: workingDay(moments.today, -12),
        fee: 180,
        maker: 'Ines Roca',
      },
      at,
    ),
  )
  if (made)
    store.tasks.update({ ...made, status: 'done', closedAt: moments.at(workingDay(moments.today, -12), '16:00') })
  store.tasks.insert(
    {
      ...common,
      title: 'Film the Christmas stollen from flour to box',
      dueOn: workingDay(moments.today, 6),
      fee: 240,
      maker: 'Ines Roca',
    },
    at,
  )
}
