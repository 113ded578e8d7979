import type { SentWords } from '../../domain/inbox/repeats.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Connection } from '../connection.ts'

/** What the manager wrote to people and whom it went to, as far as the same words went to several. */
export function repeatsQuery(connection: Connection) {
  // By the days and not by the words: the index of those has every answer that was ever sent.
  /** Everything since a day that at least two people were sent, in the order in which it went out. */
  return (since: Day): SentWords[] =>
    connection.all<SentWords>(
      `with sent as materialized (
         select m.words_key as wordsKey, m.text, m.same_reason as reason, m.at, m.on_day as onDay, m.thread_id as threadId, t.contact_id as contactId,
           t.client_id as clientId
         from messages m indexed by messages_day join threads t on t.id = m.thread_id
         where m.on_day >= @since and m.by = 'manager' and m.words_key <> '' and t.dropped_at is null
         union all
         select words_key, text, same_reason, at, on_day, null, contact_id, client_id from touches
         where at >= date(@since, '-1 day') and on_day >= @since and by = 'manager' and words_key <> ''
       )
       select sent.wordsKey, sent.text, sent.reason, sent.at, sent.onDay, sent.threadId, sent.contactId, p.name, c.slug as client
       from sent join contacts p on p.id = sent.contactId join clients c on c.id = sent.clientId
       where sent.wordsKey in (select wordsKey from sent group by wordsKey having count(distinct contactId) > 1)
       order by sent.at, sent.contactId`,
      { since },
    )
}
