import type { Channel } from '../channel.ts'
import type { Desk } from '../desk.ts'
import { openOccurrence, type Routine, type RoutineState } from '../routine.ts'
import type { Day } from '../time/day.ts'
import { beginOfPart } from '../time/day-part.ts'
import type { Instant } from '../time/instant.ts'
import { instantOf, type LocalTime, type ZoneSpans } from '../time/zone.ts'
import { dueLooks } from './sweep-due.ts'

/** What says whether a round of answering is done: the channels of one client, and when each was last looked at. */
export interface Looks {
  readonly channels: readonly Channel[]
  readonly lastLooks: ReadonlyMap<number, Instant>
  readonly desk: Pick<Desk, 'zone' | 'working'>
  readonly now: LocalTime
  readonly spans: ZoneSpans
}

/** A round of answering, and the day of it that is open. */
export interface OpenRound {
  readonly routine: Routine
  readonly onDay: Day
}

/**
 * The open rounds of answering of ours that looking has done: every channel of the round was looked at today, since it began, and none is due again. A round is about its own
 * channel, or about all whose inbox is looked at. What looking in the morning finds says nothing about who writes until the round of the afternoon.
 */
export function roundsDone(states: readonly RoutineState[], looks: Looks): OpenRound[] {
  const { channels, lastLooks, desk, now, spans } = looks
  const due = new Set(dueLooks(channels, lastLooks, desk, now, spans).map(({ channel }) => channel.id))
  const inboxes = inboxesOf(channels)
  return states.flatMap((state) => {
    const { routine } = state
    if (routine.action !== 'reply' || routine.owner !== 'manager') return []
    const onDay = openOccurrence(state, now.day)
    if (onDay === null) return []
    const time = onDay < now.day ? '00:00' : beginOfPart(routine.at, desk.working)
    const since = instantOf(desk.zone, { day: now.day, time }, spans)
    const ids = routine.channelId === null ? inboxes : [routine.channelId]
    return ids.every((id) => !due.has(id) && (lastLooks.get(id) ?? '') >= since) ? [{ routine, onDay }] : []
  })
}

/** Channels with times for a look; where none has any, all. */
function inboxesOf(channels: readonly Channel[]): number[] {
  const running = channels.filter(({ retiredOn }) => retiredOn === null)
  const timed = running.filter(({ sweeps }) => sweeps !== '')
  return (timed.length > 0 ? timed : running).map(({ id }) => id)
}
