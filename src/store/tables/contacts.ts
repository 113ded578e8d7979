import { type Contact, type NewContact, plainContact } from '../../domain/contact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

export const columns = `p.id, p.client_id as clientId, p.name, p.kind, p.tags, p.note, p.every_days as everyDays, p.next_step as nextStep,
  p.next_on as nextOn, p.stage, p.stage_on as stageOn, p.snoozed_until as snoozedUntil, p.skipped_on as skippedOn, p.created_on as createdOn`

export function contactsTable(connection: Connection) {
  return {
    get(id: number): Contact | undefined {
      return connection.get<Contact>(`select ${columns} from contacts p where p.id = ? and p.dropped_at is null`, [id])
    },
    /** Also one that was dropped. */
    evenDropped(id: number): Contact | undefined {
      return connection.get<Contact>(`select ${columns} from contacts p where p.id = ?`, [id])
    },
    /** The contact that is the same person and has taken over; null: none has. */
    mergedInto(id: number): number | null {
      return (
        connection.get<{ into: number | null }>('select merged_into as "into" from contacts where id = ?', [id])
          ?.into ?? null
      )
    },
    /** A client's contacts of this name, letter by letter. */
    named(clientId: number, name: string): Contact[] {
      return connection.all<Contact>(
        `select ${columns} from contacts p where p.client_id = ? and p.name = ? and p.dropped_at is null order by p.id`,
        [clientId, name],
      )
    },
    insert(contact: NewContact, createdAt: Instant): number {
      return connection.insert(
        `insert into contacts (client_id, name, kind, tags, note, every_days, next_step, next_on, stage, stage_on, snoozed_until, skipped_on, created_on, created_at)
         values (@clientId, @name, @kind, @tags, @note, @everyDays, @nextStep, @nextOn, @stage, @stageOn, @snoozedUntil, @skippedOn, @createdOn, @createdAt)`,
        { ...plainContact, ...contact, createdAt },
      )
    },
    update(contact: Contact): void {
      const { clientId: _, ...changed } = contact
      connection.change(
        `update contacts set name = @name, kind = @kind, tags = @tags, note = @note, every_days = @everyDays, next_step = @nextStep, next_on = @nextOn,
           stage = @stage, stage_on = @stageOn, snoozed_until = @snoozedUntil, skipped_on = @skippedOn, created_on = @createdOn where id = @id`,
        { ...changed },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update contacts set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update contacts set dropped_at = null where id = ?', [id])
    },
    /** Everything of one contact becomes another's, who is the same person. */
    merge(from: number, into: number, at: Instant): void {
      const both = { from, into }
      connection.change('update handles set contact_id = @into where contact_id = @from', both)
      connection.change('update threads set contact_id = @into where contact_id = @from', both)
      connection.change('update touches set contact_id = @into where contact_id = @from', both)
      connection.change('update tasks set contact_id = @into where contact_id = @from', both)
      connection.change('update contacts set dropped_at = @at, merged_into = @into where id = @from', { ...both, at })
    },
  }
}
