import type { Channel } from '../../../domain/channel.ts'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { PostRow, RowProblem } from '../../../domain/import/row.ts'
import type { Format } from '../../../domain/words.ts'
import type { OpenDesk } from '../../with-store.ts'
import { kindsOf, mediaFor } from '../make/media.ts'
import { formatOf, targetsOf } from '../make/targets.ts'
import type { Rulebook } from '../rulebook.ts'
import type { SourceRows } from './source.ts'

/** A variant that a row wants. */
export interface WantedVariant {
  readonly row: PostRow
  readonly channel: Channel
  readonly format: Format
}

/** The rows of one post. */
export interface PostGroup {
  /** Its name in the file, or one made of what it says. */
  readonly externalId: string
  readonly rows: readonly PostRow[]
  readonly wanted: readonly WantedVariant[]
}

export interface Grouped {
  readonly groups: readonly PostGroup[]
  readonly problems: readonly RowProblem[]
  /** Rows with nothing wrong in themselves, of posts of which another row is wrong. */
  readonly alsoOut: readonly RowProblem[]
}

/**
 * Puts rows of one name together, and finds the channels and formats that each wants. A post of which one row is wrong is wrong: half of it imported would
 * be known by its name ever after, and the other half never come in.
 */
export function groupRows(
  open: OpenDesk,
  client: Client,
  source: SourceRows,
  channel: string | undefined,
  book: Rulebook,
): Grouped {
  const problems: RowProblem[] = [...source.problems]
  // The name of a wrong post, and the line that makes it so.
  const bad = new Map(source.problems.flatMap(({ id, line }) => (id === null ? [] : [[id, line] as const])))
  const groups = new Map<string, { rows: PostRow[]; wanted: WantedVariant[] }>()
  for (const row of source.rows) {
    const found = targetsFor(open, client, source, row, channel, book)
    if ('problem' in found) {
      problems.push(found.problem)
      if (row.id !== null) bad.set(row.id, row.line)
      continue
    }
    const id =
      row.id ?? `row:${[...new Set(found.wanted.map((each) => each.channel.key))].sort().join('+')}:${row.hash}`
    const group = groups.get(id) ?? { rows: [], wanted: [] }
    const wrong = against(group, row, found.wanted, source.headers.id ?? 'id')
    if (wrong) {
      problems.push(wrong)
      bad.set(id, row.line)
    }
    groups.set(id, { rows: [...group.rows, row], wanted: [...group.wanted, ...found.wanted] })
  }
  const good = [...groups].filter(([id]) => !bad.has(id))
  return {
    groups: good.map(([externalId, group]) => ({ externalId, ...group })),
    problems: problems.sort((one, other) => one.line - other.line),
    alsoOut: [...groups].flatMap(([id, { rows }]) => outWith(rows, bad.get(id), problems)),
  }
}

/** The rows of a wrong post that were not named as wrong themselves. */
function outWith(
  rows: readonly PostRow[],
  wrongLine: number | undefined,
  problems: readonly RowProblem[],
): RowProblem[] {
  if (wrongLine === undefined) return []
  const fine = rows.filter(({ line }) => problems.every((each) => each.line !== line))
  return fine.map(({ line }) => ({
    line,
    column: '',
    message: `it is of one post with line ${wrongLine}, which is wrong`,
  }))
}

function targetsFor(
  { store }: OpenDesk,
  client: Client,
  { media, headers }: SourceRows,
  row: PostRow,
  channel: string | undefined,
  book: Rulebook,
): { readonly wanted: WantedVariant[] } | { readonly problem: RowProblem } {
  const words = row.channels.length > 0 ? row.channels : channel === undefined ? [] : [channel]
  if (words.length === 0) {
    const message = 'it says no channel; add --channel, or a column with it'
    return { problem: { line: row.line, column: '', message } }
  }
  try {
    const kinds = kindsOf(mediaFor(store, client.id, media.get(row) ?? []))
    const targets = targetsOf(store, client, words, row.format ?? undefined, book)
    return {
      wanted: targets.map((target) => ({ row, channel: target.channel, format: formatOf(target, book, kinds, []) })),
    }
  } catch (error) {
    if (!(error instanceof SmmError)) throw error
    return { problem: { line: row.line, column: headers.channel ?? 'channel', message: error.message } }
  }
}

/** What does not go together with the rows that this post has already. */
function against(
  group: { readonly rows: readonly PostRow[]; readonly wanted: readonly WantedVariant[] },
  row: PostRow,
  wanted: readonly WantedVariant[],
  idHeader: string,
): RowProblem | null {
  const [first] = group.rows
  if (!first) return null
  const twin = wanted.find(({ channel, format }) =>
    group.wanted.some((each) => each.channel.id === channel.id && each.format === format),
  )
  if (twin) {
    const message =
      row.id === null
        ? `it says the same as line ${first.line}`
        : `"${row.id}" goes to ${twin.channel.key} as ${twin.format} already, on line ${first.line}`
    return { line: row.line, column: row.id === null ? '' : idHeader, message }
  }
  if (first.text === row.text && first.title === row.title) return null
  const message = `"${row.id}" has another title or text on line ${first.line}; what one channel says goes into own_text`
  return { line: row.line, column: idHeader, message }
}
