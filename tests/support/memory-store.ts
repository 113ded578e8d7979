import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openOrCreate } from '../../src/store/open.ts'
import type { Store, StoreOptions } from '../../src/store/store.ts'
import { client, desk } from './builders.ts'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smm-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function storeOptions(folder: string, changes: Partial<StoreOptions> = {}): StoreOptions {
  return {
    path: join(folder, 'smm.db'),
    backups: join(folder, 'backups'),
    notice: () => {},
    pause: () => {},
    tzVersion: 'test',
    ...changes,
  }
}

export const at = '2026-11-23T09:00:00Z'

/** A new desk with one client, `marlow`, in a folder of its own. */
export function freshStore(folder = temporaryFolder()): { store: Store; clientId: number; options: StoreOptions } {
  const options = storeOptions(folder)
  const store = openOrCreate(options)
  onTestFinished(() => store.close())
  const clientId = store.atomically({ at, command: 'init' }, () => {
    store.desk.insert(desk, at)
    const { id: _, ...marlow } = client()
    return store.clients.insert(marlow, at)
  })
  return { store, clientId, options }
}
