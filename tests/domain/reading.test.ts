import { describe, expect, it } from 'vitest'
import { parseReadings, requireKnownMetric } from '../../src/domain/reading.ts'

describe('smm reads readings and', () => {
  it('takes several metrics with their values', () => {
    expect(parseReadings(['followers=1,240', 'Link_Clicks=3', 'homework-on-time=90%'])).toEqual([
      { metric: 'followers', value: 1240 },
      { metric: 'link-clicks', value: 3 },
      { metric: 'homework-on-time', value: 90 },
    ])
  })

  it.each(['followers', '=12', 'followers 12', '9lives=1', 'a/b=1', `${'m'.repeat(41)}=1`])(
    'refuses "%s" by name',
    (word) => {
      expect(() => parseReadings([word])).toThrow(`"${word}" is not a reading`)
    },
  )

  it('names a value that is no number', () => {
    expect(() => parseReadings(['followers=1.2K'])).toThrow('"1.2k" is not a number')
  })

  it('refuses per cent for what is no rate', () => {
    expect(() => parseReadings(['followers=12%'])).toThrow('followers is no rate')
  })

  it.each([
    [
      'homework-on-time=140%',
      'homework-on-time goes from 0 to 100 %, so 140 % cannot be its value; write it like homework-on-time=90%',
    ],
    [
      'promo-share=101',
      'promo-share goes from 0 to 100 %, so 101 % cannot be its value; write it like promo-share=90%',
    ],
    ['reviews-answered=140%', 'reviews-answered goes from 0 to 100 %, so 140 % cannot be its value'],
    ['rating=47', 'rating goes from 0 to 5, so 47 cannot be its value; write it like rating=4.4'],
    ['rating=5.1', 'so 5.1 cannot be its value'],
  ])('refuses %s, which cannot be', (word, sentence) => {
    expect(() => parseReadings([word])).toThrow(sentence)
  })

  it.each(['rating=5', 'rating=0', 'homework-on-time=100%', 'homework-on-time=0', 'followers=47', 'tables=140'])(
    'takes %s',
    (word) => {
      expect(parseReadings([word])).toHaveLength(1)
    },
  )

  it('takes per cent for a metric that only the client has', () => {
    expect(parseReadings(['reviews-answered=90%'])).toEqual([{ metric: 'reviews-answered', value: 90 }])
  })

  it('refuses a metric that stands twice', () => {
    expect(() => parseReadings(['reach=1', 'reach=2'])).toThrow('reach stands twice')
  })
})

describe('smm knows a metric and', () => {
  it('takes one that a goal uses or that platforms report', () => {
    expect(() => requireKnownMetric('tables', ['tables'], ['reach'], 'acme')).not.toThrow()
    expect(() => requireKnownMetric('reach', ['tables'], ['reach'], 'acme')).not.toThrow()
  })

  it('names the near ones of a misspelt one', () => {
    expect(() => requireKnownMetric('folowers', ['tables'], ['followers', 'reach'], 'acme')).toThrow(
      'metric called folowers; did you mean followers?',
    )
  })

  it('names none when none is near', () => {
    expect(() => requireKnownMetric('zzzzzz', ['tables'], ['reach'], 'acme')).toThrow(/metric called zzzzzz$/)
  })
})
