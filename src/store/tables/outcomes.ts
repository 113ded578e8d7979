import type { Outcome } from '../../domain/outcome.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = 'id, client_id as clientId, kind, title, evidence, lesson, goal_id as goalId, on_day as onDay'

export function outcomesTable(connection: Connection) {
  return {
    get(id: number): Outcome | undefined {
      return connection.get<Outcome>(`select ${columns} from outcomes where id = ? and dropped_at is null`, [id])
    },
    /** Outcomes of a client between two of its days, both counted. */
    between(clientId: number, from: Day, to: Day): Outcome[] {
      return connection.all<Outcome>(
        `select ${columns} from outcomes where client_id = ? and on_day between ? and ? and dropped_at is null order by on_day, id`,
        [clientId, from, to],
      )
    },
    insert(outcome: Omit<Outcome, 'id'>, at: Instant): number {
      return connection.insert(
        `insert into outcomes (client_id, kind, title, evidence, lesson, goal_id, at, on_day)
         values (@clientId, @kind, @title, @evidence, @lesson, @goalId, @at, @onDay)`,
        { ...outcome, at },
      )
    },
    update(outcome: Outcome): void {
      connection.change(
        `update outcomes set kind = @kind, title = @title, evidence = @evidence, lesson = @lesson, goal_id = @goalId, on_day = @onDay
         where id = @id and client_id = @clientId`,
        { ...outcome },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update outcomes set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update outcomes set dropped_at = null where id = ?', [id])
    },
  }
}
