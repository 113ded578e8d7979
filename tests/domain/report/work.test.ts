import { expect, test } from 'vitest'
import { workByBlock, workPieces } from '../../../src/domain/report/work-done.ts'
import { activity } from '../../support/report-desk.ts'

const day = '2026-11-17'

test('smm report names each piece of work once, with its acts, in the order of value', () => {
  const ledger = [
    activity(1, day, 'Write', { stage: 'create', action: 'make' }),
    activity(1, day, 'Answer', { action: 'reply', count: 2 }),
    activity(1, day, 'Look', {}),
    activity(1, day, 'Answer', { action: 'reply', count: 3 }),
    activity(1, day, 'Answer', { action: 'reply', count: 4, by: 'client' }),
  ]
  expect(workPieces(ledger).map(({ title, by, count }) => [title, by, count])).toEqual([
    ['Answer', 'manager', 5],
    ['Answer', 'client', 4],
    ['Look', 'manager', 1],
    ['Write', 'manager', 1],
  ])
})

test('smm report counts work by block and by who did it, likes left out', () => {
  const ledger = [
    activity(1, day, 'Answer', { action: 'reply', count: 2 }),
    activity(1, day, 'Answer', { action: 'reply', by: 'client' }),
    activity(1, day, 'Like', { stage: 'comment', action: 'like', count: 9 }),
    activity(1, day, 'Comment', { stage: 'comment', action: 'comment', count: 3 }),
  ]
  expect(workByBlock(ledger)).toEqual([
    { block: 'respond', manager: 2, client: 1 },
    { block: 'comment', manager: 3, client: 0 },
  ])
})

test('smm report counts no answering that nobody counted', () => {
  const uncounted = activity(1, day, 'Answer', { counted: false })
  expect(workByBlock([uncounted])).toEqual([{ block: 'respond', manager: null, client: 0 }])
  expect(workByBlock([uncounted, activity(1, day, 'Answer', { action: 'reply', count: 2 })])).toEqual([
    { block: 'respond', manager: 2, client: 0 },
  ])
})
