import type { Activity, NewActivity } from '../../domain/activity.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `at, on_day as onDay, client_id as clientId, channel_id as channelId, stage, action, by, title, count, counted, minutes, timed, note,
  routine_id as routineId, task_id as taskId, post_id as postId, thread_id as threadId, automation_id as automationId,
  is_touch as isTouch`

type Row = Omit<Activity, 'timed' | 'counted' | 'isTouch'> & { timed: number; counted: number; isTouch: number }

export function activitiesTable(connection: Connection) {
  const read = (rows: Row[]): Activity[] =>
    rows.map((row) => ({ ...row, timed: row.timed === 1, counted: row.counted === 1, isTouch: row.isTouch === 1 }))
  return {
    insert(activity: NewActivity): number {
      return connection.insert(
        `insert into activities (at, on_day, client_id, channel_id, stage, action, by, title, count, counted, minutes, timed, note, routine_id, task_id, post_id,
           thread_id, automation_id, is_touch)
         values (@at, @onDay, @clientId, @channelId, @stage, @action, @by, @title, @count, @counted, @minutes, @timed, @note, @routineId, @taskId, @postId,
           @threadId, @automationId, @isTouch)`,
        {
          ...{ threadId: null, automationId: null },
          ...activity,
          ...{
            timed: activity.timed ? 1 : 0,
            counted: activity.counted === false ? 0 : 1,
            isTouch: activity.isTouch ? 1 : 0,
          },
        },
      )
    },
    /** The line that closed an occurrence without a count; undefined when there is none. */
    uncountedOf(routineId: number, onDay: Day): { readonly id: number; readonly minutes: number } | undefined {
      return connection.get(
        `select a.id, a.minutes from occurrences o join activities a on a.id = o.activity_id
         where o.routine_id = ? and o.on_day = ? and a.counted = 0`,
        [routineId, onDay],
      )
    },
    /** Puts a count, and what it makes of the work, into a line that had none. */
    recount(id: number, work: Pick<Activity, 'stage' | 'action' | 'count' | 'minutes'>): void {
      connection.change(
        `update activities set stage = @stage, action = @action, count = @count, minutes = @minutes, counted = 1 where id = @id`,
        { id, ...work },
      )
    },
    /** Adds to what a line took. */
    addMinutes(id: number, minutes: number): void {
      connection.change('update activities set minutes = minutes + ? where id = ?', [minutes, id])
    },
    /** What was done at or after an instant and before another, in the order of entry. */
    since(from: Instant, until: Instant): Activity[] {
      return read(
        connection.all<Row>(`select ${columns} from activities where at >= ? and at < ? order by id`, [from, until]),
      )
    },
    /** When a client's ledger begins; undefined: it is empty. */
    firstAt(clientId: number): Instant | undefined {
      return connection.get<{ at: Instant }>(
        'select at from activities where client_id = ? order by on_day, id limit 1',
        [clientId],
      )?.at
    },
    /** One client's work between two of its days, both counted. */
    between(clientId: number, from: Day, to: Day): Activity[] {
      return read(
        connection.all<Row>(
          `select ${columns} from activities where client_id = ? and on_day between ? and ? order by on_day, id`,
          [clientId, from, to],
        ),
      )
    },
    ofRoutine(routineId: number, limit: number): Activity[] {
      return read(
        connection.all<Row>(`select ${columns} from activities where routine_id = ? order by id desc limit ?`, [
          routineId,
          limit,
        ]),
      )
    },
  }
}
