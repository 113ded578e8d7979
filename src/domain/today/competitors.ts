import { counted } from '../number.ts'
import { addDays, type Day, daysBetween, laterOf } from '../time/day.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'
import type { TodaySettings } from './settings.ts'

/** How it stands with a client's competitors. */
export interface CompetitorsOfClient {
  readonly clientId: number
  readonly competitors: number
  /** The day since which the first of them is looked at. */
  readonly addedOn: Day
  /** The newest day on which anything was noted of one; null: never. */
  readonly lookedOn: Day | null
}

/** Those of a new plan are nobody's business before it is so many days old. */
const daysOfGrace = 14
/** However many there are, no more minutes of a day than this. */
const mostMinutes = 20

/** One row for every active client at whose competitors nobody looked for long. */
export function competitorRows(
  facts: TodayFacts,
  { competitorDays, competitorMinutes }: TodaySettings,
  measured: Measured,
  now: LocalTime,
): Candidate[] {
  return facts.competitors.flatMap((those) => {
    const client = facts.clients.find(({ id }) => id === those.clientId)
    const since = wantedOn(those, competitorDays)
    if (client?.status !== 'active' || since > now.day) return []
    return [
      {
        ref: null,
        client,
        channel: null,
        block: 'read',
        owner: 'manager',
        title: `${titleOf(those, now.day)}: smm competitor note ${client.slug}`,
        minutes: Math.min(mostMinutes, those.competitors * competitorMinutes),
        isSocial: true,
        // They wait for nobody, and have no day.
        dueOn: null,
        dueTime: null,
        clientTime: null,
        measures: measured({ client, goalId: null, dueOn: null, dueTime: null, since }),
        waitsForMakingDay: false,
        stands: 1,
      },
    ]
  })
}

/** The day from which on somebody should look. */
function wantedOn({ addedOn, lookedOn }: CompetitorsOfClient, days: number): Day {
  const begun = addDays(addedOn, daysOfGrace)
  return lookedOn === null ? begun : laterOf(addDays(lookedOn, days), begun)
}

/** `Look at 3 competitors, last 40 days ago`. */
function titleOf({ competitors, lookedOn }: CompetitorsOfClient, today: Day): string {
  const last = lookedOn === null ? 'never so far' : `last ${counted(daysBetween(lookedOn, today), 'day')} ago`
  return `Look at ${competitors === 1 ? 'the competitor' : `${competitors} competitors`}, ${last}`
}
