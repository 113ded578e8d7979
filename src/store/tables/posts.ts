import type { NewPost, Post } from '../../domain/post.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, title, pillar_id as pillarId, minutes, note, status, snoozed_until as snoozedUntil,
  created_on as createdOn, closed_at as closedAt`

export function postsTable(connection: Connection) {
  return {
    get(id: number): Post | undefined {
      return connection.get<Post>(`select ${columns} from posts where id = ? and dropped_at is null`, [id])
    },
    /** Ideas that wait, the oldest first. */
    ideas(): Post[] {
      return connection.all<Post>(
        `select ${columns} from posts where status = 'idea' and dropped_at is null order by id`,
      )
    },
    insert(post: NewPost, createdAt: Instant): number {
      return connection.insert(
        `insert into posts (client_id, title, pillar_id, minutes, note, created_on, created_at)
         values (@clientId, @title, @pillarId, @minutes, @note, @createdOn, @createdAt)`,
        { ...post, createdAt },
      )
    },
    update(post: Post): void {
      connection.change(
        `update posts set client_id = @clientId, title = @title, pillar_id = @pillarId, minutes = @minutes, note = @note, status = @status,
           snoozed_until = @snoozedUntil, closed_at = @closedAt where id = @id`,
        {
          id: post.id,
          clientId: post.clientId,
          title: post.title,
          pillarId: post.pillarId,
          minutes: post.minutes,
          note: post.note,
          status: post.status,
          snoozedUntil: post.snoozedUntil,
          closedAt: post.closedAt,
        },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update posts set dropped_at = ? where id = ?', [at, id])
    },
  }
}
