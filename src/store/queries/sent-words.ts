import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

/** Somebody who was sent certain words. */
export interface SentBefore {
  readonly contactId: number
  readonly name: string
  readonly client: string
  readonly at: Instant
}

/** To whom else these words went since then, in an answer or with a touch, each person once, the latest first. */
export function sentWordsQuery(connection: Connection) {
  return (wordsKey: string, butContact: number, since: Instant): SentBefore[] =>
    connection.all<SentBefore>(
      `select sent.contactId, p.name, c.slug as client, max(sent.at) as at from (
         select t.contact_id as contactId, m.at from messages m join threads t on t.id = m.thread_id
         where m.words_key <> '' and m.words_key = @wordsKey and m.at >= @since and t.dropped_at is null
         union all
         select contact_id, at from touches where words_key <> '' and words_key = @wordsKey and at >= @since
       ) as sent join contacts p on p.id = sent.contactId join clients c on c.id = p.client_id
       where sent.contactId <> @butContact group by sent.contactId order by at desc, sent.contactId`,
      { wordsKey, butContact, since },
    )
}
