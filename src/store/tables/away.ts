import type { Away, AwaySpan } from '../../domain/away.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

export function awayTable(connection: Connection) {
  return {
    /** The times away that end on a day or later, in order. */
    since(day: Day): Away[] {
      return connection.all<Away>(
        'select id, from_on as fromOn, until_on as untilOn, cover from away where until_on >= ? order by from_on, id',
        [day],
      )
    },
    insert(away: AwaySpan, createdAt: Instant): number {
      return connection.insert(
        'insert into away (from_on, until_on, cover, created_at) values (@fromOn, @untilOn, @cover, @createdAt)',
        { ...away, createdAt },
      )
    },
    update(away: Away): void {
      connection.change('update away set from_on = @fromOn, until_on = @untilOn, cover = @cover where id = @id', {
        ...away,
      })
    },
    /** It is taken back: nobody was away. */
    remove(id: number): void {
      connection.change('delete from away where id = ?', [id])
    },
  }
}
