import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SmmError } from '../domain/errors.ts'
import { type Database, loadDriver } from './driver.ts'
import { makeFolder } from './make-folder.ts'
import { syncPath } from './sync.ts'

/**
 * Copies the database into the folder and checks the copy before it gets its name: whole, and with as many rows in every table. The path of the
 * copy; an error when it cannot be had, so that nothing dangerous goes on without one.
 */
export function verifiedCopy(db: Database, folder: string, name: string): string {
  const target = freeName(folder, name)
  const draft = `${target}.part-${process.pid}`
  try {
    makeFolder(folder)
    rmSync(draft, { force: true })
    db.prepare('vacuum into ?').run(draft)
    check(db, draft)
    syncPath(draft)
    renameSync(draft, target)
    syncPath(folder)
    return target
  } catch (cause) {
    if (cause instanceof SmmError) throw cause
    throw new SmmError(
      'cannot-create',
      `A copy of the desk cannot be kept in ${folder}, so nothing was changed`,
      [],
      cause,
    )
  } finally {
    // A draft can lie there only where the folder could be had; a failure above is the one to tell.
    if (existsSync(draft)) rmSync(draft, { force: true })
  }
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.db`)
    if (!existsSync(path)) return path
  }
}

function check(db: Database, path: string): void {
  const copy = new (loadDriver())(path, { readonly: true })
  try {
    const whole = copy.pragma('integrity_check', { simple: true }) === 'ok'
    if (!whole || rowCounts(copy) !== rowCounts(db)) {
      throw new SmmError('io', `The copy of the desk at ${path} did not come out whole, so nothing was changed`)
    }
  } finally {
    copy.close()
  }
}

function rowCounts(db: Database): string {
  const names = db
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .all()
  return names
    .map(({ name }) => `${name} ${(db.prepare(`select count(*) as n from "${name}"`).get() as { n: number }).n}`)
    .join('\n')
}
