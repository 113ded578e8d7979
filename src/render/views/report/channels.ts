import { figure, percent } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { capital } from '../../../domain/text/phrase.ts'
import { escapeMarkdown, type Markdown } from '../../markdown.ts'
import { comparedTable } from './social.ts'
import { isRunning } from './words.ts'

/** Every reading of the week by channel. `platformNames` gives `Instagram` for `instagram`; other keys speak for themselves. */
export function channelsSection(report: WeekReport, platformNames: ReadonlyMap<string, string>): Markdown {
  const nameOf = (key: string | null) =>
    key === null ? 'As a whole' : (platformNames.get(key) ?? capital(key.replaceAll('-', ' ')))
  return comparedTable(
    ['Channel', 'Figure'],
    report.readings.map((line) => ({
      cells: [escapeMarkdown(nameOf(line.channel)), escapeMarkdown(line.metricLabel)],
      value: line,
      format: line.kind === 'rate' ? percent : figure,
    })),
    isRunning(report),
  )
}
