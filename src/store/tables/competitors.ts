import type { Competitor, CompetitorAccount } from '../../domain/competitor/competitor.ts'
import { competitorKey } from '../../domain/competitor/named.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

interface Row extends Omit<Competitor, 'isPlanned' | 'accounts'> {
  readonly isPlanned: number
}

interface AccountRow extends Omit<CompetitorAccount, 'isPlanned'> {
  readonly id: number
  readonly competitorId: number
  readonly isPlanned: number
}

const columns =
  'id, client_id as clientId, name, note, is_planned as isPlanned, added_on as addedOn, dropped_at as droppedAt'

export function competitorsTable(connection: Connection) {
  const evenDropped = (clientId: number): Competitor[] => {
    const rows = connection.all<Row>(`select ${columns} from competitors where client_id = ? order by id`, [clientId])
    // Most clients have none, and then nothing more is read.
    if (rows.length === 0) return []
    const accounts = connection.all<AccountRow>(
      `select a.id, a.competitor_id as competitorId, a.platform, a.handle, a.address, a.is_planned as isPlanned
       from competitors c join competitor_accounts a on a.competitor_id = c.id where c.client_id = ? order by a.competitor_id, a.platform`,
      [clientId],
    )
    return rows.map((row) => toCompetitor(row, accounts))
  }
  return {
    /** A client's competitors that are looked at, in the order in which they came. */
    of: (clientId: number): Competitor[] => evenDropped(clientId).filter(({ droppedAt }) => droppedAt === null),
    /** Those that were dropped, too. */
    evenDropped,
    insert({ clientId, name, note, isPlanned, addedOn, accounts }: Omit<Competitor, 'id' | 'droppedAt'>): number {
      const id = connection.insert(
        `insert into competitors (client_id, name, key, note, is_planned, added_on)
         values (@clientId, @name, @key, @note, @isPlanned, @addedOn)`,
        { clientId, name, key: competitorKey(name), note, isPlanned: Number(isPlanned), addedOn },
      )
      for (const account of accounts) putAccount(connection, id, account)
      return id
    },
    /** Its own fields; the accounts are written by `setAccounts`. */
    update({ id, name, note, isPlanned, addedOn, droppedAt }: Omit<Competitor, 'clientId' | 'accounts'>): void {
      connection.change(
        `update competitors set name = @name, key = @key, note = @note, is_planned = @isPlanned, added_on = @addedOn, dropped_at = @droppedAt where id = @id`,
        { id, name, key: competitorKey(name), note, isPlanned: Number(isPlanned), addedOn, droppedAt },
      )
    },
    /** Puts these accounts in the place of those that are there. */
    setAccounts(id: number, accounts: readonly CompetitorAccount[]): void {
      const there = connection.all<{ platform: string }>(
        'select platform from competitor_accounts where competitor_id = ?',
        [id],
      )
      for (const { platform } of there) {
        if (accounts.some((each) => each.platform === platform)) continue
        connection.change('delete from competitor_accounts where competitor_id = ? and platform = ?', [id, platform])
      }
      for (const account of accounts) putAccount(connection, id, account)
    },
    drop(id: number, at: Instant): void {
      connection.change('update competitors set dropped_at = ? where id = ?', [at, id])
    },
  }
}

function putAccount(connection: Connection, id: number, account: CompetitorAccount): void {
  connection.insert(
    `insert into competitor_accounts (competitor_id, platform, handle, address, is_planned)
     values (@id, @platform, @handle, @address, @isPlanned)
     on conflict (competitor_id, platform) do update set handle = excluded.handle, address = excluded.address, is_planned = excluded.is_planned
     where handle <> excluded.handle or address is not excluded.address or is_planned <> excluded.is_planned`,
    { ...account, isPlanned: Number(account.isPlanned), id },
  )
}

function toCompetitor(row: Row, accounts: readonly AccountRow[]): Competitor {
  return {
    ...row,
    isPlanned: row.isPlanned === 1,
    accounts: accounts
      .filter(({ competitorId }) => competitorId === row.id)
      .map(({ platform, handle, address, isPlanned }) => ({ platform, handle, address, isPlanned: isPlanned === 1 })),
  }
}
