import { newClient } from '../domain/client.ts'
import { type Desk, deskSlug, usualDeskName } from '../domain/desk.ts'
import { SmmError } from '../domain/errors.ts'
import { defaultAnswers } from '../domain/questions.ts'
import { weekdays } from '../domain/time/day.ts'
import { localTime, offsetAt } from '../domain/time/zone.ts'
import type { Context } from './context.ts'
import { storeFirst } from './strategy/from-template.ts'
import { fillTemplate, loadTemplate, ownTemplate } from './strategy/template.ts'
import { refuseSetClock, storesOf } from './with-store.ts'

/** A desk as it is before anybody says otherwise: Monday to Friday, nine to five, in the zone of the machine. */
export function usualDesk(context: Context, zone: string = machineZone(context)): Desk {
  return {
    name: usualDeskName,
    zone,
    working: { days: weekdays.slice(0, 5), from: '09:00', until: '17:00' },
    makingDays: ['tue', 'wed'],
    reportDay: 'fri',
    schedulingDay: 'thu',
  }
}

/** The zone of the machine. Intl has none, or one that it cannot reckon with, where the variable TZ holds something else. */
function machineZone(context: Context): string {
  // Typed as text, but Intl gives undefined for some values of TZ.
  const zone: string | undefined = context.clock.zone
  if (zone && Number.isFinite(offsetAt(zone, context.now, []))) return zone
  throw new SmmError(
    'configuration',
    `The time zone of this machine cannot be made out (TZ is "${context.env['TZ'] ?? ''}")`,
    ['smm init --yes --zone Europe/London', 'TZ=Europe/London smm …'],
  )
}

/**
 * Makes the desk and its built-in client, with the strategy of the manager's own business, when there is none yet, so that nothing has to be
 * set up before the first command. True when it was made.
 */
export async function foundDesk(context: Context, said?: Desk): Promise<boolean> {
  refuseSetClock(context)
  const stores = await storesOf(context)
  // A machine without a zone is told of before a file is made, and does not matter where the desk has its own.
  const planned = said ?? (stores.exists() ? undefined : usualDesk(context))
  const store = stores.orCreate()
  try {
    if (store.desk.find()) return false
    const desk = planned ?? usualDesk(context)
    const client = { ...newClient(deskSlug, desk), name: desk.name, kind: 'savvy' as const, isBuiltIn: true }
    const at = context.now
    const { day: today } = localTime(desk.zone, at, [])
    const template = await loadTemplate(context, ownTemplate)
    const file = await fillTemplate(context, template, client, defaultAnswers(template.questions), today)
    const found = () => {
      // Another first command may have made it while the template was read.
      if (store.desk.find()) return false
      store.desk.insert(desk, at)
      storeFirst(store, client, file, { today, at })
      return true
    }
    // A desk that a first command found beside its own work is no step of its own: undo takes that command back and leaves the desk.
    return said ? store.atomically({ at, command: context.typed }, found) : store.unrecorded(at, found)
  } finally {
    store.close()
  }
}
