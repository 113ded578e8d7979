import { expect, test } from 'vitest'
import { loadDriver } from '../../src/store/driver.ts'
import { applySteps } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { at, freshStore } from '../support/memory-store.ts'
import { parsed, soundYaml } from '../support/strategies.ts'

const step = { at, command: 'test' }

function automation(clientId: number, nextLookOn: string) {
  return {
    clientId,
    channelId: null,
    kind: 'rule',
    title: 'Hides links',
    tool: '',
    owner: 'manager',
    minutes: 5,
    everyDays: null,
    lookedAt: null,
    lookedOn: null,
    nextLookOn,
    createdOn: '2026-11-01',
  } as const
}

test('smm reads the automations that are due by a day, but for those that were retired or dropped', () => {
  const { store, clientId } = freshStore()
  const ids = store.atomically(step, () =>
    ['2026-11-23', '2026-11-20', '2026-11-24', '2026-11-21', '2026-11-22'].map((day) =>
      store.automations.insert(automation(clientId, day), at),
    ),
  )
  store.atomically(step, () => {
    const retired = store.automations.get(ids[3] as number)
    if (retired) store.automations.update({ ...retired, retiredOn: '2026-11-23' })
    store.automations.drop(ids[4] as number, at)
  })
  expect(store.automations.dueUpTo('2026-11-23').map(({ nextLookOn }) => nextLookOn)).toEqual([
    '2026-11-20',
    '2026-11-23',
  ])
  expect(store.automations.of(clientId)).toHaveLength(4)
})

test('smm knows the newest look up to a day', () => {
  const { store, clientId } = freshStore()
  const id = store.atomically(step, () => {
    const id = store.automations.insert(automation(clientId, '2026-11-23'), at)
    for (const onDay of ['2026-11-02', '2026-11-16']) {
      const seen = { answers: 1, waiting: null, note: '', activityId: null }
      store.automations.look({ automationId: id, at: `${onDay}T10:00:00Z`, onDay, by: 'manager', ...seen })
    }
    return id
  })
  expect(store.automations.lookedUpTo(id, '2026-11-15')).toBe('2026-11-02')
  expect(store.automations.lookedUpTo(id, '2026-11-16')).toBe('2026-11-16')
  expect(store.automations.lookedUpTo(id, '2026-11-01')).toBeNull()
})

test('smm refuses a kind and a number of days that there are not', () => {
  const { store, clientId } = freshStore()
  const wrong = (changes: object) =>
    store.atomically(step, () => store.automations.insert({ ...automation(clientId, '2026-11-23'), ...changes }, at))
  expect(() => wrong({ kind: 'robot' })).toThrow()
  expect(() => wrong({ everyDays: 0 })).toThrow()
  expect(() => wrong({ nextLookOn: 'soon' })).toThrow()
})

test('smm hands a routine over on the day on which the plan moves it, and forgets it when it comes back', () => {
  const { store, clientId } = freshStore()
  const listen = /^ {2}- \{ key: listen.*\n/m
  const [line = ''] = listen.exec(soundYaml) ?? []
  const moved = soundYaml.replace(line, '').replace('homework:\n', `homework:\n${line}`)
  const apply = (text: string, today: string, appliedAt: string) =>
    store.atomically(step, () => {
      const { strategy, canonical } = parsed(text)
      return store.applyStrategy({ clientId, strategy, text: canonical, today, at: appliedAt })
    })
  const routine = () => store.routines.of(clientId).find(({ key }) => key === 'listen')
  apply(`${soundYaml}handover:\n  - { month: 3, routine: listen }\n`, '2026-09-07', '2026-09-07T09:00:00Z')
  expect(routine()).toMatchObject({ owner: 'manager', handoverOn: '2026-11-07', handedOverOn: null })
  const before = routine()?.id
  apply(moved, '2026-11-20', '2026-11-20T09:00:00Z')
  expect(routine()).toMatchObject({ id: before, owner: 'client', handoverOn: null, handedOverOn: '2026-11-20' })
  apply(moved.replace('minutes: 5', 'minutes: 6'), '2026-11-22', '2026-11-22T09:00:00Z')
  expect(routine()).toMatchObject({ minutes: 6, handedOverOn: '2026-11-20' })
  // Months still count from the first version.
  apply(`${soundYaml}handover:\n  - { month: 4, routine: listen }\n`, '2026-11-23', at)
  expect(routine()).toMatchObject({ owner: 'manager', handoverOn: '2026-12-07', handedOverOn: null })
})

test('smm finds whose post an older verdict was about', () => {
  const db = new (loadDriver())(':memory:')
  applySteps(db, migrations.slice(0, 13), 0)
  db.exec(`
    insert into clients (id, slug, name, status, kind, zone, work_days, work_from, work_until, language, currency, priority, created_at)
      values (7, 'acme', 'Acme', 'active', 'learning', 'Europe/London', 'mon', '09:00', '17:00', 'en', 'EUR', 2, '2026-11-23T09:00:00Z');
    insert into channels (id, client_id, key, platform, cadence, started_on) values (1, 7, 'x', 'x', 'text 2', '2026-11-23');
    insert into posts (id, client_id, title, text, minutes, status, created_on, created_at)
      values (1, 7, 'Oven', 'The base', 5, 'open', '2026-11-23', '2026-11-23T09:00:00Z');
    insert into variants (id, post_id, channel_id, format, minutes, state, created_at) values (1, 1, 1, 'text', 5, 'draft', '2026-11-23T09:00:00Z');
    insert into verdicts (variant_id, hash, seen, verdict, at) values (1, 'x', '{}', 'approve', '2026-11-23T09:00:00Z');`)
  applySteps(db, migrations, 13)
  expect(db.prepare('select client_id from verdicts').pluck().all()).toEqual([7])
})
