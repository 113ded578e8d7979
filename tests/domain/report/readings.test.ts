import { expect, test } from 'vitest'
import type { Channel } from '../../../src/domain/channel.ts'
import type { Reading } from '../../../src/domain/reading.ts'
import { readingLines } from '../../../src/domain/report/readings.ts'

let id = 0
const reading = (metric: string, onDay: string, value: number, channelId: number | null = 1): Reading => ({
  id: ++id,
  clientId: 1,
  channelId,
  metric,
  value,
  source: 'hand',
  onDay,
})
const channels = [{ id: 1, key: 'instagram' } as Channel]
const week = { from: '2026-11-16', to: '2026-11-22' }
const lines = (...readings: Reading[]) => readingLines(readings, channels, week)

test('smm report adds up a count over the days of a week', () => {
  expect(
    lines(reading('reach', '2026-11-10', 50), reading('reach', '2026-11-16', 100), reading('reach', '2026-11-22', 20)),
  ).toMatchObject([
    { channel: 'instagram', metricLabel: 'Reach', kind: 'count', now: 120, lastWeek: 50, change: { by: 140 } },
  ])
})

test('smm report takes a level as it was last', () => {
  expect(lines(reading('followers', '2026-11-16', 100), reading('followers', '2026-11-20', 90))).toMatchObject([
    { now: 90 },
  ])
})

test('smm report lets the later entry of a day replace the earlier', () => {
  expect(lines(reading('reach', '2026-11-16', 100), reading('reach', '2026-11-16', 70))).toMatchObject([{ now: 70 }])
})

test('smm report leaves out what was not read in the week', () => {
  expect(lines(reading('reach', '2026-11-10', 50))).toEqual([])
})

test('smm report puts the client as a whole before its channels', () => {
  expect(
    lines(reading('reach', '2026-11-16', 1), reading('calls', '2026-11-16', 2, null)).map((line) => line.channel),
  ).toEqual([null, 'instagram'])
})
