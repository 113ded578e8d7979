import { openForReading, openForWriting, openOrCreate, type Store, type StoreOptions } from './store.ts'

/** The ways in which a command opens the desk. */
export interface Stores {
  /** Undefined: there is no desk yet. */
  forReading(): Store | undefined
  forWriting(): Store
  orCreate(): Store
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
    }
  }
}
