import type { Pack } from '../../domain/pack.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, week, made_at as madeAt, deadline_at as deadlineAt, silence_is_yes as silenceIsYes, silence,
  replaced_at as replacedAt`

type Row = Omit<Pack, 'silenceIsYes'> & { readonly silenceIsYes: number }

export function packsTable(connection: Connection) {
  return {
    /** The pack of a client's week that stands. */
    ofWeek(clientId: number, week: string): Pack | undefined {
      const row = connection.get<Row>(
        `select ${columns} from packs where client_id = ? and week = ? and replaced_at is null`,
        [clientId, week],
      )
      return row && { ...row, silenceIsYes: row.silenceIsYes === 1 }
    },
    insert({ silenceIsYes, ...pack }: Omit<Pack, 'id' | 'replacedAt'>): number {
      return connection.insert(
        `insert into packs (client_id, week, made_at, deadline_at, silence_is_yes, silence)
         values (@clientId, @week, @madeAt, @deadlineAt, @silenceIsYes, @silence)`,
        { ...pack, silenceIsYes: silenceIsYes ? 1 : 0 },
      )
    },
    replace(id: number, at: Instant): void {
      connection.change('update packs set replaced_at = ? where id = ?', [at, id])
    },
  }
}
