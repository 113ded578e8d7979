import { existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SmmError } from '../domain/errors.ts'
import { type Database, driverPath, loadDriver } from './driver.ts'
import { makeFolder } from './make-folder.ts'
import { applySteps } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { setPragmas } from './pragmas.ts'
import { syncPath } from './sync.ts'

/**
 * Makes a new database, whole or not at all: it is written under another name and gets its own by a link, which fails when there is
 * one already. So of several first runs at once one wins and the others find its database.
 */
export function createDatabase(path: string): void {
  build(path, () => {}, giveName)
}

/** Makes a database anew and puts it in the place of the one that was there; readers of the old one keep it until they close it. */
export function rebuildDatabase(path: string, fill: (db: Database) => void): void {
  build(path, fill, (fresh) => {
    // What lies beside the old database belongs to it alone.
    rmSync(`${path}-wal`, { force: true })
    rmSync(`${path}-shm`, { force: true })
    renameSync(fresh, path)
  })
}

function build(path: string, fill: (db: Database) => void, finish: (fresh: string, path: string) => void): void {
  process.umask(0o077)
  const fresh = `${path}.new-${process.pid}`
  try {
    makeFolder(dirname(path))
    rmSync(fresh, { force: true })
    const db = new (loadDriver())(driverPath(fresh))
    try {
      setPragmas(db, fresh)
      db.exec('begin immediate')
      applySteps(db, migrations, 0)
      fill(db)
      db.exec('commit')
    } finally {
      db.close()
    }
    removeAbandoned(path, fresh)
    syncPath(fresh)
    finish(fresh, path)
    syncPath(dirname(path))
  } catch (cause) {
    if (cause instanceof SmmError) throw cause
    if (!/^(E[A-Z]+|SQLITE_(FULL|IOERR|CANTOPEN).*)$/.test((cause as NodeJS.ErrnoException).code ?? '')) throw cause
    throw cannotCreate(path, cause)
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${fresh}${rest}`, { force: true })
  }
}

/** A run that was killed while it made its database left it under another name; one that is at work is minutes older than this one at most. */
function removeAbandoned(path: string, fresh: string): void {
  const folder = dirname(path)
  const hourAgo = statSync(fresh).mtimeMs - 3_600_000
  for (const name of readdirSync(folder).filter((each) => each.startsWith(`${basename(path)}.new-`))) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    if (found && found.mtimeMs < hourAgo) rmSync(join(folder, name), { force: true })
  }
}

function giveName(fresh: string, path: string): void {
  try {
    linkSync(fresh, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return
    // Some file systems have no links; there the look and the rename are as close as they can be.
    if (!existsSync(path)) renameSync(fresh, path)
  }
}

function cannotCreate(path: string, cause: unknown): SmmError {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  const why =
    code === 'EACCES' || code === 'EPERM'
      ? 'permission denied'
      : code === 'EROFS'
        ? 'the file system is read-only'
        : code === 'ENOSPC' || code === 'SQLITE_FULL'
          ? 'the disk is full'
          : code === 'ENOTDIR' || code === 'EEXIST'
            ? 'something on the way to it is not a folder'
            : code || String(cause)
  const kind = code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'cannot-create'
  return new SmmError(kind, `${path} cannot be made: ${why}`, ['smm --db FILE …', 'SMM_DB=FILE smm …'], cause)
}
