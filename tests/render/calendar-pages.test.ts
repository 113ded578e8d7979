import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../src/render/html.ts'
import { calendarHtml } from '../../src/render/views/calendar/html.ts'
import { calendarMarkdown } from '../../src/render/views/calendar/markdown.ts'
import { calendarWith, planned, sol } from '../support/calendar.ts'

const wicked = '<script>alert(1)</script> & "quotes" | *stars* \'one\''
const variants = [
  planned('marlowInstagram', '2026-11-24 11:30', wicked, { postId: 1 }),
  planned('marlowInstagram', '2026-11-24 12:00', 'Mince pies', { postId: 2, state: 'draft' }),
  planned('solInstagram', '2026-11-25 17:30', 'Paella', {
    postId: 3,
    state: 'published',
    publishedAt: '2026-11-25T16:31:00Z',
    permalink: 'https://example.com/?a=1&b="2"',
  }),
]

describe('smm calendar as Markdown', () => {
  it('is a table with a row for each post and each gap', () => {
    expect(calendarMarkdown(calendarWith(variants))).toMatchInlineSnapshot(`
      "# Mon 23 to Sun 29 Nov 2026

      1 published, 1 scheduled, 1 draft, 2 free slots, 2 in a clash. Times are those of London; in brackets the client’s where they differ.

      | Day | Time | Client | Where | What | Status |
      | --- | --- | --- | --- | --- | --- |
      | Tue 24 Nov | 11:30 | Marlow & Finch | p1/instagram | \\<script\\>alert(1)\\</script\\> & "quotes" \\| \\*stars\\* 'one' | scheduled, clash with p2 |
      | Tue 24 Nov | 12:00 | Marlow & Finch | p2/instagram | Mince pies | draft, clash with p1 |
      | Wed 25 Nov | 16:31 (17:31 Madrid) | Sol y Sal | p3/instagram | Paella | published |
      | Thu 26 Nov | 17:00 | Marlow & Finch | instagram | — | free |
      | Fri 27 Nov | 17:00 | Marlow & Finch | facebook | — | free |
      "
    `)
  })

  it('of one client has no column for the client', () => {
    expect(calendarMarkdown(calendarWith(variants, { client: sol }))).toMatchInlineSnapshot(`
      "# Mon 23 to Sun 29 Nov 2026, Sol y Sal

      1 published. Times are those of London; in brackets those of Madrid, where Sol y Sal is.

      | Day | Time | Where | What | Status |
      | --- | --- | --- | --- | --- |
      | Wed 25 Nov | 16:31 (17:31) | p3/instagram | Paella | published |
      "
    `)
  })

  it('is its heading alone where there is nothing', () => {
    expect(calendarMarkdown(calendarWith([], { from: '2026-11-02' }))).toBe(
      '# Mon 2 to Sun 8 Nov 2026\n\nnothing planned.\n',
    )
  })
})

describe('smm calendar as HTML', () => {
  const page = calendarHtml(calendarWith(variants))

  it('is one page that asks for nothing, with its language', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<img|<link(?! rel="icon" href="data:,")|<iframe|@import|url\(|src=|\son\w+=/i)
    expect(page).toContain('@media print')
    expect(page).toContain('width=device-width')
  })

  it('shows what somebody wrote and does nothing with it', () => {
    expect(page).toContain(escapeHtml(wicked))
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;')
  })

  it('tells apart how far each is by words, and marks clashes, gaps and today', () => {
    for (const word of ['scheduled', 'draft', 'published', 'free']) expect(page).toContain(`<em>${word}</em>`)
    expect(page).toContain('<strong>clash with p2</strong>')
    expect(page.match(/<span>today<\/span>/g)).toHaveLength(1)
  })

  it('links to what is out, and only to addresses of the web', () => {
    expect(page).toContain('<a href="https://example.com/?a=1&amp;b=%222%22" rel="noopener noreferrer">Paella</a>')
    const odd = { state: 'published', publishedAt: '2026-11-25T16:31:00Z', permalink: 'javascript:alert(1)' } as const
    expect(calendarHtml(calendarWith([planned('solInstagram', '2026-11-25 17:30', 'Paella', odd)]))).not.toContain(
      'javascript',
    )
  })

  it('puts the first day of a month below its weekday', () => {
    expect(calendarHtml(calendarWith(variants, { unit: 'month' }))).toContain(
      '<section class="day empty" style="--column: 7">\n<h2><time datetime="2026-11-01">',
    )
  })

  it('has a contrast of 4.5 at least, by day, by night and on paper', () => {
    const schemes = [...page.matchAll(/:root \{[^}]*\}/g)].map(([scheme]) =>
      Object.fromEntries([...scheme.matchAll(/--(\w+): (#[0-9a-f]+)/g)].map(([, name, colour]) => [name, colour])),
    )
    expect(schemes).toHaveLength(3)
    for (const scheme of schemes) {
      for (const ink of ['ink', 'soft', 'good', 'due', 'bad', 'link'])
        for (const ground of ['paper', 'tint'])
          expect(contrast(scheme[ink] ?? '', scheme[ground] ?? '')).toBeGreaterThan(4.5)
    }
  })
})

/** The ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
