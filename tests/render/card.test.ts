import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { type CardPart, card, wrap } from '../../src/render/card.ts'
import { plain } from '../../src/render/paint.ts'

const parts: readonly CardPart[] = [
  {
    rows: [
      { label: 'zone', texts: ['Europe/London'] },
      { label: 'sold', texts: ['—'] },
    ],
  },
  {
    title: 'Channels',
    rows: [
      {
        label: 'instagram',
        texts: ['@marlow.and.finch · https://www.instagram.com/marlow.and.finch/', 'slots: tue 11:30'],
      },
      { label: 'facebook', texts: ['👩‍👩‍👧‍👦 ร้านเบเกอรี่มาร์โลว์แอนด์ฟินช์ 🇪🇸 漢字 e\u0301 👍🏽'] },
    ],
  },
  { title: 'Nothing in it', rows: [] },
]
const drawn = (width: number, of = parts) => card('Marlow & Finch ☕️', of, { width, paint: plain })

describe('smm draws a card and', () => {
  it('fits 60 columns', () => {
    expect(`\n${drawn(60).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      ┌──────────────────────────────────────────────────────────┐
      │ Marlow & Finch ☕️                                        │
      ├───────────┬──────────────────────────────────────────────┤
      │ zone      │ Europe/London                                │
      │ sold      │ —                                            │
      ├───────────┴──────────────────────────────────────────────┤
      │ Channels                                                 │
      ├───────────┬──────────────────────────────────────────────┤
      │ instagram │ @marlow.and.finch ·                          │
      │           │ https://www.instagram.com/marlow.and.finch/  │
      │           │ slots: tue 11:30                             │
      │ facebook  │ 👩‍👩‍👧‍👦 ร้านเบเกอรี่มาร์โลว์แอนด์ฟินช์ 🇪🇸 漢字 é 👍🏽       │
      └───────────┴──────────────────────────────────────────────┘
      "
    `)
  })

  it('is no wider than is good to read on 120 columns', () => {
    expect(`\n${drawn(120).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      ┌──────────────────────────────────────────────────────────────────────────────────────────────────┐
      │ Marlow & Finch ☕️                                                                                │
      ├───────────┬──────────────────────────────────────────────────────────────────────────────────────┤
      │ zone      │ Europe/London                                                                        │
      │ sold      │ —                                                                                    │
      ├───────────┴──────────────────────────────────────────────────────────────────────────────────────┤
      │ Channels                                                                                         │
      ├───────────┬──────────────────────────────────────────────────────────────────────────────────────┤
      │ instagram │ @marlow.and.finch · https://www.instagram.com/marlow.and.finch/                      │
      │           │ slots: tue 11:30                                                                     │
      │ facebook  │ 👩‍👩‍👧‍👦 ร้านเบเกอรี่มาร์โลว์แอนด์ฟินช์ 🇪🇸 漢字 é 👍🏽                                               │
      └───────────┴──────────────────────────────────────────────────────────────────────────────────────┘
      "
    `)
  })

  it('keeps its frame straight whatever the text is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }))
    fc.assert(
      fc.property(text, text, fc.integer({ min: 24, max: 140 }), (label, words, width) => {
        const lines = card(words, [{ title: label, rows: [{ label, texts: [words, label] }] }], { width, paint: plain })
        expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([Math.min(width, 100)]))
      }),
    )
  })

  it('lets no control character, colour or direction override through', () => {
    const hostile = '\u001b[31mred\u001b[0m \u202eevil\u2066 \u0007bell\r\nline\ttab \u009b2J'
    const lines = card(hostile, [{ rows: [{ label: hostile, texts: [hostile] }] }], { width: 60, paint: plain })
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(lines.join('\n')).toContain('red evil bell line tab')
  })

  it('takes no longer for a long page in any script', () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      label: `k${index}`,
      texts: [`Pregúntale ${index} 🎉 a mamá`],
    }))
    const began = performance.now()
    expect(drawn(80, [{ rows }]).join('\n')).toContain('Pregúntale 299 🎉 a mamá')
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('paints each line and keeps the frame straight', () => {
    const bold = { ...plain, heading: (text: string) => `\u001b[1m${text}\u001b[22m` }
    const lines = card('漢字 ☕️', [{ rows: [{ label: 'x', texts: ['é'] }] }], { width: 40, paint: bold })
    expect(lines[1]).toContain('\u001b[1m漢字 ☕️\u001b[22m')
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1)
  })

  it('gives private characters back as they came', () => {
    const text = 'a\u{f0000}b\u{10fffd}c'
    expect(drawn(60, [{ rows: [{ label: 'x', texts: [text] }] }]).join('\n')).toContain(text)
  })

  it('loses no word when it wraps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 4, max: 60 }), (raw, width) => {
        const text = raw.replace(/\s+/g, ' ').trim()
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
      }),
    )
  })
})
