import { SmmError } from '../errors.ts'
import { figure, parseNumber, percent, spokenNumber } from '../number.ts'
import { nearWords } from '../text/near.ts'
import { type CompetitorMetric, competitorMetrics, publicMetricNamed, publicMetrics } from './metrics.ts'

/** A public figure as it was read. */
export interface PublicFigure {
  readonly metric: CompetitorMetric
  readonly value: number
}

/** Figures without a name come in this order; one in per cent is the engagement wherever it stands. */
const inOrder: readonly CompetitorMetric[] = ['followers', 'posts-a-week', 'engagement-rate']
/** `12.4k` as platforms show it. */
const shortened = /^(\d{1,3}(?:\.\d{1,3}|,\d{1,2})?)\s?([km])$/i
/** A comma with one or two digits behind it parts no thousands. */
const decimalComma = /^\d{1,15},\d{1,2}\s?%?$/
const bare = /^(?:[-–—]|\d[\d.,]*[km]?%?)$/i

/** True for a word that is a figure or names one: `12.4k`, `1.2%`, `followers=900`, `-` for one that is left out. */
export function isFigureWord(word: string): boolean {
  return bare.test(word) || /^[a-z][a-z_-]*=/i.test(word)
}

/**
 * `['12.4k', '5', '1.2%']` or `['followers=12400', 'engagement=1.2%']` → figures. A metric that is none, one that stands twice, and a value that cannot be one of the
 * metric are usage errors that name the words.
 */
export function parseFigures(words: readonly string[]): PublicFigure[] {
  const figures: PublicFigure[] = []
  const next = [...inOrder]
  for (const word of words) {
    const said = figureOf(word, next)
    if (said === null) continue
    if (figures.some(({ metric }) => metric === said.metric)) {
      throw new SmmError('usage', `${publicMetrics[said.metric].label} stands twice; say it once`)
    }
    figures.push(said)
  }
  return figures
}

function figureOf(word: string, next: CompetitorMetric[]): PublicFigure | null {
  const at = word.indexOf('=')
  if (at >= 0) {
    const metric = metricOf(word.slice(0, at))
    return { metric, value: publicValue(metric, word.slice(at + 1)) }
  }
  const metric = word.endsWith('%') ? 'engagement-rate' : next.shift()
  if (metric === undefined) {
    throw new SmmError(
      'usage',
      `"${word}" is one figure too many; without names they are followers, posts a week, engagement`,
    )
  }
  return /^[-–—]$/.test(word) ? null : { metric, value: publicValue(metric, word) }
}

function metricOf(word: string): CompetitorMetric {
  const metric = publicMetricNamed(word)
  if (metric !== undefined) return metric
  const known = competitorMetrics.flatMap((each) => [each, ...publicMetrics[each].aliases])
  const near = nearWords(
    word.toLowerCase(),
    known.filter((each) => each.length > 2),
  )
  const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''
  throw new SmmError(
    'usage',
    `"${word}" is no figure of a competitor; there are ${competitorMetrics.join(', ')}${meant}`,
  )
}

/** The value of a metric as somebody typed or copied it; one that it cannot have is a usage error. */
export function publicValue(metric: CompetitorMetric, text: string): number {
  const { label, most, isWhole, isRate } = publicMetrics[metric]
  const { value, isPercent } = publicNumber(text.trim())
  if (isPercent && !isRate) {
    throw new SmmError('usage', `${label} are no rate, so "${text}" cannot be their value; write it without %`)
  }
  if (isWhole && !Number.isInteger(value)) {
    throw new SmmError('usage', `${label} are counted, so "${text}" cannot be their value; write 1240, 1,240 or 12.4k`)
  }
  if (value > most) {
    const end = `${spokenNumber(most)}${isRate ? ' %' : ''}`
    throw new SmmError('usage', `${label} cannot be ${spokenNumber(value)}; ${end} is the most`)
  }
  return value
}

function publicNumber(text: string) {
  const [, digits = '', unit] = shortened.exec(text) ?? []
  if (unit !== undefined) {
    const times = unit.toLowerCase() === 'k' ? 1000 : 1_000_000
    return { value: Math.round(Number(digits.replace(',', '.')) * times), isPercent: false }
  }
  return parseNumber(decimalComma.test(text) ? text.replace(',', '.') : text)
}

/** A figure for a reader: `12,400`, `1.2 %`, `—`. */
export function publicWords(metric: CompetitorMetric, value: number | null): string {
  return publicMetrics[metric].isRate ? percent(value) : figure(value)
}
