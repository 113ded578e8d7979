import { describe, expect, test } from 'vitest'
import {
  type Block,
  documentHtml,
  documentMarkdown,
  documentText,
  grid,
  heading,
  list,
  paragraph,
  section,
} from '../../src/render/document.ts'
import { plain } from '../../src/render/paint.ts'

const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) | **b** \u202eabc\u001b[31m'

const page: readonly Block[] = [
  heading(1, 'What we do'),
  paragraph('Of ', { strong: 'ours: ' }, 'all.'),
  ...section('Empty', list([]), grid(['a', 'b'], []), paragraph('')),
  ...section('Full', list([[{ strong: 'One' }, ' two']]), grid(['What', 'Hours'], [['Talk', '2']], 1)),
]

describe('smm writes a page', () => {
  test('as Markdown, leaving out a heading with nothing under it', () => {
    expect(documentMarkdown(page)).toBe(
      '# What we do\n\nOf **ours:** all.\n\n## Full\n\n- **One** two\n\n| What | Hours |\n| --- | ---: |\n| Talk | 2 |\n',
    )
  })

  test('for a terminal, wrapped and without the marks of Markdown', () => {
    const text = documentText([...page, ...section('Long', list([['one two three four five six seven']]))], 20, plain)
    expect(text).toBe(
      'What we do\nOf ours: all.\n\nFull\n- One two\n- Talk · 2\n\nLong\n- one two three four\n  five six seven\n',
    )
    expect(documentText([paragraph(hostile)], 200, plain)).not.toMatch(/[\u202e\u001b]/)
  })

  test('as one file of HTML that asks for nothing', () => {
    const html = documentHtml('en', 'Page', page)
    expect(html).toContain('<h1>What we do</h1>\n<p>Of <strong>ours: </strong>all.</p>')
    expect(html).toContain('<td class="figure">2</td>')
    expect(html).toContain("default-src 'none'")
    expect(html).not.toContain('Empty')
    expect(html).not.toMatch(/https?:|src=|href="(?!data:)/)
  })

  test('whose narrow columns break no word', () => {
    const html = documentHtml('en', 'Page', page)
    expect(html).toMatch(/\nth, td \{[^}]*overflow-wrap: break-word;/)
  })

  test('with nothing active in it, whatever somebody wrote', () => {
    const blocks = [
      heading(2, hostile),
      paragraph(hostile, { strong: hostile }),
      list([[hostile]]),
      grid([hostile], [[hostile]]),
    ]
    const html = documentHtml('en', hostile, blocks)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('\u202e')
    expect(html).not.toContain('\u001b')
    const markdown = documentMarkdown(blocks)
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(|\u202e|\u001b/)
    // One row of the table with one cell.
    expect(
      markdown
        .split('\n')
        .at(-2)
        ?.match(/(?<!\\)\|/g),
    ).toHaveLength(2)
  })
})
