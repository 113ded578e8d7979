import { describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/domain/channel.ts'
import type { Goal } from '../../../src/domain/goal.ts'
import { channelEdits, dependsOnChannel, goalEdits, withoutChannelEdits } from '../../../src/domain/strategy/edits.ts'
import type { Strategy } from '../../../src/domain/strategy/shape.ts'

const strategy = {
  goals: [
    { key: 'rating', channel: 'google-business' },
    { key: 'street', channel: null },
  ],
  channels: [
    { key: 'instagram', cadence: {}, byClient: {}, slots: [], sweeps: [] },
    {
      key: 'google-business',
      cadence: { image: 1, video: 1 },
      byClient: {},
      slots: ['wed 11:00', 'fri 11:00'],
      sweeps: ['11:30'],
    },
  ],
  routines: [
    { key: 'captions', channel: null, makes: ['instagram', 'google-business'] },
    { key: 'reshare', channel: 'instagram', makes: [] },
  ],
  homework: [{ key: 'clip', channel: null, makes: ['instagram'] }],
} as unknown as Strategy

const channel: Channel = {
  id: 1,
  clientId: 1,
  key: 'google-business',
  platform: 'google-business',
  handle: '@acme',
  address: null,
  cadence: 'image 1, video 1',
  byClient: '',
  slots: 'wed 11:00, fri 11:00',
  sweeps: '11:30',
  figures: '',
  startedOn: '2026-11-23',
  retiredOn: null,
}

const goal: Goal = {
  id: 3,
  clientId: 1,
  key: 'street',
  title: 'Have neighbours share us',
  metric: 'tags-and-shares',
  channelId: null,
  baseline: 1,
  target: 3,
  startsOn: '2026-11-23',
  dueOn: '2027-02-21',
  endedOn: null,
}

describe('smm carries a change into the strategy and', () => {
  it('changes a channel entry by entry, so that lists and maps keep their form', () => {
    const after = { ...channel, handle: null, cadence: 'image 2, short 1', slots: 'tue 09:00' }
    expect(channelEdits(strategy, channel, after)).toEqual([
      { path: ['channels', 1, 'handle'], value: undefined },
      { path: ['channels', 1, 'cadence', 'image'], value: 2 },
      { path: ['channels', 1, 'cadence', 'video'], value: undefined },
      { path: ['channels', 1, 'cadence', 'short'], value: 1 },
      { path: ['channels', 1, 'slots', 0], value: 'tue 09:00' },
      { path: ['channels', 1, 'slots', 1], value: undefined },
    ])
  })

  it('leaves a strategy alone that does not hold the channel, and for an address', () => {
    expect(channelEdits(strategy, { ...channel, key: 'x' }, { ...channel, key: 'x', handle: '@b' })).toEqual([])
    expect(channelEdits(strategy, channel, { ...channel, address: 'https://acme.example' })).toEqual([])
  })

  it('sets only what changed of a goal', () => {
    expect(goalEdits(strategy, goal, { ...goal, target: 4, dueOn: null })).toEqual([
      { path: ['goals', 1, 'target'], value: 4 },
      { path: ['goals', 1, 'due'], value: undefined },
    ])
  })

  it('takes a channel out of what makes posts for it', () => {
    expect(withoutChannelEdits(strategy, 'instagram')).toEqual([
      { path: ['routines', 0, 'makes', 0], value: undefined },
      { path: ['homework', 0, 'makes', 0], value: undefined },
      { path: ['channels', 0], value: undefined },
    ])
    expect(withoutChannelEdits(strategy, 'tiktok')).toEqual([])
  })

  it('names what cannot do without a channel', () => {
    expect(dependsOnChannel(strategy, 'google-business')).toEqual(['goal rating'])
    expect(dependsOnChannel(strategy, 'instagram')).toEqual(['routine reshare'])
  })
})
