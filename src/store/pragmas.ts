import { SmmError } from '../domain/errors.ts'
import type { Database } from './driver.ts'

/** Durable and strict: each setting is one that a measurement asked for. */
export function setPragmas(db: Database, path: string): void {
  const mode = db.pragma('journal_mode = wal', { simple: true })
  if (mode !== 'wal')
    throw new SmmError('io', `${path} lies on a file system where SQLite cannot keep a write-ahead log`)
  // better-sqlite3 lets WAL databases lose the last writes in a power cut unless this is said.
  db.pragma('synchronous = full')
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = on')
    db.pragma('checkpoint_fullfsync = on')
  }
  db.pragma('foreign_keys = on')
  db.pragma('recursive_triggers = on')
  db.pragma('cell_size_check = on')
  // The journal's triggers are temporary, and nothing of a desk is to lie in a folder of the system's.
  db.pragma('temp_store = memory')
  db.pragma('secure_delete = on')
  db.pragma('trusted_schema = off')
  db.pragma('mmap_size = 0')
  db.pragma('journal_size_limit = 16777216')
  if (db.pragma('synchronous', { simple: true }) !== 2)
    throw new SmmError('bug', 'SQLite did not take synchronous=full')
}
