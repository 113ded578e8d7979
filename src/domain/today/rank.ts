import { formatRef } from '../ref.ts'
import { type Block, blocks } from '../words.ts'
import type { Candidate } from './facts.ts'
import { type Term, type TodaySettings, terms } from './settings.ts'
import { precedence } from './waiting-message.ts'

export interface Ranked extends Candidate {
  readonly score: number
}

/** One line of an explanation: a term's weight times its measure. */
export interface Reason {
  readonly term: Term
  readonly weight: number
  readonly measure: number
  readonly points: number
}

/** The reasons of a row; their points add up to its score. */
export function reasons(candidate: Candidate, settings: TodaySettings): Reason[] {
  return terms.map((term) => {
    const weight = settings.weights[term]
    const measure = candidate.measures[term]
    return { term, weight, measure, points: weight * measure }
  })
}

export function score(candidate: Candidate, settings: TodaySettings): number {
  return reasons(candidate, settings).reduce((sum, reason) => sum + reason.points, 0)
}

/**
 * The rows in the order of value. Blocks stand in their fixed order, whatever the scores. In Respond rows go strictly by score, but for what goes before it; in the stages they stand in
 * runs by client (or by platform), the run with the highest score first. Ties: client, then ref.
 */
export function rank(
  candidates: readonly Candidate[],
  settings: TodaySettings,
  by: 'client' | 'platform' = 'client',
): Ranked[] {
  const scored = candidates.map((candidate) => ({ ...candidate, score: score(candidate, settings) }))
  return blocks.flatMap((block) =>
    orderBlock(
      block,
      scored.filter((row) => row.block === block),
      by,
    ),
  )
}

function orderBlock(block: Block, rows: readonly Ranked[], by: 'client' | 'platform'): Ranked[] {
  if (block === 'respond') return [...rows].sort((a, b) => before(a) - before(b) || byScore(a, b))
  const runs = new Map<string, Ranked[]>()
  for (const row of rows) {
    const name = by === 'platform' ? (row.channel?.platform ?? '') : row.client.slug
    runs.set(name, [...(runs.get(name) ?? []), row])
  }
  return [...runs.entries()]
    .map(([name, run]) => ({ name, run: run.sort(byScore) }))
    .sort((a, b) => (b.run[0]?.score ?? 0) - (a.run[0]?.score ?? 0) || (a.name < b.name ? -1 : 1))
    .flatMap(({ run }) => run)
}

/** What nothing goes before stands first, whatever it scores. */
export function before({ precedence: own = precedence.scored }: Ranked): number {
  return own
}

function byScore(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.client.slug !== b.client.slug) return a.client.slug < b.client.slug ? -1 : 1
  // What has no ref yet stands behind what has one.
  if (a.ref === null || b.ref === null) return a.ref === b.ref ? 0 : a.ref === null ? 1 : -1
  const [left, right] = [formatRef(a.ref), formatRef(b.ref)]
  return left.charAt(0) === right.charAt(0) ? a.ref.id - b.ref.id : left < right ? -1 : 1
}
