import type { Connection } from '../connection.ts'

export function weekQuery(_connection: Connection) {
  return (): null => null
}
