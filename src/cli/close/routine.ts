import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { isWhenAsked, newestDue, nextDue, openOccurrence, type Routine } from '../../domain/routine.ts'
import { type Day, spokenDay } from '../../domain/time/day.ts'
import { isSocial } from '../../domain/words.ts'
import type { OpenDesk } from '../with-store.ts'
import { type Closable, type CloseRequest, writeLine } from './closing.ts'

/** Closes a routine's newest open occurrence. */
export function closeRoutine(open: OpenDesk, routine: Routine, request: CloseRequest): Closable {
  refuseEnded(routine, request.moment.day)
  const onDay = dayToClose(open, routine, request)
  if (typeof onDay !== 'string') return recounted(open, routine, onDay.onDay, request) ?? onDay.already
  const { id, clientId, channelId, title } = routine
  const by = request.by ?? routine.owner
  const work = workOf(routine, request.count)
  return {
    ref: refOf(routine),
    title,
    minutes: routine.minutes,
    count: request.count ?? (work.counted ? work.count : 1),
    isUncounted: !work.counted,
    onDay,
    by,
    write(minutes) {
      const line = { clientId, channelId, ...work, by, title, minutes, routineId: id }
      const activityId = writeLine(open, request, line)
      const closed = { state: 'done', snoozedUntil: null, closedOn: request.moment.day, activityId } as const
      open.store.occurrences.record({ routineId: id, onDay, ...closed })
    },
  }
}

/** The replies of a round that was closed without a count, counted afterwards; undefined when no count is missing, or none is said. */
function recounted(open: OpenDesk, routine: Routine, onDay: Day, request: CloseRequest): Closable | undefined {
  const line = request.count === undefined ? undefined : open.store.activities.uncountedOf(routine.id, onDay)
  if (line === undefined || request.count === undefined) return undefined
  const { stage, action, count } = workOf(routine, request.count)
  return {
    ref: refOf(routine),
    title: routine.title,
    minutes: line.minutes,
    count: request.count,
    by: request.by ?? routine.owner,
    isRecount: true,
    write: (minutes) => open.store.activities.recount(line.id, { stage, action, count, minutes }),
  }
}

/**
 * What the ledger says of it. A round of answering is as many replies as somebody counted: without a count, or where nobody wrote, it is work and no reply. A
 * reply is social wherever it is written, so what stands for one is written under a stage that is.
 */
function workOf({ stage, action, count }: Routine, said: number | undefined) {
  if (action !== 'reply' || (said ?? 0) > 0) return { stage, action, count: said ?? count, counted: true }
  const look = { stage, action: 'other' } as const
  return { ...look, stage: isSocial(look) ? stage : 'listen', count: 1, counted: said === 0 } as const
}

function refOf(routine: Routine): Ref {
  return { kind: 'routine', id: routine.id }
}

/** A routine that ended asks for nothing, so nothing of it can be closed. */
function refuseEnded(routine: Routine, day: Day): void {
  if (routine.endedOn === null || routine.endedOn > day) return
  const ref = formatRef(refOf(routine))
  throw new SmmError('refused', `${ref} ${routine.title} ended on ${spokenDay(routine.endedOn)}`, [`smm show ${ref}`])
}

/** The day of the occurrence that is to be closed, or the sentence that it is closed already. */
function dayToClose(
  open: OpenDesk,
  routine: Routine,
  { moment, next: isNext }: CloseRequest,
): Day | { already: string; onDay: Day } {
  const state = open.store.routines.stateOf(routine)
  const { rules, lastDoneOn } = state
  if (isWhenAsked(rules, moment.day)) return moment.day
  const name = `${formatRef(refOf(routine))} ${routine.title}`
  const next = nextDue(state, moment.day)
  if (isNext) {
    const still = openOccurrence(state, moment.day)
    if (still === null) return next ?? moment.day
    throw new SmmError('refused', `${name} is still open for ${spokenDay(still)}; that one comes first`, [
      `smm done ${formatRef(refOf(routine))}`,
    ])
  }
  const due = newestDue(state, moment.day)
  const onDay = due ?? moment.day
  const before = open.store.occurrences.find(routine.id, onDay)
  // A rule that counts from the last time has no open day until then, so the last time itself is looked at.
  const isClosed = before ? before.state !== 'snoozed' : due === null && lastDoneOn === moment.day
  if (!isClosed) return onDay
  const again = next === null ? '' : `; it comes round again ${spokenDay(next)}`
  return { onDay, already: `${name} is ${before?.state ?? 'done'} already, for ${spokenDay(onDay)}${again}` }
}
