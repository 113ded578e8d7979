import { expect, test } from 'vitest'
import { parseRecurrence } from '../../../src/domain/time/recurrence.ts'
import { spokenRhythm } from '../../../src/domain/time/rhythm.ts'

test.each([
  ['weekdays', 'every weekday'],
  ['daily', 'every day'],
  ['tue', 'every Tuesday'],
  ['tue, fri', 'every Tuesday and Friday'],
  ['tue-sun', 'every day but Monday'],
  ['2 weeks on mon', 'every other week on Monday'],
  ['3 weeks on mon, thu', 'every 3 weeks on Monday and Thursday'],
  ['1 day', 'every day'],
  ['2 days', 'every other day'],
  ['10 days', 'every 10 days'],
  ['month on 1', 'on the 1st of the month'],
  ['month on 2, 12, 22, last', 'on the 2nd, 12th, 22nd and last day of the month'],
  ['10 days after done', '10 days after the last time'],
  ['when asked', 'whenever somebody asks'],
])('smm tells a client of “%s” that it comes round %s', (words, rhythm) => {
  expect(spokenRhythm(parseRecurrence(words))).toBe(rhythm)
})
