import { type Automation, lookDueOn } from '../automation.ts'
import { automationWords, unseenWords } from '../automation-words.ts'
import { phrase } from '../text/phrase.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Candidate, TodayFacts } from './facts.ts'
import type { Measured } from './measures.ts'

/** A row for each automation at which a person has to look. It acts while its client is paused too, and until somebody retires it. */
export function automationRows(facts: TodayFacts, measured: Measured, now: LocalTime): Candidate[] {
  return facts.automations.flatMap((automation) => {
    const client = facts.clients.find((each) => each.id === automation.clientId)
    const dueOn = lookDueOn(automation)
    // What was put off is not asked for before its day, not even with everything that is still to come.
    const isPutOff = automation.snoozedUntil !== null && automation.snoozedUntil > now.day
    if (!client || client.status === 'ended' || isPutOff) return []
    const channel = facts.channels.find((each) => each.id === automation.channelId) ?? null
    return [
      {
        ref: { kind: 'automation', id: automation.id },
        client,
        channel,
        block: 'listen',
        owner: automation.owner,
        title: rowTitle(automation, channel !== null, now),
        minutes: automation.minutes,
        isSocial: true,
        dueOn,
        dueTime: null,
        clientTime: null,
        measures: measured({
          client,
          goalId: null,
          dueOn,
          dueTime: null,
          since: automation.lookedOn ?? automation.createdOn,
        }),
        waitsForMakingDay: false,
        stands: 1,
      },
    ]
  })
}

/** The channel stands behind it; what has none is told by what it does. */
function rowTitle(automation: Automation, hasChannel: boolean, { day }: LocalTime): string {
  const { kind, title, lookedOn, nextLookOn } = automation
  const name = hasChannel ? automationWords[kind] : `${automationWords[kind]} “${phrase(title)}”`
  return `Look at the ${name}: ${unseenWords(lookedOn, nextLookOn, day)}`
}
