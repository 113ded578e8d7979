import { expect, test } from 'vitest'
import { evidenceWords } from '../../../src/domain/report/evidence.ts'
import { parseMeasure } from '../../../src/domain/strategy/measure.ts'

test.each([
  ['rating >= 4.4', 4.5, ['2026-12-07'], 'rating 4.5, read Mon 7 Dec; agreed: at least 4.4'],
  ['low-review-wait > 24 h', 30, ['2026-12-07'], 'low review wait 30 h, read Mon 7 Dec; agreed: more than 24 h'],
  ['promo-share > 20', 30, ['2026-12-07'], 'promo share 30 %, read Mon 7 Dec; agreed: more than 20 %'],
  [
    'bookings <= 3 in a week',
    1240,
    ['2026-12-07', '2026-12-09'],
    'bookings 1,240, read Mon 7 Dec and Wed 9 Dec; agreed: at most 3 in a week',
  ],
  [
    'bookings >= 3 in a week',
    37,
    ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
    'bookings 37, read on 4 days from Mon 16 Nov to Mon 7 Dec; agreed: at least 3 in a week',
  ],
  ['comments-made < 1 in a week', 0, [], 'comments on others 0, counted in our ledger; agreed: less than 1 in a week'],
] as const)('smm report gives the evidence of "%s" in words', (measure, value, readOn, words) => {
  expect(evidenceWords(parseMeasure(measure), { value, readOn })).toBe(words)
})
