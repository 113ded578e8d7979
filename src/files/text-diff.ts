import { diffWordsWithSpace, structuredPatch } from 'diff'
import type { WordChange } from '../domain/text/word-change.ts'

/** Beyond this many changed lines a diff says no more than both texts do. */
const mostEdits = 4000

/** The lines that differ, with two lines around them, in unified form without a header. Empty: nothing does. */
export function diffLines(before: string, after: string): readonly string[] {
  if (before === after) return []
  const patch = structuredPatch('', '', before, after, '', '', { context: 2, maxEditLength: mostEdits })
  if (!patch) return [...marked(before, '-'), ...marked(after, '+')]
  return patch.hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ])
}

/** Two texts as runs of words that stayed, went or came; beyond the bound the one text goes and the other comes. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (!runs)
    return [
      { change: 'gone', text: before },
      { change: 'new', text: after },
    ]
  return runs.map(({ added, removed, value }) => ({ change: added ? 'new' : removed ? 'gone' : 'same', text: value }))
}

function marked(text: string, mark: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => mark + line)
}
