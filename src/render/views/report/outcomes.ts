import type { OutcomeLine } from '../../../domain/report/outcome-lines.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { shortDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdList } from '../../markdown.ts'
import { isRunning } from './words.ts'

/** What was noted and what the definitions found, with evidence and the "so what"; none is said in words. */
export function outcomesSection(report: WeekReport): readonly Markdown[] {
  const of = (kind: OutcomeLine['kind']) => report.outcomes.filter((outcome) => outcome.kind === kind)
  const [wins, losses] = [of('win'), of('loss')]
  const lines = mdList([...wins, ...losses].map((outcome) => outcomeLine(outcome, report)))
  if (wins.length + losses.length === 0 && (report.definitions ?? []).length === 0) {
    return ['No win and no loss was noted.', ...earlyWins(report)]
  }
  const none = [wins.length === 0 ? noneWords('win', report) : '', losses.length === 0 ? noneWords('loss', report) : '']
  return [lines, none.filter(Boolean).join(' '), ...earlyWins(report)]
}

/** What was promised for the first 30 days; what is late is said as what it is. */
function earlyWins({ earlyWins: lines }: WeekReport): readonly Markdown[] {
  if (lines.length === 0) return []
  const seen = lines.filter(({ seenOn }) => seenOn !== null).length
  const items = lines.map(({ win, by, seenOn, isLate }) => {
    if (seenOn !== null) return `Seen on ${shortDay(seenOn)}: ${sentence(win)}`
    return `${isLate ? 'Was to be seen by' : 'To be seen by'} ${shortDay(by)}${isLate ? ', and is still open' : ''}: ${sentence(win)}`
  })
  return [`**The first 30 days: ${seen} of ${lines.length} early wins seen.**`, mdList(items)]
}

function outcomeLine(outcome: OutcomeLine, { client }: WeekReport): Markdown {
  const isNewcomer = client.kind === 'newcomer'
  const part = (words: string, text: string) => (text === '' ? '' : ` ${words}: ${sentence(text)}`)
  return [
    `**${outcome.kind === 'win' ? 'Win' : 'Loss'}:** ${sentence(outcome.title)}`,
    part(isNewcomer ? 'How we know' : 'Evidence', outcome.evidence),
    part(isNewcomer ? 'What it means' : 'So what', outcome.lesson),
    part(isNewcomer ? 'It belongs to the goal' : 'Goal', outcome.goal ?? ''),
  ].join('')
}

/** None is only said of what was looked at: a definition without a figure is neither met nor missed. */
function noneWords(kind: OutcomeLine['kind'], report: WeekReport): Markdown {
  const agreed = (report.definitions ?? []).filter((each) => each.kind === kind)
  const unmeasured = agreed.filter((each) => each.judgement === 'not measured').length
  const soFar = isRunning(report) ? ' so far' : ''
  if (agreed.length === 0) return `No ${kind} was noted.`
  if (unmeasured === 0) return `No ${kind}${soFar || ' this week'}.`
  if (unmeasured === agreed.length) return `No ${kind} was noted; what we agreed to call one was not measured.`
  const measured = agreed.length - unmeasured
  return `No ${kind} was found${soFar}; of the ${agreed.length} signs of one that we agreed on, ${measured} ${measured === 1 ? 'was' : 'were'} measured.`
}

function sentence(text: string): Markdown {
  const words = escapeMarkdown(text)
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
