import type { Audit, AuditAnswer, DatedAnswer } from '../../domain/audit/audit.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, channel_id as channelId, on_day as onDay, at, whole, note, activity_id as activityId`

type Row = Omit<Audit, 'isWhole'> & { readonly whole: number }

/** Days of a channel's audits. */
interface AuditDays {
  readonly wholeOn: Day | null
  readonly lastOn: Day | null
}

export function auditsTable(connection: Connection) {
  return {
    /** A channel's audit of a day. */
    of(channelId: number, onDay: Day): Audit | undefined {
      const row = connection.get<Row>(`select ${columns} from audits where channel_id = ? and on_day = ?`, [
        channelId,
        onDay,
      ])
      if (!row) return undefined
      const { whole, ...audit } = row
      return { ...audit, isWhole: whole === 1 }
    },
    /** Every answer that was ever given of a channel, in the order of the days. */
    answersOf(channelId: number): DatedAnswer[] {
      return connection.all<DatedAnswer>(
        `select i.item, i.state, i.note, a.on_day as onDay from audits a join audit_items i on i.audit_id = a.id
         where a.channel_id = ? order by a.on_day, i.id`,
        [channelId],
      )
    },
    daysOf(channelId: number): AuditDays {
      const row = connection.get<AuditDays>(
        `select (select max(on_day) from audits where channel_id = @channelId and whole = 1) as wholeOn,
           (select max(on_day) from audits where channel_id = @channelId) as lastOn`,
        { channelId },
      )
      return row ?? { wholeOn: null, lastOn: null }
    },
    /** The day of the newest whole audit of each running channel, by channel id; one that never had any is not in it. */
    newestWhole(): Map<number, Day> {
      const rows = connection.all<{ id: number; onDay: Day | null }>(
        `select id, (select max(on_day) from audits where channel_id = channels.id and whole = 1) as onDay from channels where retired_on is null`,
      )
      return new Map(rows.flatMap(({ id, onDay }) => (onDay === null ? [] : [[id, onDay]])))
    },
    insert(audit: Omit<Audit, 'id'>): number {
      const { isWhole, ...row } = audit
      return connection.insert(
        `insert into audits (client_id, channel_id, on_day, at, whole, note, activity_id)
         values (@clientId, @channelId, @onDay, @at, @whole, @note, @activityId)`,
        { ...row, whole: isWhole ? 1 : 0 },
      )
    },
    /** What one more look at the same day changes of an audit. */
    amend({ id, isWhole, note, activityId }: Pick<Audit, 'id' | 'isWhole' | 'note' | 'activityId'>): void {
      connection.change('update audits set whole = @whole, note = @note, activity_id = @activityId where id = @id', {
        id,
        whole: isWhole ? 1 : 0,
        note,
        activityId,
      })
    },
    /** Puts an answer into an audit, in the place of the one that stands there. */
    answer(auditId: number, { item, state, note }: AuditAnswer): void {
      const answered = { auditId, item, state, note }
      const id = connection.get<{ id: number }>('select id from audit_items where audit_id = ? and item = ?', [
        auditId,
        item,
      ])?.id
      if (id === undefined) {
        connection.insert(
          'insert into audit_items (audit_id, item, state, note) values (@auditId, @item, @state, @note)',
          answered,
        )
      } else
        connection.change('update audit_items set state = @state, note = @note where id = @id', { id, state, note })
    },
  }
}
