import { counted, figure } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import type { WorkPiece } from '../../../domain/report/work-done.ts'
import { capital } from '../../../domain/text/phrase.ts'
import { type Day, spokenDay } from '../../../domain/time/day.ts'
import type { Action, Block } from '../../../domain/words.ts'
import { escapeMarkdown, type Markdown, mdList, mdTable } from '../../markdown.ts'
import { daysWords } from './words.ts'

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
  // A round of comments is called `Comments`, and once is enough.
  const isNamedSo = title.toLowerCase() === unit?.[1]
  if (unit) return `${escapeMarkdown(title)} (${isNamedSo ? figure(count) : counted(count, ...unit)})`
  return count === 1 ? escapeMarkdown(title) : `${escapeMarkdown(title)} (${figure(count)} times)`
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
export function nextWeekSection(report: WeekReport): Markdown {
  const { routines, tasks, from } = report.nextWeek
  const lines = new Map<string, { order: string; titles: string[] }>()
  const put = (when: string, order: string, title: string) => {
    const known = lines.get(when)
    if (known) known.titles.push(escapeMarkdown(title))
    else lines.set(when, { order, titles: [escapeMarkdown(title)] })
  }
  for (const { title, days } of routines) put(capital(daysWords(days)), orderOf(days), title)
  for (const { title, dueOn } of tasks) {
    put(`${dueWords(dueOn, from, report.period.writtenOn)} ${spokenDay(dueOn)}`, dueOn, title)
  }
  return mdList(
    [...lines]
      .sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(([when, { titles }]) => `**${when}:** ${titles.join('; ')}`),
  )
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
    nextWeekSection(report),
    mix.length === 0 ? '' : `What the posts are about, by plan: ${mix.join('; ')}.`,
    ideas.length === 0
      ? ''
      : `Ideas kept for later: ${ideas.slice(0, ideasNamed).map(escapeMarkdown).join('; ')}${more}.`,
  ]
}
