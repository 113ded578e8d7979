import type { Override } from '../../domain/variant/approval.ts'
import type { Connection } from '../connection.ts'

const columns = 'o.variant_id as variantId, o.hash, o.reason, o.at'

export function overridesTable(connection: Connection) {
  return {
    /** Those of the variants of a post, the oldest first. */
    ofPost(postId: number): Override[] {
      return connection.all<Override>(
        `select ${columns} from variants v join overrides o on o.variant_id = v.id where v.post_id = ? order by o.id`,
        [postId],
      )
    },
    /** Those of what a client has that is not out yet, the oldest first. */
    openOf(clientId: number): Override[] {
      return connection.all<Override>(
        `select ${columns} from posts p join variants v on v.post_id = p.id join overrides o on o.variant_id = v.id
         where p.client_id = ? and v.state in ('draft', 'scheduled') order by o.id`,
        [clientId],
      )
    },
    insert(override: Override): void {
      connection.insert(
        'insert into overrides (variant_id, hash, reason, at) values (@variantId, @hash, @reason, @at)',
        {
          ...override,
        },
      )
    },
  }
}
