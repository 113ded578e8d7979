import type { Feed, NewFeed } from '../../domain/feed/feed.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, address, title, site, etag, last_modified as lastModified, last_fetched_at as lastFetchedAt,
  last_ok_at as lastOkAt, last_error as lastError, gone_at as goneAt, added_at as addedAt, dropped_at as droppedAt`

export function feedsTable(connection: Connection) {
  return {
    get(id: number): Feed | undefined {
      return connection.get<Feed>(`select ${columns} from feeds where id = ?`, [id])
    },
    /** Every feed that is read, by client and then in the order in which they were added. */
    all(): Feed[] {
      return connection.all<Feed>(`select ${columns} from feeds where dropped_at is null order by client_id, id`)
    },
    /** A client's feed at an address, also one that was dropped. */
    at(clientId: number, address: string): Feed | undefined {
      return connection.get<Feed>(`select ${columns} from feeds where client_id = ? and address = ?`, [
        clientId,
        address,
      ])
    },
    insert(feed: NewFeed): number {
      return connection.insert(
        `insert into feeds (client_id, address, title, site, etag, last_modified, added_at)
         values (@clientId, @address, @title, @site, @etag, @lastModified, @addedAt)`,
        { ...feed },
      )
    },
    update(feed: Feed): void {
      const { clientId: _, addedAt: __, ...changed } = feed
      connection.change(
        `update feeds set address = @address, title = @title, site = @site, etag = @etag, last_modified = @lastModified, last_fetched_at = @lastFetchedAt,
           last_ok_at = @lastOkAt, last_error = @lastError, gone_at = @goneAt, dropped_at = @droppedAt where id = @id`,
        { ...changed },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update feeds set dropped_at = ? where id = ?', [at, id])
    },
  }
}
