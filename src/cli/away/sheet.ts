import { addressOf } from '../../domain/channel-words.ts'
import type { Client } from '../../domain/client.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { spokenDay } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { formatWeekdays } from '../../domain/time/weekdays.ts'
import { localTime } from '../../domain/time/zone.ts'
import type { CoverClient } from '../../render/views/away-view.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'
import { type GoesOut, isReady } from './before.ts'

/** What the cover sheet says of a client. Only what is named here leaves the desk: no money, no hours, no private note. */
export function coverOf(
  open: OpenDesk,
  client: Client,
  strategy: Strategy | null,
  goesOut: readonly GoesOut[],
  platforms: readonly Platform[],
): CoverClient {
  const { store, spans } = open
  const channels = store.channels.of(client.id).filter((channel) => channel.retiredOn === null)
  const { days, from, until } = client.working
  const clockOf = ({ day, time }: { day: string; time: string }) => `${spokenDay(day)} ${time}`
  return {
    name: client.name,
    zone: client.zone,
    hours: `${formatWeekdays(days)} ${from}-${until}`,
    channels: channels.map((channel) => ({
      key: channel.key,
      handle: channel.handle,
      address: addressOf(channel, platforms),
      looks: channel.sweeps,
    })),
    goesOut: goesOut.filter(isReady).map(({ ref, post, variant }) => ({
      ref: formatRef(ref),
      title: variant.title ?? post.title,
      desk: clockOf(deskTime(open, variant.plannedAt as Instant)),
      client: clockOf(localTime(client.zone, variant.plannedAt as Instant, spans)),
      by: variant.handedTo || null,
    })),
    people: (strategy?.resources ?? []).map(({ who, can }) => ({ who, can })),
    neverSay: strategy?.neverSay ?? [],
    facts: (strategy?.facts ?? []).flatMap(({ ask, answer }) => (answer === null ? [] : [{ ask, answer }])),
    isOnHold: store.holds.running(client.id) !== undefined,
  }
}
