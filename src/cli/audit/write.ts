import { type Audit, type AuditAnswer, auditMinutes } from '../../domain/audit/audit.ts'
import { type AuditWork, auditWork } from '../../domain/audit/tasks.ts'
import type { Task } from '../../domain/task.ts'
import { type Moment, record } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Profile } from './profile.ts'

/** What was found, with what it took. */
export interface Finding {
  readonly answers: readonly AuditAnswer[]
  readonly moment: Moment
  /** null: nobody said. */
  readonly minutes: number | null
  /** What checking a whole profile usually takes. */
  readonly usualMinutes: number
  /** undefined: what stands there stays. */
  readonly note?: string | undefined
}

/** An audit as it will stand, before it is written. */
export interface PlannedAudit {
  readonly before: Audit | undefined
  /** Every answer of that day. */
  readonly ofDay: ReadonlyMap<string, AuditAnswer>
  /** Items of the list that have no answer on that day. */
  readonly missing: readonly string[]
  readonly minutes: number
  readonly work: AuditWork
}

/** What became of the tasks. */
export interface WrittenAudit {
  readonly made: readonly { readonly id: number; readonly title: string; readonly minutes: number }[]
  /** The steps of the onboarding that all audits together are. */
  readonly steps: readonly Task[]
}

export function planAudit({ store }: OpenDesk, profile: Profile, finding: Finding): PlannedAudit {
  const { channel, points, standing, where, tasks } = profile
  const { answers, moment, minutes, usualMinutes } = finding
  const before = store.audits.of(channel.id, moment.day)
  const stood = profile.answers.filter(({ onDay }) => onDay === moment.day)
  const ofDay = new Map<string, AuditAnswer>([...stood, ...answers].map((answer) => [answer.item, answer]))
  const fresh = answers.filter(({ item }) => !stood.some((each) => each.item === item))
  const open = tasks.filter(({ status }) => status === 'open')
  return {
    before,
    ofDay,
    missing: points.map(({ item }) => item).filter((item) => !ofDay.has(item)),
    minutes: minutes ?? auditMinutes(fresh.length, points.length, usualMinutes),
    work: auditWork(answers, moment.day, { where, channelKey: channel.key, points, before: standing, open }),
  }
}

/** Writes an audit with its line in the ledger and what follows for the tasks. Runs inside the transaction of the command. */
export function writeAudit(
  open: OpenDesk,
  profile: Profile,
  finding: Finding,
  planned: PlannedAudit,
  /** The channels of the client that there is a list for. */
  audited: readonly number[],
): WrittenAudit {
  const { store } = open
  const { client, channel } = profile
  const { moment } = finding
  const activityId = writeLine(open, profile, finding, planned)
  const kept = {
    isWhole: planned.missing.length === 0,
    note: finding.note ?? planned.before?.note ?? '',
    activityId,
  }
  const place = { clientId: client.id, channelId: channel.id, onDay: moment.day, at: moment.at }
  const id = planned.before?.id ?? store.audits.insert({ ...place, ...kept })
  if (planned.before) store.audits.amend({ id, ...kept })
  for (const answer of finding.answers) store.audits.answer(id, answer)
  const made = writeTasks(open, profile, finding, planned.work)
  return { made, steps: closeSteps(open, profile, finding, audited) }
}

/** One line an audit: what is answered later on the same day adds its minutes to it. */
function writeLine(open: OpenDesk, { client, channel, where }: Profile, finding: Finding, planned: PlannedAudit) {
  const { before, minutes } = planned
  if (before && before.activityId !== null) {
    if (minutes > 0) open.store.activities.addMinutes(before.activityId, minutes)
    return before.activityId
  }
  return record(open, finding.moment, {
    clientId: client.id,
    channelId: channel.id,
    stage: 'create',
    action: 'other',
    by: 'manager',
    title: `Audit of the profile on ${where}`,
    count: 1,
    minutes,
    timed: finding.minutes !== null,
    note: '',
    routineId: null,
    taskId: null,
    postId: null,
  })
}

function writeTasks(open: OpenDesk, { client, channel }: Profile, { moment }: Finding, work: AuditWork) {
  const { tasks } = open.store
  for (const { task, title } of work.renamed) tasks.update({ ...task, title })
  // Whoever put it right is not known, so no work is recorded for it.
  for (const task of work.settled) tasks.update({ ...task, status: 'done', closedAt: moment.at })
  for (const task of work.letGo) tasks.update({ ...task, status: 'skipped', closedAt: moment.at })
  return work.fresh.map(({ key, title, minutes }) => {
    const task = { clientId: client.id, channelId: channel.id, title, minutes, note: '', createdOn: moment.day }
    const origin = { origin: 'audit', originKey: key, owner: 'manager', stage: 'create', action: 'other' } as const
    const id = tasks.insert({ ...task, ...origin, dueOn: null, dueTime: null, goalId: null }, open.at)
    return { id, title, minutes }
  })
}

/** The step of the onboarding is done with the last profile. Its time stands with the audits. */
function closeSteps({ store }: OpenDesk, { client }: Profile, { moment }: Finding, audited: readonly number[]): Task[] {
  if (audited.some((id) => store.audits.daysOf(id).wholeOn === null)) return []
  const steps = store.tasks.openFrom(client.id, 'onboarding').filter(({ originKey }) => originKey === 'audit')
  for (const step of steps) store.tasks.update({ ...step, status: 'done', closedAt: moment.at })
  return steps
}
