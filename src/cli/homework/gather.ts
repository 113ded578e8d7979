import type { Client } from '../../domain/client.ts'
import type { Homework } from '../../domain/homework/homework.ts'
import { homeworkItems } from '../../domain/homework/items.ts'
import { clientPart } from '../../domain/social/client-part.ts'
import { lastHeard } from '../../domain/social/last-heard.ts'
import { addDays } from '../../domain/time/day.ts'
import { weekOf } from '../../domain/time/week.ts'
import { clientDay } from '../client-day.ts'
import { boundsOf, deskTime, type OpenDesk } from '../with-store.ts'
import { talksOf } from './talks.ts'

/** A client's homework as it stands now, and how much of the week's was done on time. */
export function gatherHomework(open: OpenDesk, client: Client): Homework {
  const { store, desk, spans, at, now } = open
  const today = clientDay(open, client)
  const week = weekOf(today)
  const facts = store.week({ client, desk, week, today, at, spans })
  const packs = store.approvals
    .waiting(weekOf(now.day).name, boundsOf(open).dayBeganAt)
    .filter(({ clientId }) => clientId === client.id)
  const heardAt = lastHeard(store.signsOfLife.of(client.id, at))
  return {
    client,
    person: store.signsOfLife.personOf(client.id),
    lastHeardOn: heardAt === null ? null : deskTime(open, heardAt).day,
    part: clientPart(facts, week.from, today, today),
    partLastWeek: clientPart(facts, addDays(week.from, -7), addDays(week.from, -1), today),
    items: homeworkItems({ ...facts, spans, at, now, packs, automations: store.automations.of(client.id) }),
    conversations: talksOf(open, client),
  }
}
