import { SmmError } from '../domain/errors.ts'
import type { Instant } from '../domain/time/instant.ts'
import { applyStrategy } from './apply-strategy.ts'
import { type Connection, connection } from './connection.ts'
import { createDatabase } from './create.ts'
import { type Database, driverPath, loadDriver } from './driver.ts'
import { beginStep, endStep, newestStep, type UndoneStep, undoNewestStep } from './journal.ts'
import { bringUpToDate, checkIdentity } from './migrate.ts'
import { lookAt, readHeader, repairMode } from './path-check.ts'
import { setPragmas } from './pragmas.ts'
import { droppedQuery } from './queries/dropped.ts'
import { todayQuery } from './queries/today.ts'
import { weekQuery } from './queries/week.ts'
import { activitiesTable } from './tables/activities.ts'
import { channelsTable } from './tables/channels.ts'
import { clientsTable } from './tables/clients.ts'
import { deskTable } from './tables/desk.ts'
import { goalsTable } from './tables/goals.ts'
import { occurrencesTable } from './tables/occurrences.ts'
import { outcomesTable } from './tables/outcomes.ts'
import { pillarsTable } from './tables/pillars.ts'
import { postsTable } from './tables/posts.ts'
import { readingsTable } from './tables/readings.ts'
import { routinesTable } from './tables/routines.ts'
import { strategiesTable } from './tables/strategies.ts'
import { tacticsTable } from './tables/tactics.ts'
import { tasksTable } from './tables/tasks.ts'
import { zoneSpansTable } from './tables/zone-spans.ts'
import { busy, immediately, type Waiting } from './transaction.ts'

export interface StoreOptions extends Waiting {
  readonly path: string
  /** Where verified copies go. */
  readonly backups: string
  /** Says something that a person should know, such as an upgrade of the database. */
  notice(text: string): void
  /** Version of the tz database that zones are worked out with. */
  readonly tzVersion: string
}

export interface Step {
  readonly at: Instant
  /** The command line as it was typed, for undo and history. */
  readonly command: string
}

function tables(connection: Connection) {
  return {
    desk: deskTable(connection),
    clients: clientsTable(connection),
    channels: channelsTable(connection),
    strategies: strategiesTable(connection),
    goals: goalsTable(connection),
    tactics: tacticsTable(connection),
    pillars: pillarsTable(connection),
    routines: routinesTable(connection),
    occurrences: occurrencesTable(connection),
    tasks: tasksTable(connection),
    posts: postsTable(connection),
    activities: activitiesTable(connection),
    readings: readingsTable(connection),
    outcomes: outcomesTable(connection),
    zoneSpans: zoneSpansTable(connection),
    applyStrategy: applyStrategy(connection),
    dropped: droppedQuery(connection),
    today: todayQuery(connection),
    week: weekQuery(connection),
  }
}

/** The desk's database, open. Everything it can say and keep hangs on the tables. */
export interface Store extends ReturnType<typeof tables> {
  /** Runs the work as one step: all of it is kept, journalled under the command, or nothing. */
  atomically<Result>(step: Step, work: () => Result): Result
  /** Runs the work and takes it back: what a dry run would have done. */
  rehearse<Result>(step: Step, work: () => Result): Result
  /** Runs the work in one transaction that undo knows nothing of: what is needed beside a person's own change. */
  unrecorded<Result>(at: Instant, work: () => Result): Result
  newestStep(): { at: Instant; command: string } | undefined
  /** Takes the newest step back; undefined when there is none. */
  undo(): UndoneStep | undefined
  close(): void
}

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
  try {
    const db = new Driver(driverPath(path), { readonly: true, fileMustExist: true, timeout: 5000 })
    // A database with a write-ahead log needs its folder even to be read; only a first look tells.
    db.pragma('trusted_schema = off')
    db.prepare('select count(*) from sqlite_master').get()
    return db
  } catch (cause) {
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

function cannotOpen(path: string, cause: unknown): SmmError {
  const code = (cause as { code?: string }).code ?? ''
  if (isDamage(code)) {
    return new SmmError('data', `${path} is damaged or is not a database of smm`, ['smm --db FILE today'], cause)
  }
  if (code.startsWith('SQLITE_BUSY')) return busy(cause)
  return new SmmError(
    'io',
    `${path} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`,
    [],
    cause,
  )
}

function isDamage(code: string): boolean {
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

/** Fills a database inside the transaction that makes it: the journal keeps still, so undo does not reach it. */
export function seededStore(db: Database, options: StoreOptions, at: Instant, fill: (store: Store) => void): void {
  fill(storeOf(db, options))
  zoneSpansTable(connection(db)).refresh(at, options.tzVersion)
}

function storeOf(db: Database, options: StoreOptions): Store {
  const open = connection(db, (error) => {
    if (isDamage((error as { code?: string }).code ?? '')) return cannotOpen(options.path, error)
    return error
  })
  const stepwise = <Result>(step: Step, work: () => Result, ending: 'commit' | 'rollback'): Result =>
    translating(options.path, () =>
      immediately(
        db,
        options,
        () => {
          const id = beginStep(db, step.at, step.command)
          const result = work()
          endStep(db, id)
          return result
        },
        ending,
      ),
    )
  return {
    ...tables(open),
    atomically: (step, work) =>
      stepwise(
        step,
        () => {
          const result = work()
          // Zone spans are worked out anew when a zone came or the tz database changed; they are no part of the step.
          zoneSpansTable(open).refresh(step.at, options.tzVersion)
          return result
        },
        'commit',
      ),
    rehearse: (step, work) => stepwise(step, work, 'rollback'),
    unrecorded: (at, work) =>
      translating(options.path, () =>
        immediately(
          db,
          options,
          () => {
            const result = work()
            zoneSpansTable(open).refresh(at, options.tzVersion)
            return result
          },
          'commit',
        ),
      ),
    newestStep: () => newestStep(db),
    undo: () => translating(options.path, () => immediately(db, options, () => undoNewestStep(db), 'commit')),
    close: () => db.close(),
  }
}

/** A full or failing disk and a damaged file are told apart from bugs. */
function translating<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
      throw new SmmError('io', `The disk refused what was to be written to ${path}; nothing was changed`, [], error)
    }
    if (isDamage(code) || code.startsWith('SQLITE_CANTOPEN')) throw cannotOpen(path, error)
    if (code.startsWith('SQLITE_READONLY')) {
      throw new SmmError('no-permission', `${path} cannot be written; nothing was changed`, ['smm --db FILE …'], error)
    }
    throw error
  }
}
