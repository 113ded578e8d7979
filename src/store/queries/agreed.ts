import type { Client } from '../../domain/client.ts'
import type { AgreedTask } from '../../domain/scope.ts'
import { localTime, type ZoneSpans } from '../../domain/time/zone.ts'
import type { Connection } from '../connection.ts'
import { tasksTable } from '../tables/tasks.ts'

/** A client's tasks that have a fee or a maker of their own, with our minutes in the ledger. */
export function agreedQuery(connection: Connection) {
  return (client: Pick<Client, 'id' | 'zone'>, spans: ZoneSpans): AgreedTask[] => {
    const rows = connection.all<{ id: number; minutes: number }>(
      `select task_id as id, sum(minutes) as minutes from activities
       where by = 'manager' and task_id in (select id from tasks where client_id = ? and (fee is not null or maker <> '')) group by task_id`,
      [client.id],
    )
    const minutes = new Map(rows.map((row) => [row.id, row.minutes]))
    return tasksTable(connection)
      .agreedOf(client.id)
      .map((task) => ({
        ...task,
        closedOn: task.closedAt === null ? null : localTime(client.zone, task.closedAt, spans).day,
        minutesSpent: minutes.get(task.id) ?? 0,
      }))
  }
}
