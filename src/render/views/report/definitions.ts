import type { WeekReport } from '../../../domain/report/week-report.ts'
import { socialFormulas } from '../../../domain/social/definitions.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'
import { isRunning } from './words.ts'

interface Definition {
  readonly figure: string
  readonly formula: string
  /** The same for somebody who is new to it. */
  readonly plain: string
  isUsed(report: WeekReport): boolean
}

const definitions: readonly Definition[] = [
  {
    figure: 'Way made',
    formula: '(now − start) ÷ (target − start)',
    plain: 'how much of the distance from where we began to where we want to be is behind us',
    isUsed: ({ goals }) => goals.length > 0,
  },
  {
    figure: 'Time gone',
    formula: 'days since the start ÷ days from start to due date',
    plain: 'how much of the time that we agreed is over',
    isUsed: ({ goals }) => goals.length > 0,
  },
  {
    figure: 'Verdict',
    formula:
      'way made ÷ time gone: ahead from 1.1, behind under 0.9, on pace between; behind whenever it is worse than at the start; too early while less than 5 % of the time has gone',
    plain:
      'ahead when the way is longer than the time, behind when it is shorter, on pace when they match; too early in the first days',
    isUsed: ({ goals }) => goals.length > 0,
  },
  {
    figure: 'Change',
    formula:
      'per cent for counts, percentage points for rates, against the week before; — when the earlier figure is 0 or missing',
    plain: 'this week against the week before',
    isUsed: () => true,
  },
  {
    figure: 'Usual week',
    formula: 'average of the weeks on record among the 12 whole weeks of the 90 days before',
    plain: 'the average of the weeks before this one, up to three months back',
    isUsed: ({ social, readings }) => [social.comments, ...readings].some((each) => each.usual !== null),
  },
  {
    figure: 'Replies, comments, shares',
    formula:
      'acts in the ledger of work; comments and shares are those on other people’s work; yours stand apart from ours',
    plain: 'how often we answered somebody, said something about other people’s work, or passed it on',
    isUsed: ({ social }) => social.isRecorded,
  },
  {
    figure: 'Answered',
    formula: socialFormulas.answered,
    plain: 'how many of those who needed an answer got one from a person',
    isUsed: ({ social }) => social.replying.needing > 0,
  },
  {
    figure: 'First answers',
    formula:
      'from the first message of a conversation to the first answer by a person, in your working hours and without your holidays; the middle one, and the one that nine in ten do not exceed',
    plain: 'how long people waited for the first answer while you were open',
    isUsed: ({ social }) => social.replying.firstReply !== null,
  },
  {
    figure: 'In time',
    formula: socialFormulas['in time'],
    plain: 'how many were answered by the time that we agreed',
    isUsed: ({ social }) => social.replying.met + social.replying.missed > 0,
  },
  {
    figure: 'Social ratio',
    formula: socialFormulas['social ratio'],
    plain: 'how often we talk with people for each post in which we talk about ourselves',
    isUsed: () => true,
  },
  {
    figure: 'Themes',
    formula:
      'lines that were noted while listening, counted by what they are about; of each the newest stands as an example',
    plain: 'what people talked about where we listen, and how often it was noted',
    isUsed: ({ listening }) => (listening?.themes.length ?? 0) > 0,
  },
  {
    figure: 'Your own part',
    formula:
      'homework done on its day or before ÷ homework that fell due; what has no day is on time whenever it is done; what was let go or put off is left out',
    plain: 'how much of what only you can do was done by its day',
    isUsed: () => true,
  },
  {
    figure: 'Last heard from',
    formula:
      'the newest day of homework or a task that you did, a talk with us, or your word on posts that we showed you',
    plain: 'the last day on which you did something for this or told us something',
    isUsed: ({ social }) => social.lastHeardOn !== null,
  },
  {
    figure: 'Share of time',
    formula: socialFormulas['social share of time'],
    plain: 'how much of our time went to people and not to making posts',
    isUsed: ({ social }) => social.shareOfTime.now !== null,
  },
]

/** A formula for each figure used, the sources, what is missing. */
export function definitionsSection(report: WeekReport): readonly Markdown[] {
  const isPlain = report.client.kind === 'newcomer'
  const used = definitions.filter((each) => each.isUsed(report))
  const unmeasured = report.goals.filter((goal) => goal.now === null).map((goal) => escapeMarkdown(goal.title))
  return [
    mdList(used.map((each) => `**${each.figure}:** ${isPlain ? each.plain : each.formula}.`)),
    ...(isPlain ? [newcomerNote] : []),
    'Sources: our own ledger of work, and readings that were typed in or brought in from the platforms’ files.',
    unmeasured.length === 0 ? '' : `Not measured yet: ${unmeasured.join('; ')}.`,
  ]
}

export const newcomerNote =
  '**Follows are not sales.** A follow means that somebody is willing to hear from you again. It matters because people buy from those they know and trust; what counts is what they do next: ask, book, come back, bring a friend.'

/** Bounds and zone of the period, and what the dash means where one stands. */
export function periodNote(report: WeekReport, hasDash: boolean): Markdown {
  const { period } = report
  const year = period.countedTo.slice(0, 4)
  const bounds =
    period.from === period.countedTo
      ? `${spokenDay(period.from)} ${year}`
      : `${spokenDay(period.from)} to ${spokenDay(period.countedTo)} ${year}`
  const planned =
    period.deskZone === period.zone ? '' : ` Planned days are those of ${escapeMarkdown(period.deskZone)}.`
  return `Counted${isRunning(report) ? ' so far' : ''}: ${bounds}, midnight to midnight in ${escapeMarkdown(period.zone)}.${planned}${hasDash ? ' — means not recorded.' : ''}`
}
