import type { Instant } from '../domain/time/instant.ts'
import { rebuildDatabase } from './create.ts'
import { openForReading, openForWriting, openOrCreate } from './open.ts'
import { lookAt, refuseUnwritable } from './path-check.ts'
import { type Store, type StoreOptions, seededStore } from './store.ts'

/** The ways in which a command opens the desk. */
export interface Stores {
  /** Undefined: there is no desk yet. */
  forReading(): Store | undefined
  forWriting(): Store
  orCreate(): Store
  exists(): boolean
  /** Makes the database anew with what `fill` puts in, outside of the history that undo knows. */
  rebuild(at: Instant, fill: (store: Store) => void): void
  /** Throws when a desk could not be made at this path, and says why. */
  refuseUnwritable(): void
}

/** Ties the ways of opening to this machine; a command adds the path and where notices go. */
export function storesAt(
  folders: { readonly backups: string },
  pause: StoreOptions['pause'],
  tzVersion: string,
): (path: string, notice: (text: string) => void) => Stores {
  return (path, notice) => {
    const options: StoreOptions = { path, backups: folders.backups, notice, pause, tzVersion }
    return {
      forReading: () => openForReading(options),
      forWriting: () => openForWriting(options),
      orCreate: () => openOrCreate(options),
      exists: () => lookAt(path) !== 'missing',
      rebuild: (at, fill) => rebuildDatabase(path, (db) => seededStore(db, options, at, fill)),
      refuseUnwritable: () => refuseUnwritable(path),
    }
  }
}
