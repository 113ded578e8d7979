import type { Format } from '../words.ts'
import type { ChannelFigure } from './channel-figures.ts'
import { valueWords } from './figure-value.ts'
import { type Figure, figures, type Unit } from './figures.ts'
import type { Limit, PlatformRules } from './rules.ts'

/** The limit that holds for a format, or in general when none is said; null: nothing is known to bound it. */
export function limitOf(
  rules: Pick<PlatformRules, 'limits'>,
  figure: Figure,
  format: Format | null = null,
): Limit | null {
  const found = rules.limits.filter((limit) => limit.figure === figure)
  const own = format === null ? undefined : found.find((limit) => limit.format === format)
  return own ?? found.find((limit) => limit.format === null) ?? null
}

/** The platform's rules with a channel's own figures in their place: the value is the channel's, unit and severity stay. */
export function channelRules(rules: PlatformRules, own: readonly ChannelFigure[]): PlatformRules {
  const replaced = new Map(own.map((each) => [`${each.figure}:${each.format}`, each]))
  const kept = rules.limits.filter((limit) => !replaced.has(`${limit.figure}:${limit.format}`))
  return { ...rules, limits: [...kept, ...own.map((each) => ownLimit(rules, each))].sort(inOrder) }
}

function ownLimit(rules: PlatformRules, { figure, format, value }: ChannelFigure): Limit {
  const limit = limitOf(rules, figure, format)
  return {
    figure,
    format,
    value,
    unit: limit?.unit ?? unitFor(rules, figure),
    severity: limit?.severity ?? severityOf(figure),
    lenientUnit: limit?.lenientUnit ?? null,
    source: 'this channel',
    asOf: null,
    note: limit ? `in place of ${valueWords(limit.value, limit.unit)}` : null,
  }
}

/** A text without a limit on its platform is counted as that platform counts its texts, else as readers see it. */
function unitFor(rules: PlatformRules, figure: Figure): Unit {
  const units: readonly Unit[] = figures[figure].units
  const [only = 'items'] = units
  if (units.length === 1) return only
  return limitOf(rules, 'text.max')?.unit ?? 'graphemes'
}

function severityOf(figure: Figure): Limit['severity'] {
  if (figure === 'text.visible') return 'note'
  return figure.endsWith('.advised') ? 'warning' : 'error'
}

const order = Object.keys(figures)

/** In the order of the figures, the general one before those of formats. */
function inOrder(a: Limit, b: Limit): number {
  return order.indexOf(a.figure) - order.indexOf(b.figure) || ((a.format ?? '') < (b.format ?? '') ? -1 : 1)
}
