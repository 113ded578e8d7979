import { SmmError } from '../domain/errors.ts'
import { createDatabase } from './create.ts'
import { type Database, driverPath, loadDriver } from './driver.ts'
import { bringUpToDate, checkIdentity } from './migrate.ts'
import { lookAt, readHeader, repairMode } from './path-check.ts'
import { setPragmas } from './pragmas.ts'
import { cannotOpen, translating } from './sqlite-errors.ts'
import { type Store, type StoreOptions, storeOf } from './store.ts'

/** Opens an existing database for reading alone; undefined when there is none. Changes no byte of the file. */
export function openForReading(options: StoreOptions): Store | undefined {
  if (lookAt(options.path) === 'missing') return undefined
  const header = readHeader(options.path)
  checkIdentity(header, options.path)
  if (header.isOld) openForWriting(options).close()
  return storeOf(openReadOnly(options.path), options)
}

/** Opens an existing database for writing, bringing an older schema up to date first. */
export function openForWriting(options: StoreOptions): Store {
  if (lookAt(options.path) === 'missing') {
    throw new SmmError('unknown', `There is no desk at ${options.path}`, ['smm init', 'smm today --demo'])
  }
  checkIdentity(readHeader(options.path), options.path)
  process.umask(0o077)
  if (repairMode(options.path)) options.notice(`${options.path} could be read by others; it is yours alone now`)
  return translating(options.path, () => {
    const db = openDatabase(options.path)
    bringUpToDate(db, options)
    return storeOf(db, options)
  })
}

/** Opens the database for writing, making it first when there is none. */
export function openOrCreate(options: StoreOptions): Store {
  if (lookAt(options.path) === 'missing') createDatabase(options.path)
  return openForWriting(options)
}

function openDatabase(path: string): Database {
  const Driver = loadDriver()
  let db: Database
  try {
    // Busy waiting is ours (`immediately`), with a random pause that SQLite's own handler does not have.
    db = new Driver(driverPath(path), { fileMustExist: true, timeout: 200 })
  } catch (cause) {
    throw cannotOpen(path, cause)
  }
  setPragmas(db, path)
  return db
}

function openReadOnly(path: string): Database {
  const Driver = loadDriver()
  let db: Database | undefined
  try {
    db = new Driver(driverPath(path), { readonly: true, fileMustExist: true, timeout: 5000 })
    // A database with a write-ahead log needs its folder even to be read; only a first look tells.
    db.pragma('trusted_schema = off')
    db.prepare('select count(*) from sqlite_master').get()
    return db
  } catch (cause) {
    db?.close()
    return openCopy(path, cause)
  }
}

/** In a folder that cannot be written the bytes are read into memory, which is right only while no log lies beside them. */
function openCopy(path: string, cause: unknown): Database {
  const code = (cause as { code?: string }).code ?? ''
  if (!/^SQLITE_(CANTOPEN|READONLY)/.test(code)) throw cannotOpen(path, cause)
  if (lookAt(`${path}-wal`) !== 'missing') {
    throw new SmmError(
      'no-permission',
      `${path} has changes beside it that cannot be read, because its folder cannot be written`,
    )
  }
  const bytes = readHeader(path).whole()
  // Bytes 18 and 19 say "write-ahead log", which a database in memory cannot have.
  bytes[18] = 1
  bytes[19] = 1
  return new (loadDriver())(bytes)
}
