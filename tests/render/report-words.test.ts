import { expect, test } from 'vitest'
import { figure, percent } from '../../src/domain/number.ts'
import { listed } from '../../src/domain/text/phrase.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { changeWords, daysWords, rangeWords } from '../../src/render/views/report/words.ts'

test.each([
  [1240, '1,240'],
  [1234567.891, '1,234,567.89'],
  [4.3, '4.3'],
  [0, '0'],
  [-12.5, '−12.5'],
  [-0.001, '0'],
  [-0, '0'],
  [null, '—'],
])('smm report writes %s as %s', (value, words) => {
  expect(figure(value)).toBe(words)
})

test('smm report writes no rate as a dash and not as a nought', () => {
  expect([percent(null), percent(0)]).toEqual(['—', '0 %'])
})

test.each([
  [{ unit: 'per cent', by: 41.7 }, '+42 %'],
  [{ unit: 'per cent', by: -12 }, '−12 %'],
  [{ unit: 'points', by: -1 }, '−1 point'],
  [{ unit: 'points', by: 3 }, '+3 points'],
  [{ unit: 'per cent', by: 0.2 }, 'no change'],
  [null, '—'],
] as const)('smm report says %j as %s', (change, words) => {
  expect(changeWords(change)).toBe(words)
})

const run = (from: string, days: number, keep: (index: number) => boolean = () => true) =>
  Array.from({ length: days }, (_, index) => index)
    .filter(keep)
    .map((index) => addDays(from, index))
// 16 November 2026 is a Monday.
test.each([
  [run('2026-11-16', 7), 'every day'],
  [run('2026-11-16', 5), 'every weekday'],
  [run('2026-11-18', 10, (index) => index % 7 !== 3 && index % 7 !== 4), 'every weekday'],
  [run('2026-11-17', 6), 'every day from Tuesday to Sunday'],
  [['2026-11-21', '2026-11-22'], 'at the weekend'],
  [['2026-11-21'], 'Sat 21 Nov'],
  [['2026-11-17', '2026-11-24'], 'Tue 17 Nov and Tue 24 Nov'],
  [['2026-11-16', '2026-11-19', '2026-11-23', '2026-11-26'], 'every Monday and Thursday'],
  [[], ''],
])('smm report says the days %j as "%s"', (days, words) => {
  expect(daysWords(days)).toBe(words)
})

test.each([
  ['2026-11-16', '2026-11-22', '16 to 22 Nov 2026'],
  ['2026-11-30', '2026-12-06', '30 Nov to 6 Dec 2026'],
  ['2026-12-28', '2027-01-03', '28 Dec 2026 to 3 Jan 2027'],
  ['2026-11-23', '2026-11-23', 'Mon 23 Nov 2026'],
])('smm report says %s to %s as "%s"', (from, to, words) => {
  expect(rangeWords(from, to)).toBe(words)
})

test('smm report lists words as a sentence does', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})
