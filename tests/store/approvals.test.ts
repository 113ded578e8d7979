import { describe, expect, test } from 'vitest'
import { newIdea } from '../../src/domain/post.ts'
import type { Store } from '../../src/store/store.ts'
import { at, freshStore } from '../support/memory-store.ts'

const seen = '{}'
const week = { week: '2026-W49', madeAt: at, deadlineAt: '2026-11-26T12:00:00Z', silenceIsYes: false, silence: '' }
const [from, until] = [at, '2026-12-14T00:00:00Z']

/** Marlow, which approves, with variants on one channel that are planned for these days at noon. */
function planned(store: Store, clientId: number, days: readonly string[]): number[] {
  const marlow = store.clients.get(clientId)
  if (!marlow) throw new Error('no client')
  store.clients.update({ ...marlow, approval: 'needed' })
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
    startedOn: '2026-11-01',
  })
  return days.map((day) => {
    const idea = newIdea({ clientId, title: day, minutes: 15, createdOn: '2026-11-20' })
    const postId = store.posts.insert({ ...idea, text: day, status: 'open' }, at)
    const words = { title: null, text: null, basedOn: null, contentWarning: '', minutes: 5 }
    const id = store.variants.insert({ postId, channelId, format: 'text', ...words }, at)
    const variant = store.variants.get(id)
    if (!variant) throw new Error('no variant')
    store.variants.update({
      ...variant,
      state: 'scheduled',
      plannedOn: day,
      plannedTime: '12:00',
      plannedAt: `${day}T12:00:00Z`,
    })
    return id
  })
}

function step<Result>(store: Store, work: () => Result): Result {
  return store.atomically({ at, command: 'test' }, work)
}

const yes = { hash: 'a', seen, verdict: 'approve' as const, by: 'Ana', words: '', at, packId: null }

describe('smm keeps approvals that', () => {
  test('come back as they were recorded, by variant and in order', () => {
    const { store, clientId } = freshStore()
    const [one = 0, other = 0] = step(store, () => planned(store, clientId, ['2026-12-01', '2026-12-02']))
    step(store, () => {
      const packId = store.packs.insert({ ...week, clientId, silenceIsYes: true })
      store.packVariants.insert(packId, one, 'a', seen)
      store.verdicts.insert({ ...yes, variantId: one, packId })
      store.verdicts.insert({ ...yes, variantId: one, verdict: 'change', words: 'Blue' })
      store.overrides.insert({ variantId: one, hash: 'a', reason: 'on holiday', at })
    })
    const record = store.approvals.openOf(clientId).get(one)
    expect(record?.verdicts.map(({ verdict, words }) => [verdict, words])).toEqual([
      ['approve', ''],
      ['change', 'Blue'],
    ])
    expect(record?.shown).toMatchObject([{ hash: 'a', seen, week: '2026-W49', silenceIsYes: true, replacedAt: null }])
    expect(record?.overrides).toEqual([{ variantId: one, hash: 'a', reason: 'on holiday', at }])
    expect(store.approvals.ofPost(store.variants.get(one)?.postId ?? 0).get(one)).toEqual(record)
    expect(store.approvals.openOf(clientId).has(other)).toBe(false)
    expect(store.packs.ofWeek(clientId, '2026-W49')).toMatchObject({ deadlineAt: week.deadlineAt, silenceIsYes: true })
  })

  test('undo takes away whole', () => {
    const { store, clientId } = freshStore()
    const [one = 0] = step(store, () => planned(store, clientId, ['2026-12-01']))
    step(store, () => {
      store.packVariants.insert(store.packs.insert({ ...week, clientId }), one, 'a', seen)
    })
    step(store, () => store.verdicts.insert({ ...yes, variantId: one }))
    expect(store.undo()?.touched).toEqual({ verdicts: 1 })
    expect(store.undo()?.touched).toEqual({ packs: 1, pack_variants: 1 })
    expect(store.approvals.openOf(clientId).size).toBe(0)
  })

  test('hold one standing pack a week', () => {
    const { store, clientId } = freshStore()
    const first = step(store, () => store.packs.insert({ ...week, clientId }))
    expect(() => step(store, () => store.packs.insert({ ...week, clientId }))).toThrow()
    step(store, () => {
      store.packs.replace(first, at)
      store.packs.insert({ ...week, clientId, silence: 'Ours.' })
    })
    expect(store.packs.ofWeek(clientId, '2026-W49')?.silence).toBe('Ours.')
  })
})

