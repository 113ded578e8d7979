import { describe, expect, test } from 'vitest'
import { decisions, likelyQuestions, openQuestions } from '../../src/domain/call.ts'
import type { GoalLine } from '../../src/domain/report/goals.ts'
import type { WeekReport } from '../../src/domain/report/week-report.ts'
import { client } from '../support/builders.ts'

const goal = (more: Partial<GoalLine>): GoalLine => ({
  title: 'Twelve tables',
  metric: 'tables',
  metricLabel: 'tables',
  channel: null,
  baseline: 8,
  weekAgo: null,
  now: 9,
  measuredOn: null,
  target: 12,
  dueOn: '2027-02-21',
  wayMade: 25,
  timeGone: 25,
  verdict: 'on pace',
  ...more,
})

const decided = (more: { goals?: GoalLine[]; client?: ReturnType<typeof client>; [key: string]: unknown }) =>
  decisions({
    client: more.client ?? client(),
    today: '2026-11-30',
    since: { goals: more.goals ?? [], earlyWins: more['earlyWins'] ?? [] } as unknown as WeekReport,
    routines: (more['routines'] ?? []) as never,
    agreed: (more['agreed'] ?? []) as never,
    approvals: [],
  })

describe('smm call', () => {
  test('brings up a goal that is behind, reached, over or nearly over, and no other', () => {
    expect(
      decided({
        goals: [
          goal({}),
          goal({ verdict: 'behind' }),
          goal({ verdict: 'reached', now: 12 }),
          goal({ dueOn: '2026-11-29' }),
          goal({ dueOn: '2026-12-10' }),
        ],
      }),
    ).toEqual([
      'Behind: Twelve tables (9 of 12). What do we change?',
      'Reached: Twelve tables (12 of 12). What do we want next?',
      'Over since 29 Nov 2026: Twelve tables (9 of 12). Go on, change it, or let it go?',
      'Due in 10 days: Twelve tables (9 of 12). What comes after it?',
    ])
  })

  test('brings up the contract from the day on which it is in the list', () => {
    expect(decided({ client: client({ renewsOn: '2027-01-15' }) })).toEqual([])
    expect(decided({ client: client({ renewsOn: '2027-01-14' }) })).toEqual([
      'The contract renews in 45 days, on Thu 14 Jan 2027',
    ])
  })

  test('brings up work that passes within a fortnight, a promise that is late, and a fee that is agreed', () => {
    expect(
      decided({
        client: client({ currency: 'GBP' }),
        routines: [
          { title: 'Reshare.', owner: 'manager', endedOn: null, handoverOn: '2026-12-14' },
          { title: 'Later', owner: 'manager', endedOn: null, handoverOn: '2026-12-15' },
          { title: 'Theirs', owner: 'client', endedOn: null, handoverOn: '2026-12-01' },
        ],
        earlyWins: [{ win: 'Hours are right', by: '2026-11-20', seenOn: null, isLate: true }],
        agreed: [
          { title: 'A film', status: 'open', fee: 180, maker: 'Ines' },
          { title: 'Done', status: 'done', fee: 60, maker: '' },
        ],
      }),
    ).toEqual([
      'Promised for 20 Nov and still open: Hours are right',
      'Theirs from 14 Dec 2026 on, by the plan: Reshare',
      'A film: 180 GBP, by Ines',
    ])
  })

  test('has other questions ready for each talk, and goes round', () => {
    const questions = ['a', 'b', 'c', 'd'].map((question) => ({ question, answer: '' }))
    const asked = (talks: number) =>
      likelyQuestions(questions, talks)
        .map(({ question }) => question)
        .join('')
    expect([asked(0), asked(1), asked(2)]).toEqual(['abc', 'dab', 'cda'])
    expect(likelyQuestions([], 3)).toEqual([])
    expect(likelyQuestions(questions.slice(0, 1), 3)).toHaveLength(1)
  })

  test('asks for needles that nobody read and for facts that nobody told', () => {
    expect(
      openQuestions(
        [
          { ask: 'May dogs come in?', answer: '' },
          { ask: 'Where does one park?', answer: 'Behind' },
        ],
        [goal({ now: null, metricLabel: 'tables' })],
      ),
    ).toEqual(['How many by now: tables?', 'May dogs come in?'])
  })
})
