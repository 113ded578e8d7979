import type { Goal, GoalState } from '../../domain/goal.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

interface Row {
  id: number
  client_id: number
  key: string
  title: string
  metric: string
  channel_id: number | null
  baseline: number | null
  target: number | null
  starts_on: string
  due_on: string | null
  ended_on: string | null
}

const columns = 'id, client_id, key, title, metric, channel_id, baseline, target, starts_on, due_on, ended_on'

/** The newest reading of the goal's metric up to a day; the later entry of the same day wins. */
const newestReading = (column: string) => `(select r.${column} from readings r
  where r.client_id = goals.client_id and r.metric = goals.metric and r.channel_id is goals.channel_id and r.on_day <= @on
  order by r.on_day desc, r.id desc limit 1)`

export function goalsTable(connection: Connection) {
  return {
    get(id: number): Goal | undefined {
      const row = connection.get<Row>(`select ${columns} from goals where id = ? and dropped_at is null`, [id])
      return row && toGoal(row)
    },
    /** Every goal of a client, ended ones too, the oldest first. */
    of(clientId: number): Goal[] {
      return connection
        .all<Row>(`select ${columns} from goals where client_id = ? and dropped_at is null order by id`, [clientId])
        .map(toGoal)
    },
    /** Every goal that ever was, dropped ones too. */
    evenDropped(clientId: number): (Goal & { readonly isDropped: boolean })[] {
      return connection
        .all<Row & { dropped_at: string | null }>(
          `select ${columns}, dropped_at from goals where client_id = ? order by id`,
          [clientId],
        )
        .map((row) => ({ ...toGoal(row), isDropped: row.dropped_at !== null }))
    },
    /** Goals that run on a day, with their needle as it stood then. */
    states(on: Day): GoalState[] {
      return connection
        .all<Row & { now: number | null; now_on: string | null }>(
          `select ${columns}, ${newestReading('value')} as now, ${newestReading('on_day')} as now_on
           from goals where dropped_at is null and (ended_on is null or ended_on > @on) order by id`,
          { on },
        )
        .map((row) => ({ ...toGoal(row), now: row.now, nowOn: row.now_on }))
    },
    insert(goal: Omit<Goal, 'id' | 'endedOn'>): number {
      return connection.insert(
        `insert into goals (client_id, key, title, metric, channel_id, baseline, target, starts_on, due_on)
         values (@clientId, @key, @title, @metric, @channelId, @baseline, @target, @startsOn, @dueOn)`,
        { ...goal },
      )
    },
    update(goal: Goal): void {
      connection.change(
        `update goals set key = @key, title = @title, metric = @metric, channel_id = @channelId, baseline = @baseline, target = @target,
           starts_on = @startsOn, due_on = @dueOn, ended_on = @endedOn, dropped_at = null where id = @id and client_id = @clientId`,
        { ...goal },
      )
    },
    end(id: number, on: Day): void {
      connection.change('update goals set ended_on = ? where id = ?', [on, id])
    },
    drop(id: number, at: Instant): void {
      connection.change('update goals set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update goals set dropped_at = null where id = ?', [id])
    },
  }
}

function toGoal(row: Row): Goal {
  return {
    id: row.id,
    clientId: row.client_id,
    key: row.key,
    title: row.title,
    metric: row.metric,
    channelId: row.channel_id,
    baseline: row.baseline,
    target: row.target,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    endedOn: row.ended_on,
  }
}
