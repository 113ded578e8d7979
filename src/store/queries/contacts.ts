import type { Contact } from '../../domain/contact.ts'
import { type Standing, warmDays } from '../../domain/contacts/standing.ts'
import type { Connection } from '../connection.ts'
import { columns } from '../tables/contacts.ts'

/** A contact with how it stands. */
export interface StandingContact {
  readonly contact: Contact
  readonly standing: Standing
}

type Row = Contact & Omit<Standing, 'wasWarm'> & { readonly wasWarm: number | null }

/**
 * What passed between a client and its contacts (`chosen`), one row an act, and out of it how it stands with each. An act of one side that follows one of the
 * other within the days of warmth made it warm, and so did a talk.
 */
const standingOf = (chosen: string) => `
  with passed as (
    select x.contact_id as id, x.on_day, x.at, 1 as ours, x.both_spoke as theirs, x.sort = 'gave' as gave, x.sort = 'asked' as asked
    from contacts p join touches x on x.contact_id = p.id where ${chosen}
    union all
    select t.contact_id, m.on_day, m.at, m.by <> 'person', m.by = 'person', 0, 0
    from contacts p join threads t on t.contact_id = p.id join messages m on m.thread_id = t.id
    where ${chosen} and t.dropped_at is null and m.by <> 'automatic'
  ), following as (
    select *, lag(ours) over w as ours_before, julianday(on_day) - julianday(lag(on_day) over w) as days
    from passed window w as (partition by id order by on_day, at)
  )
  select ${columns}, count(following.id) as touches, max(following.on_day) as lastOn, max(case when following.ours then following.on_day end) as lastOursOn,
    max(case when following.theirs then following.on_day end) as lastTheirsOn, coalesce(sum(following.gave), 0) as gave, coalesce(sum(following.asked), 0) as asked,
    max((following.ours and following.theirs) or (following.ours <> following.ours_before and following.days <= @warmDays)) as wasWarm
  from contacts p left join following on following.id = p.id where ${chosen} group by p.id order by p.name collate nocase, p.id`

const ofClient = standingOf('p.client_id = @clientId and p.dropped_at is null')
const ofAll = standingOf('p.dropped_at is null')
const ofOne = standingOf('p.id = @id and p.dropped_at is null')

/** Contacts with how it stands with them, worked out in one statement from what passed. */
export function contactsQuery(connection: Connection) {
  return {
    of: (clientId: number): StandingContact[] => connection.all<Row>(ofClient, { clientId, warmDays }).map(toStanding),
    all: (): StandingContact[] => connection.all<Row>(ofAll, { warmDays }).map(toStanding),
    one(id: number): StandingContact | undefined {
      const row = connection.get<Row>(ofOne, { id, warmDays })
      return row && toStanding(row)
    },
  }
}

function toStanding(row: Row): StandingContact {
  const { touches, lastOn, lastOursOn, lastTheirsOn, gave, asked, wasWarm, ...contact } = row
  return { contact, standing: { touches, lastOn, lastOursOn, lastTheirsOn, gave, asked, wasWarm: wasWarm === 1 } }
}
