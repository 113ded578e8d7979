import { describe, expect, test } from 'vitest'
import { loadDriver } from '../../src/store/driver.ts'
import { applySteps } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { at, freshStore } from '../support/memory-store.ts'

const step = { at, command: 'test' }

function desk() {
  const { store, clientId } = freshStore()
  const add = (key: string) =>
    store.channels.insert({
      ...{ clientId, key, platform: key, handle: null, address: null, cadence: '', byClient: '', slots: '' },
      ...{ sweeps: '', figures: '', startedOn: '2026-01-01' },
    })
  const [instagram, x] = store.atomically(step, () => [add('instagram'), add('x')])
  const audit = (channelId: number, onDay: string, isWhole = true) =>
    store.audits.insert({ clientId, channelId, onDay, at, isWhole, note: '', activityId: null })
  return { store, instagram: instagram as number, x: x as number, audit }
}

describe('smm keeps audits', () => {
  test('one a channel and day, each item once', () => {
    const { store, instagram, audit } = desk()
    store.atomically(step, () => {
      const id = audit(instagram, '2026-11-20', false)
      store.audits.answer(id, { item: 'link', state: 'open', note: 'old menu' })
      store.audits.answer(id, { item: 'bio', state: 'ok', note: '' })
      store.audits.answer(id, { item: 'link', state: 'ok', note: '' })
      store.audits.amend({ id, isWhole: true, note: 'all looked at', activityId: null })
    })
    expect(store.audits.of(instagram, '2026-11-20')).toMatchObject({ isWhole: true, note: 'all looked at' })
    expect(store.audits.of(instagram, '2026-11-21')).toBeUndefined()
    expect(store.audits.answersOf(instagram).map(({ item, state }) => [item, state])).toEqual([
      ['link', 'ok'],
      ['bio', 'ok'],
    ])
    expect(() => store.atomically(step, () => audit(instagram, '2026-11-20'))).toThrow(/UNIQUE/)
  })

  test('and knows the newest whole one of each running channel', () => {
    const { store, instagram, x, audit } = desk()
    store.atomically(step, () => {
      audit(instagram, '2026-11-20', false)
      audit(instagram, '2026-08-01')
      audit(instagram, '2026-05-01')
      audit(x, '2026-08-02')
      store.channels.retire(x, '2026-11-01')
    })
    expect(store.audits.newestWhole()).toEqual(new Map([[instagram, '2026-08-01']]))
    expect(store.audits.daysOf(instagram)).toEqual({ wholeOn: '2026-08-01', lastOn: '2026-11-20' })
    expect(store.audits.daysOf(99)).toEqual({ wholeOn: null, lastOn: null })
  })

  test('and takes one away again with its answers', () => {
    const { store, instagram, audit } = desk()
    store.atomically(step, () =>
      store.audits.answer(audit(instagram, '2026-11-20'), { item: 'bio', state: 'ok', note: '' }),
    )
    expect(store.undo()?.touched).toEqual({ audits: 1, audit_items: 1 })
    expect(store.audits.answersOf(instagram)).toEqual([])
  })
})

test('smm knows the open step of an older desk that its audits are, and leaves the others', () => {
  const db = new (loadDriver())(':memory:')
  const before = migrations.findIndex(({ name }) => name === '0020-audits')
  applySteps(db, migrations.slice(0, before), 0)
  db.exec(`
    insert into clients (id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, priority, created_at)
      values (1, 'acme', 'Acme', 'active', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '${at}');`)
  const insert = db.prepare(
    `insert into tasks (client_id, title, stage, action, owner, minutes, note, status, created_on, created_at)
     values (1, ?, 'create', 'other', 'manager', 60, '', ?, '2026-11-23', '${at}')`,
  )
  const title = 'Audit the profiles against the list and note what was found'
  insert.run(title, 'open')
  insert.run(title, 'done')
  insert.run('Audit the books', 'open')
  applySteps(db, migrations, before)
  expect(db.prepare('select origin, origin_key from tasks order by id').raw().all()).toEqual([
    ['onboarding', 'audit'],
    [null, null],
    [null, null],
  ])
  db.close()
})
