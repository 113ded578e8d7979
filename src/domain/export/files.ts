import type { ExportFacts } from './facts.ts'
import type { ExportFormat } from './format.ts'

/** One file of an export, and what stands in it. */
export interface ExportFile<Row> {
  /** `acme-instagram-buffer-2.csv`. */
  readonly name: string
  readonly rows: readonly Row[]
}

type Placed = Pick<ExportFacts, 'id' | 'client' | 'channel' | 'platform' | 'format' | 'at'>

/**
 * Parts the rows into files: one for each client, or each channel, and where the tool takes no more rows in one, numbered ones. A file that names platforms alone holds one channel of each: a second one has its own file, or its posts would go out on the first.
 */
export function exportFiles<Row extends Placed>(
  { per, mostRows, file, columns }: Pick<ExportFormat, 'per' | 'mostRows' | 'file' | 'columns'>,
  formatName: string,
  rows: readonly Row[],
): ExportFile<Row>[] {
  const groups = new Map<string, Row[]>()
  const namesChannels = columns.some(({ field }) => field === 'channel')
  for (const row of [...rows].sort(byTime)) {
    const isApart = per === 'channel' || (!namesChannels && firstChannel(rows, row) !== row.channel)
    const group = isApart ? `${row.client}-${row.channel}` : row.client
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups].sort(byName).flatMap(([group, all]) => {
    const parts = inParts(all, mostRows ?? all.length)
    return parts.map((part, index) => ({
      name: `${group}-${formatName}${numberOf(index, parts.length)}.${file}`,
      rows: part,
    }))
  })
}

/** `-1`, `-2`, and of ten and more `-01`, so that they stand in their order in a folder. */
function numberOf(index: number, parts: number): string {
  return parts > 1 ? `-${String(index + 1).padStart(String(parts).length, '0')}` : ''
}

/** Of the client's channels on the platform. */
function firstChannel(rows: readonly Placed[], { client, platform }: Placed): string | undefined {
  const keys = rows.filter((row) => row.client === client && row.platform === platform).map(({ channel }) => channel)
  return keys.sort()[0]
}

function inParts<Row>(rows: readonly Row[], most: number): Row[][] {
  const parts: Row[][] = []
  for (let from = 0; from < rows.length; from += most) parts.push(rows.slice(from, from + most))
  return parts
}

/** By time, then by what is the same on every desk, so that a file that is imported elsewhere comes out in its own order again. */
function byTime(one: Placed, other: Placed): number {
  const [first, second] = [one, other].map(({ at, id, channel, format }) => [at, id, channel, format].join('\n'))
  return (first as string) < (second as string) ? -1 : 1
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
