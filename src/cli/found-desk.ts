import { type Desk, deskSlug } from '../domain/desk.ts'
import { weekdays } from '../domain/time/day.ts'
import { newClient } from './commands/client/add.ts'
import type { Context } from './context.ts'
import { change, refuseSetClock, storesOf } from './with-store.ts'

/** A desk as it is before anybody says otherwise: Monday to Friday, nine to five, in the zone of the machine. */
export function usualDesk(context: Context): Desk {
  return {
    name: 'My desk',
    zone: context.clock.zone,
    working: { days: weekdays.slice(0, 5), from: '09:00', until: '17:00' },
    makingDays: ['tue', 'wed'],
    reportDay: 'fri',
    schedulingDay: 'thu',
  }
}

/** Makes the desk and its built-in client when there is none yet, so that nothing has to be set up before the first command. */
export async function foundDesk(context: Context, desk: Desk = usualDesk(context)): Promise<void> {
  refuseSetClock(context)
  const store = (await storesOf(context)).orCreate()
  try {
    if (store.desk.find()) return
    change(context, { store, at: context.now }, () => {
      store.desk.insert(desk, context.now)
      store.clients.insert({ ...newClient(deskSlug, desk), name: desk.name, kind: 'savvy', isBuiltIn: true }, context.now)
    })
  } finally {
    store.close()
  }
}
