import { describe, expect, it } from 'vitest'
import { parseFigures } from '../../../src/domain/platform/channel-figures.ts'
import { countingWords } from '../../../src/domain/platform/counting-words.ts'
import { refuseFormats } from '../../../src/domain/platform/formats-there.ts'
import { channelRules, limitOf } from '../../../src/domain/platform/limits.ts'
import { limit, platform, rules, shippedPlatform } from '../../support/platforms.ts'

const telegram = rules({
  limits: [
    limit({ figure: 'text.max', value: 4096, unit: 'utf16' }),
    limit({ figure: 'text.max', format: 'image', value: 1024, unit: 'utf16' }),
  ],
})

describe('smm looks a limit up and', () => {
  it.each([
    ['image', 1024],
    ['video', 4096],
    [null, 4096],
  ] as const)('gives for the format %s its own, else the general one', (format, value) => {
    expect(limitOf(telegram, 'text.max', format)?.value).toBe(value)
  })

  it('gives nothing where nothing is known', () => {
    expect(limitOf(telegram, 'alt.max')).toBeNull()
    const imagesOnly = rules({ limits: [limit({ figure: 'text.max', format: 'image' })] })
    expect(limitOf(imagesOnly, 'text.max')).toBeNull()
  })
})

describe('smm lays the figures of a channel over those of its platform and', () => {
  it('keeps unit, severity and the lenient unit, and says what stood there', () => {
    const threads = rules({ limits: [limit({ figure: 'text.max', unit: 'threads', lenientUnit: 'graphemes' })] })
    expect(channelRules(threads, parseFigures('text.max 1000')).limits).toEqual([
      {
        figure: 'text.max',
        format: null,
        value: 1000,
        unit: 'threads',
        severity: 'error',
        lenientUnit: 'graphemes',
        source: 'this channel',
        asOf: null,
        note: 'in place of 500 threads',
      },
    ])
  })

  it('leaves the limit of a format as it is, and sets one for a format alone', () => {
    const own = channelRules(telegram, parseFigures('text.max 9000, text.max:video 2000'))
    expect(limitOf(own, 'text.max', 'image')?.value).toBe(1024)
    expect(limitOf(own, 'text.max', 'text')?.value).toBe(9000)
    expect(limitOf(own, 'text.max', 'video')).toMatchObject({ value: 2000, unit: 'utf16' })
  })

  it('gives a figure that the platform lacks the unit of its texts and a severity by its kind', () => {
    const own = channelRules(telegram, parseFigures('alt.max 100, hashtags.advised 3, image.size 8, text.visible 90'))
    expect(limitOf(own, 'alt.max')).toMatchObject({ unit: 'utf16', severity: 'error', note: null })
    expect(limitOf(own, 'hashtags.advised')).toMatchObject({ unit: 'items', severity: 'warning' })
    expect(limitOf(own, 'image.size')).toMatchObject({ unit: 'MB', severity: 'error' })
    expect(limitOf(own, 'text.visible')).toMatchObject({ severity: 'note' })
    expect(limitOf(channelRules(rules(), parseFigures('text.max 9')), 'text.max')?.unit).toBe('graphemes')
  })

  it('changes nothing of a platform for a channel without figures', () => {
    const { rules: instagram } = shippedPlatform('instagram')
    expect(limitOf(channelRules(instagram, []), 'text.max')).toEqual(limitOf(instagram, 'text.max'))
    expect(channelRules(instagram, []).limits).toHaveLength(instagram.limits.length)
  })
})

describe('smm plans posts for a platform and', () => {
  const pin = platform({ slug: 'pinterest', name: 'Pinterest' })

  it('takes the formats that go there, and a format that is never posted', () => {
    expect(() => refuseFormats(pin, rules(), [{ image: 2, story: 0 }, undefined])).not.toThrow()
  })

  it('refuses others in one sentence that names those that do', () => {
    expect(() => refuseFormats(pin, rules(), [{ image: 2 }, { story: 1, article: 1 }])).toThrow(
      'Pinterest takes no story and no article; there go text, image, video',
    )
  })

  it('refuses any post where nothing is published', () => {
    expect(() => refuseFormats(pin, rules({ formats: [] }), [{ image: 1 }])).toThrow(
      'Pinterest is there to listen and to answer; nothing is published there',
    )
  })

  it('refuses a figure for a format that does not go there', () => {
    const figures = [{ figure: 'text.max', format: 'story' }] as const
    expect(() => refuseFormats(pin, rules(), [], figures)).toThrow('Pinterest takes no story')
  })
})

describe('smm says how texts are counted and', () => {
  it('explains each unit that the limits of the platform have, the lenient ones too', () => {
    const { rules: x } = shippedPlatform('x')
    expect(countingWords(x).map(([unit]) => unit)).toEqual(['weighted', 'graphemes', 'utf16'])
    expect(countingWords(x)[0]?.[1]).toBe(
      'U+0000 to U+10FF, U+2000 to U+200D, U+2010 to U+201F, U+2032 to U+2037 as 1, all others as 2; any emoji as 2, any link as 23',
    )
  })

  it.each([
    ['bluesky', 'shortened', 'a path of more than 15 to 13'],
    ['mastodon', 'mastodon', 'every link as 23'],
    ['threads', 'threads', 'a family is 25'],
    ['youtube', 'bytes', 'UTF-8'],
    ['tumblr', 'codepoints', 'code point'],
  ])('says for %s what %s is', (slug, unit, words) => {
    const found = countingWords(shippedPlatform(slug).rules).find(([each]) => each === unit)
    expect(found?.[1]).toContain(words)
  })
})
