import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalContent,
  contentChanges,
  contentHash,
  contentOf,
  type VariantContent,
} from '../../../src/domain/variant/content.ts'

const content: VariantContent = {
  channel: 'instagram',
  format: 'carousel',
  day: '2026-12-01',
  title: 'Meet Rosa',
  text: 'The oven is lit at four.',
  link: 'https://acme.example/menu',
  contentWarning: '',
  media: [
    { hash: 'a1', alt: 'The oven' },
    { hash: 'b2', alt: 'Rosa' },
  ],
}
const hashOf = (changes: Partial<VariantContent>) => contentHash({ ...content, ...changes })

describe('the hash of what a client sees', () => {
  test('is the same on every machine and for ever', () => {
    expect(contentHash(content)).toBe('15085cf80dc5f7b988d6be371c77cc81035af7de93594f45864a2a81a8a7b517')
  })

  test.each<[string, Partial<VariantContent>, string[]]>([
    ['another channel', { channel: 'instagram-es' }, ['channel instagram → instagram-es']],
    ['another format', { format: 'image' }, ['format carousel → image']],
    ['another day', { day: '2026-12-02' }, ['day 2026-12-01 → 2026-12-02']],
    ['no day', { day: null }, ['day 2026-12-01 → none']],
    ['another title', { title: 'Meet rosa' }, ['title']],
    ['no title', { title: null }, ['title']],
    ['another text', { text: 'The oven is lit at four!' }, ['text']],
    ['a space more', { text: 'The oven is lit at four. ' }, ['text']],
    ['another link', { link: 'https://acme.example/menu?x' }, ['link']],
    ['a content warning', { contentWarning: 'fire' }, ['content warning']],
    ['another picture', { media: [{ hash: 'c3', alt: 'The oven' }, ...content.media.slice(1)] }, ['images or videos']],
    ['another order', { media: content.media.toReversed() }, ['images or videos']],
    ['a picture less', { media: content.media.slice(1) }, ['2 files → 1']],
    ['another alt text', { media: [{ hash: 'a1', alt: 'An oven' }, ...content.media.slice(1)] }, ['alt text']],
  ])('is another with %s, and says what changed', (_, changes, words) => {
    expect(hashOf(changes)).not.toBe(contentHash(content))
    expect(contentChanges(content, { ...content, ...changes })).toEqual(words)
  })

  test('knows no time of day, and nothing else of a variant', () => {
    const leaves = { title: null, text: 'Come.', link: null, contentWarning: '' }
    const at = (time: string) =>
      contentOf(leaves, { format: 'text', plannedOn: '2026-12-01', ...({ plannedTime: time } as object) }, 'x', [
        { hash: 'a', alt: 'b', ...({ path: `/${time}`, consent: time } as object) },
      ])
    expect(contentHash(at('09:00'))).toBe(contentHash(at('18:00')))
  })

  test('goes by what is said, and not by the order in which a program keeps it', () => {
    const { media, ...rest } = content
    expect(contentHash({ media, ...rest })).toBe(contentHash(content))
    expect(JSON.parse(canonicalContent(content))).toEqual(content)
  })

  const anyContent: fc.Arbitrary<VariantContent> = fc.record({
    channel: fc.constantFrom('x', 'instagram'),
    format: fc.constantFrom('text' as const, 'image' as const),
    day: fc.constantFrom(null, '2026-12-01', '2026-12-02'),
    title: fc.option(fc.string({ maxLength: 3 })),
    text: fc.string({ unit: 'grapheme', maxLength: 5 }),
    link: fc.option(fc.string({ maxLength: 3 })),
    contentWarning: fc.string({ maxLength: 2 }),
    media: fc.array(fc.record({ hash: fc.string({ maxLength: 2 }), alt: fc.string({ maxLength: 2 }) }), {
      maxLength: 2,
    }),
  })

  test('is the same exactly where nothing changed', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const isSame = contentHash(one) === contentHash(other)
        expect(isSame).toBe(contentChanges(one, other).length === 0)
      }),
    )
  })
})
