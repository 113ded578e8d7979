import { describe, expect, test } from 'vitest'
import { connection } from '../../src/store/connection.ts'
import { loadDriver } from '../../src/store/driver.ts'
import { occurrencesTable } from '../../src/store/tables/occurrences.ts'
import { readingsTable } from '../../src/store/tables/readings.ts'
import { tacticsTable } from '../../src/store/tables/tactics.ts'
import { freshStore } from '../support/memory-store.ts'
import { parsed } from '../support/strategies.ts'

function withStrategy() {
  const { store, clientId, options } = freshStore()
  const { strategy, canonical } = parsed()
  const at = '2026-11-23T09:00:00Z'
  store.atomically({ at, command: 'strategy apply' }, () =>
    store.applyStrategy({ clientId, strategy, text: canonical, today: '2026-11-23', at }),
  )
  return { clientId, db: new (loadDriver())(options.path) }
}

describe('smm keeps tables that', () => {
  test('say whether a tactic came to serve other goals', () => {
    const { clientId, db } = withStrategy()
    try {
      const table = tacticsTable(connection(db))
      const tactic = table.of(clientId)[0]?.id ?? 0
      const goal = (db.prepare('select id from goals').get() as { id: number }).id
      table.serve(tactic, [])
      expect(table.serve(tactic, [goal])).toBe(true)
      expect(table.serve(tactic, [goal])).toBe(false)
      expect(table.serve(tactic, [])).toBe(true)
      expect(table.serve(tactic, [])).toBe(false)
    } finally {
      db.close()
    }
  })

  test('find readings by an index alone, without sorting', () => {
    const { clientId, db } = withStrategy()
    try {
      const open = connection(db)
      const plans: string[] = []
      const explain = (sql: string, parameters: unknown) =>
        plans.push(
          (
            db.prepare<[unknown], { detail: string }>(`explain query plan ${sql}`).all(parameters) as {
              detail: string
            }[]
          )
            .map((step) => step.detail)
            .join('; '),
        )
      const table = readingsTable({
        ...open,
        get: (sql, parameters = []) => {
          explain(sql, parameters)
          return open.get(sql, parameters)
        },
        all: (sql, parameters = []) => {
          explain(sql, parameters)
          return open.all(sql, parameters)
        },
      })
      table.newest(clientId, null, 'reach', '2026-11-23')
      table.between(clientId, '2026-11-16', '2026-11-22')
      expect(plans[0]).toMatch(/readings_newest \(client_id=\? AND metric=\? AND channel_id=\? AND on_day<\?\)/)
      expect(plans[1]).toMatch(/readings_client \(client_id=\? AND on_day>\? AND on_day<\?\)/)
      expect(plans.join()).not.toContain('TEMP B-TREE')
    } finally {
      db.close()
    }
  })

  test('remember of what is done to which day it had been put off', () => {
    const { clientId, db } = withStrategy()
    try {
      const table = occurrencesTable(connection(db))
      const routineId = (db.prepare('select id from routines').get() as { id: number }).id
      const on = { routineId, onDay: '2026-11-23', closedOn: null, activityId: null }
      table.record({ ...on, state: 'snoozed', snoozedUntil: '2026-11-25' })
      table.record({ ...on, state: 'done', snoozedUntil: null, closedOn: '2026-11-24' })
      expect(table.between(clientId, '2026-11-23', '2026-11-23')).toEqual([
        {
          routineId,
          onDay: '2026-11-23',
          state: 'done',
          snoozedUntil: null,
          putOffTo: '2026-11-25',
          closedOn: '2026-11-24',
        },
      ])
    } finally {
      db.close()
    }
  })

  test('hold no column that nothing writes', () => {
    const { db } = withStrategy()
    try {
      const columns = (table: string) =>
        (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
      expect(columns('clients')).not.toContain('dropped_at')
      expect(columns('channels')).not.toContain('dropped_at')
      expect(columns('steps')).not.toContain('summary')
    } finally {
      db.close()
    }
  })
})
