import type { Occurrence, RecordedOccurrence } from '../../domain/routine.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Connection } from '../connection.ts'

export function occurrencesTable(connection: Connection) {
  return {
    find(routineId: number, onDay: Day): Occurrence | undefined {
      return connection.get<Occurrence>(
        `select on_day as onDay, state, snoozed_until as snoozedUntil, closed_on as closedOn
         from occurrences where routine_id = ? and on_day = ?`,
        [routineId, onDay],
      )
    },
    /**
     * Closes one occurrence, or puts it off. What was said of it before is replaced, but for the day to which it was put off; routine and day name it,
     * so none can double.
     */
    record(occurrence: {
      routineId: number
      onDay: Day
      state: Occurrence['state']
      snoozedUntil: Day | null
      closedOn: Day | null
      activityId: number | null
    }): void {
      connection.insert(
        `insert into occurrences (routine_id, on_day, state, snoozed_until, put_off_to, closed_on, activity_id)
         values (@routineId, @onDay, @state, @snoozedUntil, @snoozedUntil, @closedOn, @activityId)
         on conflict (routine_id, on_day) do update set state = excluded.state, snoozed_until = excluded.snoozed_until,
           put_off_to = coalesce(excluded.put_off_to, put_off_to), closed_on = excluded.closed_on, activity_id = excluded.activity_id`,
        { ...occurrence },
      )
    },
    /** Occurrences of a client's routines between two days, both counted, that somebody acted on. */
    between(clientId: number, from: Day, to: Day): RecordedOccurrence[] {
      return connection.all(
        `select o.routine_id as routineId, o.on_day as onDay, o.state, o.snoozed_until as snoozedUntil, o.put_off_to as putOffTo,
           o.closed_on as closedOn
         from occurrences o join routines r on r.id = o.routine_id
         where r.client_id = ? and o.on_day between ? and ? order by o.on_day, o.id`,
        [clientId, from, to],
      )
    },
  }
}
