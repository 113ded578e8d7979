import { expect, test } from 'vitest'
import { type Database, loadDriver } from '../../src/store/driver.ts'
import { applySteps } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'

/** A desk at an older schema, with a client, its channel, and a post with a variant in each of these states. */
function oldDesk(version: number, states: readonly string[]): Database {
  const db = new (loadDriver())(':memory:')
  applySteps(db, migrations.slice(0, version), 0)
  db.exec(`
    insert into clients (id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, priority, created_at)
      values (1, 'acme', 'Acme', 'active', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '2026-11-23T09:00:00Z');
    insert into channels (id, client_id, key, platform, cadence, started_on) values (1, 1, 'x', 'x', 'text 2', '2026-11-23');
    insert into posts (id, client_id, title, text, minutes, status, created_on, created_at)
      values (1, 1, 'Oven', 'The base', 5, 'open', '2026-11-23', '2026-11-23T09:00:00Z');`)
  const insert = db.prepare(
    `insert into variants (id, post_id, channel_id, format, text, based_on, minutes, state, published_at, created_at)
     values (?, 1, 1, ?, ?, ?, 5, ?, ?, '2026-11-23T09:00:00Z')`,
  )
  for (const [index, state] of states.entries()) {
    insert.run(
      index + 1,
      ['text', 'image', 'story'][index],
      ...(index === 1 ? ['Its own', 'The base'] : [null, null]),
      state,
      state === 'published' ? '2026-11-23T10:00:00Z' : null,
    )
  }
  return db
}

function verdict(db: Database, id: number, at: string): void {
  db.prepare(
    `insert into verdicts (id, variant_id, hash, seen, verdict, by, words, at) values (?, 1, ?, '{}', 'change', '', 'Shorter', ?)`,
  ).run(id, String(id).repeat(64), at)
}

function changeTask(db: Database, id: number, at: string): void {
  db.prepare(
    `insert into tasks (id, client_id, title, stage, action, owner, minutes, post_id, note, status, created_on, created_at)
     values (?, 1, 'Change p1/x: Shorter', 'create', 'make', 'manager', 5, 1, '', 'open', '2026-11-23', ?)`,
  ).run(id, at)
}

test('smm ties the tasks of an older desk to the change of their own step, so that undo can take each step away', () => {
  const db = oldDesk(11, ['draft'])
  verdict(db, 1, '2026-11-23T10:00:00Z')
  changeTask(db, 1, '2026-11-23T10:00:00Z')
  verdict(db, 2, '2026-11-24T10:00:00Z')
  changeTask(db, 2, '2026-11-24T10:00:00Z')
  // Made by hand in between, and before there was any change.
  changeTask(db, 3, '2026-11-23T12:00:00Z')
  changeTask(db, 4, '2026-11-22T12:00:00Z')
  applySteps(db, migrations, 11)
  expect(db.prepare('select id, verdict_id from tasks order by id').raw().all()).toEqual([
    [1, 1],
    [2, 2],
    [3, 1],
    [4, null],
  ])
  db.exec('delete from tasks where id = 2; delete from verdicts where id = 2')
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('smm keeps the words of what was out before it kept them', () => {
  const db = oldDesk(12, ['published', 'published', 'draft'])
  applySteps(db, migrations, 12)
  db.exec(`update posts set text = 'Other words'`)
  expect(db.prepare('select out_text, out_content from variants order by id').raw().all()).toEqual([
    ['The base', ''],
    ['Its own', ''],
    [null, ''],
  ])
})

test('smm gives an older desk the talk about a contract that renews, and none for one that is over or of a client that has ended', () => {
  const db = oldDesk(17, ['draft'])
  db.exec(`
    update clients set renews_on = '2099-03-01', notice_days = 60 where id = 1;
    insert into clients (id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, priority, renews_on, created_at)
      values (2, 'gone', 'Gone', 'ended', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '2099-03-01', '2026-11-23T09:00:00Z'),
        (3, 'past', 'Past', 'active', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '2020-03-01', '2026-11-23T09:00:00Z');`)
  applySteps(db, migrations, 17)
  expect(db.prepare('select client_id, stage, due_on, origin, origin_key from tasks').raw().all()).toEqual([
    [1, 'close', '2098-12-17', 'renewal', '2099-03-01'],
  ])
})
