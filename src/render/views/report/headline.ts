import { counted, figure } from '../../../domain/number.ts'
import type { BiggestChange } from '../../../domain/report/biggest-change.ts'
import type { Track } from '../../../domain/report/goals.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'
import { askWords } from './asks.ts'
import { changeWords, earlierWords, isRunning } from './words.ts'

/** Three lines: on track or not, what changed most, what we need and by when. */
export function headline(report: WeekReport): Markdown {
  return mdList([trackLine(report.track), changeLine(report.biggestChange, isRunning(report)), askLine(report)])
}

function trackLine(track: Track): Markdown {
  const { goals } = track
  const behind = track.behind.map(escapeMarkdown).join('; ')
  const [onPace = '', ...others] = standing(track)
  switch (track.state) {
    case 'no goals':
      return '**No goals are agreed** for this week, so there is nothing to measure it against.'
    case 'too early':
      return sentences('**Too early to say.**', onPace, ...others)
    case 'on track':
      return sentences('**On track.**', onPace, ...others)
    case 'mostly on track':
      return sentences('**Mostly on track.**', onPace, `Behind: ${behind}.`, ...others)
    case 'behind':
      return goals === 1
        ? `**Behind.** ${behind}.`
        : sentences(`**Behind** on ${track.behind.length} of ${goals} goals: ${behind}.`, ...others)
  }
}

/** A sentence for each kind of goal but those that are behind: on pace first; empty where there are none of a kind. */
function standing(track: Track): string[] {
  const { goals, behind, notMeasured } = track
  if (notMeasured === goals && goals > 1) return [`None of the ${goals} goals has been measured yet.`]
  const groups = [
    [track.onPaceOrAhead, 'is on pace or ahead', 'are on pace or ahead'],
    [track.tooEarly, 'has only just begun', 'have only just begun'],
    [
      track.withoutPace,
      'is measured, but nothing is set to hold it against',
      'are measured, but nothing is set to hold them against',
    ],
    [notMeasured, 'is not measured yet', 'are not measured yet'],
  ] as const
  let isFirst = behind.length === 0
  return groups.map(([count, one, many], index) => {
    if (count === 0) return ''
    const subject = isFirst || index === 0 ? ofGoals(count, goals) : String(count)
    isFirst = false
    return `${subject} ${count === 1 ? one : many}.`
  })
}

function ofGoals(count: number, goals: number): string {
  if (count < goals) return `${count} of ${goals} goals`
  return goals === 1 ? 'The goal' : `All ${goals} goals`
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ')
}

const socialWords = {
  replies: ['reply', 'replies'],
  comments: ['comment on other people’s work', 'comments on other people’s work'],
  shares: ['share of other people’s work', 'shares of other people’s work'],
} as const

function changeLine(change: BiggestChange, isRunningWeek: boolean): Markdown {
  if (change.kind === 'goal') {
    return `**The biggest change:** ${escapeMarkdown(change.metricLabel)}, from ${figure(change.from)} to ${figure(change.to)}.`
  }
  if (change.kind === 'social') {
    const [one, many] = socialWords[change.figure]
    const before = `${figure(change.from)} ${earlierWords(isRunningWeek)}`
    const moved = change.change === null ? '' : ` (${changeWords(change.change)})`
    return `**The biggest change:** ${counted(change.to, one, many)}, after ${before}${moved}.`
  }
  switch (change.because) {
    case 'nothing recorded':
      return '**Nothing was recorded** for this week.'
    case 'nothing earlier':
      return '**The first week on record:** there is nothing to compare it with yet.'
    case 'nothing moved':
      return '**No change:** no figure moved against the week before.'
  }
}

/** What is waited for first, then what has a day, then the rest. */
function askLine({ asks }: WeekReport): Markdown {
  const first =
    asks.find((ask) => ask.waitingSince !== null) ??
    asks.find((ask) => ask.days.length > 0 && ask.days.length <= 3) ??
    asks[0]
  if (!first) return '**From you** we need nothing this week.'
  const more = asks.length === 1 ? '' : ` ${asks.length - 1} more below.`
  const words = first.waitingSince === null ? 'We need from you' : 'We are waiting for'
  return `**${words}:** ${askWords(first)}.${more}`
}
