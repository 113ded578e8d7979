import { type Calendar, calendarOf } from '../../domain/calendar/calendar.ts'
import type { CalendarSpan } from '../../domain/calendar/span.ts'
import type { Client } from '../../domain/client.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { hoursFrom } from '../../domain/time/instant.ts'
import { instantOf } from '../../domain/time/zone.ts'
import type { Approval } from '../../domain/variant/approval.ts'
import type { Context } from '../context.ts'
import { approvalsByVariant } from '../post/approval/standing.ts'
import type { OpenDesk } from '../with-store.ts'
import { channelSlots } from './slots.ts'

/** Reads the calendar of one client, or of all of them; gaps are those that still lie ahead. */
export async function readCalendar(
  context: Context,
  open: OpenDesk,
  client: Client | null,
  span: CalendarSpan,
): Promise<Calendar> {
  const { store, desk, spans, at, now } = open
  const midnight = (day: Day) => instantOf(desk.zone, { day, time: '00:00' }, spans)
  const [beginsAt, endsAt] = [midnight(span.from), midnight(addDays(span.to, 1))]
  const clients = client === null ? store.clients.all() : [client]
  const held = store.holds.held()
  const isOver = endsAt <= at
  const approvals = new Map<number, Approval>()
  for (const each of clients) {
    for (const [id, approval] of await approvalsByVariant(context, open, each)) approvals.set(id, approval)
  }
  return calendarOf({
    span,
    today: now.day,
    deskZone: desk.zone,
    client,
    held: clients.filter(({ id }) => held.has(id)),
    spans,
    at,
    beginsAt,
    endsAt,
    clients,
    approvals,
    channels: clients.flatMap(({ id }) => store.channels.of(id)),
    planned: store.planned(hoursFrom(beginsAt, -1), hoursFrom(endsAt, 1)),
    slots: isOver ? [] : channelSlots(open, clients, beginsAt < at ? at : beginsAt, endsAt),
  })
}
