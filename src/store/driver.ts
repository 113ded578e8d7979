import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { SmmError } from '../domain/errors.ts'
import { driverLibrary } from './driver-library.ts'

/** An open SQLite database, as better-sqlite3 gives it. */
export type Database = BetterSqlite3.Database

export type Constructor = new (source: string | Buffer, options?: BetterSqlite3.Options) => Database

/**
 * better-sqlite3's own entry looks for its binary by trial, which breaks in a bundle; the subpath of this platform loads it at once.
 * The second name is for Linux without glibc, where the first one does not load; the default entry has the last word.
 */
export function loadDriver(): Constructor {
  const require = createRequire(import.meta.url)
  const { platform, arch } = process
  const ways = [
    () => driverLibrary(require, `${platform}-${arch}`),
    () => driverLibrary(require, `${platform}musl-${arch}`),
    () => require('better-sqlite3'),
  ]
  let cause: unknown
  for (const way of ways) {
    try {
      return way()
    } catch (error) {
      cause = error
    }
  }
  throw new SmmError(
    'configuration',
    `better-sqlite3 does not load on ${platform}-${arch} with Node ${process.version}`,
    ['npm install', 'node --version'],
    cause,
  )
}

/** The name of a file for the driver, which takes `:memory:` for no file at all. */
export function driverPath(path: string): string {
  return resolve(path)
}
