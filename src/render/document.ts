import { cleanLine } from '../domain/text/clean.ts'
import { wrap } from './card.ts'
import { escapeHtml, type Html, htmlPage } from './html.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdList, mdPage, mdTable } from './markdown.ts'
import type { Paint } from './paint.ts'

/** A page for people to read, written once and drawn as Markdown or as HTML. Every text in it is plain, from whomever it comes; the writers escape it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | DocumentTable

export interface DocumentTable {
  readonly kind: 'table'
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** From this column on there are figures; the number of columns: none has any. */
  readonly figuresFrom: number
}

/** A text of parts, some of which stand out. */
export type Words = readonly (string | { readonly strong: string })[]

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (...words: Words): Block => ({ kind: 'paragraph', words })
export const list = (items: readonly Words[]): Block => ({ kind: 'list', items })
export const grid = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  figuresFrom = header.length,
): Block => ({
  kind: 'table',
  header,
  rows,
  figuresFrom,
})

/** A heading with what stands under it; nothing where nothing does. */
export function section(title: string, ...blocks: readonly Block[]): readonly Block[] {
  const filled = blocks.filter((block) => !isEmpty(block))
  return filled.length === 0 ? [] : [heading(2, title), ...filled]
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'list') return block.items.length === 0
  if (block.kind === 'table') return block.rows.length === 0
  return block.kind === 'paragraph' && block.words.every((part) => part === '')
}

export function documentMarkdown(blocks: readonly Block[]): Markdown {
  return mdPage(blocks.filter((block) => !isEmpty(block)).map(blockMarkdown))
}

function blockMarkdown(block: Block): Markdown {
  switch (block.kind) {
    case 'heading':
      return mdHeading(block.level, escapeMarkdown(block.text))
    case 'paragraph':
      return wordsMarkdown(block.words)
    case 'list':
      return mdList(block.items.map(wordsMarkdown))
    case 'table':
      return mdTable(
        block.header.map(escapeMarkdown),
        block.rows.map((row) => row.map(escapeMarkdown)),
        block.figuresFrom,
      )
  }
}

/** The parts are escaped one by one, so the spaces at their ends, which escaping takes away, are put back. */
function wordsMarkdown(words: Words): Markdown {
  return words
    .map((part) => {
      // A space inside the marks would leave them standing as asterisks.
      if (typeof part !== 'string') return `**${escapeMarkdown(part.strong)}**${/\s$/.test(part.strong) ? ' ' : ''}`
      const inner = escapeMarkdown(part)
      return inner === '' ? part : `${/^\s/.test(part) ? ' ' : ''}${inner}${/\s$/.test(part) ? ' ' : ''}`
    })
    .join('')
    .trim()
}

/** The same page for a terminal: wrapped to its width, without the marks of Markdown. */
export function documentText(blocks: readonly Block[], columns: number, paint: Paint): string {
  const parts = blocks.filter((block) => !isEmpty(block)).map((block) => blockText(block, columns, paint))
  return parts
    .map(({ lines, isClose }) => `${isClose ? '' : '\n'}${lines.join('\n')}\n`)
    .join('')
    .replace(/^\n/, '')
}

/** `isClose`: it stands at what goes before without an empty line. */
function blockText(
  block: Block,
  columns: number,
  paint: Paint,
): { readonly lines: readonly string[]; readonly isClose: boolean } {
  switch (block.kind) {
    case 'heading':
      return { lines: wrap(cleanLine(block.text), columns).map((line) => paint.heading(line)), isClose: false }
    case 'paragraph':
      return { lines: wrap(wordsText(block.words), columns), isClose: true }
    case 'list':
      return { lines: block.items.flatMap((item) => hanging(wordsText(item), columns)), isClose: true }
    case 'table':
      return { lines: block.rows.flatMap((row) => hanging(row.map(cleanLine).join(' · '), columns)), isClose: true }
  }
}

function hanging(text: string, columns: number): string[] {
  return wrap(text, columns - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
}

function wordsText(words: Words): string {
  return cleanLine(words.map((part) => (typeof part === 'string' ? part : part.strong)).join(''))
}

export function documentHtml(language: string, title: string, blocks: readonly Block[]): Html {
  const body = blocks.filter((block) => !isEmpty(block)).map(blockHtml)
  return htmlPage(language, title, documentStyle, `<main>\n${body.join('\n')}\n</main>`)
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${wordsHtml(block.words)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${wordsHtml(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return tableHtml(block)
  }
}

function wordsHtml(words: Words): Html {
  return words
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : `<strong>${escapeHtml(part.strong)}</strong>`))
    .join('')
}

/** A table that is wider than the screen is moved sideways by itself, not with the page. */
function tableHtml({ header, rows, figuresFrom }: DocumentTable): Html {
  const cell = (tag: string, text: string, index: number) =>
    `<${tag}${index >= figuresFrom ? ' class="figure"' : ''}>${escapeHtml(text)}</${tag.split(' ')[0]}>`
  const head = header.map((text, index) => cell('th scope="col"', text, index)).join('')
  const lines = rows.map((row) => `<tr>${row.map((text, index) => cell('td', text, index)).join('')}</tr>`)
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(header.join(', '))}"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table></div>`
}

/**
 * The look of the page: one column, at a contrast of 7 to 1 or more in light and dark, no font but those of the reader's machine, and A4 or Letter on paper. A cell is as wide as its longest word at least, since
 * breaking anywhere would let narrow columns shrink to a letter; a table that is too wide for a telephone is pushed sideways. */
const documentStyle = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c1f23; --soft: #41474f; --line: #c3c9d0; --band: #f1f3f5; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --ink: #f0f2f4; --soft: #c2c8cf; --line: #4a525b; --band: #1f2429; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0.5rem 0 0.75rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.2rem 0 0.5rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.2rem 0 0.3rem; }
p, ul { margin: 0.5rem 0; }
ul { padding-left: 1.2rem; }
li { margin: 0.3rem 0; }
.wide { overflow-x: auto; margin: 0.75rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { background: var(--band); font-size: 0.9rem; color: var(--soft); }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print {
  :root { --ground: #fff; --ink: #000; --soft: #333; --line: #999; --band: #fff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  .wide { overflow: visible; }
}
@page { margin: 18mm; }
`
