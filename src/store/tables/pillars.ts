import type { Day } from '../../domain/time/day.ts'
import type { RunningPillar } from '../../domain/today/making.ts'
import type { PillarKind } from '../../domain/words.ts'
import type { Connection } from '../connection.ts'

export interface PillarRow {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly kind: PillarKind
  readonly share: number
  readonly ended_on: string | null
}

export function pillarsTable(connection: Connection) {
  return {
    of(clientId: number): PillarRow[] {
      return connection.all<PillarRow>(
        'select id, key, title, kind, share, ended_on from pillars where client_id = ? order by id',
        [clientId],
      )
    },
    /** The pillars in force of every client. */
    running(): RunningPillar[] {
      return connection.all<RunningPillar>(
        'select id, client_id as clientId, title, kind, share from pillars where ended_on is null order by client_id, id',
      )
    },
    insert(pillar: { clientId: number; key: string; title: string; kind: PillarKind; share: number }): number {
      return connection.insert(
        'insert into pillars (client_id, key, title, kind, share) values (@clientId, @key, @title, @kind, @share)',
        { ...pillar },
      )
    },
    update(pillar: { id: number; title: string; kind: PillarKind; share: number }): void {
      connection.change(
        'update pillars set title = @title, kind = @kind, share = @share, ended_on = null where id = @id',
        {
          ...pillar,
        },
      )
    },
    end(id: number, on: Day): void {
      connection.change('update pillars set ended_on = ? where id = ?', [on, id])
    },
  }
}
