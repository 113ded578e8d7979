import type { RepeatedWords } from '../../../domain/inbox/repeats.ts'
import { formatRef } from '../../../domain/ref.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { wrap } from '../../card.ts'
import type { Paint } from '../../paint.ts'
import { type Column, fitText, table } from '../../table.ts'
import type { Width } from '../../width.ts'

/** Somebody who had words that others had too, flat. */
export interface RepeatRow {
  readonly words: string
  /** How many people had them. */
  readonly people: number
  readonly reason: string
  readonly needsReason: boolean
  readonly name: string
  readonly client: string
  readonly on: string
  readonly ref: string
}

/** One line a person, the groups in their order. */
export function repeatRows(groups: readonly RepeatedWords[]): RepeatRow[] {
  return groups.flatMap((group) =>
    group.people.map(({ name, client, onDay, threadId, contactId }) => ({
      words: group.text,
      people: group.people.length,
      reason: group.reasons.join('; '),
      needsReason: group.isFormula,
      name,
      client,
      on: onDay,
      ref: formatRef(threadId === null ? { kind: 'contact', id: contactId } : { kind: 'message', id: threadId }),
    })),
  )
}

/** For a pipe. */
export const repeatColumns: readonly Column<RepeatRow>[] = [
  { title: 'people', cell: (row) => String(row.people), align: 'right' },
  { title: 'words', cell: (row) => row.words, shrinks: true },
  { title: 'to', cell: (row) => row.name, shrinks: true },
  { title: 'client', cell: (row) => row.client },
  { title: 'on', cell: (row) => row.on },
  { title: 'ref', cell: (row) => row.ref },
  { title: 'reason', cell: (row) => row.reason, shrinks: true },
]

const personColumns: readonly Column<RepeatRow>[] = [
  { title: 'to', cell: (row) => row.name, shrinks: true },
  { title: 'client', cell: (row) => row.client },
  { title: 'on', cell: (row) => spokenDay(row.on) },
  { title: 'ref', cell: (row) => row.ref },
]

const mostLines = 3

/** For people: the words once, then everybody who had them. */
export function repeatLines(
  groups: readonly RepeatedWords[],
  look: { readonly width: number; readonly paint: Paint; readonly measure: Width },
): string[] {
  const { width, paint, measure } = look
  return groups.flatMap((group, index) => {
    const head = `${group.people.length} people had the same words${reasonWords(group)}`
    const loud = (line: string) => (group.isFormula ? paint.late(line) : paint.heading(line))
    const words = wrap(`“${cleanLine(group.text)}”`, width - 2)
    const shown = words.length > mostLines ? [...words.slice(0, mostLines - 1), cut(words, width - 2, measure)] : words
    const people = table(personColumns, repeatRows([group]), { ...look, width: width - 2 }).slice(1)
    return [
      ...(index === 0 ? [] : ['']),
      ...wrap(head, width).map((line) => loud(line)),
      ...[...shown, ...people].map((line) => `  ${line}`),
    ]
  })
}

function cut(lines: readonly string[], width: number, measure: Width): string {
  return fitText(lines.slice(mostLines - 1).join(' '), width, measure)
}

function reasonWords({ isFormula, reasons }: RepeatedWords): string {
  if (isFormula) return ', and nobody said why'
  return reasons.length === 0 ? '' : `: ${cleanLine(listed(reasons))}`
}
