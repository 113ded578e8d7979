import type { Counts } from '../../domain/strategy/applied.ts'

interface Keyed {
  readonly key: string
}

interface Kept extends Keyed {
  readonly id: number
}

/** What has to be done to rows so that they say what a strategy says. */
export interface Syncing<Wanted extends Keyed, Row extends Kept> {
  insert(wanted: Wanted): number
  /** Brings a row up to date; false when it was so already. */
  update(row: Row, wanted: Wanted): boolean
  /** True for a row that has ended or was dropped. */
  isOver(row: Row): boolean
  end(row: Row): void
}

export interface Synced {
  /** The row of every key that the strategy names. */
  readonly ids: ReadonlyMap<string, number>
  readonly counts: Counts
}

/** Lays the wanted things over the rows by their keys. A row that comes back counts as added. */
export function syncKeys<Wanted extends Keyed, Row extends Kept>(
  wanted: readonly Wanted[],
  rows: readonly Row[],
  syncing: Syncing<Wanted, Row>,
): Synced {
  const known = new Map(rows.map((row) => [row.key, row]))
  const ids = new Map<string, number>()
  const counts = { added: 0, changed: 0, ended: 0 }
  for (const each of wanted) {
    const row = known.get(each.key)
    if (row) {
      const wasOver = syncing.isOver(row)
      const isChanged = syncing.update(row, each)
      if (wasOver) counts.added++
      else if (isChanged) counts.changed++
    } else counts.added++
    ids.set(each.key, row?.id ?? syncing.insert(each))
  }
  for (const row of rows) {
    if (ids.has(row.key) || syncing.isOver(row)) continue
    syncing.end(row)
    counts.ended++
  }
  return { ids, counts }
}

/** True when every field of `wanted` is what the row has. */
export function isSame(row: object, wanted: object): boolean {
  const has = row as Record<string, unknown>
  return Object.entries(wanted).every(([field, value]) => JSON.stringify(has[field]) === JSON.stringify(value))
}
