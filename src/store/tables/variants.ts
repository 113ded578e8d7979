import type { Instant } from '../../domain/time/instant.ts'
import type { NewVariant, Variant } from '../../domain/variant/variant.ts'
import type { Connection } from '../connection.ts'
import { liesOutside } from '../lies-outside.ts'

const columns = `v.id, v.post_id as postId, v.channel_id as channelId, v.format, v.title, v.text, v.based_on as basedOn, v.content_warning as contentWarning,
  v.minutes, v.state, v.planned_on as plannedOn, v.planned_time as plannedTime, v.planned_at as plannedAt, v.handed_to as handedTo, v.handed_at as handedAt, v.handed_hash as handedHash, v.published_at as publishedAt, v.confirmed_at as confirmedAt, v.permalink, v.out_text as outText,
  v.out_content as outContent, v.out_hash as outHash`

export function variantsTable(connection: Connection) {
  return {
    get(id: number): Variant | undefined {
      return connection.get<Variant>(`select ${columns} from variants v where v.id = ?`, [id])
    },
    /** The row's number of chance, which no other desk has. */
    uidOf(id: number): string {
      return connection.get<{ uid: string }>('select uid from variants where id = ?', [id])?.uid ?? ''
    },
    /** The variants of a post, in the order in which they were made. */
    of(postId: number): Variant[] {
      return connection.all<Variant>(`select ${columns} from variants v where v.post_id = ? order by v.id`, [postId])
    },
    /** The variants of all posts of a client that were not dropped, by post. */
    ofClient(clientId: number): Variant[] {
      return connection.all<Variant>(
        `select ${columns} from variants v join posts p on p.id = v.post_id
         where p.client_id = ? and p.dropped_at is null order by v.post_id, v.id`,
        [clientId],
      )
    },
    /** What lies at an address on a channel, of posts that were not dropped; the first of several. */
    at(channelId: number, permalink: string): Variant | undefined {
      return connection.get<Variant>(
        `select ${columns} from variants v join posts p on p.id = v.post_id
         where v.channel_id = ? and v.permalink = ? and p.dropped_at is null order by v.post_id, v.id limit 1`,
        [channelId, permalink],
      )
    },
    /** The client of what was confirmed last at or after an instant, and when. */
    newestConfirmed(since: Instant): { readonly clientId: number; readonly at: Instant } | undefined {
      return connection.get(
        `select p.client_id as clientId, v.confirmed_at as at from variants v join posts p on p.id = v.post_id
         where v.confirmed_at >= ? order by v.confirmed_at desc, v.id desc limit 1`,
        [since],
      )
    },
    /** What is scheduled of a client up to an instant and is not confirmed. */
    unconfirmed(clientId: number, until: Instant): Variant[] {
      return connection.all<Variant>(
        `select ${columns} from variants v join posts p on p.id = v.post_id
         where v.state = 'scheduled' and v.planned_at <= @until and p.client_id = @clientId and p.dropped_at is null and p.status = 'open'
         order by v.planned_at, v.id`,
        { clientId, until },
      )
    },
    /** All that is scheduled of a client. */
    scheduledOf(clientId: number): Variant[] {
      return connection.all<Variant>(
        `select ${columns} from variants v join posts p on p.id = v.post_id
         where v.state = 'scheduled' and p.client_id = ? and p.dropped_at is null and p.status = 'open' order by v.planned_at, v.id`,
        [clientId],
      )
    },
    /** All of a client's that lies in outside tools and goes out from there, in the order of time; what was dropped, or published by hand before its time, lies there too. */
    lyingOutside(clientId: number, now: Instant): Variant[] {
      return connection.all<Variant>(
        `select ${columns} from variants v join posts p on p.id = v.post_id
         where ${liesOutside} and p.client_id = @clientId order by v.planned_at, v.id`,
        { clientId, now },
      )
    },
    insert(variant: NewVariant, createdAt: Instant): number {
      return connection.insert(
        `insert into variants (post_id, channel_id, format, title, text, based_on, content_warning, minutes, created_at)
         values (@postId, @channelId, @format, @title, @text, @basedOn, @contentWarning, @minutes, @createdAt)`,
        { ...variant, createdAt },
      )
    },
    update(variant: Variant): void {
      const { postId: _, channelId: __, ...changed } = variant
      connection.change(
        `update variants set format = @format, title = @title, text = @text, based_on = @basedOn, content_warning = @contentWarning, minutes = @minutes,
           state = @state, planned_on = @plannedOn, planned_time = @plannedTime, planned_at = @plannedAt, handed_to = @handedTo, handed_at = @handedAt, handed_hash = @handedHash,
           published_at = @publishedAt, confirmed_at = @confirmedAt,
           permalink = @permalink, out_text = @outText, out_content = @outContent, out_hash = @outHash where id = @id`,
        { ...changed },
      )
    },
  }
}
