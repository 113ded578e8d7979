import { describe, expect, it } from 'vitest'
import { openOccurrence } from '../../src/domain/routine.ts'
import type { AppliedStrategy } from '../../src/domain/strategy/applied.ts'
import { loadDriver } from '../../src/store/driver.ts'
import type { Store } from '../../src/store/store.ts'
import { at, freshStore } from '../support/memory-store.ts'
import { parsed, soundYaml } from '../support/strategies.ts'

const today = '2026-11-23'

/** A store with one client, and the way to put a strategy's text in force on a day. */
function desk() {
  const { store, clientId, options } = freshStore()
  const apply = (text: string, on = today): AppliedStrategy | 'unchanged' => {
    const { strategy, canonical } = parsed(text)
    return store.atomically({ at, command: 'strategy apply' }, () =>
      store.applyStrategy({ clientId, strategy, text: canonical, today: on, at }),
    )
  }
  return { store, clientId, path: options.path, apply, routine: (key: string) => routineOf(store, clientId, key) }
}

function routineOf(store: Store, clientId: number, key: string) {
  const row = store.routines.evenDropped(clientId).find((each) => each.key === key)
  if (!row) throw new Error(`no routine ${key}`)
  return row
}

const without = (line: RegExp) => soundYaml.replace(line, '')
const listenLine = /^ {2}- \{ key: listen.*\n/m
const postsLine = / {2}- \{ key: posts.*\n/
const noListen = without(listenLine).replace('minutes: 8 }', 'minutes: 8, fills: [tables-by-social] }')

describe('smm puts a strategy in force', () => {
  it('and everything that it names is there, with a version of its whole text', () => {
    const { store, clientId, apply } = desk()
    const applied = apply(soundYaml)
    expect(applied).toMatchObject({
      version: 1,
      counts: {
        goals: { added: 1 },
        tactics: { added: 2 },
        pillars: { added: 2 },
        channels: { added: 1 },
        routines: { added: 3 },
        homework: { added: 1 },
      },
    })
    expect(store.strategies.newest(clientId)).toMatchObject({ version: 1, template: 'test', text: parsed().canonical })
    expect(store.channels.of(clientId)[0]).toMatchObject({
      cadence: 'image 1',
      slots: 'tue 11:30',
      sweeps: '09:00',
      figures: '',
      startedOn: today,
    })
    expect(store.clients.get(clientId)?.hoursSold).toBe(10)
    const posts = store.routines.of(clientId).find((each) => each.key === 'posts')
    expect(posts).toMatchObject({ stage: 'create', action: 'make', owner: 'manager', minutes: 30 })
    expect(store.routines.of(clientId).find((each) => each.key === 'photos')?.owner).toBe('client')
  })

  it('and the same text changes nothing, not even a step to undo', () => {
    const { store, clientId, apply } = desk()
    apply(soundYaml)
    const before = store.newestStep()
    expect(apply(soundYaml)).toBe('unchanged')
    expect(store.newestStep()).toEqual(before)
    expect(store.strategies.history(clientId)).toHaveLength(1)
  })

  it('and a comment alone makes a version without touching a thing', () => {
    const { apply } = desk()
    apply(soundYaml)
    const applied = apply(soundYaml.replace('# the one goal', '# the only goal')) as AppliedStrategy
    expect(applied.version).toBe(2)
    expect(Object.values(applied.counts)).toEqual(Array(7).fill({ added: 0, changed: 0, ended: 0 }))
  })

  it('and a tactic that only serves other goals counts as changed', () => {
    const { apply } = desk()
    apply(soundYaml)
    const text = soundYaml.replace('title: Show people, goals: [tables] }', 'title: Show people }')
    expect(text).not.toBe(soundYaml)
    expect(apply(text)).toMatchObject({ counts: { tactics: { added: 0, changed: 1, ended: 0 } } })
  })

  it('and the same key keeps its number under other words', () => {
    const { store, clientId, apply, routine } = desk()
    apply(soundYaml)
    const [goal] = store.goals.of(clientId)
    const { id } = routine('listen')
    const applied = apply(soundYaml.replace('title: Listen', 'title: Listen well').replace('target: 12', 'target: 14'))
    expect(applied).toMatchObject({ counts: { goals: { changed: 1 }, routines: { added: 0, changed: 1, ended: 0 } } })
    expect(routine('listen')).toMatchObject({ id, title: 'Listen well' })
    expect(store.goals.of(clientId)).toEqual([{ ...goal, target: 14 }])
  })

  it('and what it names no more ends that day, and comes back with its old number and history', () => {
    const { store, apply, routine } = desk()
    apply(soundYaml)
    const { id } = routine('listen')
    store.atomically({ at, command: 'done' }, () =>
      store.occurrences.record({
        routineId: id,
        onDay: today,
        state: 'done',
        snoozedUntil: null,
        closedOn: today,
        activityId: null,
      }),
    )
    expect(apply(noListen, '2026-11-25')).toMatchObject({ counts: { routines: { changed: 1, ended: 1 } } })
    expect(routine('listen').endedOn).toBe('2026-11-25')
    expect(apply(soundYaml, '2026-11-27')).toMatchObject({ counts: { routines: { added: 1, changed: 1, ended: 0 } } })
    expect(routine('listen')).toMatchObject({ id, endedOn: null })
    expect(store.occurrences.find(id, today)?.state).toBe('done')
  })

  it('and goals, tactics and pillars end and come back in the same way', () => {
    const { store, clientId, apply } = desk()
    const more = soundYaml
      .replace('tactics:\n', 'tactics:\n  - { key: third, title: Third, goals: [tables] }\n')
      .replace('share: 80', 'share: 70')
      .replace('pillars:\n', 'pillars:\n  - { key: street, title: Street, kind: community, share: 10 }\n')
      .replace(
        'goals:\n',
        'goals:\n  - { key: rating, title: Rating, metric: rating, target: 5, starts: 2026-11-23, due: 2027-02-21 }\n',
      )
    apply(more)
    const ids = () => [
      store.tactics.of(clientId).find((each) => each.key === 'third'),
      store.pillars.of(clientId).find((each) => each.key === 'street'),
    ]
    const [tactic, pillar] = ids()
    expect(apply(soundYaml, '2026-11-24')).toMatchObject({
      counts: { goals: { ended: 1 }, tactics: { ended: 1 }, pillars: { ended: 1, changed: 1 } },
    })
    expect(ids().map((row) => row?.ended_on)).toEqual(['2026-11-24', '2026-11-24'])
    expect(store.goals.of(clientId).find((each) => each.key === 'rating')?.endedOn).toBe('2026-11-24')
    apply(more, '2026-11-25')
    expect(ids()).toEqual([tactic, pillar])
  })

  it('and a dropped thing that the strategy names again is revived', () => {
    const { store, clientId, apply, routine } = desk()
    apply(soundYaml)
    const { id } = routine('listen')
    store.atomically({ at, command: 'drop' }, () => store.routines.drop(id, at))
    apply(noListen)
    apply(soundYaml)
    expect(store.routines.of(clientId).find((each) => each.key === 'listen')?.id).toBe(id)
  })

  it('and a tactic serves exactly the goals that it names', () => {
    const { path, apply } = desk()
    const served = () => {
      const db = new (loadDriver())(path, { readonly: true })
      try {
        return db
          .prepare('select t.key from tactic_goals s join tactics t on t.id = s.tactic_id order by t.key')
          .all()
          .map((row) => (row as { key: string }).key)
      } finally {
        db.close()
      }
    }
    apply(soundYaml)
    expect(served()).toEqual(['answer', 'people'])
    apply(soundYaml.replace('title: Show people, goals: [tables]', 'title: Show people'))
    expect(served()).toEqual(['answer'])
  })
})

describe('smm begins a routine', () => {
  it('on the day on which the strategy comes into force', () => {
    const { store, apply, routine } = desk()
    apply(soundYaml)
    expect(store.routines.rulesOf(routine('listen').id)).toEqual([
      { fromOn: today, recurrence: { every: 'week', weeks: 1, on: ['mon', 'tue', 'wed', 'thu', 'fri'] } },
    ])
  })

  it('with a changed recurrence on the next day, so that what is open today stays so', () => {
    const { store, apply, routine } = desk()
    apply(soundYaml)
    apply(soundYaml.replace('stage: listen, every: weekdays, minutes: 5', 'stage: listen, every: fri, minutes: 5'))
    const rules = store.routines.rulesOf(routine('listen').id)
    expect(rules.map((rule) => rule.fromOn)).toEqual(['2026-11-24', today])
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, today)).toBe(today)
    expect(openOccurrence({ rules, latest: null, lastDoneOn: null }, '2026-11-27')).toBe('2026-11-27')
  })

  it('and leaves the rule alone while its words change', () => {
    const { store, apply, routine } = desk()
    apply(soundYaml)
    const before = store.routines.rulesOf(routine('listen').id)
    apply(
      soundYaml
        .replace('title: Listen', 'title: Listen well')
        .replace('every: weekdays, minutes: 5', 'every: mon-fri, minutes: 5'),
    )
    expect(store.routines.rulesOf(routine('listen').id)).toEqual(before)
  })

  it('with the places of the strategy where it goes to places', () => {
    const { apply, routine } = desk()
    const places =
      'places:\n  - { name: "The bakery, next door", kind: account }\n  - { name: Food hashtag, kind: hashtag }\n'
    apply(`${soundYaml.replace('minutes: 5, fills', 'minutes: 5, uses_places: true, fills')}${places}`)
    expect(routine('listen').places).toEqual(['The bakery, next door', 'Food hashtag'])
    expect(routine('answer').places).toEqual([])
  })

  it('and keeps its number when it passes to the client', () => {
    const { apply, routine } = desk()
    apply(soundYaml)
    const { id } = routine('posts')
    const line = (postsLine.exec(soundYaml) as RegExpExecArray)[0]
    apply(without(postsLine).replace('homework:\n', `homework:\n${line}`))
    expect(routine('posts')).toMatchObject({ id, owner: 'client', endedOn: null })
  })
})

