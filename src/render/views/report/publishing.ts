import { counted, figure } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { shortDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdTable } from '../../markdown.ts'
import { channelWords } from './words.ts'

/** What went out by channel, how much of it sold, and what became of what the client asked for. */
export function publishingSection(report: WeekReport, platformNames: ReadonlyMap<string, string>): readonly Markdown[] {
  const { publishing } = report
  if (publishing === null) return [campaignsLine(report)]
  const hasMissed = publishing.channels.some(({ missed }) => missed > 0)
  const table = mdTable(
    ['Channel', 'Planned', 'Published', ...(hasMissed ? ['Missed'] : [])],
    publishing.channels.map(({ channel, planned, published, missed }) => [
      channelWords(channel, platformNames),
      figure(planned),
      figure(published),
      ...(hasMissed ? [figure(missed)] : []),
    ]),
  )
  return [publishing.channels.length > 0 ? table : '', promoLine(report), askedLine(report), campaignsLine(report)]
}

/** `Campaigns: Spring run, 4 of 7 posts out, ends 12 Dec, on track.` */
function campaignsLine({ campaigns }: WeekReport): Markdown {
  if (campaigns.length === 0) return ''
  const lines = campaigns.map(({ title, posts, out, endsOn, isClosed, outcome, late }) => {
    const count = `${figure(out)} of ${counted(posts, 'post')} out`
    const state = late > 0 ? `${counted(late, 'post')} late` : 'on track'
    const end = isClosed
      ? `closed${outcome === '' ? '' : `: ${escapeMarkdown(outcome)}`}`
      : `ends ${shortDay(endsOn)}, ${state}`
    return `${escapeMarkdown(title)}, ${count}, ${end}`
  })
  return `Campaigns: ${lines.join('; ')}.`
}

function promoLine({ publishing, promoCeiling }: WeekReport): Markdown {
  if (!publishing?.promo) return ''
  const { percent, posts, sell } = publishing.promo
  const ceiling = promoCeiling === null ? '' : `; agreed are at most ${figure(promoCeiling)} %`
  return `Of ${counted(posts, 'post')} in four weeks ${figure(sell)} sold something, which is ${figure(percent)} %${ceiling}.`
}

/** The ceiling is the reason why not all of it went out, where there is one. */
function askedLine({ publishing, promoCeiling }: WeekReport): Markdown {
  if (!publishing?.asked) return ''
  const { posts, out } = publishing.asked
  const asked = `You asked for ${counted(posts, 'post')} in four weeks, and ${out === posts ? 'all' : figure(out)} went out`
  if (out === posts) return `${asked}.`
  const why =
    promoCeiling === null
      ? 'the rest waits for its time'
      : `we keep what sells to ${figure(promoCeiling)} % of all posts, because people leave a page that only sells, and the rest waits for its time`
  return `${asked}: ${why}.`
}
