import type { HashtagSet } from '../../domain/hashtag-set.ts'
import type { Connection } from '../connection.ts'

export function hashtagSetsTable(connection: Connection) {
  return {
    of(clientId: number): HashtagSet[] {
      return connection.all<HashtagSet>(
        `select client_id as clientId, channel_id as channelId, name, tags from hashtag_sets where client_id = ?
         order by channel_id, name`,
        [clientId],
      )
    },
    /** Keeps the set under its name; one without tags is taken away. */
    put(set: HashtagSet): void {
      connection.change('delete from hashtag_sets where client_id = ? and channel_id is ? and name = ?', [
        set.clientId,
        set.channelId,
        set.name,
      ])
      if (set.tags === '') return
      connection.insert(
        'insert into hashtag_sets (client_id, channel_id, name, tags) values (@clientId, @channelId, @name, @tags)',
        { ...set },
      )
    },
  }
}
