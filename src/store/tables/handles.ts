import type { Handle } from '../../domain/contact.ts'
import type { Connection } from '../connection.ts'

export function handlesTable(connection: Connection) {
  return {
    /** Whose handle it is with a client, looked up by its key. */
    contactOf(clientId: number, platform: string, key: string): number | undefined {
      return connection.get<{ id: number }>(
        'select contact_id as id from handles where client_id = ? and platform = ? and key = ?',
        [clientId, platform, key],
      )?.id
    },
    of(contactId: number): Handle[] {
      return connection.all<Handle>(
        'select contact_id as contactId, platform, handle from handles where contact_id = ? order by platform, key',
        [contactId],
      )
    },
    /** Of all people of a client, also those who were dropped. */
    ofClient(clientId: number): Handle[] {
      return connection.all<Handle>(
        'select contact_id as contactId, platform, handle from handles where client_id = ? order by platform, key',
        [clientId],
      )
    },
    insert(handle: Handle & { readonly clientId: number; readonly key: string }): void {
      connection.insert(
        `insert into handles (contact_id, client_id, platform, handle, key)
         values (@contactId, @clientId, @platform, @handle, @key)`,
        { ...handle },
      )
    },
  }
}
