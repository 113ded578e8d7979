import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Task } from '../../src/domain/task.ts'
import { touchedWords } from '../../src/domain/touched-words.ts'
import { loadDriver } from '../../src/store/driver.ts'
import { recordedTables } from '../../src/store/journal.ts'
import type { Store } from '../../src/store/store.ts'
import { at, freshStore } from '../support/memory-store.ts'

/** Everything a person's work is in, as text. */
function contents(path: string): string {
  const db = new (loadDriver())(path, { readonly: true })
  try {
    const tables = recordedTables(db).map((table) => [table, db.prepare(`select * from "${table}" order by id`).all()])
    return JSON.stringify(tables)
  } finally {
    db.close()
  }
}

const task = (clientId: number, title: string) => ({
  clientId,
  title,
  stage: 'communicate' as const,
  action: 'other' as const,
  owner: 'manager' as const,
  minutes: 15,
  dueOn: null,
  dueTime: null,
  channelId: null,
  goalId: null,
  note: '',
  createdOn: '2026-11-23',
})

/** One change of each kind, chosen by a number, on whatever is there. */
function act(store: Store, clientId: number, kind: number, text: string, number: number): void {
  switch (kind) {
    case 0:
      store.tasks.insert(task(clientId, text || 'x'), at)
      return
    case 1: {
      const open = store.tasks.openOf(clientId)[0]
      if (open)
        store.tasks.update({
          ...open,
          title: `${open.title} ${text}`,
          minutes: Math.abs(number % 100),
          status: 'done',
          closedAt: at,
        })
      return
    }
    case 2:
      store.readings.insert(
        { clientId, channelId: null, metric: 'reach', value: number / 7, source: 'hand', onDay: '2026-11-23' },
        at,
      )
      return
    case 3: {
      const goalId =
        store.goals.of(clientId)[0]?.id ??
        store.goals.insert({
          clientId,
          key: 'bookings',
          title: text || 'x',
          metric: 'bookings',
          channelId: null,
          baseline: number / 3,
          target: null,
          startsOn: '2026-11-01',
          dueOn: null,
        })
      const tacticId =
        store.tactics.of(clientId)[0]?.id ?? store.tactics.insert({ clientId, key: 'answer', title: 'x', why: text })
      store.tactics.serve(tacticId, number % 2 === 0 ? [goalId] : [])
      return
    }
    default:
      store.clients.update({
        ...(store.clients.get(clientId) as NonNullable<ReturnType<Store['clients']['get']>>),
        name: text || 'x',
        retainer: Math.abs(number / 11),
      })
  }
}

describe('undo', () => {
  test('restores every table exactly, whatever one command changed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.string({ unit: 'grapheme' }), fc.integer()), {
            minLength: 1,
            maxLength: 6,
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (commands) => {
          const { store, clientId, options } = freshStore()
          const before: string[] = []
          for (const [index, acts] of commands.entries()) {
            before.push(contents(options.path))
            store.atomically({ at, command: `command ${index}` }, () => {
              for (const [kind, text, number] of acts) act(store, clientId, kind, text.replaceAll('\0', ''), number)
            })
          }
          for (const [index, expected] of [...before.entries()].reverse()) {
            // A command that changed nothing left no step; one that changed something to and fro left one that has nothing to show.
            if (store.newestStep()?.command === `command ${index}`) store.undo()
            expect(contents(options.path)).toBe(expected)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('keeps nothing in the file that every start would have to read', () => {
    const { options } = freshStore()
    const db = new (createRequire(import.meta.url)('better-sqlite3') as ReturnType<typeof loadDriver>)(options.path, {
      readonly: true,
    })
    expect(db.prepare(`select count(*) as n from sqlite_master where type = 'trigger'`).get()).toEqual({ n: 0 })
    db.close()
  })

  test('knows every table that is written, whatever statement writes it', () => {
    const folder = fileURLToPath(new URL('../../src/store/', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(tables|queries|apply).*\.ts$/.test(file),
    )
    const { options } = freshStore()
    const db = new (createRequire(import.meta.url)('better-sqlite3') as ReturnType<typeof loadDriver>)(options.path, {
      readonly: true,
    })
    const known = new Set([...recordedTables(db), 'zone_spans'])
    const written = files.flatMap((file) =>
      [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/['`]\s*(?:insert into|update|delete from)\s+(\w+)/g)].map(
        ([, table]) => table,
      ),
    )
    expect(written.filter((table) => !known.has(table as string))).toEqual([])
    expect(written.length).toBeGreaterThan(30)
    db.close()
  })

  test('counts a row once that a command made and changed, and has a name for every table', () => {
    const { store, clientId, options } = freshStore()
    store.atomically({ at, command: 'add' }, () => {
      const id = store.tasks.insert(task(clientId, 'one'), at)
      store.tasks.update({ ...(store.tasks.get(id) as Task), title: 'two' })
    })
    const undone = store.undo()
    expect(undone?.touched).toEqual({ tasks: 1 })
    expect(touchedWords(undone?.touched ?? {})).toBe('1 task')
    const db = new (loadDriver())(options.path)
    for (const table of recordedTables(db)) expect(touchedWords({ [table]: 2 })).not.toContain('2 in')
    db.close()
    expect(touchedWords({ variants: 4, posts: 4, routine_rules: 2 })).toBe('4 posts and 4 variants')
  })

  test('takes the newest command back first and then the one before', () => {
    const { store, clientId } = freshStore()
    store.atomically({ at, command: 'add one' }, () => store.tasks.insert(task(clientId, 'one'), at))
    store.atomically({ at, command: 'add two' }, () => store.tasks.insert(task(clientId, 'two'), at))
    expect(store.undo()?.command).toBe('add two')
    expect(store.tasks.openOf(clientId).map((each) => each.title)).toEqual(['one'])
    expect(store.undo()).toMatchObject({ command: 'add one', touched: { tasks: 1 } })
    expect(store.tasks.openOf(clientId)).toEqual([])
  })

  test('never gives a number a second time', () => {
    const { store, clientId } = freshStore()
    const first = store.atomically({ at, command: 'add' }, () => store.tasks.insert(task(clientId, 'one'), at))
    store.undo()
    const second = store.atomically({ at, command: 'add' }, () => store.tasks.insert(task(clientId, 'two'), at))
    expect(second).toBeGreaterThan(first)
  })

  test('has nothing to take back when a command changed nothing or failed', () => {
    const { store, clientId } = freshStore()
    store.undo()
    store.atomically({ at, command: 'look' }, () => store.clients.all())
    expect(() =>
      store.atomically({ at, command: 'fail' }, () => {
        store.tasks.insert(task(clientId, 'half'), at)
        throw new Error('stop')
      }),
    ).toThrow()
    expect(store.newestStep()).toBeUndefined()
  })

  test('is not needed after a rehearsal, which leaves nothing', () => {
    const { store, clientId, options } = freshStore()
    const before = contents(options.path)
    const id = store.rehearse({ at, command: 'add' }, () => store.tasks.insert(task(clientId, 'dry'), at))
    expect(id).toBeGreaterThan(0)
    expect(contents(options.path)).toBe(before)
  })
})
