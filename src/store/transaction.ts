import { SmmError } from '../domain/errors.ts'
import type { Database } from './driver.ts'

/** How a writer waits for another one. */
export interface Waiting {
  /** Waits a little, longer with each attempt and not the same for everybody. */
  pause(attempt: number): void
}

/** How long a write waits for another one, in milliseconds. */
const patience = 30_000

/** One transaction, begun at once as a writer: what is read in it cannot have changed by the time it is written. */
export function immediately<Result>(
  db: Database,
  waiting: Waiting,
  work: () => Result,
  ending: 'commit' | 'rollback',
): Result {
  beginImmediate(db, waiting)
  try {
    const result = work()
    db.exec(ending)
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('rollback')
    throw error
  }
}

function beginImmediate(db: Database, waiting: Waiting): void {
  const until = performance.now() + patience
  for (let attempt = 0; ; attempt++) {
    try {
      db.exec('begin immediate')
      return
    } catch (error) {
      if (!(error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw error
      if (performance.now() >= until) throw busy(error)
      waiting.pause(attempt)
    }
  }
}

export function busy(cause: unknown): SmmError {
  return new SmmError('busy', 'Another smm is writing and did not finish; nothing was changed', ['try again'], cause)
}
