import { type Calendar, calendarOf } from '../../src/domain/calendar/calendar.ts'
import { type SpanUnit, spanOf } from '../../src/domain/calendar/span.ts'
import type { Channel } from '../../src/domain/channel.ts'
import type { Client } from '../../src/domain/client.ts'
import type { PlannedVariant } from '../../src/domain/planned.ts'
import { filledSlots } from '../../src/domain/slot.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { wallClock } from '../../src/domain/time/wall-clock.ts'
import { instantOf, localTime } from '../../src/domain/time/zone.ts'
import { client } from './builders.ts'

/** A calendar in memory: what stands in it is said by the client's wall clock. */

const marlow = client()
export const sol = client({ id: 2, slug: 'sol-y-sal', name: 'Sol y Sal', zone: 'Europe/Madrid' })

function channel(id: number, owner: Client, platform: string, slots: string): Channel {
  return {
    id,
    clientId: owner.id,
    key: platform,
    platform,
    handle: null,
    address: null,
    cadence: '',
    byClient: '',
    slots,
    sweeps: '',
    figures: '',
    startedOn: '2026-01-01',
    retiredOn: null,
  }
}

export const channels = {
  marlowInstagram: channel(1, marlow, 'instagram', 'tue 11:30, thu 17:00'),
  marlowFacebook: channel(2, marlow, 'facebook', 'fri 17:00'),
  solInstagram: channel(3, sol, 'instagram', 'wed 17:30'),
} as const

let made = 0

/** A scheduled variant on one of the channels. */
export function planned(
  on: keyof typeof channels,
  when: string,
  title: string,
  more: Partial<PlannedVariant> = {},
): PlannedVariant {
  const { id: channelId, clientId } = channels[on]
  const [day = '', time = ''] = when.split(' ')
  const zone = clientId === marlow.id ? marlow.zone : sol.zone
  made++
  return {
    id: made,
    uid: `uid${made}`,
    postId: made,
    channelId,
    clientId,
    format: 'image',
    state: 'scheduled',
    plannedAt: wallClock(zone, { day, time }, []).instant,
    publishedAt: null,
    permalink: '',
    title,
    pillarId: null,
    isAlone: true,
    isPostDropped: false,
    ...more,
  }
}

export interface CalendarOptions {
  readonly unit?: SpanUnit
  readonly from?: string
  readonly deskZone?: string
  readonly client?: Client
  readonly at?: string
}

/** The calendar of these variants as the test desk sees it on Monday 23 November 2026, 09:00. */
export function calendarWith(variants: readonly PlannedVariant[], options: CalendarOptions = {}): Calendar {
  const { unit = 'week', deskZone = 'Europe/London', at = '2026-11-23T09:00:00Z' } = options
  const today = localTime(deskZone, at, []).day
  const span = spanOf(unit, options.from ?? null, today)
  const midnight = (day: string) => instantOf(deskZone, { day, time: '00:00' }, [])
  const [beginsAt, endsAt] = [midnight(span.from), midnight(addDays(span.to, 1))]
  const clients = options.client ? [options.client] : [marlow, sol]
  const slots = Object.values(channels).flatMap((each) => {
    const owner = clients.find(({ id }) => id === each.clientId)
    if (!owner || endsAt <= at) return []
    const found = filledSlots(
      { channel: each, zone: owner.zone, spans: [] },
      variants,
      beginsAt < at ? at : beginsAt,
      endsAt,
    )
    return found.map((slot) => ({ client: owner, channel: each, slot }))
  })
  return calendarOf({
    held: [],
    span,
    today,
    deskZone,
    client: options.client ?? null,
    spans: [],
    at,
    beginsAt,
    endsAt,
    clients,
    channels: Object.values(channels),
    approvals: new Map(),
    planned: variants,
    slots,
  })
}
