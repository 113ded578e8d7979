import { describe, expect, test } from 'vitest'
import { parseSet, parseTags, tagsFor } from '../../src/domain/hashtag-set.ts'

describe('hashtags', () => {
  test('are kept once whatever their case, in the order said', () => {
    expect(parseTags('#Bristol sourdough, #BRISTOL ＃rye')).toBe('Bristol, sourdough, rye')
    expect(parseTags('none')).toBe('')
    expect(parseTags('#Straße #日本 #señal')).toBe('Straße, 日本, señal')
  })

  test.each(['#a-b', '#123', '#', '#a!'])('refuse "%s"', (text) => {
    expect(() => parseTags(text)).toThrow('is not a hashtag')
  })

  test('come in sets with a name, or in the usual one', () => {
    expect(parseSet('street=#harbour #rye')).toEqual({ name: 'street', tags: 'harbour, rye' })
    expect(parseSet('#harbour')).toEqual({ name: 'usual', tags: 'harbour' })
    expect(parseSet('street=none')).toEqual({ name: 'street', tags: '' })
    expect(() => parseSet('Street=#a')).toThrow('is not a name for a set')
  })

  test('of a post are its own, then the channel’s set, else the client’s', () => {
    const sets = [
      { clientId: 1, channelId: null, name: 'usual', tags: 'bristol, bread' },
      { clientId: 1, channelId: 7, name: 'usual', tags: 'rye, Own' },
      { clientId: 1, channelId: null, name: 'street', tags: 'harbour' },
    ]
    expect(tagsFor({ tags: 'own', tagSet: '' }, 7, sets)).toEqual(['own', 'rye'])
    expect(tagsFor({ tags: '', tagSet: '' }, 8, sets)).toEqual(['bristol', 'bread'])
    expect(tagsFor({ tags: '', tagSet: 'street' }, 7, sets)).toEqual(['harbour'])
    expect(tagsFor({ tags: 'own', tagSet: 'none' }, 7, sets)).toEqual(['own'])
  })
})
