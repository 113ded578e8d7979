import { auditDueOn } from '../audit/audit.ts'
import type { Channel } from '../channel.ts'
import type { Client } from '../client.ts'
import { counted } from '../number.ts'
import { listed } from '../text/phrase.ts'
import { type Day, daysBetween } from '../time/day.ts'
import { worksOn } from '../time/working-time.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** One row for each active client whose profiles were audited longer ago than the interval. The first audit is a task of the onboarding and comes from there. */
export function auditRows(
  { clients, channels, audited, desk }: TodayFacts,
  { auditDays, usual }: TodaySettings,
  measured: Measured,
  { day }: LocalTime,
): Candidate[] {
  return clients.flatMap((client) => {
    if (client.status !== 'active') return []
    const own = channels.filter((channel) => channel.clientId === client.id && channel.retiredOn === null)
    const isDue = ({ id }: Channel) => {
      const on = audited.get(id)
      return on !== undefined && auditDueOn(on, auditDays) <= day
    }
    const due = own.filter(isDue)
    const [oldest] = due.flatMap(({ id }) => audited.get(id) ?? []).sort()
    if (oldest === undefined) return []
    return [
      {
        ref: null,
        client,
        channel: null,
        block: 'create',
        owner: 'manager',
        title: rowTitle(client, due, own.length, oldest, day),
        minutes: usual.audit * due.length,
        isSocial: false,
        // It waits for whoever has the time: a day that is past would put it above the posts of tomorrow.
        dueOn: null,
        dueTime: null,
        clientTime: null,
        measures: measured({ client, goalId: null, dueOn: null, dueTime: null, since: auditDueOn(oldest, auditDays) }),
        waitsForMakingDay: !worksOn({ ...desk.working, days: desk.makingDays }, day),
        stands: 1,
      },
    ]
  })
}

function rowTitle({ slug }: Client, due: readonly Channel[], running: number, oldest: Day, today: Day): string {
  const keys = due.map(({ key }) => key)
  const profiles = due.length === 1 ? 'the profile' : counted(due.length, 'profile')
  const words = `${profiles}, ${listed(keys)}, last ${counted(daysBetween(oldest, today), 'day')} ago`
  // Where all are due, or one, the command says so without an option.
  const which = due.length === running ? '' : due.length === 1 ? ` ${keys[0]}` : ' --due'
  return `Audit ${words}: smm channel audit ${slug}${which}`
}
