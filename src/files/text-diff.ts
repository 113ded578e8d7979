import { structuredPatch } from 'diff'

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

function marked(text: string, mark: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => mark + line)
}
