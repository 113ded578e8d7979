import type { AppliedKind, AppliedStrategy, Counts } from '../domain/strategy/applied.ts'
import { personOf } from '../domain/strategy/handover.ts'
import type { Strategy } from '../domain/strategy/shape.ts'
import type { Day } from '../domain/time/day.ts'
import type { Instant } from '../domain/time/instant.ts'
import { syncChannels } from './apply/channels.ts'
import { syncCompetitors } from './apply/competitors.ts'
import { syncGoals, syncPillars, syncTactics } from './apply/goals.ts'
import { syncRoutines } from './apply/routines.ts'
import type { Connection } from './connection.ts'
import { sha256 } from './hash.ts'
import { clientsTable } from './tables/clients.ts'
import { strategiesTable } from './tables/strategies.ts'

/** A strategy to be put in force. */
export interface StrategyToApply {
  readonly clientId: number
  readonly strategy: Strategy
  /** Its whole canonical text. */
  readonly text: string
  /** The desk's day: what is new begins on it, what is gone ends on it, a changed recurrence begins on the next. */
  readonly today: Day
  readonly at: Instant
}

/**
 * Puts a strategy in force, inside the running transaction. The same key keeps its row, a new one is inserted, a missing one ends, one that
 * comes back is revived; nothing is deleted. The text of the newest version changes nothing.
 */
export function applyStrategy(connection: Connection) {
  return (applied: StrategyToApply): AppliedStrategy | 'unchanged' => {
    const { clientId, strategy, text, at } = applied
    const strategies = strategiesTable(connection)
    const newest = strategies.newest(clientId)
    if (newest?.hash === sha256(text)) return 'unchanged'
    const version = (newest?.version ?? 0) + 1
    strategies.insert(clientId, { version, template: strategy.template, text, appliedAt: at })
    keepTerms(connection, clientId, strategy)
    return { version, counts: syncAll(connection, applied) }
  }
}

function syncAll(connection: Connection, applied: StrategyToApply): Record<AppliedKind, Counts> {
  const channels = syncChannels(connection, applied)
  const goals = syncGoals(connection, applied, channels.ids)
  const tactics = syncTactics(connection, applied, goals.ids)
  const pillars = syncPillars(connection, applied)
  const { routines, homework } = syncRoutines(connection, applied, { channels: channels.ids, goals: goals.ids })
  return {
    goals: goals.counts,
    tactics: tactics.counts,
    pillars: pillars.counts,
    channels: channels.counts,
    routines,
    homework,
    competitors: syncCompetitors(connection, applied).counts,
  }
}

/** What the strategy says and the list needs of every client at every start stands with the client. */
function keepTerms(connection: Connection, clientId: number, strategy: Strategy): void {
  const { hoursSold, draftDays } = strategy
  const clients = clientsTable(connection)
  clients.setPerson(clientId, personOf(strategy))
  clients.setTouchesBeforeClose(clientId, strategy.touchesBeforeClose)
  const client = clients.get(clientId)
  if (!client || (client.hoursSold === hoursSold && client.draftDays === draftDays)) return
  clients.update({ ...client, hoursSold, draftDays })
}
