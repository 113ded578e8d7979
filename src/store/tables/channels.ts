import type { Channel, NewChannel } from '../../domain/channel.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Connection } from '../connection.ts'

interface Row {
  id: number
  client_id: number
  key: string
  platform: string
  handle: string | null
  address: string | null
  cadence: string
  by_client: string
  slots: string
  sweeps: string
  figures: string
  started_on: string
  retired_on: string | null
}

const columns =
  'id, client_id, key, platform, handle, address, cadence, by_client, slots, sweeps, figures, started_on, retired_on'

export function channelsTable(connection: Connection) {
  return {
    /** All channels, retired ones too, by client and key. */
    all(): Channel[] {
      return connection.all<Row>(`select ${columns} from channels order by client_id, key`).map(toChannel)
    },
    of(clientId: number): Channel[] {
      return connection
        .all<Row>(`select ${columns} from channels where client_id = ? order by key`, [clientId])
        .map(toChannel)
    },
    /** Every channel that ever was, with whether the strategy in force names it. */
    everOf(clientId: number): (Channel & { readonly isPlanned: boolean })[] {
      return connection
        .all<Row & { planned: number }>(`select ${columns}, planned from channels where client_id = ? order by id`, [
          clientId,
        ])
        .map((row) => ({ ...toChannel(row), isPlanned: row.planned === 1 }))
    },
    /** Says whether the strategy in force names the channel. */
    plan(id: number, isPlanned: boolean): void {
      connection.change('update channels set planned = ? where id = ?', [isPlanned ? 1 : 0, id])
    },
    insert(channel: NewChannel): number {
      return connection.insert(
        `insert into channels (client_id, key, platform, handle, address, cadence, by_client, slots, sweeps, figures, started_on)
         values (@clientId, @key, @platform, @handle, @address, @cadence, @byClient, @slots, @sweeps, @figures, @startedOn)`,
        { ...channel },
      )
    },
    update(channel: Channel): void {
      connection.change(
        `update channels set key = @key, platform = @platform, handle = @handle, address = @address, cadence = @cadence,
           by_client = @byClient, slots = @slots, sweeps = @sweeps, figures = @figures, started_on = @startedOn, retired_on = @retiredOn where id = @id and client_id = @clientId`,
        { ...channel },
      )
    },
    retire(id: number, on: Day): void {
      connection.change('update channels set retired_on = ? where id = ?', [on, id])
    },
  }
}

function toChannel(row: Row): Channel {
  return {
    id: row.id,
    clientId: row.client_id,
    key: row.key,
    platform: row.platform,
    handle: row.handle,
    address: row.address,
    cadence: row.cadence,
    byClient: row.by_client,
    slots: row.slots,
    sweeps: row.sweeps,
    figures: row.figures,
    startedOn: row.started_on,
    retiredOn: row.retired_on,
  }
}
