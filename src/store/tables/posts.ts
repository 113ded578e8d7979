import type { NewPost, Post } from '../../domain/post.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'

const columns = `id, client_id as clientId, title, pillar_id as pillarId, goal_id as goalId, kind, text, link, tags, tag_set as tagSet, recipe, answers,
  follow_ups as followUps, asked_by as askedBy, minutes, campaign_id as campaignId, campaign_role as campaignRole, note, cooldown_days as cooldownDays, most_runs as mostRuns, season, wordings, origin_id as originId, status, snoozed_until as snoozedUntil, created_on as createdOn, closed_at as closedAt`

/** Where a post comes from: its name in the file that it was imported from, and its own, which no other desk has. */
export interface PostOrigin {
  readonly id: number
  readonly uid: string
  readonly externalId: string | null
  readonly isDropped: boolean
}

const names = 'id, uid, external_id as externalId, dropped_at is not null as dropped'
type OriginRow = Omit<PostOrigin, 'isDropped'> & { readonly dropped: number }

export function postsTable(connection: Connection) {
  return {
    get(id: number): Post | undefined {
      return connection.get<Post>(`select ${columns} from posts where id = ? and dropped_at is null`, [id])
    },
    /** A post, also one that was dropped: what lies in an outside tool goes out all the same. */
    evenDropped(id: number): Post | undefined {
      return connection.get<Post>(`select ${columns} from posts where id = ?`, [id])
    },
    /** Ideas that wait, the oldest first. */
    ideas(): Post[] {
      return connection.all<Post>(
        `select ${columns} from posts where status = 'idea' and dropped_at is null order by id`,
      )
    },
    /** All posts of a client, the oldest first. */
    of(clientId: number): Post[] {
      return connection.all<Post>(
        `select ${columns} from posts where client_id = ? and dropped_at is null order by created_on, id`,
        [clientId],
      )
    },
    origin(id: number): PostOrigin | undefined {
      const row = connection.get<OriginRow>(`select ${names} from posts where id = ?`, [id])
      return row && toOrigin(row)
    },
    /** Where all posts of a client come from, dropped ones too. */
    origins(clientId: number): PostOrigin[] {
      return connection
        .all<OriginRow>(`select ${names} from posts where client_id = ? order by id`, [clientId])
        .map(toOrigin)
    },
    /** Keeps the name that a post has in the file it came from. */
    keepOrigin(id: number, externalId: string): void {
      connection.change('update posts set external_id = ? where id = ?', [externalId, id])
    },
    /** The posts of a campaign, in the order in which they were made. */
    ofCampaign(campaignId: number): Post[] {
      return connection.all<Post>(
        `select ${columns} from posts where campaign_id = ? and dropped_at is null order by id`,
        [campaignId],
      )
    },
    /** The number that the next post will have. */
    nextId(): number {
      const row = connection.get<{ seq: number }>(`select seq from sqlite_sequence where name = 'posts'`)
      return (row?.seq ?? 0) + 1
    },
    insert(post: NewPost, createdAt: Instant): number {
      return connection.insert(
        `insert into posts (client_id, title, pillar_id, goal_id, kind, text, link, tags, tag_set, recipe, answers, follow_ups,
           asked_by, minutes, campaign_id, campaign_role, note, cooldown_days, most_runs, season, wordings, origin_id, status, created_on, created_at)
         values (@clientId, @title, @pillarId, @goalId, @kind, @text, @link, @tags, @tagSet, @recipe, @answers, @followUps,
           @askedBy, @minutes, @campaignId, @campaignRole, @note, @cooldownDays, @mostRuns, @season, @wordings, @originId, @status, @createdOn, @createdAt)`,
        { ...post, createdAt },
      )
    },
    update(post: Post): void {
      const { createdOn: _, ...changed } = post
      connection.change(
        `update posts set client_id = @clientId, title = @title, pillar_id = @pillarId, goal_id = @goalId, kind = @kind, text = @text, link = @link,
           tags = @tags, tag_set = @tagSet, recipe = @recipe, answers = @answers, follow_ups = @followUps, asked_by = @askedBy, minutes = @minutes,
           campaign_id = @campaignId, campaign_role = @campaignRole, note = @note,
           cooldown_days = @cooldownDays, most_runs = @mostRuns, season = @season, wordings = @wordings, origin_id = @originId, status = @status, snoozed_until = @snoozedUntil, closed_at = @closedAt where id = @id`,
        { ...changed },
      )
    },
    drop(id: number, at: Instant): void {
      connection.change('update posts set dropped_at = ? where id = ?', [at, id])
    },
    bringBack(id: number): void {
      connection.change('update posts set dropped_at = null where id = ?', [id])
    },
  }
}

function toOrigin({ dropped, ...row }: OriginRow): PostOrigin {
  return { ...row, isDropped: dropped === 1 }
}
