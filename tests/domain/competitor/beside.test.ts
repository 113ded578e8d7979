import { describe, expect, test } from 'vitest'
import { type BesideFacts, besideInReport, besideRows } from '../../../src/domain/competitor/beside.ts'
import type { Competitor, CompetitorReading } from '../../../src/domain/competitor/competitor.ts'
import { addDays } from '../../../src/domain/time/day.ts'

const day = '2026-11-22'

function competitor(id: number, name: string, platforms: readonly string[]): Competitor {
  const accounts = platforms.map((platform) => ({ platform, handle: name, address: null, isPlanned: false }))
  return { id, clientId: 1, name, note: 'private', isPlanned: false, addedOn: '2026-01-01', droppedAt: null, accounts }
}

function reading(
  competitorId: number,
  daysAgo: number,
  value: number,
  more: Partial<CompetitorReading> = {},
): CompetitorReading {
  return {
    competitorId,
    platform: 'instagram',
    metric: 'followers',
    value,
    source: 'hand',
    onDay: addDays(day, -daysAgo),
    ...more,
  }
}

const channel = (id: number, platform: string, key = platform) => ({
  id,
  key,
  platform,
  handle: `@${key}`,
  startedOn: '2026-01-01',
  retiredOn: null,
})

function facts(changes: Partial<BesideFacts> = {}): BesideFacts {
  return {
    client: { name: 'Marlow' },
    day,
    channels: [channel(1, 'instagram')],
    readings: [],
    published: null,
    competitors: [competitor(1, 'Crumb', ['instagram'])],
    theirs: [],
    ...changes,
  }
}

const own = (daysAgo: number, metric: string, value: number) => ({
  channelId: 1,
  metric,
  value,
  onDay: addDays(day, -daysAgo),
})
const out = (daysAgo: number, channelId = 1) => ({ channelId, onDay: addDays(day, -daysAgo) })
const figuresOfClient = (changes: Partial<BesideFacts>) =>
  besideRows(facts(changes)).find(({ isClient }) => isClient)?.figures

describe('smm sets a client beside its competitors', () => {
  test('with the newest reading, the one of an earlier day, and nothing for what was not recorded', () => {
    const theirs = [reading(1, 40, 8000), reading(1, 12, 8100), reading(1, 0, 8400, { metric: 'reviews' })]
    const [client, crumb] = besideRows(
      facts({ theirs, readings: [own(7, 'followers', 900), own(0, 'followers', 912)] }),
    )
    expect(client).toMatchObject({ isClient: true, figures: { followers: { value: 912, before: { value: 900 } } } })
    expect(crumb).toMatchObject({
      name: 'Crumb',
      readOn: day,
      figures: {
        followers: { value: 8100, onDay: '2026-11-10', before: { value: 8000, onDay: '2026-10-13' } },
        'posts-a-week': null,
        rating: null,
      },
    })
    expect(JSON.stringify([client, crumb])).not.toContain('private')
  })

  test('on every platform of both, and where only of the other something was read', () => {
    const competitors = [competitor(1, 'Crumb', ['instagram', 'tiktok', 'x'])]
    const channels = [channel(1, 'instagram'), channel(2, 'facebook')]
    const theirs = [reading(1, 3, 50, { platform: 'tiktok' }), reading(1, 3, 5, { platform: '' })]
    const rows = besideRows(facts({ competitors, channels, theirs }))
    expect(rows.map(({ platform, name }) => `${platform} ${name}`)).toEqual([
      'instagram Marlow',
      'instagram Crumb',
      'tiktok Crumb',
      ' Crumb',
    ])
  })

  test('by the key of the channel where it has two on one platform, and never with a retired one', () => {
    const channels = [
      channel(1, 'instagram'),
      channel(2, 'instagram', 'instagram-es'),
      { ...channel(3, 'instagram', 'old'), retiredOn: '2026-11-01' },
    ]
    expect(besideRows(facts({ channels })).map(({ name }) => name)).toEqual([
      'Marlow (instagram)',
      'Marlow (instagram-es)',
      'Crumb',
    ])
  })

  test('with its own posts a week over 28 days, or since its channel began', () => {
    const published = [out(0), out(1), out(27), out(28), out(2, 9)]
    expect(figuresOfClient({ published })?.['posts-a-week']?.value).toBe(0.8)
    expect(figuresOfClient({ published: [] })?.['posts-a-week']?.value).toBe(0)
    expect(figuresOfClient({ published: null })?.['posts-a-week']).toBeNull()
    const begun = (daysAgo: number) => [{ ...channel(1, 'instagram'), startedOn: addDays(day, -daysAgo) }]
    expect(figuresOfClient({ published, channels: begun(13) })?.['posts-a-week']?.value).toBe(1)
    expect(figuresOfClient({ published, channels: begun(5) })?.['posts-a-week']).toBeNull()
  })

  test('with its own engagement of a post for each follower, over the days that its readings cover', () => {
    const published = [out(1), out(8), out(13), out(20)]
    const followers = own(0, 'followers', 1000)
    const of = (...readings: readonly ReturnType<typeof own>[]) =>
      figuresOfClient({ published, readings: [...readings, followers] })?.['engagement-rate']?.value
    // The first one only says where the days of the second begin: 30 of two posts.
    expect(of(own(14, 'engagements', 99), own(7, 'engagements', 30))).toBe(1.5)
    expect(of(own(30, 'engagements', 99), own(0, 'engagements', 80))).toBe(2)
    expect(of(own(7, 'engagements', 30))).toBeUndefined()
    expect(of(own(70, 'engagements', 30), own(0, 'engagements', 80))).toBeUndefined()
    expect(
      figuresOfClient({ published, readings: [own(14, 'engagements', 9), own(7, 'engagements', 9)] })?.[
        'engagement-rate'
      ],
    ).toBeNull()
  })
})

describe('smm puts beside the others into a client’s copy', () => {
  test.each([
    [45, ['Marlow', 'Crumb']],
    [46, []],
  ])('what was read %s days before the end of the days', (daysAgo, names) => {
    expect(besideInReport(facts({ theirs: [reading(1, daysAgo, 5)] })).map(({ name }) => name)).toEqual(names)
  })

  test('only those of whom something was read, on platforms of the client', () => {
    const competitors = [competitor(1, 'Crumb', ['instagram', 'x']), competitor(2, 'Mill', ['instagram'])]
    const theirs = [reading(1, 3, 5), reading(1, 3, 5, { platform: 'x' })]
    expect(besideInReport(facts({ competitors, theirs })).map(({ name }) => name)).toEqual(['Marlow', 'Crumb'])
  })
})
