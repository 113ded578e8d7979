import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countGraphemes } from '../../../src/domain/text/graphemes.ts'
import { visibleText } from '../../../src/domain/variant/visible.ts'
import { shippedPlatform } from '../../support/platforms.ts'

const instagram = shippedPlatform('instagram').rules

describe('the first lines of a text', () => {
  test('are all of it where it is short, or nobody knows where the platform cuts', () => {
    expect(visibleText('Short.', instagram, 'image')).toEqual({ first: 'Short.', rest: '' })
    const long = 'a '.repeat(300)
    expect(visibleText(long, shippedPlatform('x').rules, 'text')).toEqual({ first: long, rest: '' })
  })

  test('end between two words', () => {
    const text = `${'word '.repeat(24)}seventeen-letters and more`
    expect(visibleText(text, instagram, 'image')).toEqual({
      first: 'word '.repeat(24),
      rest: 'seventeen-letters and more',
    })
  })

  test('end inside a word without end, but not inside a character', () => {
    expect(visibleText('a'.repeat(130), instagram, 'image')).toEqual({ first: 'a'.repeat(125), rest: 'aaaaa' })
    expect(visibleText('👩‍🚒'.repeat(126), instagram, 'image').rest).toBe('👩‍🚒')
  })

  test('lose nothing of any text, and are never longer than the platform shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { first, rest } = visibleText(text, instagram, 'image')
        expect(first + rest).toBe(text)
        expect(countGraphemes(first)).toBeLessThanOrEqual(125)
      }),
    )
  })
})
