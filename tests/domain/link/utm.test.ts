import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hasUtm,
  parseUtm,
  usualUtm,
  utmFaults,
  utmNames,
  utmValues,
  utmWord,
  withUtm,
} from '../../../src/domain/link/utm.ts'

const places = {
  platform: 'instagram',
  channel: 'instagram-es',
  client: 'acme',
  medium: 'social',
  campaign: 'Spring Sale',
  pillar: 'people',
  format: 'image',
  ref: 'p31/instagram-es',
}
const values = { source: 'x', medium: 'social', content: 'p31-x' }

describe('smm marks links', () => {
  test.each([
    ['https://acme.example', 'https://acme.example?utm_source=x&utm_medium=social&utm_content=p31-x'],
    ['https://acme.example/a?b=1', 'https://acme.example/a?b=1&utm_source=x&utm_medium=social&utm_content=p31-x'],
    ['https://acme.example/a#menu', 'https://acme.example/a?utm_source=x&utm_medium=social&utm_content=p31-x#menu'],
    ['https://acme.example/?', 'https://acme.example/?utm_source=x&utm_medium=social&utm_content=p31-x'],
    [
      'https://acme.example/?q=a%20b&c',
      'https://acme.example/?q=a%20b&c&utm_source=x&utm_medium=social&utm_content=p31-x',
    ],
    [
      'https://acme.example/?UTM_source=old#x',
      'https://acme.example/?UTM_source=old&utm_medium=social&utm_content=p31-x#x',
    ],
  ])('%s', (link, marked) => {
    expect(withUtm(link, values)).toBe(marked)
  })

  test('the same however often it does, with the fragment last and the rest byte for byte', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9%._~-]{1,8}$/)
    const link = fc
      .record({ path: fc.array(part), pairs: fc.array(fc.tuple(part, part)), fragment: fc.option(part) })
      .map(({ path, pairs, fragment }) => {
        const query = pairs.map(([key, value]) => `${key}=${value}`).join('&')
        return `https://acme.example/${path.join('/')}${query && `?${query}`}${fragment === null ? '' : `#${fragment}`}`
      })
    fc.assert(
      fc.property(link, (text) => {
        const once = withUtm(text, values)
        expect(withUtm(once, values)).toBe(once)
        expect(hasUtm(once)).toBe(true)
        const hash = text.indexOf('#')
        const [body, fragment] = hash < 0 ? [text, ''] : [text.slice(0, hash), text.slice(hash)]
        expect(once.startsWith(body)).toBe(true)
        expect(once.endsWith(fragment)).toBe(true)
        expect(new URL(once).searchParams.getAll('utm_source')).toHaveLength(1)
      }),
    )
  })

  test('by a template, in lower case, without what is empty', () => {
    expect(utmValues('', places)).toEqual({
      source: 'instagram',
      medium: 'social',
      campaign: 'spring-sale',
      content: 'p31-instagram-es',
    })
    expect(utmValues('source={channel} medium=social term={campaign}', { ...places, campaign: '' })).toEqual({
      source: 'instagram-es',
      medium: 'social',
    })
    expect(utmValues('none', places)).toBeNull()
  })

  test.each([
    ['Año Nuevo!', 'ano-nuevo'],
    ['  --a  b--', 'a-b'],
    ['日本', ''],
  ])('with "%s" as "%s"', (text, word) => {
    expect(utmWord(text)).toBe(word)
  })

  test('reads templates in any order and writes them in one', () => {
    expect(parseUtm('medium=social  utm_source={platform}')).toBe('source={platform} medium=social')
    expect(parseUtm(usualUtm)).toBe('')
    expect(parseUtm('usual')).toBe('')
    expect(parseUtm('NONE')).toBe('none')
  })

  test.each([
    ['source=x', 'needs at least source and medium'],
    ['source=x medium=social channel=a', '"channel=a" is no mark'],
    ['source={shop} medium=social', '"{shop}" is no mark'],
    ['source=a&b medium=social', '"source=a&b" is no mark'],
  ])('refuses the template "%s"', (text, message) => {
    expect(() => parseUtm(text)).toThrow(message)
  })

  test('finds marks that stand twice and those that are not lower case', () => {
    expect(utmFaults('https://a.example/?utm_source=a&utm_source=b&utm_medium=Social&x=Y#utm_id=Z')).toEqual({
      doubled: ['utm_source'],
      unclean: ['utm_medium=Social'],
    })
    expect(utmFaults('https://a.example/?utm_campaign=a%20b').unclean).toEqual(['utm_campaign=a%20b'])
    expect(utmNames).toContain('campaign')
  })
})
