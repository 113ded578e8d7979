import type { WeekReport } from '../../../domain/report/week-report.ts'
import { type Markdown, mdText } from '../../markdown.ts'
import { isRunning } from './headline.ts'
import { comparedTable } from './social.ts'
import { capital, figure, percent } from './words.ts'

/** Every reading of the week by channel. `platformNames` gives `Instagram` for `instagram`; other keys speak for themselves. */
export function channelsSection(report: WeekReport, platformNames: ReadonlyMap<string, string>): Markdown {
  const nameOf = (key: string | null) =>
    key === null ? 'As a whole' : (platformNames.get(key) ?? capital(key.replaceAll('-', ' ')))
  return comparedTable(
    ['Channel', 'Figure'],
    report.readings.map((line) => ({
      cells: [mdText(nameOf(line.channel)), mdText(line.metricLabel)],
      value: line,
      format: line.kind === 'rate' ? percent : figure,
    })),
    isRunning(report),
  )
}
