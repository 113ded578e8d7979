import type { Instant } from '../../domain/time/instant.ts'
import type { Connection } from '../connection.ts'
import { sha256 } from '../hash.ts'

/** One version of a client's strategy: the whole canonical text. */
export interface StrategyVersion {
  readonly version: number
  readonly template: string
  readonly text: string
  readonly hash: string
  readonly appliedAt: Instant
}

interface Row {
  version: number
  template: string
  text: string
  hash: string
  applied_at: string
}

const columns = 'version, template, text, hash, applied_at'

export function strategiesTable(connection: Connection) {
  return {
    /** The version in force; undefined before the first. */
    newest(clientId: number): StrategyVersion | undefined {
      const row = connection.get<Row>(
        `select ${columns} from strategies where client_id = ? order by version desc limit 1`,
        [clientId],
      )
      return row && toVersion(row)
    },
    version(clientId: number, version: number): StrategyVersion | undefined {
      const row = connection.get<Row>(`select ${columns} from strategies where client_id = ? and version = ?`, [
        clientId,
        version,
      ])
      return row && toVersion(row)
    },
    /** The newest version that was applied before an instant. */
    inForceBefore(clientId: number, at: Instant): StrategyVersion | undefined {
      const row = connection.get<Row>(
        `select ${columns} from strategies where client_id = ? and applied_at < ? order by version desc limit 1`,
        [clientId, at],
      )
      return row && toVersion(row)
    },
    firstAppliedAt(clientId: number): Instant | undefined {
      return connection.get<{ applied_at: string }>(
        'select applied_at from strategies where client_id = ? order by version limit 1',
        [clientId],
      )?.applied_at
    },
    /** All versions, the newest first. */
    history(clientId: number): StrategyVersion[] {
      return connection
        .all<Row>(`select ${columns} from strategies where client_id = ? order by version desc`, [clientId])
        .map(toVersion)
    },
    insert(clientId: number, version: Omit<StrategyVersion, 'hash'>): void {
      connection.insert(
        `insert into strategies (client_id, version, template, text, hash, applied_at)
         values (@clientId, @version, @template, @text, @hash, @appliedAt)`,
        { clientId, ...version, hash: sha256(version.text) },
      )
    },
  }
}

function toVersion(row: Row): StrategyVersion {
  return {
    version: row.version,
    template: row.template,
    text: row.text,
    hash: row.hash,
    appliedAt: row.applied_at,
  }
}
