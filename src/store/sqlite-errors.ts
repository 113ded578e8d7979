import { SmmError } from '../domain/errors.ts'
import { busy } from './transaction.ts'

/** A full or failing disk and a damaged file are told apart from bugs. */
export function translating<Result>(path: string, work: () => Result): Result {
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

/** What SQLite says of a database, in the words of a person. */
export function cannotOpen(path: string, cause: unknown): SmmError {
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

/** The file is not what SQLite once wrote. */
export function isDamage(code: string): boolean {
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}
