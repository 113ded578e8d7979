import { cleanText } from '../../../domain/text/clean.ts'
import { wrap } from '../../card.ts'
import { escapeHtml, type Html, htmlPage } from '../../html.ts'
import { escapeMarkdown, type Markdown, mdPage } from '../../markdown.ts'
import { homeworkStyle } from './style.ts'
import type { Block, HomeworkView } from './view.ts'
import { homeworkBlocks } from './voices.ts'

export const homeworkFormats = ['text', 'md', 'html'] as const
export type HomeworkFormat = (typeof homeworkFormats)[number]

/** A client's homework in one of its forms; text is wrapped at `columns`. */
export function homeworkText(view: HomeworkView, format: HomeworkFormat, columns: number): string {
  const blocks = homeworkBlocks(view)
  if (format === 'md') return markdown(blocks)
  return format === 'html' ? html(view, blocks) : plain(blocks, columns)
}

/** Lines to be pasted into a message, with an empty one between the blocks. */
function plain(blocks: readonly Block[], columns: number): string {
  return `${blocks.map((block) => plainBlock(block, columns).join('\n')).join('\n\n')}\n`
}

function plainBlock(block: Block, columns: number): string[] {
  if (block.kind === 'words') return wrap(oneLine(block.text), columns)
  if (block.kind === 'closing') return [oneLine(block.text), ...wrap(oneLine(block.name), columns)]
  return block.items.flatMap(({ text, note }) => [
    ...hanging(text, block.isChecklist ? '[ ] ' : '- ', columns),
    ...(note === null ? [] : hanging(note, block.isChecklist ? '    ' : '  ', columns)),
  ])
}

/** Lines behind a mark, those after the first set in below it. */
function hanging(text: string, mark: string, columns: number): string[] {
  const indent = ' '.repeat(mark.length)
  return wrap(oneLine(text), columns - mark.length).map((line, index) => `${index === 0 ? mark : indent}${line}`)
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ')
}

function markdown(blocks: readonly Block[]): Markdown {
  return mdPage(
    blocks.map((block) => {
      if (block.kind === 'words') return escapeMarkdown(block.text)
      if (block.kind === 'closing') return `${escapeMarkdown(block.text)}\\\n${escapeMarkdown(block.name)}`
      const mark = block.isChecklist ? '- [ ] ' : '- '
      return block.items
        .map(
          ({ text, note }) => `${mark}${escapeMarkdown(text)}${note === null ? '' : `\\\n  ${escapeMarkdown(note)}`}`,
        )
        .join('\n')
    }),
  )
}

/** One page that stands by itself: it loads nothing, runs nothing, and can be read on a phone and printed. */
function html(view: HomeworkView, blocks: readonly Block[]): Html {
  const body = `<main>\n${blocks.map(htmlBlock).join('\n')}\n</main>`
  return htmlPage('en', `${view.client}: what only you can do`, homeworkStyle, body)
}

function htmlBlock(block: Block): Html {
  if (block.kind === 'words') return `<p>${escapeHtml(block.text)}</p>`
  if (block.kind === 'closing') return `<p class="closing">${escapeHtml(block.text)}<br>${escapeHtml(block.name)}</p>`
  const items = block.items.map(
    ({ text, note }) => `<li>${escapeHtml(text)}${note === null ? '' : `<p class="why">${escapeHtml(note)}</p>`}</li>`,
  )
  return `<ul${block.isChecklist ? ' class="checklist"' : ''}>\n${items.join('\n')}\n</ul>`
}
