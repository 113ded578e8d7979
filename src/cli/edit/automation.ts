import { type Automation, automationKinds, nextLook } from '../../domain/automation.ts'
import { intervalWords } from '../../domain/automation-words.ts'
import type { Client } from '../../domain/client.ts'
import { spokenDay } from '../../domain/time/day.ts'
import type { Context } from '../context.ts'
import { resolveChannel } from '../resolve/client.ts'
import type { OpenDesk } from '../with-store.ts'
import { type Changes, daysOf, fittingWord, recurrenceOf } from './changes.ts'

/** An automation with what was said laid over it. The next look follows from its interval, unless that stays as it is. */
export async function editedAutomation(
  context: Context,
  open: OpenDesk,
  automation: Automation,
  changes: Changes,
): Promise<Automation> {
  const every = recurrenceOf(changes.every)
  const edited = {
    ...automation,
    title: changes.title ?? automation.title,
    kind: fittingWord('a kind of automation', changes.kind, automationKinds) ?? automation.kind,
    tool: changes.tool ?? automation.tool,
    minutes: changes.minutes ?? automation.minutes,
    owner: changes.owner ?? automation.owner,
    everyDays:
      every === undefined ? automation.everyDays : daysOf(every, 'An automation is looked at every so many days'),
    channelId: await channelOf(context, open, automation, changes.channel),
  }
  const isSameInterval = edited.kind === automation.kind && edited.everyDays === automation.everyDays
  return isSameInterval ? edited : { ...edited, nextLookOn: nextLook(edited, open.desk.working) }
}

async function channelOf(
  context: Context,
  { store }: OpenDesk,
  { clientId, channelId }: Automation,
  said: string | undefined,
): Promise<number | null> {
  if (said === undefined) return channelId
  if (said === 'none') return null
  return resolveChannel(store, store.clients.get(clientId) as Client, said, await context.templates.platforms()).id
}

/** When the next look is wanted, where that changed. */
export function lookWords(before: Automation, after: Automation): string {
  if (before.nextLookOn === after.nextLookOn) return ''
  return `; a look ${intervalWords(after)}, the next by ${spokenDay(after.nextLookOn)}`
}
