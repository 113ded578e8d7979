import { readFileSync, statSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { loadDriver } from '../../src/store/driver.ts'
import { at, freshStore } from '../support/memory-store.ts'

const plain = { by: 'manager', sort: 'gave', bothSpoke: false, sameReason: '', activityId: null } as const

function withQuilla() {
  const { store, clientId, options } = freshStore()
  const id = store.atomically({ at, command: 'contact add mar Quillarama' }, () => {
    const contact = store.contacts.insert({ clientId, name: 'Quillarama', kind: 'peer', createdOn: '2026-11-23' }, at)
    store.handles.insert({ contactId: contact, clientId, platform: 'x', handle: '@quillarama', key: 'quillarama' })
    store.touches.insert({
      ...plain,
      contactId: contact,
      clientId,
      at,
      onDay: '2026-11-23',
      note: 'Quillarama at the fair',
      text: '',
      wordsKey: '',
    })
    return contact
  })
  const holds = (path: string) => {
    try {
      return readFileSync(path, 'latin1').toLowerCase().includes('quilla')
    } catch {
      return false
    }
  }
  return { store, clientId, options, id, holds }
}

test('smm empties the log as well when somebody is forgotten while the desk is open elsewhere', () => {
  const { store, options, id, holds } = withQuilla()
  const other = new (loadDriver())(options.path)
  onTestFinished(() => void other.close())
  other.prepare('select count(*) from contacts').get()
  expect(holds(`${options.path}-wal`) || holds(options.path)).toBe(true)
  expect(store.forget(id, 'forget')).toMatchObject({ handles: 1, touches: 1, conversations: 0, isWritten: true })
  expect(statSync(`${options.path}-wal`).size).toBe(0)
  expect(holds(options.path)).toBe(false)
})

test('smm says so when somebody who reads keeps the log from being emptied', () => {
  const { store, options, id } = withQuilla()
  const other = new (loadDriver())(options.path)
  other.exec('begin')
  other.prepare('select count(*) from contacts').get()
  onTestFinished(() => void other.close())
  expect(store.forget(id, 'forget')).toMatchObject({ isWritten: false })
})

test('smm leaves everything in place when forgetting is only rehearsed', () => {
  const { store, id } = withQuilla()
  expect(store.forget(id, 'rehearse')).toMatchObject({ handles: 1, touches: 1, isWritten: false })
  expect(store.contacts.get(id)?.name).toBe('Quillarama')
  expect(store.newestStep()?.command).toBe('contact add mar Quillarama')
})

test('smm scrubs the command lines that name somebody, and leaves those of others', () => {
  const { store, clientId, id } = withQuilla()
  const note = (command: string) =>
    store.atomically({ at, command }, () =>
      store.contacts.insert({ clientId, name: command, kind: 'peer', createdOn: '2026-11-23' }, at),
    )
  note('contact add mar Bo')
  note('--db /tmp/x.db contact add mar QUILLARAMA-friends')
  store.forget(id, 'forget')
  expect(store.newestStep()?.command).toBe('contact … (forgotten)')
  store.undo()
  expect(store.newestStep()?.command).toBe('contact add mar Bo')
})
