import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { daysOf } from '../../../domain/calendar/span.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdPage, mdTable } from '../../markdown.ts'
import {
  clashWords,
  clientName,
  clockWords,
  countsOf,
  headingOf,
  type Placed,
  placedOn,
  stateWord,
  titleOfEntry,
  whenOf,
  whereOf,
} from './words.ts'

/** The calendar as a table to paste: a row for each entry and each gap. */
export function calendarMarkdown(calendar: Calendar): Markdown {
  const isOfOne = calendar.client !== null
  const rows = daysOf(calendar.span).flatMap((day) =>
    placedOn(calendar, day).map((placed) => [
      spokenDay(day),
      whenOf(placed, calendar),
      ...(isOfOne ? [] : [escapeMarkdown(clientName(placed.client))]),
      escapeMarkdown(whereOf(placed)),
      escapeMarkdown(titleOfEntry(placed)) || '—',
      stateOf(placed),
    ]),
  )
  const header = ['Day', 'Time', ...(isOfOne ? [] : ['Client']), 'Where', 'What', 'Status']
  return mdPage([
    mdHeading(1, escapeMarkdown(headingOf(calendar))),
    `${[countsOf(calendar), clockWords(calendar)].filter(Boolean).map(escapeMarkdown).join('. ')}.`,
    mdTable(header, rows, header.length),
  ])
}

function stateOf(placed: Placed): Markdown {
  return [stateWord(placed), escapeMarkdown(clashWords(placed))].filter(Boolean).join(', ')
}
