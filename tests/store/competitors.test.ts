import { describe, expect, test } from 'vitest'
import type { CompetitorReading } from '../../src/domain/competitor/competitor.ts'
import { loadDriver } from '../../src/store/driver.ts'
import { applySteps } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { at, freshStore } from '../support/memory-store.ts'

const step = { at, command: 'test' }

function desk() {
  const { store, clientId } = freshStore()
  const fresh = { clientId, name: 'Gail’s', note: '', isPlanned: false, addedOn: '2026-11-01', accounts: [] }
  const id = store.atomically(step, () => store.competitors.insert(fresh))
  const put = (onDay: string, value: number, more: Partial<CompetitorReading> = {}) =>
    store.atomically(step, () =>
      store.competitorReadings.put(
        { competitorId: id, platform: 'instagram', metric: 'followers', value, source: 'hand', onDay, ...more },
        at,
      ),
    )
  const values = () => store.competitorReadings.between(clientId, '2026-01-01', '2026-12-31').map(({ value }) => value)
  return { store, clientId, id, put, values, fresh }
}

describe('smm keeps what was read of a competitor', () => {
  test('once for each day, platform and metric, the later in place of the earlier', () => {
    const { put, values, store } = desk()
    put('2026-11-02', 900)
    put('2026-11-01', 880)
    put('2026-11-02', 910)
    put('2026-11-02', 5, { platform: '' })
    put('2026-11-02', 4, { metric: 'posts-a-week' })
    expect(values()).toEqual([880, 910, 5, 4])
    store.undo()
    store.undo()
    store.undo()
    expect(values()).toEqual([880, 900])
  })

  test('and the same value again makes no step to undo', () => {
    const { put, store, values } = desk()
    put('2026-11-02', 900)
    put('2026-11-02', 900)
    expect(values()).toEqual([900])
    store.undo()
    expect(values()).toEqual([])
  })

  test('under one name, whatever its capitals and apostrophes', () => {
    const { store, fresh } = desk()
    expect(() => store.atomically(step, () => store.competitors.insert({ ...fresh, name: 'GAILS' }))).toThrow(/unique/i)
    expect(() => store.atomically(step, () => store.competitors.insert({ ...fresh, name: '' }))).toThrow()
  })

  test('and tells the list when anything was last noted of any of them', () => {
    const { store, clientId, put } = desk()
    const dayIn = { desk: store.desk.find(), spans: [], today: '2026-11-23', monday: '2026-11-23', at } as never
    const bounds = { ...(dayIn as object), dayBeganAt: at, weekBeganAt: at, dayEndsAt: at } as never
    const those = () => store.today(bounds).competitors
    expect(those()).toEqual([{ clientId, competitors: 1, addedOn: '2026-11-01', lookedOn: null }])
    put('2026-11-02', 900)
    expect(those()[0]?.lookedOn).toBe('2026-11-02')
    const heard = { clientId, words: 'x', theme: '', url: '', channelId: null, postId: null }
    store.atomically(step, () => store.heard.insert({ ...heard, competitor: '', onDay: '2026-11-09' }, at))
    expect(those()[0]?.lookedOn).toBe('2026-11-02')
    store.atomically(step, () => store.heard.insert({ ...heard, competitor: 'Gail’s', onDay: '2026-11-08' }, at))
    expect(those()[0]?.lookedOn).toBe('2026-11-08')
    store.atomically(step, () => store.competitors.drop(1, at))
    expect(those()).toEqual([])
  })
})

test('smm brings a desk with lines about competitors to the schema that has them', () => {
  const db = new (loadDriver())(':memory:')
  applySteps(
    db,
    migrations.slice(
      0,
      migrations.findIndex(({ name }) => name.endsWith('-competitors')),
    ),
    0,
  )
  db.exec(`
    insert into clients (id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, priority, created_at)
      values (1, 'acme', 'Acme', 'active', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '2026-11-23T09:00:00Z');
    insert into heard (client_id, words, competitor, at, on_day) values (1, 'Opens', 'Zed', '2026-11-23T09:00:00Z', '2026-11-23');`)
  applySteps(
    db,
    migrations,
    migrations.findIndex(({ name }) => name.endsWith('-competitors')),
  )
  expect(db.prepare('select words, competitor from heard').all()).toEqual([{ words: 'Opens', competitor: 'Zed' }])
  expect(db.prepare('select count(*) from competitors').pluck().get()).toBe(0)
  expect(db.pragma('foreign_key_check')).toEqual([])
})
