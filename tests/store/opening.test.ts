import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDatabase } from '../../src/store/create.ts'
import { type Database, loadDriver } from '../../src/store/driver.ts'
import { recordTable } from '../../src/store/journal.ts'
import { applySteps, bringUpToDate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { openForReading, openForWriting, openOrCreate } from '../../src/store/open.ts'
import { freshStore, storeOptions, temporaryFolder } from '../support/memory-store.ts'

/** The bytes with the first place of one text taken by another of the same length. */
function swapped(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes)
  copy.write(to, copy.indexOf(from), 'latin1')
  return copy
}

/** Rows that the first schema could hold. */
const firstRows = `
  insert into clients (id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, priority, created_at)
    values (1, 'acme', 'Acme', 'active', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '2026-11-23T09:00:00Z');
  insert into channels (id, client_id, key, platform, cadence, started_on)
    values (1, 1, 'mastodon', 'mastodon', 'text 2', '2026-11-23');
  insert into routines (id, client_id, key, title, stage, action, owner, at, minutes, count, places, fills, how)
    values (1, 1, 'look', 'Look', 'listen', 'other', 'client', 'noon', 5, 1, '', '', '');
  insert into occurrences (routine_id, on_day, state, snoozed_until) values (1, '2026-11-23', 'snoozed', '2026-11-25');
  insert into activities (at, on_day, client_id, stage, action, by, title, count, minutes, timed)
    values ('2026-11-23T09:00:00Z', '2026-11-23', 1, 'listen', 'reply', 'manager', 'Answer', 3, 8, 0);`

function schemaOf(db: Database): unknown[] {
  return db.prepare('select type, name, sql from sqlite_master order by type, name').all()
}

function rowCounts(db: Database): Record<string, number> {
  const tables = db
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~'`)
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  )
}

