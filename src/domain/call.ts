import type { Client } from './client.ts'
import { contractWords } from './client-words.ts'
import { renewalListedOn } from './course.ts'
import { figure, spokenMoney } from './number.ts'
import type { GoalLine } from './report/goals.ts'
import type { WeekReport } from './report/week-report.ts'
import type { Routine } from './routine.ts'
import type { AgreedTask } from './scope.ts'
import type { PredictedQuestion } from './strategy/shape.ts'
import { phrase } from './text/phrase.ts'
import { addDays, type Day, daysBetween, longDay, shortDay } from './time/day.ts'

/** What a page before a talk with a client is worked out from. */
export interface CallFacts {
  readonly client: Client
  /** The client's day. */
  readonly today: Day
  /** What was recorded since the last talk. */
  readonly since: WeekReport
  readonly routines: readonly Pick<Routine, 'title' | 'owner' | 'endedOn' | 'handoverOn'>[]
  readonly agreed: readonly AgreedTask[]
  /** Posts that wait for a yes. */
  readonly approvals: readonly { readonly title: string }[]
}

/** Handovers and ends of goals are brought up so many days ahead. */
const daysAhead = 14

/** What only a talk can settle: verdicts that wait, the contract, goals that are over or behind, work that is to pass to the client, and fees that are agreed and not yet begun. */
export function decisions(facts: CallFacts): string[] {
  const { client, today, since, routines, agreed, approvals } = facts
  const soon = addDays(today, daysAhead)
  const { renewsOn, noticeDays } = client
  const isContractDue = renewsOn !== null && renewalListedOn(renewsOn, noticeDays) <= today
  return [
    ...approvals.map(({ title }) => phrase(title)),
    ...(isContractDue ? [`The contract ${contractWords(client, today)}`] : []),
    ...since.goals.flatMap((goal) => goalDecision(goal, today, soon)),
    ...since.earlyWins
      .filter(({ isLate }) => isLate)
      .map(({ win, by }) => `Promised for ${shortDay(by)} and still open: ${phrase(win)}`),
    ...routines
      .filter(
        ({ owner, endedOn, handoverOn = null }) =>
          client.status !== 'prospect' &&
          owner === 'manager' &&
          endedOn === null &&
          handoverOn !== null &&
          handoverOn <= soon,
      )
      .map(
        ({ title, handoverOn = null }) => `Theirs from ${longDay(handoverOn as Day)} on, by the plan: ${phrase(title)}`,
      ),
    ...agreed
      .filter(({ status, fee }) => status === 'open' && fee !== null)
      .map(
        ({ title, fee, maker }) =>
          `${phrase(title)}: ${spokenMoney(fee ?? 0, client.currency)}${maker === '' ? '' : `, by ${maker}`}`,
      ),
  ]
}

function goalDecision(goal: GoalLine, today: Day, soon: Day): string[] {
  const { title, verdict, dueOn, now, target } = goal
  const stands = `${phrase(title)} (${figure(now)} of ${figure(target)})`
  if (verdict === 'reached') return [`Reached: ${stands}. What do we want next?`]
  if (dueOn !== null && dueOn < today)
    return [`Over since ${longDay(dueOn)}: ${stands}. Go on, change it, or let it go?`]
  if (verdict === 'behind') return [`Behind: ${stands}. What do we change?`]
  if (dueOn !== null && dueOn <= soon)
    return [`Due in ${daysBetween(today, dueOn)} days: ${stands}. What comes after it?`]
  return []
}

/** So many questions fit on the page. */
const mostQuestions = 3

/** The questions to be ready for: those of the plan in turn, so that each talk has others. */
export function likelyQuestions(questions: readonly PredictedQuestion[], talks: number): PredictedQuestion[] {
  const count = Math.min(mostQuestions, questions.length)
  return Array.from(
    { length: count },
    (_, nth) => questions[(talks * mostQuestions + nth) % questions.length] as PredictedQuestion,
  )
}

/** What nobody has told us yet, to be asked: facts of the plan without an answer, and needles that were never read. */
export function openQuestions(
  facts: readonly { readonly ask: string; readonly answer: string }[],
  goals: readonly GoalLine[],
): string[] {
  const asked = facts.filter(({ answer, ask }) => answer === '' && ask !== '').map(({ ask }) => ask)
  const unread = goals.filter(({ now }) => now === null).map(({ metricLabel }) => `How many by now: ${metricLabel}?`)
  return [...unread, ...asked].slice(0, mostQuestions * 2)
}
