import { describe, expect, test } from 'vitest'
import { parseAnswers, withNotes } from '../../../src/domain/audit/answers.ts'
import { type AuditAnswer, auditMinutes, standingOf } from '../../../src/domain/audit/audit.ts'
import { point } from '../../support/audits.ts'

const points = ['bio', 'link', 'special-hours', 'pinned'].map((item) => point({ item }))
const read = (...words: string[]) => parseAnswers(words, points, 'Instagram')

describe('smm reads the answers of an audit', () => {
  test('in the order of the list, with what is wrong as one clean line', () => {
    expect(read('pinned=none', 'link=open:  leads to\n the \x1b[31mold menu', 'BIO=OK')).toEqual([
      { item: 'bio', state: 'ok', note: '' },
      { item: 'link', state: 'open', note: 'leads to the old menu' },
      { item: 'pinned', state: 'none', note: '' },
    ])
  })

  test('with spaces in the name of an item, and open without a word', () => {
    expect(read('special hours=open')).toEqual([{ item: 'special-hours', state: 'open', note: '' }])
  })

  test('with all=ok for what is not named, wherever it stands', () => {
    expect(read('link=open: 1=2', 'all=ok').map(({ item, state, note }) => [item, state, note])).toEqual([
      ['bio', 'ok', ''],
      ['link', 'open', '1=2'],
      ['special-hours', 'ok', ''],
      ['pinned', 'ok', ''],
    ])
  })

  test.each([
    ['lnk=ok', 'Instagram has no item called "lnk"; did you mean link?'],
    ['wallpaper=ok', 'there are bio, link, special-hours and pinned'],
    ['bio', '"bio" is no answer; write item=ok, item=none or "item=open: what is wrong"'],
    ['=ok', 'is no answer'],
    ['bio=yes', '"bio=yes" is no answer'],
    ['bio=', 'is no answer'],
    ['bio=open too long', '"bio=open too long" is no answer'],
    ['bio=ok: nearly', 'only what is open says more'],
    ['all=open', 'of all items together only ok can be said'],
    [`bio=open: ${'x'.repeat(201)}`, 'takes 201 characters; 200 are the most'],
  ])('and refuses %j', (word, message) => {
    expect(() => read(word)).toThrow(message)
  })

  test('and refuses two for one item', () => {
    expect(() => read('bio=ok', 'Bio=none')).toThrow('"bio" is answered twice')
  })

  test('and keeps what was wrong where only open is said again', () => {
    const before = new Map<string, AuditAnswer>([['link', { item: 'link', state: 'open', note: 'old menu' }]])
    expect(withNotes(read('link=open', 'bio=open'), before).map(({ note }) => note)).toEqual(['', 'old menu'])
    expect(withNotes(read('link=open: dead'), before)[0]?.note).toBe('dead')
    expect(withNotes(read('link=ok'), before)[0]?.note).toBe('')
  })
})

describe('smm knows of a profile', () => {
  test('the newest answer to each item, the later one of the same day', () => {
    const answer = (item: string, state: AuditAnswer['state'], onDay: string) => ({ item, state, note: '', onDay })
    const standing = standingOf([
      answer('bio', 'open', '2026-11-20'),
      answer('link', 'ok', '2026-11-20'),
      answer('bio', 'ok', '2026-11-20'),
      answer('link', 'none', '2026-08-01'),
    ])
    expect([...standing.values()].map(({ item, state }) => [item, state])).toEqual([
      ['bio', 'ok'],
      ['link', 'ok'],
    ])
  })

  test.each([
    [9, 9, 15, 15],
    [3, 9, 15, 5],
    [1, 11, 5, 1],
    [0, 9, 15, 0],
    [0, 0, 15, 0],
  ])('that %i of %i items at %i minutes take %i', (answered, items, whole, minutes) => {
    expect(auditMinutes(answered, items, whole)).toBe(minutes)
  })
})
