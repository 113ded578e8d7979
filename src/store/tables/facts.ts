import type { Fact } from '../../domain/fact.ts'
import type { Connection } from '../connection.ts'

export function factsTable(connection: Connection) {
  return {
    of(clientId: number): Fact[] {
      return connection.all<Fact>(
        'select id, client_id as clientId, key, answer, said_on as saidOn from facts where client_id = ? order by key',
        [clientId],
      )
    },
    put(fact: Omit<Fact, 'id'>): void {
      connection.insert(
        `insert into facts (client_id, key, answer, said_on) values (@clientId, @key, @answer, @saidOn)
         on conflict (client_id, key) do update set answer = excluded.answer, said_on = excluded.said_on`,
        { ...fact },
      )
    },
    remove(id: number): void {
      connection.change('delete from facts where id = ?', [id])
    },
  }
}
