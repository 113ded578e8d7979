import type { CompetitorAccount } from '../../domain/competitor/competitor.ts'
import { competitorKey } from '../../domain/competitor/named.ts'
import type { CompetitorPlan } from '../../domain/strategy/shape.ts'
import type { StrategyToApply } from '../apply-strategy.ts'
import type { Connection } from '../connection.ts'
import { competitorsTable } from '../tables/competitors.ts'
import { isSame, type Synced, syncKeys } from './sync-keys.ts'

/** Competitors and accounts that a person added stay; what a strategy named and names no more goes that day, and the readings stay. */
export function syncCompetitors(connection: Connection, applied: StrategyToApply): Synced {
  const table = competitorsTable(connection)
  const { clientId, strategy, today, at } = applied
  const rows = table.evenDropped(clientId).map((row) => ({ ...row, key: competitorKey(row.name) }))
  return syncKeys(wantedOf(strategy.competitors), rows, {
    insert: ({ name, note, accounts }) =>
      table.insert({ clientId, name, note, isPlanned: true, addedOn: today, accounts: planned(accounts) }),
    update(row, { name, note, accounts }) {
      const kept = row.accounts.filter((each) => !each.isPlanned && !Object.hasOwn(accounts, each.platform))
      const wanted = [...planned(accounts), ...kept].sort((a, b) => (a.platform < b.platform ? -1 : 1))
      const said = { name, note, isPlanned: true, droppedAt: null }
      const isChanged = !isSame(row, { ...said, accounts: wanted })
      if (isChanged) table.update({ ...row, ...said, addedOn: row.droppedAt === null ? row.addedOn : today })
      if (isChanged) table.setAccounts(row.id, wanted)
      return isChanged
    },
    isOver: (row) => row.droppedAt !== null || !row.isPlanned,
    end(row) {
      table.update({ ...row, isPlanned: false, droppedAt: at })
    },
  })
}

/** A name that stands twice is one competitor, as it stands first. */
function wantedOf(plans: readonly CompetitorPlan[]) {
  const wanted = new Map<string, CompetitorPlan & { readonly key: string }>()
  for (const plan of plans) {
    const key = competitorKey(plan.name)
    if (!wanted.has(key)) wanted.set(key, { ...plan, key })
  }
  return [...wanted.values()]
}

function planned(accounts: CompetitorPlan['accounts']): CompetitorAccount[] {
  return Object.entries(accounts).map(([platform, handle]) => ({ platform, handle, address: null, isPlanned: true }))
}
