import type { Touch } from '../../domain/contacts/touch.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

type Row = Omit<Touch, 'bothSpoke'> & { readonly bothSpoke: number }

const columns = `contact_id as contactId, client_id as clientId, at, on_day as onDay, by, sort, both_spoke as bothSpoke, note, text, words_key as wordsKey,
  same_reason as sameReason, activity_id as activityId`

export function touchesTable(connection: Connection) {
  return {
    insert(touch: Touch): number {
      return connection.insert(
        `insert into touches (contact_id, client_id, at, on_day, by, sort, both_spoke, note, text, words_key, same_reason, activity_id)
         values (@contactId, @clientId, @at, @onDay, @by, @sort, @bothSpoke, @note, @text, @wordsKey, @sameReason, @activityId)`,
        { ...touch, bothSpoke: touch.bothSpoke ? 1 : 0 },
      )
    },
    /** The newest touches of a person, the newest first. */
    of(contactId: number, limit: number): Touch[] {
      return connection
        .all<Row>(
          `select ${columns} from touches where contact_id = ? order by on_day desc, at desc, id desc limit ?`,
          [contactId, limit],
        )
        .map((row) => ({ ...row, bothSpoke: row.bothSpoke === 1 }))
    },
    /** The newest touch of the manager's on this desk since then, and whose client it was for. */
    newestOurs(since: Instant): { readonly clientId: number; readonly at: Instant } | undefined {
      return connection.get(
        `select client_id as clientId, at from touches where by = 'manager' and at >= ? order by at desc, id desc limit 1`,
        [since],
      )
    },
  }
}
