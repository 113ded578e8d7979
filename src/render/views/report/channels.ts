import { figure, percent } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { escapeMarkdown, type Markdown } from '../../markdown.ts'
import { comparedTable } from './social.ts'
import { channelWords, isRunning } from './words.ts'

/** Every reading of the week by channel. `platformNames` gives `Instagram` for `instagram`; other keys speak for themselves. */
export function channelsSection(report: WeekReport, platformNames: ReadonlyMap<string, string>): Markdown {
  return comparedTable(
    ['Channel', 'Figure'],
    report.readings.map((line) => ({
      cells: [
        line.channel === null ? 'As a whole' : channelWords(line.channel, platformNames),
        escapeMarkdown(line.metricLabel),
      ],
      value: line,
      format: line.kind === 'rate' ? percent : figure,
    })),
    isRunning(report),
  )
}