describe('smm retires a channel', () => {
  const added = {
    key: 'plurk',
    platform: 'plurk',
    handle: '@acme',
    address: null,
    cadence: '',
    byClient: '',
    slots: '',
    sweeps: '',
    figures: '',
    startedOn: today,
  }
  const withPlurk = soundYaml.replace(
    'channels:\n',
    'channels:\n  - { key: plurk, platform: plurk, goals: [tables] }\n',
  )

  it('that the strategy named and names no more', () => {
    const { store, clientId, apply } = desk()
    apply(withPlurk)
    expect(apply(soundYaml, '2026-11-25')).toMatchObject({ counts: { channels: { ended: 1 } } })
    expect(store.channels.of(clientId).find((each) => each.key === 'plurk')?.retiredOn).toBe('2026-11-25')
  })

  it('but not one that a person added and no strategy ever named', () => {
    const { store, clientId, apply } = desk()
    store.atomically({ at, command: 'channel add' }, () => store.channels.insert({ clientId, ...added }))
    apply(soundYaml)
    apply(soundYaml.replace('share: 80', 'share: 80.0').replace('Full house', 'Fuller house'))
    expect(store.channels.of(clientId).find((each) => each.key === 'plurk')?.retiredOn).toBeNull()
  })

  it('that a person added once a strategy has named it, and keeps the handle that was typed', () => {
    const { store, clientId, apply } = desk()
    const id = store.atomically({ at, command: 'channel add' }, () => store.channels.insert({ clientId, ...added }))
    apply(withPlurk)
    const plurk = () => store.channels.of(clientId).find((each) => each.key === 'plurk')
    expect(plurk()).toMatchObject({ id, handle: '@acme', retiredOn: null })
    apply(soundYaml, '2026-11-25')
    expect(plurk()?.retiredOn).toBe('2026-11-25')
    apply(withPlurk, '2026-11-26')
    expect(plurk()).toMatchObject({ id, retiredOn: null })
  })
})

describe('smm takes a strategy back', () => {
  it('with undo, as if it had never been', () => {
    const { store, clientId, apply } = desk()
    apply(soundYaml)
    const before = JSON.stringify([
      store.goals.of(clientId),
      store.routines.of(clientId),
      store.channels.of(clientId),
      store.strategies.history(clientId),
      store.clients.get(clientId),
    ])
    apply(noListen.replace('target: 12', 'target: 20').replace('hours_sold: 10', 'hours_sold: 12'))
    store.undo()
    const after = JSON.stringify([
      store.goals.of(clientId),
      store.routines.of(clientId),
      store.channels.of(clientId),
      store.strategies.history(clientId),
      store.clients.get(clientId),
    ])
    expect(after).toBe(before)
  })
})
