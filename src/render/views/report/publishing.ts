import { counted, figure } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { listed } from '../../../domain/text/phrase.ts'
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

/** `Campaigns: Spring run, 4 of 7 posts out, ends 12 Dec, on track.`; on track is what `smm campaign list` calls so. */
function campaignsLine({ campaigns, period }: WeekReport): Markdown {
  if (campaigns.length === 0) return ''
  const lines = campaigns.map((line) => {
    const { title, posts, out, endsOn, track, outcome } = line
    const count = `${figure(out)} of ${counted(posts, 'post')} out`
    const end =
      track === 'closed'
        ? `closed${outcome === '' ? '' : `: ${escapeMarkdown(outcome)}`}`
        : `${endsOn < period.countedTo ? 'ended' : 'ends'} ${shortDay(endsOn)}, ${trackWords(line)}`
    return `${escapeMarkdown(title)}, ${count}, ${end}`
  })
  return `Campaigns: ${lines.join('; ')}.`
}

/** `on track`; of what is behind the reason. */
function trackWords({ track, latePosts, lateTasks }: WeekReport['campaigns'][number]): string {
  if (track === 'to be closed') return 'all of it done'
  if (track !== 'behind') return track
  const late = [
    ...(latePosts > 0 ? [counted(latePosts, 'post')] : []),
    ...(lateTasks > 0 ? [counted(lateTasks, 'task')] : []),
  ]
  return late.length > 0 ? `${listed(late)} late` : 'its goal behind'
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
