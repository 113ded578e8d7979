import type { Day } from '../time/day.ts'
import type { Change } from './compare.ts'
import type { GoalLine } from './goals.ts'
import type { SocialFigures } from './social-figures.ts'

export type SocialFigure = 'replies' | 'comments' | 'shares'
const socialFigures: readonly SocialFigure[] = ['replies', 'comments', 'shares']

/** What moved most against the week before. */
export type BiggestChange =
  | { readonly kind: 'goal'; readonly metricLabel: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'social'
      readonly figure: SocialFigure
      readonly from: number
      readonly to: number
      readonly change: Change | null
    }
  | { readonly kind: 'none'; readonly because: 'nothing recorded' | 'nothing earlier' | 'nothing moved' }

/** A goal that moved comes first, by the share of its way; otherwise the social count with the largest difference. Ties go to the earlier. `from` is the week's first day. */
export function biggestChange(goals: readonly GoalLine[], social: SocialFigures, from: Day): BiggestChange {
  return goalChange(goals) ?? socialChange(social) ?? { kind: 'none', because: whyNone(goals, social, from) }
}

function goalChange(goals: readonly GoalLine[]): BiggestChange | undefined {
  let largest = 0
  let found: BiggestChange | undefined
  for (const goal of goals) {
    const from = goal.weekAgo ?? goal.baseline
    if (from === null || goal.now === null || goal.now === from) continue
    const way = Math.abs((goal.target ?? goal.now) - (goal.baseline ?? from)) || 1
    const moved = Math.abs(goal.now - from) / way
    if (moved <= largest) continue
    largest = moved
    found = { kind: 'goal', metricLabel: goal.metricLabel, from, to: goal.now }
  }
  return found
}

function socialChange(social: SocialFigures): BiggestChange | undefined {
  let largest = 0
  let found: BiggestChange | undefined
  for (const figure of socialFigures) {
    const { now, lastWeek, change } = social[figure]
    if (now === null || lastWeek === null || Math.abs(now - lastWeek) <= largest) continue
    // Replies that were counted on some days only are not set against another week.
    if (change === null && lastWeek !== 0) continue
    largest = Math.abs(now - lastWeek)
    found = { kind: 'social', figure, from: lastWeek, to: now, change }
  }
  return found
}

function whyNone(
  goals: readonly GoalLine[],
  social: SocialFigures,
  from: Day,
): Extract<BiggestChange, { kind: 'none' }>['because'] {
  const isMeasured = goals.some((goal) => goal.measuredOn !== null && goal.measuredOn >= from)
  if (!social.isRecorded && !isMeasured) return 'nothing recorded'
  const isComparable = goals.some((goal) => goal.now !== null && (goal.weekAgo ?? goal.baseline) !== null)
  return social.comments.lastWeek === null && !isComparable ? 'nothing earlier' : 'nothing moved'
}
