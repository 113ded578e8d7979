import { describe, expect, test } from 'vitest'
import { type Contact, isKept, plainContact } from '../../../src/domain/contact.ts'
import { parseEvery } from '../../../src/domain/contacts/every.ts'
import { merged } from '../../../src/domain/contacts/merged.ts'
import { parseSaidHandle } from '../../../src/domain/contacts/said-handle.ts'
import { hasTag, parseTags } from '../../../src/domain/contacts/tags.ts'
import { afterTouch, asksTooMuch, touchBlock, touchWork } from '../../../src/domain/contacts/touch.ts'
import { relationshipsOf } from '../../../src/domain/report/relationships.ts'
import { titleWithContact } from '../../../src/domain/today/touching.ts'
import { shippedPlatform, shippedSlugs } from '../../support/platforms.ts'

const shippedPlatforms = () => shippedSlugs.map((slug) => shippedPlatform(slug).platform)

const jane: Contact = {
  ...plainContact,
  id: 4,
  clientId: 1,
  name: 'Jane Doe',
  kind: 'prospect',
  createdOn: '2026-11-02',
}

describe('smm reads', () => {
  test.each([
    ['14d', 14],
    ['14 days', 14],
    ['1 day', 1],
    ['2w', 14],
    ['every 30 days', 30],
    ['7', 7],
  ])('the rhythm %s', (text, days) => expect(parseEvery(text)).toBe(days))

  test.each(['0d', '367d', 'weekly', '', '-3d', '53w'])('no rhythm in “%s”', (text) => {
    expect(() => parseEvery(text)).toThrow('write 14d')
  })

  test.each([
    ['a, b', 'a, b'],
    ['#Bakers,bakers , café', 'Bakers, café'],
    [' , ', ''],
  ])('the tags “%s”', (text, tags) => expect(parseTags(text)).toBe(tags))

  test('a tag whatever its case and accents', () => {
    expect(hasTag('Café, bakers', 'cafe')).toBe(true)
    expect(hasTag('cafés', 'cafe')).toBe(false)
    expect(hasTag('', 'cafe')).toBe(false)
  })

  test.each([
    ['ig:@Jane', { platform: 'instagram', handle: '@Jane', key: 'jane' }],
    ['linkedin:Maria K.', { platform: 'linkedin', handle: 'Maria K.', key: 'maria k' }],
    ['fb:a:b', { platform: 'facebook', handle: 'a:b', key: 'a:b' }],
  ])('the handle %s', (text, handle) => {
    expect(parseSaidHandle(text, shippedPlatforms())).toEqual(handle)
  })

  test.each([
    ['@jane', 'does not say on which platform'],
    ['ig:', 'does not say on which platform'],
    ['ig:@', 'names nobody'],
    ['zzz:@jane', 'No platform called zzz'],
  ])('no handle in %s', (text, words) => {
    expect(() => parseSaidHandle(text, shippedPlatforms())).toThrow(words)
  })
})

describe('smm takes a touch for', () => {
  test.each([
    ['prospect', true, true, 'communicate', 'introduce'],
    ['peer', true, true, 'communicate', 'introduce'],
    ['peer', false, true, 'comment', 'comment'],
    ['press', false, true, 'comment', 'comment'],
    ['peer', false, false, 'communicate', 'other'],
    ['customer', false, true, 'communicate', 'other'],
  ] as const)('of a %s, first %s, on a channel %s: %s, %s', (kind, isFirst, onChannel, stage, action) => {
    expect(touchWork(kind, { isFirst, onChannel })).toEqual({ stage, action })
  })

  test('the block of whom one sells to, and of everybody else', () => {
    expect((['prospect', 'customer'] as const).map(touchBlock)).toEqual(['communicate', 'communicate'])
    expect((['peer', 'press', 'advocate', 'visitor'] as const).map(touchBlock)).toEqual(Array(4).fill('comment'))
  })

  test('the end of a next step whose day has come, or that has none, and not of one that is ahead', () => {
    const after = (nextOn: string | null) => afterTouch({ ...jane, nextStep: 'send it', nextOn }, '2026-11-23').nextStep
    expect([after(null), after('2026-11-23'), after('2026-11-24')]).toEqual(['', '', 'send it'])
  })

  test('too much asked where one more is more than was given', () => {
    expect(asksTooMuch({ gave: 1, asked: 0 })).toBe(false)
    expect(asksTooMuch({ gave: 1, asked: 1 })).toBe(true)
  })
})

describe('smm says first', () => {
  const contact = { taskId: 1, contactId: 4, name: 'Jane Doe', touches: 1, wanted: 3 }
  test.each([
    ['close', 1, 'Only 1 of 3 touches so far: Offer a tasting (c4 Jane Doe)'],
    ['close', 3, 'Offer a tasting (c4 Jane Doe)'],
    ['communicate', 0, 'Offer a tasting (c4 Jane Doe)'],
  ])('of work in %s after %d touches: %s', (stage, touches, words) => {
    expect(titleWithContact({ title: 'Offer a tasting.', stage }, { ...contact, touches })).toBe(words)
  })

  test('nothing of work with nobody', () => {
    expect(titleWithContact({ title: 'Offer a tasting', stage: 'close' }, undefined)).toBe('Offer a tasting')
  })
})

describe('smm keeps of two contacts who are one person', () => {
  test('what is known of the first, and what it lacks of the other', () => {
    const other = { ...jane, id: 9, kind: 'peer', tags: 'b, A', note: 'Two', everyDays: 7, nextStep: 'ring' } as const
    const one = { ...jane, kind: 'visitor', tags: 'a', note: 'One', createdOn: '2026-11-09' } as const
    expect(merged(one, other)).toEqual({
      ...one,
      kind: 'peer',
      tags: 'a, b',
      note: 'One; Two',
      everyDays: 7,
      nextStep: 'ring',
      createdOn: '2026-11-02',
    })
    expect(merged({ ...jane, everyDays: 14, nextStep: 'write' }, other)).toMatchObject({
      kind: 'prospect',
      everyDays: 14,
      nextStep: 'write',
    })
  })

  test('and lists a visitor only with a rhythm, a step or a tag', () => {
    const visitor = { ...jane, kind: 'visitor' } as const
    expect(isKept(jane)).toBe(true)
    expect(isKept(visitor)).toBe(false)
    expect([{ everyDays: 7 }, { nextStep: 'x' }, { tags: 'x' }].map((each) => isKept({ ...visitor, ...each }))).toEqual(
      [true, true, true],
    )
  })
})

describe('smm reports of people', () => {
  const week = { from: '2026-11-16', to: '2026-11-22' }
  const person = { ...jane, touches: 0, lastOn: null }
  test('nothing where nobody is kept', () => {
    expect(relationshipsOf([{ ...person, kind: 'visitor', touches: 4 }], week)).toBeNull()
  })

  test('who is new, touched, overdue, and came closer', () => {
    expect(
      relationshipsOf(
        [
          { ...person, createdOn: '2026-11-18', stage: 'talking', stageOn: '2026-11-18' },
          { ...person, everyDays: 7, lastOn: '2026-11-17', touches: 2, stage: 'won', stageOn: '2026-11-17' },
          { ...person, everyDays: 7, lastOn: '2026-11-10', stage: 'offered', stageOn: '2026-11-10' },
          { ...person, nextStep: 'x', nextOn: '2026-11-22' },
        ],
        week,
      ),
    ).toEqual({ kept: 4, fresh: 1, touched: 1, overdue: 1, closer: 1, won: 1 })
  })
})
