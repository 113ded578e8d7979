import type { Day } from '../../domain/time/day.ts'
import type { Connection } from '../connection.ts'

export interface TacticRow {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly why: string
  readonly ended_on: string | null
}

export function tacticsTable(connection: Connection) {
  return {
    of(clientId: number): TacticRow[] {
      return connection.all<TacticRow>(
        'select id, key, title, why, ended_on from tactics where client_id = ? order by id',
        [clientId],
      )
    },
    insert(tactic: { clientId: number; key: string; title: string; why: string }): number {
      return connection.insert(
        'insert into tactics (client_id, key, title, why) values (@clientId, @key, @title, @why)',
        { ...tactic },
      )
    },
    update(tactic: { id: number; title: string; why: string }): void {
      connection.change('update tactics set title = @title, why = @why, ended_on = null where id = @id', { ...tactic })
    },
    end(id: number, on: Day): void {
      connection.change('update tactics set ended_on = ? where id = ?', [on, id])
    },
    /** Makes the tactic serve exactly these goals; what is already so is left alone. False when all of it was. */
    serve(tacticId: number, goalIds: readonly number[]): boolean {
      const wanted = new Set(goalIds)
      const kept = connection.all<{ id: number; goal_id: number }>(
        'select id, goal_id from tactic_goals where tactic_id = ?',
        [tacticId],
      )
      const given = kept.filter((row) => !wanted.delete(row.goal_id))
      for (const row of given) connection.change('delete from tactic_goals where id = ?', [row.id])
      for (const goalId of wanted) {
        connection.insert('insert into tactic_goals (tactic_id, goal_id) values (?, ?)', [tacticId, goalId])
      }
      return given.length > 0 || wanted.size > 0
    },
  }
}
