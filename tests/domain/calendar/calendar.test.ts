import { describe, expect, test } from 'vitest'
import { clashesOf } from '../../../src/domain/calendar/clashes.ts'
import { daysOf, spanOf, spokenSpan } from '../../../src/domain/calendar/span.ts'
import { calendarWith, planned, sol } from '../../support/calendar.ts'

describe('the span of a calendar', () => {
  const today = '2026-11-25'

  test.each([
    ['week', null, '2026-11-23', '2026-11-29', 'Mon 23 to Sun 29 Nov 2026'],
    ['week', '2026-11-26', '2026-11-26', '2026-12-02', 'Thu 26 Nov to Wed 2 Dec 2026'],
    ['week', '2026-12-28', '2026-12-28', '2027-01-03', 'Mon 28 Dec 2026 to Sun 3 Jan 2027'],
    ['month', null, '2026-11-01', '2026-11-30', 'November 2026'],
    ['month', '2028-02-14', '2028-02-01', '2028-02-29', 'February 2028'],
  ] as const)('of a %s from %s is %s to %s, and said as %5$s', (unit, from, first, last, words) => {
    const span = spanOf(unit, from, today)
    expect([span.from, span.to, spokenSpan(span)]).toEqual([first, last, words])
    expect(daysOf(span)).toHaveLength(unit === 'week' ? 7 : Number(last.slice(8)))
  })
})

describe('a calendar', () => {
  test('stands by the desk’s clock and has the client’s beside it, over a change of the clock too', () => {
    const { entries } = calendarWith(
      [
        planned('solInstagram', '2027-03-27 12:00', 'Before'),
        planned('solInstagram', '2027-03-28 12:00', 'After'),
        // In Phoenix it is still the day before.
        planned('solInstagram', '2027-03-28 05:00', 'Night'),
      ],
      { deskZone: 'America/Phoenix', from: '2027-03-22' },
    )
    expect(
      entries.map(({ title, day, time, clientDay, clientTime }) => [title, day, time, clientDay, clientTime]),
    ).toEqual([
      ['Before', '2027-03-27', '04:00', '2027-03-27', '12:00'],
      ['Night', '2027-03-27', '20:00', '2027-03-28', '05:00'],
      ['After', '2027-03-28', '03:00', '2027-03-28', '12:00'],
    ])
  })

  test('begins and ends at the desk’s midnight', () => {
    const { entries } = calendarWith(
      [
        planned('marlowInstagram', '2026-11-22 23:59', 'Before'),
        planned('marlowInstagram', '2026-11-23 00:00', 'First'),
        planned('solInstagram', '2026-11-30 00:59', 'Last'),
        planned('solInstagram', '2026-11-30 01:00', 'After'),
      ],
      {},
    )
    expect(entries.map(({ title }) => title)).toEqual(['First', 'Last'])
  })

  test('shows what went out when it did, and what should have as late', () => {
    const out = { state: 'published', publishedAt: '2026-11-24T12:00:00Z' } as const
    const { entries } = calendarWith([
      planned('marlowInstagram', '2026-11-20 12:00', 'Out on Tuesday', out),
      planned('marlowInstagram', '2026-11-23 08:00', 'Not confirmed'),
      planned('marlowInstagram', '2026-11-23 07:00', 'Not ready', { state: 'draft' }),
    ])
    expect(entries.map(({ title, at, isLate }) => [title, at, isLate])).toEqual([
      ['Not ready', '2026-11-23T07:00:00Z', false],
      ['Not confirmed', '2026-11-23T08:00:00Z', true],
      ['Out on Tuesday', '2026-11-24T12:00:00Z', false],
    ])
  })

  test('keeps what was dropped apart, be it the variant or the post', () => {
    const { entries, dropped } = calendarWith([
      planned('marlowInstagram', '2026-11-24 11:30', 'Variant', { state: 'dropped' }),
      planned('marlowInstagram', '2026-11-25 11:30', 'Post', { isPostDropped: true }),
    ])
    expect([entries, dropped.map(({ title }) => title)]).toEqual([[], ['Variant', 'Post']])
  })

  test('has the free slots from now on, and of one client that client’s alone', () => {
    const all = calendarWith([planned('marlowInstagram', '2026-11-24 11:30', 'Taken')], { at: '2026-11-23T09:00:00Z' })
    expect(all.free.map(({ channel, client, day, time }) => `${client.slug} ${channel} ${day} ${time}`)).toEqual([
      'marlow instagram 2026-11-26 17:00',
      'marlow facebook 2026-11-27 17:00',
      'sol-y-sal instagram 2026-11-25 16:30',
    ])
    const late = calendarWith([], { at: '2026-11-26T17:00:01Z' })
    expect(late.free.map(({ channel }) => channel)).toEqual(['facebook'])
    const one = calendarWith([planned('marlowInstagram', '2026-11-24 11:30', 'Hers')], { client: sol })
    expect([one.entries, one.free.map(({ client }) => client.slug)]).toEqual([[], ['sol-y-sal']])
    expect(calendarWith([], { from: '2026-11-02' }).free).toEqual([])
  })

  test('names a variant by its format only where the post has two on a channel', () => {
    const { entries } = calendarWith([
      planned('marlowInstagram', '2026-11-24 11:30', 'A', { postId: 31, isAlone: false, format: 'story' }),
      planned('marlowFacebook', '2026-11-24 11:31', 'B', { postId: 31 }),
    ])
    expect(entries.map(({ ref }) => ref)).toEqual(['p31/instagram:story', 'p31/facebook'])
  })
})

describe('a clash', () => {
  const entry = (ref: string, at: string, more: Partial<Parameters<typeof clashesOf>[0][number]> = {}) => ({
    ref,
    at: `2026-11-24T${at}:00Z`,
    postId: Number(ref.slice(1)),
    channelId: 1,
    status: 'scheduled' as const,
    ...more,
  })
  const clashing = (...entries: ReturnType<typeof entry>[]) => [...clashesOf(entries).keys()].sort()

  test('is two posts of one channel within the hour, and each names the other', () => {
    const clashes = clashesOf([entry('p1', '11:30'), entry('p2', '12:29'), entry('p3', '13:30')])
    expect([...clashes]).toEqual([
      ['p1', ['p2']],
      ['p2', ['p1']],
    ])
  })

  test('is no two clients or channels at one minute, nor one post in two formats', () => {
    expect(clashing(entry('p1', '11:30'), entry('p2', '11:30', { channelId: 2 }))).toEqual([])
    expect(clashing(entry('p1', '11:30'), entry('p2', '11:30', { postId: 1 }))).toEqual([])
  })

  test('is nothing with what does not go out, nor between two that are out', () => {
    for (const status of ['dropped', 'missed'] as const)
      expect(clashing(entry('p1', '11:30'), entry('p2', '11:30', { status }))).toEqual([])
    const status = 'published' as const
    expect(clashing(entry('p1', '11:30', { status }), entry('p2', '11:40', { status }))).toEqual([])
    expect(clashing(entry('p1', '11:30', { status }), entry('p2', '11:40'))).toEqual(['p1', 'p2'])
  })

  test('is seen over the end of what is shown', () => {
    const { entries } = calendarWith([
      planned('marlowInstagram', '2026-11-22 23:50', 'Before', { postId: 70 }),
      planned('marlowInstagram', '2026-11-23 00:10', 'First', { postId: 71 }),
    ])
    expect(entries.map(({ clashes }) => clashes)).toEqual([['p70/instagram']])
  })
})