describe('smm knows which packs are due:', () => {
  test('a week of which something was not shown, by client and week', () => {
    const { store, clientId } = freshStore()
    const days = ['2026-12-01', '2026-12-02', '2026-12-06', '2026-12-07', '2026-12-20']
    const [one = 0, two = 0, three = 0] = step(store, () => planned(store, clientId, days))
    const due = () =>
      store.approvals.toSend(from, until).map((each) => [each.week, each.posts, each.variants, each.firstAt])
    expect(due()).toEqual([
      ['2026-W49', 3, 3, '2026-12-01T12:00:00Z'],
      ['2026-W50', 1, 1, '2026-12-07T12:00:00Z'],
    ])
    const packId = step(store, () => {
      const id = store.packs.insert({ ...week, clientId })
      store.packVariants.insert(id, one, 'a', seen)
      store.packVariants.insert(id, two, 'a', seen)
      store.verdicts.insert({ ...yes, variantId: three })
      return id
    })
    expect(due()).toEqual([['2026-W50', 1, 1, '2026-12-07T12:00:00Z']])
    step(store, () => store.packs.replace(packId, at))
    expect(due()[0]).toEqual(['2026-W49', 2, 2, '2026-12-01T12:00:00Z'])
  })

  test('nothing of a client that approves nothing, or of what moved to a week without a pack but what moved', () => {
    const { store, clientId } = freshStore()
    const [one = 0] = step(store, () => planned(store, clientId, ['2026-12-01']))
    step(store, () => store.packVariants.insert(store.packs.insert({ ...week, clientId }), one, 'a', seen))
    const variant = store.variants.get(one)
    if (!variant) throw new Error('no variant')
    const moved = { ...variant, plannedOn: '2026-12-08', plannedAt: '2026-12-08T12:00:00Z' }
    step(store, () => store.variants.update(moved))
    expect(store.approvals.toSend(from, until)).toMatchObject([{ week: '2026-W50', variants: 1 }])
    const client = store.clients.get(clientId)
    if (!client) throw new Error('no client')
    step(store, () => store.clients.update({ ...client, approval: 'none' }))
    expect(store.approvals.toSend(from, until)).toEqual([])
  })

  test('packs that wait for a word, with how much of them', () => {
    const { store, clientId } = freshStore()
    const [one = 0, two = 0] = step(store, () => planned(store, clientId, ['2026-12-01', '2026-12-02']))
    step(store, () => {
      const id = store.packs.insert({ ...week, clientId })
      store.packVariants.insert(id, one, 'a', seen)
      store.packVariants.insert(id, two, 'b', seen)
    })
    const waiting = (now = at) => store.approvals.waiting('2026-W48', now)
    expect(waiting()).toMatchObject([
      {
        clientId,
        week: '2026-W49',
        deadlineAt: week.deadlineAt,
        posts: 2,
        variants: 2,
        firstAt: '2026-12-01T12:00:00Z',
      },
    ])
    step(store, () => store.verdicts.insert({ ...yes, variantId: one }))
    expect(waiting()).toMatchObject([{ variants: 1 }])
    step(store, () => store.verdicts.insert({ ...yes, variantId: two }))
    expect(waiting()).toHaveLength(1)
    step(store, () => store.verdicts.insert({ ...yes, variantId: two, hash: 'b', verdict: 'change' }))
    expect(waiting()).toEqual([])
  })

  test('no pack that waits for what is out, nor where silence was the yes', () => {
    const { store, clientId } = freshStore()
    const [one = 0] = step(store, () => planned(store, clientId, ['2026-12-01']))
    step(store, () =>
      store.packVariants.insert(store.packs.insert({ ...week, clientId, silenceIsYes: true }), one, 'a', seen),
    )
    expect(store.approvals.waiting('2026-W48', '2026-11-26T11:00:00Z')).toHaveLength(1)
    expect(store.approvals.waiting('2026-W48', '2026-11-26T12:00:00Z')).toEqual([])
    expect(store.approvals.waiting('2026-W50', at)).toEqual([])
  })
})
