import type { WeekReport } from '../../../domain/report/week-report.ts'
import type { WorkPiece } from '../../../domain/report/work-done.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import type { Action, Block } from '../../../domain/words.ts'
import { type Markdown, mdList, mdTable, mdText } from '../../markdown.ts'
import { capital, counted, daysWords, figure } from './words.ts'

/** What was done and by whom: every piece of work by its name, with its count. */
export function workSection(report: WeekReport): readonly Markdown[] {
  const line = (who: string, by: WorkPiece['by']) => {
    const pieces = report.work.filter((piece) => piece.by === by).map(pieceWords)
    return pieces.length === 0 ? '' : `**${who}:** ${pieces.join('; ')}.`
  }
  return [line('We', 'manager'), line('You', 'client')]
}

const units: Readonly<Partial<Record<Action, readonly [string, string]>>> = {
  reply: ['reply', 'replies'],
  comment: ['comment', 'comments'],
  share: ['share', 'shares'],
  like: ['like', 'likes'],
}

function pieceWords({ title, action, count }: WorkPiece): Markdown {
  const unit = units[action]
  if (unit) return `${mdText(title)} (${counted(count, ...unit)})`
  return count === 1 ? mdText(title) : `${mdText(title)} (${figure(count)} times)`
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
  return mdTable(
    ['Work', 'We', 'You'],
    workByBlock.map(({ block, manager, client }) => [blockWords[block], figure(manager), figure(client)]),
  )
}

/** What is planned, gathered by when it happens. */
export function nextWeekSection(report: WeekReport): Markdown {
  const { routines, tasks, from } = report.nextWeek
  const lines = new Map<string, { order: string; titles: string[] }>()
  const put = (when: string, order: string, title: string) => {
    const known = lines.get(when)
    if (known) known.titles.push(mdText(title))
    else lines.set(when, { order, titles: [mdText(title)] })
  }
  for (const { title, days } of routines) put(capital(daysWords(days)), orderOf(days), title)
  for (const { title, dueOn } of tasks) {
    const isCarried = dueOn < from && dueOn < report.period.writtenOn
    put(`${isCarried ? 'Carried over from' : 'By'} ${spokenDay(dueOn)}`, dueOn, title)
  }
  return mdList(
    [...lines]
      .sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(([when, { titles }]) => `**${when}:** ${titles.join('; ')}`),
  )
}

/** What comes round most often stands first. */
function orderOf(days: readonly Day[]): string {
  return days.length >= 5 ? `${9 - days.length}` : (days[0] ?? '')
}

const ideasNamed = 5

export function nextWeekInFull(report: WeekReport): readonly Markdown[] {
  const { ideas } = report.nextWeek
  const more = ideas.length > ideasNamed ? ` and ${ideas.length - ideasNamed} more` : ''
  const mix = report.pillars.map(({ title, share }) => `${mdText(title)} ${figure(share)} %`)
  return [
    nextWeekSection(report),
    mix.length === 0 ? '' : `What the posts are about, by plan: ${mix.join('; ')}.`,
    ideas.length === 0 ? '' : `Ideas kept for later: ${ideas.slice(0, ideasNamed).map(mdText).join('; ')}${more}.`,
  ]
}
