import { spokenNumber } from '../../number.ts'
import { type Figure, type Unit, unitWord } from '../../platform/figures.ts'
import { limitOf } from '../../platform/limits.ts'
import type { Limit } from '../../platform/rules.ts'
import { isCounter, lengthWith } from '../length.ts'
import type { CheckFacts } from './facts.ts'
import type { CheckRule, Finding } from './finding.ts'

/** What a text measures against a limit; null: it keeps it, or there is none that speaks. */
export interface Excess {
  readonly limit: Limit
  readonly measured: number
  readonly severity: Finding['severity']
}

/** The limit that holds for the variant's format and can speak. */
export function speakingLimit({ rules, variant }: Pick<CheckFacts, 'rules' | 'variant'>, figure: Figure): Limit | null {
  const limit = limitOf(rules, figure, variant.format)
  return limit === null || limit.severity === 'note' ? null : limit
}

/** By how much a number is over its limit. */
export function over(facts: CheckFacts, figure: Figure, measured: number): Excess | null {
  const limit = speakingLimit(facts, figure)
  if (limit === null || measured <= limit.value) return null
  return { limit, measured, severity: limit.severity as Finding['severity'] }
}

/** By how much a number is under its limit. */
export function under(facts: CheckFacts, figure: Figure, measured: number): Excess | null {
  const limit = speakingLimit(facts, figure)
  if (limit === null || measured >= limit.value) return null
  return { limit, measured, severity: limit.severity as Finding['severity'] }
}

/** By how much a text is too long, counted as the platform counts. Too long only by the stricter of two ways of counting is a warning. */
export function tooLong(facts: CheckFacts, figure: Figure, text: string, warning = ''): Excess | null {
  const limit = speakingLimit(facts, figure)
  if (limit === null || !isCounter(limit.unit)) return null
  const { counting } = facts.rules
  const measured = lengthWith(text, warning, limit.unit, counting)
  if (measured <= limit.value) return null
  const { lenientUnit } = limit
  const fits =
    lenientUnit !== null && isCounter(lenientUnit) && lengthWith(text, warning, lenientUnit, counting) <= limit.value
  return { limit, measured, severity: fits ? 'warning' : (limit.severity as Finding['severity']) }
}

/** `281 weighted characters`, `301 characters`. */
export function amount(measured: number, unit: Unit): string {
  const word = unitWord(unit)
  if (word === 'bytes') return `${spokenNumber(measured)} bytes`
  const said = `${spokenNumber(measured)} ${word === 'weighted' ? 'weighted ' : ''}characters`
  return word === '' || word === 'weighted' ? said : `${said} ${word}`
}

/** A finding about something that was measured. */
export function measuredFinding(
  rule: CheckRule,
  { limit, measured, severity }: Excess,
  words: Pick<Finding, 'place' | 'message' | 'mend'>,
): Finding {
  return { rule, severity, ...words, measured, allowed: limit.value, unit: limit.unit }
}

/** A finding about something that is not counted. */
export function plainFinding(
  rule: CheckRule,
  severity: Finding['severity'],
  place: string,
  message: string,
  mend: string,
): Finding {
  return { rule, severity, place, message, measured: null, allowed: null, unit: null, mend }
}
