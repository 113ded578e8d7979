import { listed, shorten } from '../../domain/text/phrase.ts'
import { type Day, shortDay, spokenDay } from '../../domain/time/day.ts'
import { wrap } from '../card.ts'
import type { Paint } from '../paint.ts'
import type { Column } from '../table.ts'
import type { CampaignView, TimelineView } from './campaign-view.ts'

/** The timeline as a list; `spoken` says day and time of a row that has a time by both clocks. */
export const timelineColumns = (
  spoken: (day: Day, time: string) => { readonly day: Day; readonly words: string },
): readonly Column<TimelineView>[] => [
  {
    title: 'day',
    cell: ({ day, time }) => (day === null ? '—' : spokenDay(time === null ? day : spoken(day, time).day)),
  },
  {
    title: 'time',
    cell: ({ day, time }) => (day === null || time === null ? '' : spoken(day, time).words),
    dispensable: 2,
  },
  { title: 'ref', cell: (row) => row.ref },
  { title: 'what', cell: (row) => row.title, shrinks: true },
  { title: 'where, who', cell: (row) => row.where, dispensable: 1, shrinks: true },
  {
    title: 'state',
    cell: (row) => (row.isLate ? `${row.state}, late` : row.state),
    paint: (text, row, paint) => (row.isLate ? paint.late(text) : text),
  },
]

/** What is said before the timeline: on track or not, and what is late. In a pipe (`width` null) nothing is wrapped. */
export function campaignHead(view: CampaignView, width: number | null, paint: Paint): string[] {
  const dates = `${spokenDay(view.starts)} to ${spokenDay(view.ends)}`
  const loud = view.track === 'behind' ? paint.late : (text: string) => text
  return [
    paint.heading(`${view.ref} ${view.title}`),
    `${view.kind} for ${view.client}, ${dates}: ${loud(view.track)}`,
    // What was not done by its end stays so, and calls for nothing any more; the timeline has it.
    ...wrapped(view.status === 'closed' ? [] : lateLines(view), width),
    `${view.posts.out} of ${view.posts.planned} posts out, ${view.tasks.done} of ${view.tasks.planned} tasks done`,
    '',
  ]
}

/** More than these are counted; all of them stand in the timeline. */
const mostLate = 4
const longestLate = 48

/** What is late, posts first. */
function lateLines({ timeline }: CampaignView): string[] {
  const late = timeline
    .filter(({ isLate }) => isLate)
    .sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'post' ? -1 : 1))
  if (late.length === 0) return []
  const named = late.slice(0, mostLate).map(({ ref, title }) => `${ref} ${shorten(title, longestLate)}`)
  const more = late.length > mostLate ? `; and ${late.length - mostLate} more` : ''
  return [`Late: ${named.join('; ')}${more}`]
}

/** What stands beneath the timeline: promotion, goal, platforms, links, outcome. */
export function campaignFoot(view: CampaignView, width: number | null): string[] {
  const { promo, goal, platforms, key, outcome, ref, rules } = view
  const allowed = promo.allowed === null ? 'nothing was said of how many may' : `${promo.allowed} may`
  const lines = [
    ...(promo.most > 0 || promo.allowed !== null ? [`Promotion: ${promo.most} sell within 28 days, ${allowed}`] : []),
    goal === null ? `Goal: none; smm edit ${ref} --goal g1` : `Goal: ${goal.ref} ${goal.title}, ${goal.verdict}`,
    ...(platforms.length > 0 ? [`Rules of the platforms: ${readWords(view)}`] : []),
    ...(rules === '' ? [] : [`Rules for those who take part: smm campaign show ${ref} --rules`]),
    `Links are marked utm_campaign=${key}`,
    ...(outcome === null ? [] : [`What came of it: ${outcome}`]),
  ]
  return ['', ...wrapped(lines, width)]
}

/** `Facebook read by me on 24 Nov; X not yet: smm campaign acknowledge k2`. */
function readWords({ platforms, ref }: CampaignView): string {
  const read = platforms.flatMap(({ name, acknowledgedBy, acknowledgedOn }) =>
    acknowledgedBy === null ? [] : [`${name} read by ${acknowledgedBy} on ${shortDay(acknowledgedOn ?? '')}`],
  )
  const open = platforms.filter(({ acknowledgedBy }) => acknowledgedBy === null).map(({ name }) => name)
  return [...read, ...(open.length > 0 ? [`${listed(open)} not yet: smm campaign acknowledge ${ref}`] : [])].join('; ')
}

function wrapped(lines: readonly string[], width: number | null): string[] {
  return lines.flatMap((line) =>
    width === null ? [line] : wrap(line, width - 4).map((each, index) => (index === 0 ? each : `    ${each}`)),
  )
}
