import { expect, test } from 'vitest'
import { change, compared } from '../../../src/domain/report/compare.ts'

test.each([
  [12, 8, 'count', { unit: 'per cent', by: 50 }],
  [5, 8, 'count', { unit: 'per cent', by: -37.5 }],
  [8, 8, 'level', { unit: 'per cent', by: 0 }],
  [31, 34, 'rate', { unit: 'points', by: -3 }],
  [-2, -4, 'count', { unit: 'per cent', by: 50 }],
  [3, 0, 'count', null],
  [3, 0, 'rate', null],
  [3, null, 'count', null],
  [null, 3, 'count', null],
] as const)('smm report says how %s stands to %s as a %s', (now, earlier, kind, expected) => {
  expect(change(now, earlier, kind)).toEqual(expected)
})

/** A figure that is known on some Mondays only. */
const known = (values: Record<string, number>) => (span: { from: string }) => values[span.from] ?? null

test('smm report takes a usual week from the weeks on record and no others', () => {
  const values = known({ '2026-11-16': 12, '2026-11-09': 8, '2026-11-02': 5, '2026-10-12': 4 })
  expect(compared({ from: '2026-11-16', to: '2026-11-22' }, 'count', values)).toEqual({
    now: 12,
    lastWeek: 8,
    usual: 5.7,
    change: { unit: 'per cent', by: 50 },
  })
})

test('smm report makes no usual week of a single one', () => {
  const values = known({ '2026-11-16': 12, '2026-11-02': 5 })
  expect(compared({ from: '2026-11-16', to: '2026-11-22' }, 'count', values)).toMatchObject({
    lastWeek: null,
    usual: null,
    change: null,
  })
})

test('smm report looks back twelve weeks and not further', () => {
  const values = known({ '2026-08-24': 4, '2026-08-31': 6, '2026-08-17': 1000 })
  expect(compared({ from: '2026-11-16', to: '2026-11-22' }, 'count', values).usual).toBe(5)
})

test('smm report compares three days with the same three days', () => {
  const asked: string[] = []
  compared({ from: '2026-11-16', to: '2026-11-18' }, 'count', (span) => {
    asked.push(`${span.from} ${span.to}`)
    return null
  })
  expect(asked.slice(0, 2)).toEqual(['2026-11-16 2026-11-18', '2026-11-09 2026-11-11'])
})
