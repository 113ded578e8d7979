import type { BesideRow, Level } from '../../../domain/competitor/beside.ts'
import { publicWords } from '../../../domain/competitor/figures.ts'
import { type CompetitorMetric, competitorMetrics, publicMetrics } from '../../../domain/competitor/metrics.ts'
import { notRecorded, spokenChange } from '../../../domain/number.ts'
import { capital } from '../../../domain/text/phrase.ts'
import { longDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdTable } from '../../markdown.ts'

/** Those of which nothing was read anywhere have no column. */
const always: readonly CompetitorMetric[] = ['followers', 'posts-a-week', 'engagement-rate']

/** The client and its competitors in one table, with the day on which each was last read. */
export function besideBlocks(
  rows: readonly BesideRow[],
  platformNames: ReadonlyMap<string, string>,
): readonly Markdown[] {
  if (rows.length === 0) return []
  const platforms = new Set(rows.map(({ platform }) => platform))
  const metrics = competitorMetrics.filter(
    (metric) => always.includes(metric) || rows.some(({ figures }) => figures[metric] !== null),
  )
  const nameOf = (platform: string) => escapeMarkdown(platformNames.get(platform) ?? capital(platform))
  const where = platforms.size > 1 ? ({ platform }: BesideRow) => `, ${nameOf(platform)}` : () => ''
  const header = platforms.size > 1 ? '' : nameOf([...platforms][0] ?? '')
  const cells = rows.map((row) => [
    `${row.isClient ? `**${escapeMarkdown(row.name)}**` : escapeMarkdown(row.name)}${where(row)}`,
    ...metrics.map((metric) => levelWords(metric, row.figures[metric])),
    row.readOn === null ? notRecorded : longDay(row.readOn),
  ])
  return [
    'Beside the others:',
    mdTable([header, ...metrics.map((metric) => capital(publicMetrics[metric].label)), 'Last read'], cells),
    'What others have is read from outside. Engagement is what a post brings for each follower; your posts a week are those of four weeks, without stories.',
  ]
}

/** `8,420 (+120)`: the change is against the reading before. */
function levelWords(metric: CompetitorMetric, level: Level | null): string {
  const words = publicWords(metric, level?.value ?? null)
  return level?.before ? `${words} (${spokenChange(level.before.value, level.value)})` : words
}
