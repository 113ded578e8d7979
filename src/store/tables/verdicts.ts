import type { Verdict } from '../../domain/variant/approval.ts'
import type { Connection } from '../connection.ts'

const columns = 'd.id, d.variant_id as variantId, d.hash, d.seen, d.verdict, d.by, d.words, d.at, d.pack_id as packId'

/** A verdict before it has a number. */
export type NewVerdict = Omit<Verdict, 'id'>

export function verdictsTable(connection: Connection) {
  return {
    /** Those on the variants of a post, the oldest first. */
    ofPost(postId: number): Verdict[] {
      return connection.all<Verdict>(
        `select ${columns} from variants v join verdicts d on d.variant_id = v.id where v.post_id = ? order by d.id`,
        [postId],
      )
    },
    /** Those on what a client has that is not out yet, the oldest first. */
    openOf(clientId: number): Verdict[] {
      return connection.all<Verdict>(
        `select ${columns} from posts p join variants v on v.post_id = p.id join verdicts d on d.variant_id = v.id
         where p.client_id = ? and v.state in ('draft', 'scheduled') order by d.id`,
        [clientId],
      )
    },
    insert(verdict: NewVerdict): number {
      return connection.insert(
        `insert into verdicts (variant_id, hash, seen, verdict, by, words, at, pack_id, client_id)
         values (@variantId, @hash, @seen, @verdict, @by, @words, @at, @packId,
           (select p.client_id from variants v join posts p on p.id = v.post_id where v.id = @variantId))`,
        { ...verdict },
      )
    },
  }
}
