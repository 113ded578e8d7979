import { Liquid } from 'liquidjs'
import { SmmError } from '../domain/errors.ts'
import { cleanLine } from '../domain/text/clean.ts'
import type { LiquidEvaluator } from '../domain/text/evaluator.ts'
import { phrase, sentence, shorten } from '../domain/text/phrase.ts'
import { addDays, type Day } from '../domain/time/day.ts'

/** A template can name a tag that reads another template, or a filter that reads the clock; neither is there. */
const absentTags = ['include', 'render', 'layout', 'block']
const absentFilters = ['date', 'date_to_long_string', 'date_to_rfc822', 'date_to_string', 'date_to_xmlschema', 'sample']

const farthestDays = 3660

/**
 * Liquid for text inside templates: unknown variables and filters are errors, nothing is read from disk, and length, time and memory are
 * bounded. `{{ 90 | days_ahead }}` is the day 90 days after `today`. What people typed is fitted in by `sentence` (capital and full stop), `phrase` (no full
 * stop) and `shorten: 120` (cut between words).
 */
export function liquidFor(today: Day): LiquidEvaluator {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    keepOutputType: true,
    templates: {},
    parseLimit: 20_000,
    renderLimit: 1000,
    memoryLimit: 1_000_000,
  })
  for (const tag of absentTags) delete engine.tags[tag]
  for (const filter of absentFilters) engine.unregisterFilter(filter)
  engine.registerFilter('days_ahead', (days: unknown) => daysAhead(today, days))
  engine.registerFilter('sentence', (words: unknown) => sentence(textOf(words)))
  engine.registerFilter('phrase', (words: unknown) => phrase(textOf(words)))
  engine.registerFilter('shorten', (words: unknown, longest: unknown) => shorten(textOf(words), Number(longest)))
  const evaluate = (source: string, scope: object): unknown => {
    try {
      return engine.parseAndRenderSync(source, scope)
    } catch (cause) {
      throw new SmmError('data', spoken(cause), [], cause)
    }
  }
  return {
    text: (source, scope) => String(evaluate(source, scope) ?? ''),
    value: (expression, scope) => evaluate(`{{ ${expression} }}`, scope),
  }
}

/** What is absent is nothing, not the word `null`. */
function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function daysAhead(today: Day, days: unknown): Day {
  const number = Number(days)
  if (Number.isInteger(number) && Math.abs(number) <= farthestDays) return addDays(today, number)
  throw new SmmError('data', `days_ahead counts whole days up to ${farthestDays}, not ${String(days)}`)
}

/** What the engine says, without its own line numbers, which count inside the one value. */
function spoken(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return cleanLine(message.replace(/, line:\d+, col:\d+$/, ''))
}
