import { counted, figure } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import type { WorkPiece } from '../../../domain/report/work-done.ts'
import { capital, ended, phrase } from '../../../domain/text/phrase.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import type { Action, Block } from '../../../domain/words.ts'
import { escapeMarkdown, type Markdown, mdList, mdTable } from '../../markdown.ts'
import { automationBlocks, handedOverLine } from './watch.ts'
import { channelWords, daysWords } from './words.ts'

/** What was done and by whom: how often people were met, then every piece of work by its name, and what was published. The page is the client's own, so our housekeeping is not on it. */
export function workSection(
  report: WeekReport,
  isFull: boolean,
  platformNames: ReadonlyMap<string, string>,
): readonly Markdown[] {
  const line = (who: string, by: WorkPiece['by']) => {
    const pieces = report.work.filter(
      (piece) => piece.by === by && piece.action !== 'publish' && (isFull || !isHousekeeping(piece)),
    )
    const sentences = [actsOf(pieces).join(', '), titlesOf(pieces).join('; ')].filter(Boolean)
    return pieces.length === 0 ? '' : `**${who}:** ${sentences.map(ended).join(' ')}`
  }
  const published = titlesOf(report.work.filter(({ action }) => action === 'publish'))
  const unapproved = (report.publishing?.unapproved ?? []).map(
    ({ title, channel, reason }): Markdown =>
      `**Out without your approval:** ${escapeMarkdown(title)} (${channelWords(channel, platformNames)}), because: ${escapeMarkdown(reason)}`,
  )
  return [
    line('Done by us', 'manager'),
    published.length === 0 ? '' : `**Published:** ${ended(published.join('; '))}`,
    ...unapproved,
    line('Done by you', 'client'),
    handedOverLine(report),
    ...automationBlocks(report, isFull, platformNames),
  ]
}

/** Writing reports and entering figures: work for the client's sake, and none that the client needs to read about. */
function isHousekeeping({ action }: { readonly action: Action }): boolean {
  return action === 'report'
}

/** What is counted, in the order in which it is said. */
const acts: readonly { readonly action: Action; readonly one: string; readonly many: string; readonly of: string }[] = [
  { action: 'reply', one: 'reply', many: 'replies', of: '' },
  { action: 'comment', one: 'comment', many: 'comments', of: ' on other people’s work' },
  { action: 'share', one: 'share', many: 'shares', of: '' },
  { action: 'like', one: 'like', many: 'likes', of: '' },
  { action: 'introduce', one: 'introduction', many: 'introductions', of: '' },
]

function actsOf(pieces: readonly WorkPiece[]): string[] {
  return acts.flatMap(({ action, one, many, of }) => {
    const count = pieces.reduce((sum, piece) => sum + (piece.action === action ? piece.count : 0), 0)
    return count === 0 ? [] : [`${counted(count, one, many)}${of}`]
  })
}

/** Each title once. A round that is called by what it is, such as `Comments`, was named with its count. */
function titlesOf(pieces: readonly WorkPiece[]): Markdown[] {
  const isNamed = ({ title, action }: WorkPiece) =>
    acts.some((act) => act.action === action && act.many === title.toLowerCase())
  return [...new Set(pieces.filter((piece) => !isNamed(piece)).map(({ title }) => escapeMarkdown(phrase(title))))]
}

const blockWords: Readonly<Record<Block, string>> = {
  respond: 'Answering',
  listen: 'Listening',
  read: 'Reading',
  comment: 'Commenting and sharing',
  create: 'Making',
  communicate: 'Messages, calls and reports',
  close: 'Leads and offers',
}

/** The counts behind it, by kind of work. */
export function workTable({ workByBlock }: WeekReport): Markdown {
  const isShared = workByBlock.some((row) => row.client !== 0)
  return mdTable(
    ['Work', 'We', ...(isShared ? ['You'] : [])],
    workByBlock.map(({ block, manager, client }) => [
      blockWords[block],
      figure(manager),
      ...(isShared ? [figure(client)] : []),
    ]),
  )
}

/** What is planned, gathered by when it happens. */
export function nextWeekSection(report: WeekReport, isFull: boolean): Markdown {
  const { from } = report.nextWeek
  const isTold = (each: { readonly action: Action }) => isFull || !isHousekeeping(each)
  const routines = report.nextWeek.routines.filter(isTold)
  const tasks = report.nextWeek.tasks.filter(isTold)
  const lines = new Map<string, { order: string; titles: string[] }>()
  const put = (when: string, order: string, title: string) => {
    const known = lines.get(when)
    const words = escapeMarkdown(phrase(title))
    if (known) known.titles.push(words)
    else lines.set(when, { order, titles: [words] })
  }
  for (const { title, days } of routines) put(capital(daysWords(days)), orderOf(days), title)
  for (const { title, dueOn } of tasks) {
    put(`${dueWords(dueOn, from, report.period.writtenOn)} ${spokenDay(dueOn)}`, dueOn, title)
  }
  const planned = postsLine(report, isFull)
  return mdList([
    ...(planned === '' ? [] : [planned]),
    ...[...lines]
      .sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(([when, { titles }]) => `**${when}:** ${titles.join('; ')}`),
  ])
}

const postsNamed = 6

/** What goes out: on the page the first few by name, in full all of them with their channels. */
function postsLine({ nextWeek }: WeekReport, isFull: boolean): Markdown {
  const { posts } = nextWeek
  if (posts.length === 0) return ''
  const shown = isFull ? posts : posts.slice(0, postsNamed)
  const titles = shown.map(({ title, channels }) =>
    isFull
      ? `${escapeMarkdown(phrase(title))} (${channels.map(escapeMarkdown).join(', ')})`
      : escapeMarkdown(phrase(title)),
  )
  const more = posts.length > shown.length ? `; and ${posts.length - shown.length} more` : ''
  return `**Posts:** ${titles.join('; ')}${more}`
}

function dueWords(dueOn: Day, from: Day, writtenOn: Day): string {
  if (dueOn >= from) return 'By'
  return dueOn < writtenOn ? 'Carried over from' : 'Before that, by'
}

/** What comes round most often stands first. */
function orderOf(days: readonly Day[]): string {
  return days.length >= 5 ? `0${9 - days.length}` : (days[0] ?? '')
}

const ideasNamed = 5

export function nextWeekInFull(report: WeekReport): readonly Markdown[] {
  const { ideas } = report.nextWeek
  const more = ideas.length > ideasNamed ? ` and ${ideas.length - ideasNamed} more` : ''
  const mix = report.pillars.map(({ title, share }) => `${escapeMarkdown(title)} ${figure(share)} %`)
  return [
    nextWeekSection(report, true),
    mix.length === 0 ? '' : `What the posts are about, by plan: ${mix.join('; ')}.`,
    ideas.length === 0
      ? ''
      : `Ideas kept for later: ${ideas.slice(0, ideasNamed).map(escapeMarkdown).join('; ')}${more}.`,
  ]
}
