import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCadence,
  formatSlots,
  formatSweeps,
  parseAddress,
  parseCadence,
  parseChannelKey,
  parseSlots,
  parseSweeps,
} from '../../src/domain/channel.ts'
import { weekdays } from '../../src/domain/time/day.ts'
import { formats } from '../../src/domain/words.ts'

describe('smm reads the cadence of a channel and', () => {
  it.each([
    ['image 2, short 1', { image: 2, short: 1 }],
    ['Short 1,image 2', { image: 2, short: 1 }],
    ['article 0.5', { article: 0.5 }],
    ['none', {}],
    ['', {}],
  ])('takes "%s"', (text, cadence) => {
    expect(parseCadence(text)).toEqual(cadence)
  })

  it.each(['2 image', 'picture 2', 'image', 'image two', 'image -1', 'image 71', 'image 2 short 1'])(
    'refuses "%s" by name',
    (text) => {
      expect(() => parseCadence(text)).toThrow(`"${text}" is not a number of posts a week`)
    },
  )

  it('refuses a format that stands twice', () => {
    expect(() => parseCadence('image 1, image 2')).toThrow('"image" stands twice')
  })

  it('stores it in the order of the formats, without those that are never posted', () => {
    expect(formatCadence({ short: 1, image: 2, video: 0 })).toBe('image 2, short 1')
  })

  it('reads back whatever it stored', () => {
    const cadence = fc.dictionary(
      fc.constantFrom(...formats),
      fc.integer({ min: 1, max: 280 }).map((n) => n / 4),
    )
    fc.assert(
      fc.property(cadence, (each) => {
        expect(parseCadence(formatCadence(each))).toEqual({ ...each })
      }),
    )
  })
})

describe('smm reads the slots of a channel and', () => {
  it('puts them in the order of the week, each once', () => {
    expect(parseSlots('thu 17:00, Tuesday 11:30, thu 9, thu 17')).toEqual(['tue 11:30', 'thu 09:00', 'thu 17:00'])
  })

  it.each(['tue', 'tue 25:00', '11:30 tue', 'someday 11:30', 'tue 11:30 17:00'])('refuses "%s" by name', (text) => {
    expect(() => parseSlots(text)).toThrow(`"${text}" is not a slot`)
  })

  it('reads back whatever it stored', () => {
    const slot = fc
      .tuple(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 23 }))
      .map(([day, hour]) => `${day} ${String(hour).padStart(2, '0')}:15`)
    fc.assert(
      fc.property(fc.array(slot), (slots) => {
        const stored = formatSlots(slots)
        expect(formatSlots(parseSlots(stored))).toBe(stored)
        expect(new Set(parseSlots(stored))).toEqual(new Set(slots))
      }),
    )
  })
})

describe('smm reads the sweeps of a channel and', () => {
  it('puts them in the order of the day, each once', () => {
    expect(formatSweeps(parseSweeps('16:00, 9, 09:00'))).toBe('09:00, 16:00')
  })

  it('refuses what is no time by name', () => {
    expect(() => parseSweeps('09:00, noonish')).toThrow('"noonish" is not a time of day')
  })
})

describe('smm names a channel and', () => {
  it.each(['Instagram', '2nd', 'a/b', 'ig es', 'none', ''])('refuses the key "%s"', (key) => {
    expect(() => parseChannelKey(key)).toThrow('is not a channel key')
  })

  it.each(['javascript:alert(1)', 'acme', 'ftp://acme.example'])('refuses the address "%s"', (address) => {
    expect(() => parseAddress(address)).toThrow(`"${address}" is not an address`)
  })

  it('takes an address of the web', () => {
    expect(parseAddress('https://acme.example/es')).toBe('https://acme.example/es')
  })
})
