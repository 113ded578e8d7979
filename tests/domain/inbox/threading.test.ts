import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arriving, type KnownThread, threadFor } from '../../../src/domain/inbox/threading.ts'
import { answered, weightiest } from '../../../src/domain/inbox/waiting.ts'
import { toInstant } from '../../../src/domain/time/instant.ts'
import { messageKinds, severities } from '../../../src/domain/words.ts'
import { usualWorking } from '../../support/builders.ts'
import { message } from '../../support/messages.ts'

const day = 86_400_000
const start = Date.parse('2026-11-02T09:00:00Z')
const at = (days: number) => toInstant(start + days * day)

const thread = (changes: Partial<KnownThread> = {}): KnownThread => ({
  id: 1,
  contactId: 1,
  channelId: 1,
  kind: 'dm',
  variantId: null,
  url: '',
  firstAt: at(0),
  lastAt: at(0),
  isWaiting: false,
  ...changes,
})
const words = (changes: Partial<Arriving> = {}): Arriving => ({
  contactId: 1,
  channelId: 1,
  kind: 'dm',
  variantId: null,
  url: '',
  at: at(1),
  ...changes,
})

describe('more words', () => {
  test.each([
    ['of the same person in the same place join', {}, {}, 1],
    ['of another person begin a thread', {}, { contactId: 2 }, null],
    ['on another channel begin one', {}, { channelId: 2 }, null],
    ['of another kind begin one', {}, { kind: 'comment' as const }, null],
    ['beneath another post begin one', { variantId: 4 }, { variantId: 5 }, null],
    ['beneath a post that nobody named join', { variantId: 4 }, {}, 1],
    ['at another address begin one', { url: 'https://a.example/1' }, { url: 'https://a.example/2' }, null],
    ['a fortnight later still join', {}, { at: at(14) }, 1],
    ['after a longer silence begin one', {}, { at: at(14.1) }, null],
    ['after a longer silence join where somebody waits', { isWaiting: true }, { at: at(60) }, 1],
    ['that were said before the thread began join it', {}, { at: at(-3) }, 1],
    ['that were said long before it do not', {}, { at: at(-20) }, null],
  ])('%s', (_, known, arriving, expected) => {
    expect(threadFor([thread(known)], words(arriving))?.id ?? null).toBe(expected)
  })

  test('join the thread that was heard of last', () => {
    const threads = [
      thread({ id: 1, lastAt: at(0) }),
      thread({ id: 2, lastAt: at(0.5) }),
      thread({ id: 3, lastAt: at(0.2) }),
    ]
    expect(threadFor(threads, words())?.id).toBe(2)
  })

  test('only ever join a thread of that person in that place, in whatever order the threads come', () => {
    const one = fc.record({
      id: fc.integer({ min: 1, max: 50 }),
      contactId: fc.integer({ min: 1, max: 3 }),
      channelId: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom(...messageKinds),
      variantId: fc.constantFrom(null, 1, 2),
      url: fc.constantFrom('', 'https://a.example'),
      firstAt: fc.constant(at(0)),
      lastAt: fc.integer({ min: 0, max: 40 }).map(at),
      isWaiting: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 }),
        one,
        fc.integer({ min: 0, max: 60 }),
        (threads, place, days) => {
          const arriving = words({ ...place, at: at(days) })
          const found = threadFor(threads, arriving)
          expect(threadFor([...threads].reverse(), arriving)).toEqual(found)
          if (!found) return
          expect([found.contactId, found.channelId, found.kind]).toEqual([place.contactId, place.channelId, place.kind])
        },
      ),
    )
  })
})

describe('what waits in a thread', () => {
  const office = { zone: 'Europe/London', working: usualWorking, holidays: '', spans: [] }

  test('is judged by the weightiest of it, of equals the oldest', () => {
    const all = severities.map((severity, index) => message({ id: index, severity, at: at(index) }))
    expect(weightiest([...all].reverse())?.severity).toBe('complaint')
    expect(
      weightiest([message({ id: 1, severity: 'lead', at: at(2) }), message({ id: 2, severity: 'lead', at: at(1) })])
        ?.id,
    ).toBe(2)
    expect(weightiest([message({ severity: 'other', stars: 1 }), message({ severity: 'negative' })])?.stars).toBe(1)
    expect(weightiest([])).toBeNull()
  })

  test('is answered by one answer as far as it came before it, and knows how long it waited', () => {
    const messages = [
      message({ id: 1, at: '2026-11-20T16:50:00Z' }),
      message({ id: 2, at: '2026-11-23T09:30:00Z' }),
      message({ id: 3, at: '2026-11-23T12:00:00Z' }),
      message({ id: 4, at: '2026-11-20T16:00:00Z', state: 'dismissed' }),
    ]
    const closed = answered(messages, { id: 9, at: '2026-11-23T10:00:00Z', isTimed: true }, office)
    expect(closed.map(({ id, state, answerId, waitedMinutes }) => [id, state, answerId, waitedMinutes])).toEqual([
      [1, 'answered', 9, 70],
      [2, 'answered', 9, 30],
    ])
  })

  test('and is not said to have taken a while when only its day is known', () => {
    const waiting = message({ id: 1, at: '2026-11-23T09:30:00Z' })
    const [closed] = answered([waiting], { id: 9, at: '2026-11-23T12:00:00Z', isTimed: false }, office)
    expect(closed).toMatchObject({ state: 'answered', answerId: 9, waitedMinutes: null })
  })
})
