import { openOccurrence } from '../../domain/routine.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { isSocial } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'
import { demoDesk } from './desk.ts'
import { type Done, type Placed, workOf } from './history.ts'
import type { Moments } from './moments.ts'
import { chance } from './random.ts'

const enough = 4
const longest = 12

/** A few of today's small things, done when the working day began; before it has begun, and on a day off, none. */
export function doneThisMorning(store: Store, clients: readonly Placed[], moments: Moments): Done[] {
  const { today } = moments
  if (!worksOn(demoDesk.working, today) || !moments.isOver(today, demoDesk.working.from)) return []
  const small = clients.flatMap((client) =>
    store.routines.runningOf(client.id).flatMap((state) => {
      const { routine } = state
      const isMine = routine.owner === 'manager' && isSocial(routine) && routine.minutes <= longest
      return isMine && openOccurrence(state, today) === today ? [{ client, routine }] : []
    }),
  )
  const luck = (each: (typeof small)[number]) => chance('morning', each.client.slug, each.routine.key, today)
  return small
    .sort((a, b) => luck(a) - luck(b))
    .slice(0, enough)
    .map(({ client, routine }) => ({
      client,
      day: today,
      activity: workOf(routine),
      closes: { routineId: routine.id, onDay: today },
    }))
}
