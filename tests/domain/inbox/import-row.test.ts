import { expect, test } from 'vitest'
import { parseMessageMapping } from '../../../src/domain/inbox/import-columns.ts'
import { rowAnswer, rowKind, rowMoment, rowName, rowStars } from '../../../src/domain/inbox/import-row.ts'

test.each([
  ['', null],
  ['Comments', 'comment'],
  ['c', 'comment'],
  ['Direct Message', 'dm'],
  ['DIRECT_MESSAGES', 'dm'],
  ['e-mail', 'email'],
  ['Recommendation', 'review'],
] as const)('smm takes the kind "%s" for %s', (text, kind) => expect(rowKind(text)).toBe(kind))

test.each(['constructor', 'shout'])('smm knows no kind "%s"', (text) => {
  expect(() => rowKind(text)).toThrow(`"${text}" is no kind of message`)
})

test.each([
  ['', null],
  ['4', 4],
  ['4.0', 4],
  ['4,00', 4],
  ['4/5', 4],
  ['4 / 5', 4],
  ['FOUR', 4],
  ['★★★★☆', 4],
  ['4 stars', 4],
] as const)('smm takes "%s" for %s stars', (text, stars) => expect(rowStars(text)).toBe(stars))

test.each(['0', '6', '4.5', '10/10', 'many', '4 stars for you'])('smm takes "%s" for no number of stars', (text) => {
  expect(() => rowStars(text)).toThrow('is no number of stars from 1 to 5')
})

const moment = (datetime: string, form: string | null = null, date = '', time = '') =>
  rowMoment({ datetime, form, date, time })

test.each([
  ['', null],
  ['2026-11-20 10:00', { local: { day: '2026-11-20', time: '10:00' } }],
  ['2026-11-20T10:00:30', { local: { day: '2026-11-20', time: '10:00' } }],
  ['2026-11-20', { day: '2026-11-20' }],
  ['2026-11-20T10:00:30.123Z', { at: '2026-11-20T10:00:00Z' }],
  ['2026-11-20T10:00+02:00', { at: '2026-11-20T08:00:00Z' }],
  ['2026-11-20 10:00:00 UTC', { at: '2026-11-20T10:00:00Z' }],
  ['2026-11-20 10:00:00 +0100', { at: '2026-11-20T09:00:00Z' }],
])('smm reads "%s"', (text, when) => expect(moment(text)).toEqual(when))

test('smm reads dates in the form that was said, with a time of its own or without', () => {
  expect(moment('20/11/2026 9:05', 'DD/MM/YYYY HH:mm')).toEqual({ local: { day: '2026-11-20', time: '09:05' } })
  expect(moment('20/11/2026', 'DD/MM/YYYY HH:mm')).toEqual({ day: '2026-11-20' })
  expect(moment('', 'DD/MM/YYYY', '20/11/2026', '9:05')).toEqual({ local: { day: '2026-11-20', time: '09:05' } })
  expect(moment('', 'DD/MM/YYYY', '20/11/2026')).toEqual({ day: '2026-11-20' })
  expect(() => moment('2026-11-31 10:00')).toThrow('is no date')
  expect(() => moment('11/12/2026')).toThrow('is no date')
})

test.each(['0101-01-01', '1999-12-31 23:59', '0101-11-20T10:00:00Z'])('smm refuses the year of "%s"', (text) => {
  expect(() => moment(text)).toThrow('is before 2000-01-01')
  expect(() => rowAnswer(text, null)).toThrow('is before 2000-01-01')
  expect(moment('2000-01-01')).toEqual({ day: '2000-01-01' })
})

test('smm hears of an answer yes, no, or when', () => {
  expect([rowAnswer('', null), rowAnswer('Yes', null), rowAnswer('0', null)]).toEqual([null, 'yes', 'no'])
  expect(rowAnswer('2026-11-20', null)).toEqual({ day: '2026-11-20' })
  expect(() => rowAnswer('perhaps', null)).toThrow('neither yes nor no, nor when')
})

test('smm knows a row again by its id in its place, else by what it says there', () => {
  const place = { clientId: 1, channelId: 2 }
  expect(rowName(place, { id: 'a/1', hash: 'one' })).toBe(rowName(place, { id: 'a/1', hash: 'two' }))
  const names = [
    rowName(place, { id: '', hash: 'one' }),
    rowName(place, { id: '', hash: 'two' }),
    rowName(place, { id: 'one', hash: 'one' }),
    rowName({ ...place, channelId: 3 }, { id: '', hash: 'one' }),
    rowName({ ...place, clientId: 2 }, { id: '', hash: 'one' }),
  ]
  expect(new Set(names).size).toBe(names.length)
})

test('smm takes headers with commas and equals signs', () => {
  expect(parseMessageMapping('Who, when=person,A=B=words')).toEqual({ 'Who, when': 'person', 'A=B': 'words' })
})
