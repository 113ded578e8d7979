import type { DoneRow } from '../../domain/today/done.ts'
import type { TodayList } from '../../domain/today/list.ts'
import { clientLine, gap, type ListView, pad, padStart, titleWithin, type Widths } from './today-columns.ts'
import { doneTail, minutesWords, nameOf, refWords } from './today-words.ts'

/** What was done today in the columns of the list, ticked off, in the order of entry. */
export function doneLines(list: TodayList, view: ListView, widths: Widths): string[] {
  return list.done.flatMap((row, index) => {
    const isSame = list.done[index - 1]?.client.slug === row.client.slug
    return [...(isSame ? [] : clientLine(row, view, widths)), view.paint.quiet(doneLine(row, view, widths))]
  })
}

function doneLine(row: DoneRow, view: ListView, widths: Widths): string {
  return [
    `✓ ${pad(refWords(row), widths.ref, view)}`,
    ...(widths.client > 0 ? [pad(nameOf(row), widths.client, view)] : []),
    titleWithin(row.title, doneTail(row), widths.title, view),
    ...(widths.due > 0 ? [' '.repeat(widths.due)] : []),
    padStart(minutesWords(row), widths.minutes, view),
  ]
    .join(' '.repeat(gap))
    .trimEnd()
}
