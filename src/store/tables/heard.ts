import { competitorKey } from '../../domain/competitor/named.ts'
import type { Heard, NewHeard } from '../../domain/heard.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns =
  'id, client_id as clientId, words, theme, competitor, url, channel_id as channelId, post_id as postId, on_day as onDay'

export function heardTable(connection: Connection) {
  return {
    get(id: number): Heard | undefined {
      return connection.get<Heard>(`select ${columns} from heard where id = ? and dropped_at is null`, [id])
    },
    /** What was heard of a client between two of its days, both counted, the oldest first. */
    between(clientId: number, from: Day, to: Day): Heard[] {
      return connection.all<Heard>(
        `select ${columns} from heard where client_id = ? and on_day between ? and ? and dropped_at is null order by on_day, id`,
        [clientId, from, to],
      )
    },
    /** The themes of a client, each as it was first spelt. */
    themesOf(clientId: number): string[] {
      const rows = connection.all<{ theme: string }>(
        `select theme from heard where client_id = ? and theme <> '' and dropped_at is null group by theme order by min(id)`,
        [clientId],
      )
      return rows.map(({ theme }) => theme)
    },
    insert(heard: NewHeard, at: Instant): number {
      return connection.insert(
        `insert into heard (client_id, words, theme, competitor, url, channel_id, post_id, at, on_day)
         values (@clientId, @words, @theme, @competitor, @url, @channelId, @postId, @at, @onDay)`,
        { ...heard, at },
      )
    },
    update({ id, words, theme, competitor }: Heard): void {
      connection.change('update heard set words = @words, theme = @theme, competitor = @competitor where id = @id', {
        id,
        words,
        theme,
        competitor,
      })
    },
    /** What was heard about a competitor of a client, however it is spelt there, is about another name from now on. */
    renameCompetitor(clientId: number, from: string, to: string): void {
      const names = connection.all<{ competitor: string }>(
        `select distinct competitor from heard where client_id = ? and competitor <> ''`,
        [clientId],
      )
      for (const { competitor } of names) {
        if (competitorKey(competitor) !== competitorKey(from)) continue
        connection.change(
          'update heard set competitor = @to where client_id = @clientId and competitor = @competitor',
          {
            clientId,
            competitor,
            to,
          },
        )
      }
    },
    drop(id: number, at: Instant): void {
      connection.change('update heard set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update heard set dropped_at = null where id = ?', [id])
    },
  }
}
