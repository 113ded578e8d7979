import type { Contact, NewContact } from '../../domain/contact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { ContactKind } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

interface Row {
  id: number
  client_id: number
  name: string
  kind: string
  created_on: string
}

const columns = 'id, client_id, name, kind, created_on'

export function contactsTable(connection: Connection) {
  return {
    get(id: number): Contact | undefined {
      const row = connection.get<Row>(`select ${columns} from contacts where id = ? and dropped_at is null`, [id])
      return row && toContact(row)
    },
    insert(contact: NewContact, createdAt: Instant): number {
      return connection.insert(
        `insert into contacts (client_id, name, kind, created_on, created_at)
         values (@clientId, @name, @kind, @createdOn, @createdAt)`,
        { ...contact, createdAt },
      )
    },
    update({ id, name, kind }: Pick<Contact, 'id' | 'name' | 'kind'>): void {
      connection.change('update contacts set name = @name, kind = @kind where id = @id', { id, name, kind })
    },
  }
}

function toContact(row: Row): Contact {
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    kind: row.kind as ContactKind,
    createdOn: row.created_on,
  }
}
