import type { BesideRow, Level } from '../../domain/competitor/beside.ts'
import { publicWords } from '../../domain/competitor/figures.ts'
import { type CompetitorMetric, competitorMetrics, publicMetrics } from '../../domain/competitor/metrics.ts'
import { notRecorded, spokenChange } from '../../domain/number.ts'
import { listed, phrase } from '../../domain/text/phrase.ts'
import { type Day, daysBetween, shortDay, spokenDay } from '../../domain/time/day.ts'
import { wrap } from '../card.ts'
import type { Paint } from '../paint.ts'
import { type Column, table } from '../table.ts'
import type { Width } from '../width.ts'

/** A client beside its competitors. */
export interface CompetitorsView {
  readonly title: string
  readonly today: Day
  /** The client's first, then the others', platform by platform. */
  readonly rows: readonly (BesideRow & { readonly platformName: string })[]
  readonly competitors: readonly CompetitorView[]
}

/** What is known of one beside its figures. */
export interface CompetitorView {
  readonly name: string
  /** What to look at there. */
  readonly note: string
  readonly accounts: readonly string[]
  readonly lookedOn: Day | null
  readonly heard: readonly { readonly words: string; readonly theme: string; readonly onDay: Day }[]
  readonly answers: readonly { readonly words: string; readonly onDay: Day }[]
}

export interface CompetitorsLook {
  readonly width: number
  readonly paint: Paint
  readonly measure: Width
}

const mostHeard = 5
const always: readonly CompetitorMetric[] = ['followers', 'posts-a-week', 'engagement-rate']

/** Side by side on each platform, and beneath it what was heard, how each answers, and what to look at. Lines without line ends. */
export function competitorsText(view: CompetitorsView, look: CompetitorsLook): string[] {
  const platforms = [...new Set(view.rows.map(({ platformName }) => platformName))]
  const sides = platforms.map((platform) => besideLines(platform, view, look))
  const side = sides.flatMap(({ lines }) => ['', ...lines])
  const notes =
    platforms.length === 0 ? [] : ['', ...noteLines([...new Set(sides.flatMap(({ hidden }) => hidden))], look)]
  const parts = view.competitors.flatMap((each) => ['', ...competitorLines(each, view.today, look)])
  return [...wrap(view.title, look.width).map((line) => look.paint.heading(line)), ...side, ...notes, ...parts]
}

/** The table of a platform, and the figures for which it had no room. */
function besideLines(
  platform: string,
  { rows, today }: CompetitorsView,
  look: CompetitorsLook,
): { readonly lines: readonly string[]; readonly hidden: readonly string[] } {
  const there = rows.filter((row) => row.platformName === platform)
  const columns = columnsOf(there, today)
  const lines = table(columns, there, { ...look, width: look.width - 2 })
  const hidden = columns.map(({ title }) => title).filter((title) => !lines[0]?.includes(title))
  return { lines: [look.paint.heading(platform), ...lines.map((line) => `  ${line}`)], hidden }
}

function columnsOf(rows: readonly BesideRow[], today: Day): Column<BesideRow>[] {
  const metrics = competitorMetrics.filter(
    (metric) => always.includes(metric) || rows.some(({ figures }) => figures[metric] !== null),
  )
  const figures = metrics.map((metric, index) => ({
    title: publicMetrics[metric].label,
    cell: (row: BesideRow) => levelWords(metric, row.figures[metric]),
    align: 'right' as const,
    ...(index === 0 ? {} : { dispensable: index }),
  }))
  return [
    {
      title: 'who',
      cell: (row) => row.name,
      shrinks: true,
      paint: (text, row, paint) => (row.isClient ? paint.heading(text) : text),
    },
    ...figures,
    { title: 'read', cell: (row) => readWords(row, today) },
  ]
}

/** `8,420 (+120)`. */
function levelWords(metric: CompetitorMetric, level: Level | null): string {
  const words = publicWords(metric, level?.value ?? null)
  if (!level?.before) return words
  const change = spokenChange(level.before.value, level.value)
  return `${words} (${change === 'no change' ? '±0' : change})`
}

/** The newest day, and the one that the change is against. */
function readWords({ figures, readOn }: BesideRow, today: Day): string {
  if (readOn === null) return notRecorded
  const before = Object.values(figures).flatMap((level) =>
    level?.onDay === readOn && level.before ? [level.before.onDay] : [],
  )
  const since = before.sort().at(-1)
  const day = (each: Day) =>
    each.slice(0, 4) === today.slice(0, 4) ? shortDay(each) : `${shortDay(each)} ${each.slice(0, 4)}`
  return since === undefined ? day(readOn) : `${day(readOn)} (${day(since)})`
}

function noteLines(hidden: readonly string[], { width, paint }: CompetitorsLook): string[] {
  const wider = hidden.length === 0 ? '' : ` A wider terminal, or --json, shows ${listed(hidden)} too.`
  const words =
    'Engagement is what a post brought ÷ followers. The client’s comes from the readings of 28 days, its posts a week are those of 28 days without stories. In brackets stand the change and the day of the reading before.'
  return wrap(`${words}${wider}`, width).map((line) => paint.quiet(line))
}

function competitorLines(view: CompetitorView, today: Day, { width, paint }: CompetitorsLook): string[] {
  const { name, note, accounts, heard, answers } = view
  const themes = new Map<string, number>()
  for (const { theme } of heard) if (theme !== '') themes.set(theme, (themes.get(theme) ?? 0) + 1)
  const counted = [...themes].sort((a, b) => b[1] - a[1]).map(([theme, count]) => `${theme} ${count}`)
  const newest = <Line>(lines: readonly Line[]) => lines.slice(-mostHeard).reverse()
  const lines = [
    `${accounts.length === 0 ? 'no account is known' : accounts.join(', ')}; ${lookedWords(view.lookedOn, today)}`,
    ...(note === '' ? [] : [`look at: ${note}`]),
    ...newest(answers).map(({ words, onDay }) => `answers: ${phrase(words)} (${shortDay(onDay)})`),
    ...(counted.length === 0 ? [] : [`themes: ${counted.join(', ')}`]),
    ...newest(heard).map(({ words, onDay }) => `heard: ${phrase(words)} (${shortDay(onDay)})`),
  ]
  return [
    ...wrap(name, width).map((line) => paint.heading(line)),
    ...lines.flatMap((line) => wrap(line, width - 4).map((each, index) => `${index === 0 ? '  ' : '    '}${each}`)),
  ]
}

function lookedWords(lookedOn: Day | null, today: Day): string {
  if (lookedOn === null) return 'never looked at'
  const days = daysBetween(lookedOn, today)
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return `last looked at on ${spokenDay(lookedOn, today)}, ${ago}`
}
