import { shortDay, spokenDay } from '../../domain/time/day.ts'
import { wrap } from '../card.ts'
import type { Paint } from '../paint.ts'
import type { Column } from '../table.ts'
import type { CampaignView, TimelineView } from './campaign-view.ts'

/** The timeline as a list. */
export const timelineColumns: readonly Column<TimelineView>[] = [
  { title: 'day', cell: (row) => (row.day === null ? '—' : spokenDay(row.day)) },
  { title: 'time', cell: (row) => row.time ?? '', dispensable: 2 },
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
  const late = view.timeline.filter(({ isLate }) => isLate)
  return [
    paint.heading(`${view.ref} ${view.title}`),
    `${view.kind} for ${view.client}, ${dates}: ${loud(view.track)}`,
    ...wrapped(late.length === 0 ? [] : [`Late: ${late.map(({ ref, title }) => `${ref} ${title}`).join('; ')}`], width),
    `${view.posts.out} of ${view.posts.planned} posts out, ${view.tasks.done} of ${view.tasks.planned} tasks done`,
    '',
  ]
}

/** What stands beneath the timeline: promotion, goal, platforms, links, outcome. */
export function campaignFoot(view: CampaignView, width: number | null): string[] {
  const { promo, goal, platforms, key, outcome, ref, rules } = view
  const allowed = promo.allowed === null ? 'nothing was said of how many may' : `${promo.allowed} may`
  const read = platforms.map(({ name, platform, acknowledgedBy, acknowledgedOn }) =>
    acknowledgedBy === null
      ? `${name} not yet read: smm campaign acknowledge ${ref} ${platform}`
      : `${name} read by ${acknowledgedBy} on ${shortDay(acknowledgedOn ?? '')}`,
  )
  const lines = [
    `Promotion: ${promo.most} sell within 28 days, ${allowed}`,
    goal === null ? `Goal: none; smm edit ${ref} --goal g1` : `Goal: ${goal.ref} ${goal.title}, ${goal.verdict}`,
    ...(view.kind === 'contest' && read.length > 0 ? [`Rules of the platforms: ${read.join('; ')}`] : []),
    ...(rules === '' ? [] : [`Rules for those who take part: smm campaign show ${ref} --rules`]),
    `Links are marked utm_campaign=${key}`,
    ...(outcome === null ? [] : [`What came of it: ${outcome}`]),
  ]
  return ['', ...wrapped(lines, width)]
}

function wrapped(lines: readonly string[], width: number | null): string[] {
  return lines.flatMap((line) =>
    width === null ? [line] : wrap(line, width - 4).map((each, index) => (index === 0 ? each : `    ${each}`)),
  )
}
