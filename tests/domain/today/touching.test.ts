import { describe, expect, test } from 'vitest'
import { todayList } from '../../../src/domain/today/list.ts'
import type { DueContact } from '../../../src/domain/today/touching.ts'
import { client, settings } from '../../support/builders.ts'
import { todayFacts } from '../../support/today-facts.ts'

const monday = { day: '2026-11-23', time: '09:00' }

const due = (id: number, changes: Partial<DueContact> = {}): DueContact => ({
  id,
  clientId: 1,
  name: `Person ${id}`,
  kind: 'peer',
  everyDays: 14,
  nextStep: '',
  nextOn: null,
  skippedOn: null,
  createdOn: '2026-10-01',
  snoozedUntil: null,
  lastOn: '2026-11-07',
  ...changes,
})

const rows = (contacts: readonly DueContact[], more: Parameters<typeof todayFacts>[0] = {}) =>
  todayList(todayFacts({ contacts, ...more }), settings, monday).blocks.flatMap(({ block, rows: all }) =>
    all.map(({ title, ref, minutes, stands }) => ({ block, title, id: ref?.id ?? null, minutes, stands })),
  )

describe('smm today asks to be in touch', () => {
  test('with one person a row, the longest due first', () => {
    expect(rows([due(1, { lastOn: '2026-11-08' }), due(2, { nextStep: 'send it.', lastOn: '2026-11-01' })])).toEqual([
      { block: 'comment', title: 'Person 2: not touched for 22 days, next: send it', id: 2, minutes: 3, stands: 1 },
      { block: 'comment', title: 'Person 1: not touched for 15 days', id: 1, minutes: 3, stands: 1 },
    ])
  })

  test('with three of a block in one row, beside those of another block', () => {
    expect(rows([due(1), due(2, { kind: 'press' }), due(3, { lastOn: null }), due(4, { kind: 'customer' })])).toEqual([
      {
        block: 'comment',
        title: '3 contacts are due: smm contact list --client marlow --due',
        id: null,
        minutes: 11,
        stands: 3,
      },
      { block: 'communicate', title: 'Person 4: not touched for 16 days', id: 4, minutes: 3, stands: 1 },
    ])
  })

  test('not before the day, not before the day to which it was put off, and for no client who rests', () => {
    expect(rows([due(1, { lastOn: '2026-11-10' }), due(2, { snoozedUntil: '2026-11-24' })])).toEqual([])
    expect(rows([due(1)], { clients: [client({ id: 1, slug: 'marlow', status: 'paused' })] })).toEqual([])
  })
})
