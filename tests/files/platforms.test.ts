import { describe, expect, it } from 'vitest'
import { counters } from '../../src/domain/platform/figures.ts'
import { limitOf } from '../../src/domain/platform/limits.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { shippedPlatform, shippedSlugs } from '../support/platforms.ts'
import { filled, strategyNames } from '../support/strategies.ts'

describe('smm ships platforms', () => {
  it.each(shippedSlugs)('%s, of which every limit has words and a date for its source', (slug) => {
    const { platform, rules } = shippedPlatform(slug)
    for (const limit of [...rules.limits, ...rules.advice]) {
      expect(limit.source).toMatch(/\w{3}/)
      expect(limit.asOf).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/)
    }
    for (const limit of rules.limits.filter((each) => each.figure === 'text.max'))
      expect(counters).toContain(limit.unit)
    expect(rules.formats.length > 0).toBe(platform.status === 'active')
  })

  it.each(shippedSlugs)('%s, whose limits that nobody is known to have stated block nothing', (slug) => {
    const unsourced = shippedPlatform(slug).rules.limits.filter((limit) => /^No source found/.test(limit.source))
    expect(unsourced.filter((limit) => limit.severity === 'error')).toEqual([])
  })

  it('and counts for each platform as it needs', () => {
    const counting = (slug: string) => shippedPlatform(slug).rules.counting
    expect(counting('x').weighted).toMatchObject({ scale: 1, light: 1, heavy: 2, emoji: 2, link: 23 })
    expect(counting('mastodon')).toEqual({ mastodon: { link: 23 } })
    expect(counting('bluesky')).toEqual({ shortened: { path: 15, keep: 13 } })
  })

  it.each([
    ['x', null, 280, 'weighted', null],
    ['threads', null, 500, 'threads', 'graphemes'],
    ['bluesky', null, 300, 'graphemes', 'shortened'],
    ['instagram', null, 2200, 'utf16', 'graphemes'],
    ['youtube', null, 5000, 'bytes', 'utf16'],
    ['tiktok', 'short', 2200, 'utf16', null],
    ['tiktok', 'carousel', 4000, 'utf16', null],
    ['telegram', 'text', 4096, 'utf16', null],
    ['telegram', 'image', 1024, 'utf16', null],
    ['linkedin', 'article', 125000, 'utf16', 'graphemes'],
  ] as const)('%s, whose text as %s is %d %s', (slug, format, value, unit, lenientUnit) => {
    expect(limitOf(shippedPlatform(slug).rules, 'text.max', format)).toMatchObject({ value, unit, lenientUnit })
  })

  it('and names a successor that is there and takes posts', () => {
    for (const slug of shippedSlugs) {
      const { retired } = shippedPlatform(slug).platform
      if (retired) expect(shippedPlatform(retired.successor).rules.formats.length).toBeGreaterThan(0)
    }
  })

  it.each(strategyNames)('and plans in the strategy %s only formats that go there', (name) => {
    const { strategy } = strategyFiles.parse(filled(name).canonical, name)
    for (const { platform, cadence, byClient } of strategy.channels) {
      const { formats } = shippedPlatform(platform).rules
      for (const format of Object.keys({ ...cadence, ...byClient })) expect(formats).toContain(format)
    }
  })
})
