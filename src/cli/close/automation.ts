import type { Automation } from '../../domain/automation.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { writeLook } from '../automation/checked.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Closable, CloseRequest } from './closing.ts'

/** A look at an automation without its numbers: it acts on, and is asked for again. */
export function closeAutomation(open: OpenDesk, automation: Automation, request: CloseRequest): Closable {
  const ref: Ref = { kind: 'automation', id: automation.id }
  refuseRetired(automation)
  if (request.count !== undefined) {
    throw new SmmError('usage', `What ${formatRef(ref)} answered is no count of ours`, [
      `smm automation checked ${formatRef(ref)} --answers ${request.count}`,
    ])
  }
  const by = request.by ?? automation.owner
  return {
    ref,
    title: automation.title,
    minutes: automation.minutes,
    count: 1,
    by,
    write(minutes) {
      const { moment, note = '' } = request
      const timed = request.minutes !== undefined
      writeLook(open, automation, {
        moment,
        by,
        minutes,
        timed,
        answers: null,
        waiting: null,
        note,
        arrivals: [],
        judged: new Map(),
      })
    },
  }
}

/** What was retired acts no more, so there is nothing to look at. */
export function refuseRetired({ id, title, retiredOn }: Automation): void {
  if (retiredOn === null) return
  const ref = formatRef({ kind: 'automation', id })
  throw new SmmError('refused', `${ref} ${title} was retired on ${spokenDay(retiredOn)}`, [`smm show ${ref}`])
}
