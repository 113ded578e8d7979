import { describe, expect, test } from 'vitest'
import { newIdea } from '../../src/domain/post.ts'
import type { Variant } from '../../src/domain/variant/variant.ts'
import type { Store } from '../../src/store/store.ts'
import { at, freshStore } from '../support/memory-store.ts'

const step = { at, command: 'test' }

/** A channel and an evergreen post without variants. */
function withEvergreen() {
  const { store, clientId } = freshStore()
  const ids = store.atomically(step, () => {
    const channelId = store.channels.insert({
      clientId,
      key: 'x',
      platform: 'x',
      handle: null,
      address: null,
      cadence: '',
      byClient: '',
      slots: '',
      sweeps: '',
      figures: '',
      startedOn: '2026-01-01',
    })
    return { channelId, originId: post(store, clientId, { cooldownDays: 60, mostRuns: 4, season: 'mar-may' }) }
  })
  return { store, clientId, ...ids }
}

function post(store: Store, clientId: number, changes: object): number {
  const idea = newIdea({ clientId, title: 'The oven', minutes: 15, createdOn: '2026-09-01' })
  return store.posts.insert({ ...idea, text: 'Base', status: 'open', ...changes }, at)
}

function variant(store: Store, postId: number, channelId: number, changes: Partial<Variant>): void {
  const fresh = { postId, channelId, format: 'text', title: null, text: null, basedOn: null } as const
  const id = store.variants.insert({ ...fresh, contentWarning: '', minutes: 5 }, at)
  store.variants.update({ ...(store.variants.get(id) as Variant), ...changes })
}

const published = { state: 'published', publishedAt: '2026-09-07T09:00:00Z' } as const
const planned = { plannedOn: '2026-12-01', plannedTime: '12:00', plannedAt: '2026-12-01T12:00:00Z' } as const

describe('smm keeps', () => {
  test('how a post may run again, and the post that it recycles', () => {
    const { store, clientId, originId } = withEvergreen()
    const id = store.atomically(step, () => post(store, clientId, { originId }))
    expect(store.posts.get(originId)).toMatchObject({
      cooldownDays: 60,
      mostRuns: 4,
      season: 'mar-may',
      wordings: '[]',
      originId: null,
    })
    expect(store.posts.get(id)).toMatchObject({ cooldownDays: null, originId })
  })

  test('the runs of a family: what went out, even if its post was dropped since, and what has its time', () => {
    const { store, clientId, originId, channelId } = withEvergreen()
    store.atomically(step, () => {
      variant(store, originId, channelId, { ...published, text: 'Own', basedOn: 'Base' })
      const gone = post(store, clientId, { originId, text: 'Gone' })
      variant(store, gone, channelId, published)
      store.posts.drop(gone, at)
      variant(store, post(store, clientId, { originId, text: 'Planned' }), channelId, {
        state: 'scheduled',
        ...planned,
      })
      // None of these ran, or will.
      variant(store, post(store, clientId, { originId, text: 'Missed' }), channelId, { state: 'missed', ...planned })
      variant(store, post(store, clientId, { originId, text: 'Draft' }), channelId, {})
      variant(store, post(store, clientId, { originId, text: 'Let go', status: 'skipped' }), channelId, {
        state: 'scheduled',
        ...planned,
      })
      variant(store, post(store, clientId, { text: 'Another' }), channelId, published)
    })
    expect(store.runs(clientId).map(({ text, plannedOn, publishedAt }) => [text, plannedOn, publishedAt])).toEqual([
      ['Own', null, published.publishedAt],
      ['Gone', null, published.publishedAt],
      ['Planned', '2026-12-01', null],
    ])
  })

  test('the days away, and undo brings them back', () => {
    const { store } = freshStore()
    const span = { fromOn: '2026-11-30', untilOn: '2026-12-07', cover: 'Ana' }
    const id = store.atomically(step, () => store.away.insert(span, at))
    expect(store.away.since('2026-12-07')).toEqual([{ id, ...span }])
    expect(store.away.since('2026-12-08')).toEqual([])
    store.atomically(step, () => store.away.remove(id))
    store.undo()
    expect(store.away.since('2026-12-01')).toEqual([{ id, ...span }])
    store.undo()
    expect(store.away.since('2026-12-01')).toEqual([])
  })
})
