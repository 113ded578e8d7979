import type { StrategyToApply } from '../apply-strategy.ts'
import type { Connection } from '../connection.ts'
import { goalsTable } from '../tables/goals.ts'
import { pillarsTable } from '../tables/pillars.ts'
import { tacticsTable } from '../tables/tactics.ts'
import { isSame, type Synced, syncKeys } from './sync-keys.ts'

export function syncGoals(
  connection: Connection,
  { clientId, strategy, today }: StrategyToApply,
  channels: Synced['ids'],
): Synced {
  const table = goalsTable(connection)
  const wanted = strategy.goals.map(({ channel, ...goal }) => ({
    ...goal,
    clientId,
    channelId: channel === null ? null : (channels.get(channel) ?? null),
  }))
  return syncKeys(wanted, table.evenDropped(clientId), {
    insert: (goal) => table.insert(goal),
    update(row, goal) {
      const isChanged = row.isDropped || !isSame(row, { ...goal, endedOn: null })
      const { isDropped: _, ...kept } = row
      if (isChanged) table.update({ ...kept, ...goal, endedOn: null })
      return isChanged
    },
    isOver: (row) => row.isDropped || row.endedOn !== null,
    end: (row) => table.end(row.id, today),
  })
}

export function syncTactics(
  connection: Connection,
  { clientId, strategy, today }: StrategyToApply,
  goals: Synced['ids'],
): Synced {
  const table = tacticsTable(connection)
  const rewritten = new Set<string>()
  const wasThere = new Set(table.of(clientId).flatMap((row) => (row.ended_on === null ? [row.key] : [])))
  const synced = syncKeys(strategy.tactics, table.of(clientId), {
    insert: ({ key, title, why }) => table.insert({ clientId, key, title, why }),
    update(row, { title, why }) {
      const isChanged = !isSame(row, { title, why, ended_on: null })
      if (isChanged) table.update({ id: row.id, title, why })
      if (isChanged) rewritten.add(row.key)
      return isChanged
    },
    isOver: (row) => row.ended_on !== null,
    end: (row) => table.end(row.id, today),
  })
  // A tactic that only serves other goals has changed too; one that is new or has other words is counted already.
  let { changed } = synced.counts
  for (const tactic of strategy.tactics) {
    const served = tactic.goals.flatMap((key) => goals.get(key) ?? [])
    const isOther = table.serve(synced.ids.get(tactic.key) as number, served)
    if (isOther && wasThere.has(tactic.key) && !rewritten.has(tactic.key)) changed++
  }
  return { ...synced, counts: { ...synced.counts, changed } }
}

export function syncPillars(connection: Connection, { clientId, strategy, today }: StrategyToApply): Synced {
  const table = pillarsTable(connection)
  return syncKeys(strategy.pillars, table.of(clientId), {
    insert: ({ key, title, kind, share }) => table.insert({ clientId, key, title, kind, share }),
    update(row, { title, kind, share }) {
      const isChanged = !isSame(row, { title, kind, share, ended_on: null })
      if (isChanged) table.update({ id: row.id, title, kind, share })
      return isChanged
    },
    isOver: (row) => row.ended_on !== null,
    end: (row) => table.end(row.id, today),
  })
}
