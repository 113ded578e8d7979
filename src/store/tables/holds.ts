import type { Hold, Pull } from '../../domain/hold.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'
import { liesOutside } from '../lies-outside.ts'

const columns = 'id, client_id as clientId, reason, began_at as beganAt, ended_at as endedAt'

export function holdsTable(connection: Connection) {
  return {
    /** The hold that a client is under. */
    running(clientId: number): Hold | undefined {
      return connection.get<Hold>(`select ${columns} from holds where client_id = ? and ended_at is null`, [clientId])
    },
    /** The clients that are on hold. */
    held(): Set<number> {
      const rows = connection.all<{ client_id: number }>('select client_id from holds where ended_at is null')
      return new Set(rows.map((row) => row.client_id))
    },
    /** True when a client was on hold at an instant. */
    wasHeld(clientId: number, at: Instant): boolean {
      return (
        connection.get(
          'select 1 from holds where client_id = @clientId and began_at <= @at and (ended_at is null or ended_at > @at)',
          { clientId, at },
        ) !== undefined
      )
    },
    begin(clientId: number, reason: string, at: Instant): number {
      return connection.insert('insert into holds (client_id, reason, began_at) values (@clientId, @reason, @at)', {
        clientId,
        reason,
        at,
      })
    },
    end(id: number, at: Instant): void {
      connection.change('update holds set ended_at = ? where id = ?', [at, id])
    },
    /** How much still has to be taken out of outside tools, by client, where something has. What went out, or should have, cannot be. */
    toPullNow(at: Instant): Map<number, number> {
      const rows = connection.all<{ clientId: number; posts: number }>(
        `select h.client_id as clientId, count(*) as posts
         from holds h join pulls u on u.hold_id = h.id join variants v on v.id = u.variant_id
         where h.ended_at is null and u.pulled_at is null
           and ${liesOutside}
         group by h.client_id`,
        { now: at },
      )
      return new Map(rows.map(({ clientId, posts }) => [clientId, posts]))
    },
    pulls(holdId: number): Pull[] {
      return connection.all<Pull>(
        'select id, hold_id as holdId, variant_id as variantId, tool, pulled_at as pulledAt from pulls where hold_id = ? order by id',
        [holdId],
      )
    },
    toPull(holdId: number, variantId: number, tool: string): void {
      connection.insert('insert into pulls (hold_id, variant_id, tool) values (@holdId, @variantId, @tool)', {
        holdId,
        variantId,
        tool,
      })
    },
    pulled(id: number, at: Instant): void {
      connection.change('update pulls set pulled_at = ? where id = ?', [at, id])
    },
  }
}
