import { newClient } from '../domain/client.ts'
import { type Desk, deskSlug } from '../domain/desk.ts'
import { defaultAnswers } from '../domain/strategy/questions.ts'
import { weekdays } from '../domain/time/day.ts'
import { localTime } from '../domain/time/zone.ts'
import type { Context } from './context.ts'
import { storeFirst } from './strategy/from-template.ts'
import { fillTemplate, loadTemplate, ownTemplate } from './strategy/template.ts'
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

/**
 * Makes the desk and its built-in client, with the strategy of the manager's own business, when there is none yet, so that nothing has to be
 * set up before the first command. True when it was made.
 */
export async function foundDesk(context: Context, desk: Desk = usualDesk(context)): Promise<boolean> {
  refuseSetClock(context)
  const store = (await storesOf(context)).orCreate()
  try {
    if (store.desk.find()) return false
    const client = { ...newClient(deskSlug, desk), name: desk.name, kind: 'savvy' as const, isBuiltIn: true }
    const at = context.now
    const { day: today } = localTime(desk.zone, at, [])
    const template = await loadTemplate(context, ownTemplate)
    const file = await fillTemplate(context, template, client, defaultAnswers(template.questions), today)
    return change(context, { store, at }, () => {
      // Another first command may have made it while the template was read.
      if (store.desk.find()) return false
      store.desk.insert(desk, at)
      storeFirst(store, client, file, { today, at })
      return true
    })
  } finally {
    store.close()
  }
}
