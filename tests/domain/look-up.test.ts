import { describe, expect, test } from 'vitest'
import { lookUp } from '../../src/domain/look-up.ts'
import { composeAddress } from '../../src/domain/platform/compose.ts'
import { channelOf } from '../../src/domain/recipe/recipe.ts'
import { parseWeekdays } from '../../src/domain/time/weekdays.ts'

const known = ['constructor', 'toString', '__proto__', 'hasOwnProperty']

describe('smm looks words up in a table', () => {
  test('and finds what stands in it', () => {
    expect(lookUp({ x: 'twitter' }, 'x')).toBe('twitter')
    expect(lookUp(Object.fromEntries([['__proto__', 'x']]), '__proto__')).toBe('x')
  })

  test.each(known)('and not what every object knows: %s', (word) => {
    expect(lookUp({ x: 'twitter' }, word)).toBeUndefined()
    expect(() => parseWeekdays(word)).toThrow('is not a weekday')
    expect(channelOf({ channels: {}, formats: ['text'] }, word)).toMatchObject({ title: null, text: null })
    const facts = { title: null, text: 'Rye', link: null, url: null, server: null }
    expect(composeAddress(`https://a.example/?a={${word}}&text={text}`, facts)).toBe('https://a.example/?text=Rye')
  })
})
