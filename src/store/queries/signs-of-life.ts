import type { ClientSigns, SignsOfLife } from '../../domain/social/last-heard.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

/** When clients were last heard from, each by the newest entry of a partial index. */
export function signsOfLifeQuery(connection: Connection) {
  return {
    /** Of every active client but the manager's own business. */
    ofAll(): ClientSigns[] {
      return connection.all<ClientSigns>(
        `select id as clientId, person, max(created_at, coalesce(since_on || 'T00:00:00Z', created_at)) as begunAt,
           (select max(at) from activities where client_id = clients.id and by = 'client') as workAt,
           (select max(at) from verdicts where client_id = clients.id) as verdictAt,
           (select max(at) from activities where client_id = clients.id and action = 'meet') as metAt
         from clients where status = 'active' and built_in = 0 order by id`,
      )
    },
    /** Of one client, as it stood at an instant. */
    of(clientId: number, until: Instant): SignsOfLife {
      return connection.get<SignsOfLife>(
        `select (select max(at) from activities where client_id = @clientId and by = 'client' and at <= @until) as workAt,
           (select max(at) from verdicts where client_id = @clientId and at <= @until) as verdictAt`,
        { clientId, until },
      ) as SignsOfLife
    },
    /** The talks with a client before one of its days: how many, and the day of the newest. */
    talksBefore(clientId: number, day: Day): { readonly count: number; readonly lastOn: Day | null } {
      return connection.get<{ count: number; lastOn: Day | null }>(
        `select count(*) as count, max(on_day) as lastOn from activities where client_id = ? and action = 'meet' and on_day < ?`,
        [clientId, day],
      ) as { count: number; lastOn: Day | null }
    },
    /** Whom one speaks with at a client; empty: its strategy does not say. */
    personOf(clientId: number): string {
      return connection.get<{ person: string }>('select person from clients where id = ?', [clientId])?.person ?? ''
    },
  }
}
