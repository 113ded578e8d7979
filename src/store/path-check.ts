import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { SmmError } from '../domain/errors.ts'
import { migrations } from './migrations/index.ts'

/** `smm1`, so that a database is known for ours before anything is written. */
export const applicationId = 0x736d6d31

export interface Header {
  readonly applicationId: number
  readonly version: number
  readonly isSqlite: boolean
  /** True: made by an older smm, to be brought up to date. */
  readonly isOld: boolean
  whole(): Buffer
}

/** Whether a database may be read at the path: there, not there, or an error that says what is in the way. */
export function lookAt(path: string): 'file' | 'missing' {
  if (path === '' || /[\\/]$/.test(path)) {
    throw new SmmError('usage', `"${path}" names no file, so it cannot be the desk's database`, ['smm --db FILE today'])
  }
  let link: ReturnType<typeof lstatSync>
  try {
    link = lstatSync(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw inTheWay(path, cause)
  }
  try {
    const found = link.isSymbolicLink() ? statSync(path) : link
    if (found.isFile()) return 'file'
    const what = found.isDirectory() ? 'a folder' : 'not a regular file'
    throw new SmmError('data', `${path} is ${what}, so it cannot be the desk's database`, ['smm --db FILE today'])
  } catch (cause) {
    if (cause instanceof SmmError) throw cause
    throw inTheWay(path, cause)
  }
}

function inTheWay(path: string, cause: unknown): SmmError {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM') {
    return new SmmError('no-permission', `${path} cannot be reached: permission denied`, ['smm --db FILE today'], cause)
  }
  const why =
    code === 'ENOTDIR'
      ? 'something on the way to it is not a folder'
      : code === 'ELOOP'
        ? 'it is a link that leads in a circle'
        : code === 'ENOENT'
          ? 'it is a link to a file that is not there'
          : code === 'ENAMETOOLONG'
            ? 'the name is too long'
            : String(code)
  return new SmmError('cannot-create', `${path} cannot be the desk's database: ${why}`, ['smm --db FILE today'], cause)
}

/** The first bytes, read without SQLite, so that a foreign file is never opened as a database. */
export function readHeader(path: string): Header {
  const bytes = Buffer.alloc(100)
  let length = 0
  try {
    const handle = openSync(path, 'r')
    try {
      length = readSync(handle, bytes, 0, 100, 0)
    } finally {
      closeSync(handle)
    }
  } catch (cause) {
    throw inTheWay(path, cause)
  }
  const isSqlite = length === 100 && bytes.toString('latin1', 0, 15) === 'SQLite format 3'
  const version = bytes.readUInt32BE(60)
  return {
    applicationId: bytes.readUInt32BE(68),
    version,
    isSqlite,
    isOld: isSqlite && version < migrations.length,
    whole: () => readFileSync(path),
  }
}

/** Takes the rights of others away from a database that has them; true when it had. */
export function repairMode(path: string): boolean {
  if (process.platform === 'win32') return false
  if ((statSync(path).mode & 0o077) === 0) return false
  try {
    chmodSync(path, 0o600)
  } catch (cause) {
    throw new SmmError('no-permission', `${path} belongs to another user`, ['smm --db FILE today'], cause)
  }
  return true
}

/** Throws when no database could be made at the path, because the nearest folder that exists cannot be written. */
export function refuseUnwritable(path: string): void {
  let folder = dirname(path)
  for (; dirname(folder) !== folder; folder = dirname(folder)) {
    try {
      if (statSync(folder).isDirectory()) break
      throw new SmmError('cannot-create', `${path} cannot be made: ${folder} is not a folder`, elsewhere)
    } catch (cause) {
      if (cause instanceof SmmError) throw cause
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw inTheWay(path, cause)
    }
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new SmmError('no-permission', `${path} cannot be made: ${folder} cannot be written`, elsewhere, cause)
  }
}

const elsewhere = ['smm --db FILE …', 'SMM_DB=FILE smm …']