describe('opening a desk', () => {
  test('for reading finds none where there is none, and makes nothing', () => {
    const options = storeOptions(join(temporaryFolder(), 'deep'))
    expect(openForReading(options)).toBeUndefined()
    expect(() => statSync(join(options.path, '..'))).toThrow()
  })

  test.each([[''], ['smm.db/'], ['missing/']])('refuses the path %j, which names no file', (path) => {
    for (const open of [openForReading, openForWriting, openOrCreate])
      expect(() => open(storeOptions(temporaryFolder(), { path }))).toThrow('names no file')
  })

  test('takes :memory: for the name of a file, as anybody else would', () => {
    const folder = temporaryFolder()
    const before = process.cwd()
    // The driver knows the bare word alone, so the folder cannot be written before it.
    process.chdir(folder)
    try {
      openOrCreate(storeOptions(folder, { path: ':memory:' })).close()
      const read = openForReading(storeOptions(folder, { path: ':memory:' }))
      expect(read?.clients.all()).toEqual([])
      read?.close()
      expect(readdirSync(folder)).toContain(':memory:')
    } finally {
      process.chdir(before)
    }
  })

  test.each([
    ['cut off after its header', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['without its second half', (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length / 2)],
    [
      'with a schema that nobody can read',
      (bytes: Buffer) => swapped(bytes, 'CREATE TABLE clients', 'CREXTE TABLE clients'),
    ],
    [
      'with a letter wrong in the name of its format',
      (bytes: Buffer) => swapped(bytes, 'SQLite format 3\0', 'SQLite format 3!'),
    ],
  ])('tells a database %s for damaged, not for a bug', (_, spoil) => {
    const { store, options } = freshStore()
    store.close()
    writeFileSync(options.path, spoil(readFileSync(options.path)))
    for (const open of [openForReading, openForWriting]) {
      expect(() => {
        const damaged = open(options)
        try {
          damaged?.clients.all()
          damaged?.atomically({ at: '2026-11-23T09:00:00Z', command: 'x' }, () => damaged.tasks.drop(1, 'x'))
        } finally {
          damaged?.close()
        }
      }).toThrow(/is damaged|is not a database|cannot be written/)
    }
  })

  test('for the first time takes away what a killed first run left long ago, and nothing of one that is at work', () => {
    const options = storeOptions(temporaryFolder())
    for (const [name, hours] of [
      ['smm.db.new-1', 2],
      ['smm.db.new-2', 0],
      ['smm.db.old', 2],
    ] as const) {
      const path = join(options.path, '..', name)
      writeFileSync(path, '')
      const at = Date.now() / 1000 - hours * 3600
      utimesSync(path, at, at)
    }
    openOrCreate(options).close()
    const left = readdirSync(join(options.path, '..')).filter((name) => /new|old/.test(name))
    expect(left).toEqual(['smm.db.new-2', 'smm.db.old'])
  })

  test('for writing says how to start where there is none', () => {
    expect(() => openForWriting(storeOptions(temporaryFolder()))).toThrow('There is no desk')
  })

  test('makes it durable, strict, and the owner’s alone', () => {
    const folder = join(temporaryFolder(), 'data')
    const options = storeOptions(folder)
    openOrCreate(options).close()
    expect(statSync(options.path).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const { store } = freshStore(temporaryFolder())
    expect(store.newestStep()?.command).toBe('init')
  })

  test.each([
    ['an empty file', ''],
    [
      'a text file',
      'not a database at all, but long enough to have a header of a hundred bytes if it were one, which it is not',
    ],
  ])('refuses %s and leaves it as it is', (_, text) => {
    const options = storeOptions(temporaryFolder())
    writeFileSync(options.path, text)
    expect(() => openForReading(options)).toThrow('is not a database of smm')
    expect(() => openOrCreate(options)).toThrow('is not a database of smm')
    expect(readFileSync(options.path, 'utf8')).toBe(text)
  })

  test('refuses a database of another program, to the byte', () => {
    const options = storeOptions(temporaryFolder())
    const other = new (loadDriver())(options.path)
    other.exec('create table t (x)')
    other.close()
    const before = readFileSync(options.path)
    expect(() => openForWriting(options)).toThrow('is not a database of smm')
    expect(readFileSync(options.path).equals(before)).toBe(true)
  })

  test('refuses a database of a newer smm, to the byte', () => {
    const options = storeOptions(temporaryFolder())
    createDatabase(options.path)
    const db = new (loadDriver())(options.path)
    db.pragma('user_version = 99')
    db.close()
    const before = readFileSync(options.path)
    expect(() => openForReading(options)).toThrow('written by a newer smm (schema 99')
    expect(readFileSync(options.path).equals(before)).toBe(true)
  })

  test.each([
    ['a folder', (path: string) => mkdirSync(path), 'is a folder'],
    ['a link to nothing', (path: string) => symlinkSync('/nowhere/at/all', path), 'a link to a file that is not there'],
    ['a link in a circle', (path: string) => symlinkSync(path, path), 'leads in a circle'],
    ['a device', (path: string) => symlinkSync('/dev/null', path), 'is not a regular file'],
  ])('names what is in the way: %s', (_, make, why) => {
    const options = storeOptions(temporaryFolder())
    make(options.path)
    expect(() => openForReading(options)).toThrow(why)
    expect(() => openOrCreate(options)).toThrow(why)
  })

  test('takes the rights of others away, and says so', () => {
    const notices: string[] = []
    const options = storeOptions(temporaryFolder(), { notice: (text) => notices.push(text) })
    openOrCreate(options).close()
    chmodSync(options.path, 0o644)
    openForWriting(options).close()
    expect(statSync(options.path).mode & 0o777).toBe(0o600)
    expect(notices.join()).toContain('could be read by others')
  })

  test('reads without changing a byte', () => {
    const { store, options } = freshStore()
    store.close()
    const before = readFileSync(options.path)
    const read = openForReading(options)
    expect(read?.clients.all().map((client) => client.slug)).toEqual(['marlow'])
    read?.close()
    expect(readFileSync(options.path).equals(before)).toBe(true)
  })

  test('refuses a write through a reading desk', () => {
    const { store, options } = freshStore()
    store.close()
    const read = openForReading(options)
    expect(() => read?.atomically({ at: '2026-11-23T09:00:00Z', command: 'x' }, () => 1)).toThrow('cannot be written')
    read?.close()
  })
})

describe('bringing a desk up to date', () => {
  const next = { name: '0002-test', sql: 'alter table tasks add column colour text' }

  test('copies it first, checks the copy, and makes the journal know the new column', () => {
    const folder = temporaryFolder()
    const { store, options } = freshStore(folder)
    store.close()
    const notices: string[] = []
    const db = new (loadDriver())(options.path)
    bringUpToDate(db, { ...options, notice: (text) => notices.push(text) }, [...migrations, next])
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
    recordTable(db, 'tasks')
    const trigger = db.prepare(`select sql from sqlite_temp_master where name = 'journal_tasks_update'`).get() as {
      sql: string
    }
    expect(trigger.sql).toContain('"colour"')
    db.close()
    const copy = new (loadDriver())(join(folder, 'backups', `before-schema-${migrations.length + 1}.db`), {
      readonly: true,
    })
    expect(copy.prepare('select slug from clients').all()).toEqual([{ slug: 'marlow' }])
    copy.close()
    expect(notices.join()).toContain('a copy from before is')
  })

  test.each(migrations.map((_, index) => index).slice(1))(
    'from schema %i ends at the one of a new desk, with every row',
    (version) => {
      const options = storeOptions(temporaryFolder())
      const old = new (loadDriver())(options.path)
      applySteps(old, migrations.slice(0, version), 0)
      old.exec(firstRows)
      const counts = rowCounts(old)
      old.close()
      openForWriting(options).close()
      const fresh = storeOptions(temporaryFolder())
      openOrCreate(fresh).close()
      const [now, wanted] = [options, fresh].map(({ path }) => new (loadDriver())(path, { readonly: true }))
      expect(schemaOf(now as Database)).toEqual(schemaOf(wanted as Database))
      expect(rowCounts(now as Database)).toMatchObject(counts)
      expect((now as Database).prepare('select put_off_to from occurrences').all()).toEqual([
        { put_off_to: version < 2 ? '2026-11-25' : null },
      ])
      expect((now as Database).prepare('select count, counted from activities').all()).toEqual([
        { count: 3, counted: 1 },
      ])
      expect((now as Database).prepare('select cadence, figures from channels').all()).toEqual([
        { cadence: 'text 2', figures: '' },
      ])
      for (const db of [now, wanted]) db?.close()
    },
  )

  test('undoes a step of an older schema without touching what that one did not know', () => {
    const options = storeOptions(temporaryFolder())
    const old = new (loadDriver())(options.path)
    applySteps(old, migrations.slice(0, 1), 0)
    old.exec(firstRows)
    for (const table of ['occurrences', 'activities']) recordTable(old, table)
    old.exec(`
      insert into activities (id, at, on_day, client_id, stage, action, by, title, count, minutes, timed, note)
        values (9, '2026-11-23T09:00:00Z', '2026-11-24', 1, 'listen', 'other', 'manager', 'Look', 1, 5, 0, '');
      insert into steps (id, at, command) values (1, '2026-11-23T09:00:00Z', 'done r1');
      insert into recording (id, step_id) values (1, 1);
      update occurrences set state = 'done', snoozed_until = null, closed_on = '2026-11-23';
      delete from activities where id = 9;
      delete from recording;`)
    old.close()
    const store = openForWriting(options)
    expect(store.undo()?.touched).toEqual({ occurrences: 1, activities: 1 })
    const [occurrence] = store.occurrences.between(1, '2026-11-23', '2026-11-23')
    expect(occurrence).toMatchObject({ state: 'snoozed', snoozedUntil: '2026-11-25', closedOn: null })
    expect(store.activities.between(1, '2026-11-24', '2026-11-24')).toMatchObject([{ title: 'Look', counted: true }])
    store.close()
  })

  test('changes nothing when a step fails, and nothing when no copy can be kept', () => {
    const folder = temporaryFolder()
    const { store, options } = freshStore(folder)
    store.close()
    const db = new (loadDriver())(options.path)
    const broken = { name: '0002-broken', sql: 'create table extra (x) strict; create table extra (y int) strict' }
    expect(() => bringUpToDate(db, options, [...migrations, broken])).toThrow()
    writeFileSync(join(folder, 'blocked'), '')
    expect(() => bringUpToDate(db, { ...options, backups: join(folder, 'blocked') }, [...migrations, next])).toThrow(
      'cannot be kept',
    )
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(db.prepare(`select count(*) as n from sqlite_master where name = 'extra'`).get()).toEqual({ n: 0 })
    db.close()
  })
})
