import type { Desk } from '../../domain/desk.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { worksOn } from '../../domain/time/working-time.ts'

/** The invented manager whose desk the demo shows. */
export const demoDesk: Desk = {
  name: 'Rowan Vale, social media',
  zone: 'Europe/London',
  working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' },
  makingDays: ['tue', 'wed', 'thu'],
  reportDay: 'fri',
  schedulingDay: 'fri',
}

/** The day itself, or the working day before a day off. */
export function lastWorkingDay(day: Day): Day {
  let found = day
  while (!worksOn(demoDesk.working, found)) found = addDays(found, -1)
  return found
}

/** So many working days of the desk from a day; 0 is the day itself, or the next working day after a day off. */
export function workingDay(day: Day, steps: number): Day {
  let found = day
  let left = Math.abs(steps)
  if (steps >= 0) while (!worksOn(demoDesk.working, found)) found = addDays(found, 1)
  while (left > 0) {
    found = addDays(found, Math.sign(steps))
    if (worksOn(demoDesk.working, found)) left--
  }
  return found
}
