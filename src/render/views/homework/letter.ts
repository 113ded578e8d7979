import type { Block, HomeworkView } from './view.ts'

/** A letter has fewer words than this. */
export const letterWords = 200

/** As much of the homework as goes into a letter: what comes last is left for a talk, and counted. */
export function cutToLetter(
  view: HomeworkView,
  write: (view: HomeworkView, left: number) => readonly Block[],
): readonly Block[] {
  for (let count = view.items.length; count > 0; count--) {
    const blocks = write({ ...view, items: view.items.slice(0, count) }, view.items.length - count)
    if (countWords(blocks) < letterWords) return blocks
  }
  return write({ ...view, items: [] }, view.items.length)
}

export function countWords(blocks: readonly Block[]): number {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(({ text, note }) => ['-', text, note ?? ''])
    return block.kind === 'closing' ? [block.text, block.name] : [block.text]
  })
  return texts.join(' ').split(/\s+/).filter(Boolean).length
}
