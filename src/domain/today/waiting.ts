import { before, type Ranked } from './rank.ts'

/** What one client owes, as one row: the most pressing thing, and how many more. */
export interface WaitingRow {
  readonly first: Ranked
  readonly more: number
}

/** One row a client, the client with what nothing goes before first, then the one whose first thing scores highest. */
export function waitingRows(rows: readonly Ranked[]): WaitingRow[] {
  const byClient = new Map<string, Ranked[]>()
  for (const row of [...rows].sort((a, b) => before(a) - before(b) || b.score - a.score)) {
    byClient.set(row.client.slug, [...(byClient.get(row.client.slug) ?? []), row])
  }
  return [...byClient.values()].map(([first, ...others]) => ({ first: first as Ranked, more: others.length }))
}
