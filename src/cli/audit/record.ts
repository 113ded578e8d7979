import { withNotes } from '../../domain/audit/answers.ts'
import type { AuditAnswer } from '../../domain/audit/audit.ts'
import { itemWords } from '../../domain/audit/checklist.ts'
import { whereWords } from '../../domain/channel-words.ts'
import { counted } from '../../domain/number.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef } from '../../domain/ref.ts'
import type { Task } from '../../domain/task.ts'
import { ended, listed, phrase } from '../../domain/text/phrase.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { Context } from '../context.ts'
import { momentOf } from '../ledger.ts'
import { change, writing } from '../with-store.ts'
import { type Profile, profilesNamed } from './profile.ts'
import { type Finding, type PlannedAudit, planAudit, type WrittenAudit, writeAudit } from './write.ts'

/** What was said beside the answers. */
export interface AuditHow {
  readonly on?: string | undefined
  readonly minutes?: number | undefined
  readonly note?: string | undefined
  readonly dryRun?: boolean | undefined
}

/** Records what was found on one profile, as one step. `answersFor` reads what was said against the list as it is. */
export async function recordAudit(
  context: Context,
  place: { readonly client: string; readonly channel: string },
  answersFor: (profile: Profile) => readonly AuditAnswer[],
  how: AuditHow,
  platforms: readonly Platform[],
): Promise<void> {
  const { audit: usualMinutes } = await context.templates.minutes()
  await writing(context, async (open) => {
    const all = await profilesNamed(context, open, { client: place.client }, platforms)
    const [profile] = await profilesNamed(context, open, place, platforms)
    if (!profile) return
    const finding: Finding = {
      answers: withNotes(answersFor(profile), profile.standing),
      moment: momentOf(open, how.on),
      minutes: how.minutes ?? null,
      usualMinutes,
      note: how.note,
    }
    const planned = planAudit(open, profile, finding)
    const needed = all.map(({ channel }) => channel.id)
    const written = change(context, open, () => writeAudit(open, profile, finding, planned, needed), how.dryRun)
    for (const sentence of spoken(profile, finding, planned, written, how, platforms)) context.say(sentence)
  })
}

function spoken(
  { client, channel }: Profile,
  finding: Finding,
  planned: PlannedAudit,
  { made, steps }: WrittenAudit,
  { dryRun, on }: AuditHow,
  platforms: readonly Platform[],
): string[] {
  const would = dryRun ?? false
  const day = on === undefined ? '' : `, on ${spokenDay(finding.moment.day)}`
  const where = `${whereWords(client.name, channel, platforms)}${day}`
  const took = planned.minutes > 0 ? ` (${spokenMinutes(planned.minutes)})` : ''
  const { work, missing } = planned
  const closed = (verb: string, tasks: readonly Task[], why: string) =>
    tasks.map((task) => `${verb} ${taskWords(task)}: ${why}.`)
  return [
    `${would ? 'Would record' : 'Audited'} ${where}: ${foundWords(planned)}${took}.${would ? '' : ' Undo: smm undo'}`,
    ...(missing.length === 0 ? [] : [`Without an answer: ${listed(missing.map(itemWords))}.`]),
    ...made.map(
      (task) =>
        `${would ? 'Would make' : 'New'} task ${would ? '' : `${taskRef(task)} `}${ended(`${task.title} (${spokenMinutes(task.minutes)})`)}`,
    ),
    ...work.renamed.map(({ task, title }) => `${taskRef(task)} ${would ? 'would be' : 'is'} called ${ended(title)}`),
    ...closed(would ? 'Would close' : 'Closed', work.settled, 'it is in order now; no time was recorded for it'),
    ...closed(would ? 'Would let go of' : 'Let go of', work.letGo, 'it is not wanted there'),
    ...closed(would ? 'Would close' : 'Closed', steps, 'every profile is audited'),
  ]
}

/** `7 in order, 1 open, 1 not there`. */
function foundWords({ ofDay }: PlannedAudit): string {
  const of = (state: AuditAnswer['state']) => [...ofDay.values()].filter((each) => each.state === state).length
  return [
    `${of('ok')} in order`,
    ...(of('open') > 0 ? [counted(of('open'), 'open', 'open')] : ['nothing open']),
    ...(of('none') > 0 ? [`${of('none')} not there`] : []),
  ].join(', ')
}

function taskRef({ id }: { readonly id: number }): string {
  return formatRef({ kind: 'task', id })
}

function taskWords(task: Task): string {
  return `${taskRef(task)} ${phrase(task.title)}`
}
