import { SmmError } from '../domain/errors.ts'
import { verifiedCopy } from './backup.ts'
import type { Database } from './driver.ts'
import { dropStoredTriggers } from './journal.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { applicationId, type Header } from './path-check.ts'
import { immediately, type Waiting } from './transaction.ts'

/** Refuses what is not ours, and what a newer smm has written, before anything is opened for writing. */
export function checkIdentity(header: Header, path: string): void {
  if (!header.isSqlite || header.applicationId !== applicationId) {
    throw new SmmError('data', `${path} is not a database of smm; it was left as it is`, ['smm --db FILE today'])
  }
  if (header.version > migrations.length) {
    throw new SmmError(
      'data',
      `${path} was written by a newer smm (schema ${header.version}, this one knows ${migrations.length}); it was left as it is`,
      ['npm install -g smm'],
    )
  }
}

/** Brings an older schema up to date: a verified copy first, then every step and the version in one transaction. */
export function bringUpToDate(
  db: Database,
  options: Waiting & { readonly backups: string; notice(text: string): void },
  steps: readonly Migration[] = migrations,
): void {
  const before = schemaVersion(db)
  if (before >= steps.length) return
  const copy = verifiedCopy(db, options.backups, `before-schema-${steps.length}`)
  // A table that is made anew is away for a moment, with rows that point at it; `applySteps` checks all of them before the commit. Inside a transaction
  // the pragma does nothing.
  db.pragma('foreign_keys = off')
  try {
    // Another smm may have done it while this one waited, so the version is read again inside.
    const from = immediately(db, options, () => upgraded(db, steps), 'commit')
    if (from < steps.length) {
      options.notice(`The desk was brought from schema ${from} to ${steps.length}; a copy from before is ${copy}`)
    }
  } finally {
    db.pragma('foreign_keys = on')
  }
}

function upgraded(db: Database, steps: readonly Migration[]): number {
  const version = schemaVersion(db)
  applySteps(db, steps, version)
  return version
}

/** Applies the steps from a version on, inside a transaction that the caller holds. */
export function applySteps(db: Database, steps: readonly Migration[], from: number): void {
  if (from >= steps.length) return
  for (const step of steps.slice(from)) db.exec(step.sql)
  dropStoredTriggers(db)
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${steps.length}`)
  const broken = db.pragma('foreign_key_check') as unknown[]
  const damage = db.pragma('quick_check', { simple: true })
  if (broken.length > 0 || damage !== 'ok') {
    throw new SmmError('data', 'The upgrade of the database did not come out whole; nothing was changed')
  }
}

function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}
