import { formatCadence, formatSlots, formatSweeps } from '../../domain/channel.ts'
import type { ChannelPlan } from '../../domain/strategy/shape.ts'
import type { StrategyToApply } from '../apply-strategy.ts'
import type { Connection } from '../connection.ts'
import { channelsTable } from '../tables/channels.ts'
import { isSame, type Synced, syncKeys } from './sync-keys.ts'

/** Channels that a person added stay until a strategy names them; one that it names no more is retired that day. */
export function syncChannels(connection: Connection, applied: StrategyToApply): Synced {
  const table = channelsTable(connection)
  const { clientId, strategy, today } = applied
  return syncKeys(strategy.channels, table.everOf(clientId), {
    insert(plan) {
      const id = table.insert({
        clientId,
        ...said(plan),
        handle: plan.handle,
        address: null,
        figures: '',
        startedOn: today,
      })
      table.plan(id, true)
      return id
    },
    update(row, plan) {
      // A handle that a person typed stays until the strategy says another.
      const wanted = { ...said(plan), handle: plan.handle ?? row.handle, retiredOn: null }
      const isChanged = !isSame(row, wanted)
      const { isPlanned, ...channel } = row
      if (isChanged) table.update({ ...channel, ...wanted })
      if (!isPlanned) table.plan(row.id, true)
      return isChanged
    },
    isOver: (row) => row.retiredOn !== null || !row.isPlanned,
    end(row) {
      table.retire(row.id, today)
      table.plan(row.id, false)
    },
  })
}

function said(plan: ChannelPlan) {
  return {
    key: plan.key,
    platform: plan.platform,
    cadence: formatCadence(plan.cadence),
    byClient: formatCadence(plan.byClient),
    slots: formatSlots(plan.slots),
    sweeps: formatSweeps(plan.sweeps),
  }
}
