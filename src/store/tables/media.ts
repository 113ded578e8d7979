import type { Media, NewMedia } from '../../domain/media.ts'
import type { Connection } from '../connection.ts'

const columns =
  'm.id, m.client_id as clientId, m.path, m.hash, m.kind, m.type, m.bytes, m.width, m.height, m.seconds, m.alt, m.consent'

/** A file in its place at a post, or at one variant of it. */
export interface Attached extends Media {
  readonly postId: number
  readonly variantId: number | null
}

export function mediaTable(connection: Connection) {
  return {
    atPath(clientId: number, path: string): Media | undefined {
      return connection.get<Media>(`select ${columns} from media m where m.client_id = ? and m.path = ?`, [
        clientId,
        path,
      ])
    },
    /** The newest file of a client with these bytes. */
    withHash(clientId: number, hash: string): Media | undefined {
      return connection.get<Media>(
        `select ${columns} from media m where m.client_id = ? and m.hash = ? order by m.id desc limit 1`,
        [clientId, hash],
      )
    },
    /** Every file of a client. */
    of(clientId: number): Media[] {
      return connection.all<Media>(`select ${columns} from media m where m.client_id = ? order by m.id`, [clientId])
    },
    insert(media: NewMedia): number {
      return connection.insert(
        `insert into media (client_id, path, hash, kind, type, bytes, width, height, seconds, alt, consent)
         values (@clientId, @path, @hash, @kind, @type, @bytes, @width, @height, @seconds, @alt, @consent)`,
        { ...media },
      )
    },
    update(media: Media): void {
      const { clientId: _, path: __, ...changed } = media
      connection.change(
        `update media set hash = @hash, kind = @kind, type = @type, bytes = @bytes, width = @width, height = @height, seconds = @seconds, alt = @alt,
           consent = @consent where id = @id`,
        { ...changed },
      )
    },
    /** What hangs on a post and on its variants, in order. */
    ofPost(postId: number): Attached[] {
      return connection.all<Attached>(
        `select ${columns}, a.post_id as postId, a.variant_id as variantId from attachments a join media m on m.id = a.media_id
         where a.post_id = ? order by a.variant_id, a.place, a.id`,
        [postId],
      )
    },
    /** In how many posts a file stands. */
    uses(mediaId: number): number {
      const row = connection.get<{ uses: number }>(
        'select count(distinct post_id) as uses from attachments where media_id = ?',
        [mediaId],
      )
      return row?.uses ?? 0
    },
    /** Puts these files in the place of what hung there: on the post itself (`variantId` null), or on one variant. */
    attach(postId: number, variantId: number | null, mediaIds: readonly number[]): void {
      connection.change('delete from attachments where post_id = ? and variant_id is ?', [postId, variantId])
      mediaIds.forEach((mediaId, index) => {
        connection.insert(
          'insert into attachments (post_id, variant_id, media_id, place) values (@postId, @variantId, @mediaId, @place)',
          { postId, variantId, mediaId, place: index + 1 },
        )
      })
    },
  }
}
