import { type Automation, type AutomationLook, lookDueOn } from '../../domain/automation.ts'
import { automationWords, intervalWords } from '../../domain/automation-words.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { ownerWord } from '../../domain/words.ts'
import { channelKey } from '../resolve/channel-key.ts'
import type { OpenDesk } from '../with-store.ts'

/** All that is recorded of an automation, with the newest looks at it. */
export function automationFacts(open: OpenDesk, automation: Automation) {
  const { id, kind, tool, channelId, owner, minutes, lookedOn, createdOn, retiredOn } = automation
  return {
    kind: automationWords[kind],
    channel: channelKey(open, channelId),
    tool,
    owner: ownerWord(owner),
    look: intervalWords(automation),
    minutes,
    lastLook: lookedOn && spokenDay(lookedOn),
    nextLook: retiredOn === null ? spokenDay(lookDueOn(automation)) : null,
    created: createdOn,
    retired: retiredOn,
    history: open.store.automations.looksAt(id, 5).map(lookWords),
  }
}

/** `Fri 20 Nov, answered 3, 1 waiting, by me: the link was dead`. */
function lookWords({ onDay, by, answers, waiting, note }: AutomationLook): string {
  return [
    spokenDay(onDay),
    ...(answers === null ? [] : [`answered ${answers}`]),
    ...(waiting === null ? [] : [`${waiting} waiting`]),
    `by ${by === 'client' ? 'the client' : 'me'}${note === '' ? '' : `: ${note}`}`,
  ].join(', ')
}
