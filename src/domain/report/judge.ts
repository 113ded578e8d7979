import { findMetric } from '../metric.ts'
import type { Outcome } from '../outcome.ts'
import type { Comparison, Measure } from '../strategy/measure.ts'
import { addDays, type Day, daysInMonth } from '../time/day.ts'
import type { Span } from './compare.ts'
import type { WeekFacts } from './facts.ts'
import { isLedgerCount, type MetricFigure, metricFigure, type Place } from './metric-figure.ts'

/** What the strategy calls a win or a loss. */
export interface OutcomeDefinition {
  readonly kind: Outcome['kind']
  readonly key: string
  readonly title: string
  readonly measure: Measure
  /** The key of the goal that it belongs to. */
  readonly goal: string | null
}

/** The definitions of the strategy that was in force in the week. */
export interface AgreedOutcomes {
  /** The client's day on which there first was a strategy. */
  readonly since: Day
  readonly definitions: readonly OutcomeDefinition[]
  /** Per cent of posts that may sell. */
  readonly promoCeiling: number
}

/**
 * `met before`: of a month, by the time that the week began. `open`: it cannot be told before the period is over; `metSoFar` says how it stands.
 * `not measured`: nobody knows the figure.
 */
export type Judgement = 'met' | 'met before' | 'not met' | 'open' | 'not measured'

export interface JudgedDefinition extends OutcomeDefinition {
  readonly judgement: Judgement
  readonly metSoFar: boolean
  readonly figure: MetricFigure | null
  /** The channel whose readings count; null: the client as a whole, or wherever it was read. */
  readonly channel: string | null
  /** The last day of the period that it is about. */
  readonly until: Day
}

/** Which of the definitions the week's readings and the ledger's counts meet. */
export function judge(facts: WeekFacts, agreed: AgreedOutcomes, week: Span): JudgedDefinition[] {
  return agreed.definitions.map((definition) => {
    const { measure } = definition
    const goal = facts.goals.find((each) => each.key === definition.goal && each.metric === measure.metric)
    const place: Place = goal?.channelId
    const channel = facts.channels.find((each) => each.id === place)?.key ?? null
    // What happened before anything was agreed is neither a win nor a loss.
    const figureIn = ({ from, to }: Span) =>
      metricFigure(
        facts,
        measure.metric,
        place,
        { from: from < agreed.since ? agreed.since : from, to },
        addsUp(measure),
      )
    const judged = periodsOf(measure, week, facts).map((period) => ({
      until: period.until,
      ...judgementOf(measure, period, agreed.since, facts.today, figureIn),
    })) as [Judged & { until: Day }, ...(Judged & { until: Day })[]]
    return { ...definition, channel, ...tellingOf(judged) }
  })
}

/** Of a month that ends in the week and the one that begins in it: what is met, else what is known, else the one that is over. */
function tellingOf<Each extends Judged>(judged: readonly [Each, ...Each[]]): Each {
  return (
    judged.find(({ judgement }) => judgement === 'met') ??
    judged.find(({ judgement }) => judgement !== 'not measured') ??
    judged[0]
  )
}

/** The days that a measure is about, as far as they are counted. */
interface Period extends Span {
  readonly until: Day
  /** The part that earlier reports were about; null: none. */
  readonly before: Span | null
}

/** A month is judged as far as it has gone, and finally in the week in which it ends; such a week may hold the first days of the next one too. */
function periodsOf({ within }: Measure, week: Span, { week: { to: sunday } }: WeekFacts): Period[] {
  if (within !== 'month') return [{ ...week, until: sunday, before: null }]
  const ended = lastOfMonth(week.from)
  const days = ended < week.to ? [ended, week.to] : [week.to]
  return days.map((day) => {
    const from = `${day.slice(0, 8)}01`
    const before = from < week.from ? { from, to: addDays(week.from, -1) } : null
    return { from, to: day, until: lastOfMonth(day), before }
  })
}

function lastOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}${daysInMonth(day)}`
}

/** Counts add up over the days of a period; levels and rates are what they were last. What only the client counts adds up when the measure counts it. */
function addsUp({ metric, unit, within }: Measure): boolean {
  const known = findMetric(metric)
  if (known !== undefined) return known.kind === 'count'
  return within !== null && unit === null
}

type Judged = Pick<JudgedDefinition, 'judgement' | 'metSoFar' | 'figure'>

function judgementOf(
  measure: Measure,
  period: Period,
  since: Day,
  today: Day,
  figureIn: (days: Span) => MetricFigure | null,
): Judged {
  if (measure.within === 'day') return judgementOfDays(measure, period, today, figureIn)
  const figure = figureIn(period)
  if (figure === null) return { judgement: 'not measured', metSoFar: false, figure }
  const metSoFar = isMet(measure, figure)
  const isOver = period.until < today && since <= period.from
  const judgement = isFinal(measure, metSoFar, figure) || isOver ? (metSoFar ? 'met' : 'not met') : 'open'
  const earlier =
    judgement === 'met' && isFinal(measure, true, figure) && period.before ? figureIn(period.before) : null
  const isOld = earlier !== null && isMet(measure, earlier)
  return { judgement: isOld ? 'met before' : judgement, metSoFar, figure }
}

/** The first day that meets it; a day that is not over can only be judged by what cannot shrink. */
function judgementOfDays(
  measure: Measure,
  period: Period,
  today: Day,
  figureIn: (days: Span) => MetricFigure | null,
): Judged {
  const days = Array.from({ length: 7 }, (_, step) => addDays(period.from, step)).filter((day) => day <= period.to)
  const figures = days.flatMap((day) => {
    const figure = figureIn({ from: day, to: day })
    return figure === null || (day >= today && !isFinal(measure, true, figure)) ? [] : [figure]
  })
  const met = figures.find((figure) => isMet(measure, figure))
  if (met) return { judgement: 'met', metSoFar: true, figure: met }
  const last = figures.at(-1) ?? null
  if (last === null) return { judgement: 'not measured', metSoFar: false, figure: null }
  return { judgement: period.until < today ? 'not met' : 'open', metSoFar: false, figure: last }
}

/** True when more days can change nothing: what was read and is agreed as it stands, and a count that has passed what it must, or must not. */
function isFinal(measure: Measure, isMetNow: boolean, { readOn }: MetricFigure): boolean {
  const grows = addsUp(measure) || isLedgerCount(measure.metric)
  if (!grows) return measure.within === null && readOn.length > 0
  const isLeast = measure.comparison === '>=' || measure.comparison === '>'
  const isMost = measure.comparison === '<' || measure.comparison === '<='
  return (isLeast && isMetNow) || (isMost && !isMetNow)
}

const compare: Readonly<Record<Comparison, (figure: number, agreed: number) => boolean>> = {
  '>=': (figure, agreed) => figure >= agreed,
  '<=': (figure, agreed) => figure <= agreed,
  '>': (figure, agreed) => figure > agreed,
  '<': (figure, agreed) => figure < agreed,
  '=': (figure, agreed) => figure === agreed,
}

function isMet({ comparison, value }: Measure, figure: MetricFigure): boolean {
  return compare[comparison](figure.value, value)
}
