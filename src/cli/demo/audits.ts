import type { AuditAnswer } from '../../domain/audit/audit.ts'
import type { AuditPoint } from '../../domain/audit/checklist.ts'
import { auditKey, auditTaskTitle } from '../../domain/audit/tasks.ts'
import type { Channel } from '../../domain/channel.ts'
import type { Platform } from '../../domain/platform.ts'
import { addDays, type Day, type Weekday } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Store } from '../../store/store.ts'
import { lastWorkingDay } from './desk.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'
import { nextOn } from './things.ts'

interface DemoAudit {
  readonly channel: string
  readonly daysAgo: number
  /** What is wrong, by item; what is named neither here nor below is in order. */
  readonly open?: Readonly<Record<string, string>>
  readonly notThere?: readonly string[]
  /** What is open is put off to this weekday, so that not all of making comes up on every day for it. */
  readonly comesUpOn?: Weekday
  /** What was open was put right after so many days. */
  readonly fixedAfter?: number
}

/** What profiles were checked for, and what was found, by client. */
const demoAudits: Readonly<Record<string, readonly DemoAudit[]>> = {
  marlow: [
    {
      channel: 'instagram',
      daysAgo: 12,
      open: { highlights: 'the prices are those of spring' },
      notThere: ['pinned'],
      comesUpOn: 'tue',
    },
    { channel: 'facebook', daysAgo: 12, notThere: ['pinned', 'services'] },
    {
      channel: 'google-business',
      daysAgo: 12,
      open: { 'special-hours': 'Christmas is not entered yet' },
      comesUpOn: 'tue',
    },
  ],
  tidewater: [
    { channel: 'facebook', daysAgo: 70 },
    { channel: 'instagram', daysAgo: 70, open: { link: 'opens the old site' }, fixedAfter: 6 },
    { channel: 'google-business', daysAgo: 70 },
  ],
  northwind: [
    // Planted: nobody has looked since.
    { channel: 'instagram', daysAgo: 97 },
    { channel: 'youtube', daysAgo: 97, notThere: ['trailer'] },
    { channel: 'bluesky', daysAgo: 41 },
  ],
}

/** What a look at one profile took. */
const minutesOfOne = 15
/** Work of longer ago is not in the demo's ledger. */
const remembered = 42

export interface AuditLists {
  readonly platforms: readonly Platform[]
  readonly points: ReadonlyMap<string, readonly AuditPoint[]>
}

/** Writes a client's audits with their tasks and, as far back as the demo remembers, their lines of the ledger. */
export function writeAudits(store: Store, client: Placed, moments: Moments, lists: AuditLists): void {
  const channels = store.channels.of(client.id)
  for (const audit of demoAudits[client.slug] ?? []) {
    const channel = channels.find(({ key }) => key === audit.channel)
    if (channel) writeOne(store, client, channel, audit, moments, lists)
  }
}

function writeOne(
  store: Store,
  client: Placed,
  channel: Channel,
  audit: DemoAudit,
  moments: Moments,
  { platforms, points }: AuditLists,
): void {
  const onDay = lastWorkingDay(addDays(moments.today, -audit.daysAgo))
  const at = moments.at(onDay, '15:40')
  const where = platforms.find(({ slug }) => slug === channel.platform)?.name ?? channel.platform
  const place = { clientId: client.id, channelId: channel.id, onDay, at }
  const activityId = audit.daysAgo > remembered ? null : writeLine(store, client, channel, where, moments, at)
  const id = store.audits.insert({ ...place, isWhole: true, note: '', activityId })
  for (const point of points.get(channel.platform) ?? []) {
    const answer = answerOf(point, audit)
    store.audits.answer(id, answer)
    if (answer.state === 'open') writeTask(store, channel, { where, answer, point, onDay, audit }, moments)
  }
}

function answerOf({ item }: AuditPoint, { open = {}, notThere = [] }: DemoAudit): AuditAnswer {
  const note = open[item]
  if (note !== undefined) return { item, state: 'open', note }
  return { item, state: notThere.includes(item) ? 'none' : 'ok', note: '' }
}

function writeLine(
  store: Store,
  client: Placed,
  channel: Channel,
  where: string,
  moments: Moments,
  at: Instant,
): number {
  const work = { stage: 'create', action: 'other', by: 'manager', count: 1, timed: false, note: '' } as const
  return store.activities.insert({
    ...work,
    clientId: client.id,
    channelId: channel.id,
    title: `Audit of the profile on ${where}`,
    minutes: minutesOfOne,
    at,
    onDay: moments.dayOf(at, client.zone),
    ...{ routineId: null, taskId: null, postId: null },
  })
}

function writeTask(
  store: Store,
  { id: channelId, key, clientId }: Channel,
  found: {
    readonly where: string
    readonly answer: AuditAnswer
    readonly point: AuditPoint
    readonly onDay: Day
    readonly audit: DemoAudit
  },
  moments: Moments,
): void {
  const { where, answer, point, onDay, audit } = found
  const origin = { origin: 'audit', originKey: auditKey(key, answer.item) } as const
  const kind = { stage: 'create', action: 'other', owner: 'manager', minutes: point.minutes, note: '' } as const
  const title = auditTaskTitle(where, answer)
  const dates = { dueOn: null, dueTime: null, createdOn: onDay }
  const task = { clientId, channelId, goalId: null, title, ...kind, ...origin, ...dates }
  const taskId = store.tasks.insert(task, moments.at(onDay, '15:50'))
  const made = store.tasks.get(taskId)
  if (made && audit.comesUpOn) {
    store.tasks.update({ ...made, snoozedUntil: nextOn(moments.today, audit.comesUpOn) })
  }
  if (audit.fixedAfter === undefined || !made) return
  const closedAt = moments.at(addDays(onDay, audit.fixedAfter), '11:20')
  store.tasks.update({ ...made, status: 'done', closedAt })
}
