import { cleanLine } from '../domain/text/clean.ts'

/** Markdown that smm wrote itself, as against text from outside. */
export type Markdown = string

const active = /[\\`*_[\]<>|#~$]/g
/** What would begin a list, a rule or a heading if it stood at the start of a line. */
const atStart = /^(?:[-+=]|\d+(?=[.)]))/
const wordJoiner = '\u2060'

/**
 * Text from outside as Markdown that shows it and does nothing: one line, no emphasis, links, images, HTML, tables, headings, lists or formulas, whatever it
 * holds. Addresses that readers turn into links by themselves stay text.
 */
export function escapeMarkdown(text: string): Markdown {
  return (
    cleanLine(text)
      .replace(active, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/\/(?=\/)/g, '/\\')
      .replace(/(?<=www)\.|(?<=[\p{L}\p{N}])\.(?=\p{L})/giu, '\\.')
      .replace(/(mailto|xmpp):/gi, '$1\\:')
      // Some readers look for e-mail addresses after unescaping: those are stopped by a joiner that takes no room.
      .replace(/(?<=[\w.+-])@(?=\w)/g, `@${wordJoiner}`)
      .replace(atStart, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`))
      .replace(/^(\d+)([.)])(?!\d)/, '$1\\$2')
  )
}

export function mdHeading(level: 1 | 2 | 3, words: Markdown): Markdown {
  return `${'#'.repeat(level)} ${words}`
}

export function mdList(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join('\n')
}

/** A table of cells that are Markdown already; from the column `right` on they hold figures. No rows: no table. */
export function mdTable(header: readonly Markdown[], rows: readonly (readonly Markdown[])[], right = 1): Markdown {
  if (rows.length === 0) return ''
  const line = (cells: readonly Markdown[]) => `| ${cells.join(' | ')} |`
  const rule = header.map((_, index) => (index >= right ? '---:' : '---'))
  return [line(header), line(rule), ...rows.map(line)].join('\n')
}

/** Blocks with an empty line between them, and a line end; empty blocks are left out. */
export function mdPage(blocks: readonly Markdown[]): Markdown {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
