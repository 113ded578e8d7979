import type { DueContact, TaskContact } from '../../domain/today/touching.ts'
import type { Connection } from '../connection.ts'

/** Who of the active clients' people has a rhythm or a day, with their newest touch of either side; read by way of those few. */
export function dueContactsQuery(connection: Connection) {
  return (): DueContact[] =>
    connection.all<DueContact>(
      `select p.id, p.client_id as clientId, p.name, p.kind, p.every_days as everyDays, p.next_step as nextStep, p.next_on as nextOn,
         p.skipped_on as skippedOn, p.created_on as createdOn, p.snoozed_until as snoozedUntil,
         nullif(max(
           coalesce((select max(x.on_day) from touches x where x.contact_id = p.id), ''),
           coalesce((select max(m.on_day) from threads t join messages m on m.thread_id = t.id
             where t.contact_id = p.id and t.dropped_at is null and m.by <> 'automatic'), '')), '') as lastOn
       from clients cross join contacts p indexed by contacts_rhythm on p.client_id = clients.id
       where (p.every_days is not null or p.next_on is not null) and p.dropped_at is null and clients.status = 'active' order by p.id`,
    )
}

/** The persons of tasks that are open, and how many touches there were with each. */
export function taskContactsQuery(connection: Connection) {
  return (): ReadonlyMap<number, TaskContact> => {
    const rows = connection.all<TaskContact>(
      `select k.id as taskId, p.id as contactId, p.name, c.touches_before_close as wanted,
         (select count(*) from touches x where x.contact_id = p.id) + (select count(*) from threads t join messages m on m.thread_id = t.id
           where t.contact_id = p.id and t.dropped_at is null and m.by <> 'automatic') as touches
       from tasks k join contacts p on p.id = k.contact_id join clients c on c.id = k.client_id
       where k.contact_id is not null and k.status = 'open' and k.dropped_at is null`,
    )
    return new Map(rows.map((row) => [row.taskId, row]))
  }
}
