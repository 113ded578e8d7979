import type { RelationshipFacts } from '../../domain/report/relationships.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Connection } from '../connection.ts'
import { columns } from '../tables/contacts.ts'

/** A client's people who were there by a day, with their touches from one day to another, both counted, and the newest by the end of them. */
export function reportContacts(connection: Connection) {
  return (clientId: number, from: Day, to: Day): RelationshipFacts[] =>
    connection.all<RelationshipFacts>(
      `select ${columns},
         (select count(*) from touches x where x.contact_id = p.id and x.on_day between @from and @to)
           + (select count(*) from threads t join messages m on m.thread_id = t.id
             where t.contact_id = p.id and t.dropped_at is null and m.by <> 'automatic' and m.on_day between @from and @to) as touches,
         nullif(max(
           coalesce((select max(x.on_day) from touches x where x.contact_id = p.id and x.on_day <= @to), ''),
           coalesce((select max(m.on_day) from threads t join messages m on m.thread_id = t.id
             where t.contact_id = p.id and t.dropped_at is null and m.by <> 'automatic' and m.on_day <= @to), '')), '') as lastOn
       from contacts p where p.client_id = @clientId and p.dropped_at is null and p.created_on <= @to order by p.id`,
      { clientId, from, to },
    )
}
