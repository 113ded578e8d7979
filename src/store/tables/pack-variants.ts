import type { Shown } from '../../domain/variant/approval.ts'
import type { Connection } from '../connection.ts'

const columns = `i.variant_id as variantId, i.pack_id as packId, i.hash, i.seen, k.week, k.made_at as madeAt, k.deadline_at as deadlineAt,
  k.silence_is_yes as silenceIsYes, k.replaced_at as replacedAt`

type Row = Omit<Shown, 'silenceIsYes'> & { readonly silenceIsYes: number }

export function packVariantsTable(connection: Connection) {
  return {
    /** How packs showed the variants of a post, the oldest first. */
    ofPost(postId: number): Shown[] {
      return connection
        .all<Row>(
          `select ${columns} from variants v join pack_variants i on i.variant_id = v.id join packs k on k.id = i.pack_id
           where v.post_id = ? order by i.id`,
          [postId],
        )
        .map(toShown)
    },
    /** How packs showed what a client has that is not out yet, the oldest first. */
    openOf(clientId: number): Shown[] {
      return connection
        .all<Row>(
          `select ${columns} from packs k join pack_variants i on i.pack_id = k.id join variants v on v.id = i.variant_id
           where k.client_id = ? and v.state in ('draft', 'scheduled') order by i.id`,
          [clientId],
        )
        .map(toShown)
    },
    /** What a pack shows: the hash of each variant by its id. */
    hashesOf(packId: number): ReadonlyMap<number, string> {
      const rows = connection.all<{ variantId: number; hash: string }>(
        'select variant_id as variantId, hash from pack_variants where pack_id = ?',
        [packId],
      )
      return new Map(rows.map(({ variantId, hash }) => [variantId, hash]))
    },
    /** Puts a variant into a pack as it is seen there: the canonical form of its content, and the hash of that. */
    insert(packId: number, variantId: number, hash: string, seen: string): void {
      connection.insert(
        'insert into pack_variants (pack_id, variant_id, hash, seen) values (@packId, @variantId, @hash, @seen)',
        { packId, variantId, hash, seen },
      )
    },
  }
}

function toShown({ silenceIsYes, ...row }: Row): Shown {
  return { ...row, silenceIsYes: silenceIsYes === 1 }
}
