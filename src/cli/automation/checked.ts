import { type Automation, nextLook } from '../../domain/automation.ts'
import { lookTitle } from '../../domain/automation-words.ts'
import type { Client } from '../../domain/client.ts'
import type { Owner } from '../../domain/words.ts'
import { takeEach } from '../inbox/take-all.ts'
import type { Arrival, Judgement, TakenDown } from '../inbox/take-down.ts'
import { type Moment, record } from '../ledger.ts'
import type { OpenDesk } from '../with-store.ts'

/** What a person saw when they looked at an automation. */
export interface Look {
  readonly moment: Moment
  readonly by: Owner
  readonly minutes: number
  /** True: somebody said the minutes. */
  readonly timed: boolean
  /** How many it answered, and how many wait there; null: nobody counted. */
  readonly answers: number | null
  readonly waiting: number | null
  readonly note: string
  /** Who waits, to be taken down where the automation works. */
  readonly arrivals: readonly Arrival[]
  readonly judged: ReadonlyMap<number, Judgement>
}

/** The automation after a look, with the day of the next one. One that was looked at later than on that day keeps its newer look. */
export function afterLook(open: OpenDesk, automation: Automation, { moment }: Pick<Look, 'moment'>): Automation {
  if (automation.lookedOn !== null && automation.lookedOn > moment.day) return automation
  const looked = { ...automation, lookedAt: moment.at, lookedOn: moment.day, snoozedUntil: null }
  return { ...looked, nextLookOn: nextLook(looked, open.desk.working) }
}

/** Writes a look: its line of the ledger, what was seen, and when the next one is wanted. Runs inside the transaction of the command. */
export function writeLook(open: OpenDesk, automation: Automation, look: Look): readonly TakenDown[] {
  const { moment, by, minutes, timed, answers, waiting, note } = look
  const { id, clientId, channelId } = automation
  const activityId = record(open, moment, {
    clientId,
    channelId,
    stage: 'listen',
    action: 'other',
    by,
    title: lookTitle(automation),
    count: 1,
    minutes,
    timed,
    note,
    routineId: null,
    taskId: null,
    postId: null,
    automationId: id,
  })
  open.store.automations.look({
    automationId: id,
    at: moment.at,
    onDay: moment.day,
    by,
    answers,
    waiting,
    note,
    activityId,
  })
  open.store.automations.update(afterLook(open, automation, look))
  return takeEach(open, look.arrivals, look.judged)
}

/** What the look found waiting and was not taken down with it, and how that is done; empty: nothing, or nobody counted. */
export function waitingWords(
  { store }: OpenDesk,
  client: Client,
  automation: Automation,
  look: Pick<Look, 'waiting' | 'arrivals'>,
): string {
  const waiting = (look.waiting ?? 0) - look.arrivals.length
  if (waiting <= 0) return ''
  const channel = store.channels.of(client.id).find(({ id }) => id === automation.channelId)
  return `${waiting} ${waiting === 1 ? 'waits' : 'wait'} there for a person: smm in ${client.slug} ${channel?.key ?? 'CHANNEL'} @who`
}
