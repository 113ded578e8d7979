import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { daysOf } from '../../../domain/calendar/span.ts'
import { type Day, spokenDay, weekdayIndex } from '../../../domain/time/day.ts'
import { webAddress } from '../../../domain/web-address.ts'
import { escapeHtml, type Html, htmlPage } from '../../html.ts'
import { calendarStyle } from './style.ts'
import {
  clashWords,
  clientName,
  clockWords,
  countsOf,
  headingOf,
  isEntry,
  type Placed,
  placedOn,
  stateWord,
  titleOfEntry,
  whenOf,
  whereOf,
} from './words.ts'

/** The calendar as one page of its own to look at, print or send: seven columns where there is room, else the days below each other. */
export function calendarHtml(calendar: Calendar): Html {
  const days = daysOf(calendar.span)
  const notes = [countsOf(calendar), clockWords(calendar)].filter(Boolean)
  const body = `<main>
<h1>${escapeHtml(headingOf(calendar))}</h1>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
<div class="days ${calendar.span.unit}">
${days.map((day, index) => dayHtml(day, index, calendar)).join('\n')}
</div>
</main>`
  return htmlPage('en', headingOf(calendar), calendarStyle, body)
}

/** The first day of a month stands below its weekday; a week begins at the left, whatever day that is. */
function dayHtml(day: Day, index: number, calendar: Calendar): Html {
  const placed = placedOn(calendar, day)
  const isToday = day === calendar.today
  const column = calendar.span.unit === 'month' && index === 0 ? ` style="--column: ${weekdayIndex(day) + 1}"` : ''
  const kinds = ['day', ...(isToday ? ['today'] : []), ...(placed.length === 0 ? ['empty'] : [])].join(' ')
  const items = placed.map((each) => placedHtml(each, calendar)).join('\n')
  return `<section class="${kinds}"${column}>
<h2><time datetime="${day}">${spokenDay(day)}</time>${isToday ? ' <span>today</span>' : ''}</h2>
${items === '' ? '<p class="nothing">nothing planned</p>' : `<ul>\n${items}\n</ul>`}
</section>`
}

function placedHtml(placed: Placed, calendar: Calendar): Html {
  const state = stateWord(placed)
  const clash = clashWords(placed)
  const parts = [
    `<time datetime="${placed.at}">${escapeHtml(whenOf(placed, calendar))}</time> <em>${state}</em>`,
    `<span class="where">${escapeHtml(whereOf(placed))}</span>`,
    ...(calendar.client === null ? [`<span class="who">${escapeHtml(clientName(placed.client))}</span>`] : []),
    ...(isEntry(placed) ? [`<span class="what">${linked(titleOfEntry(placed), placed.permalink)}</span>`] : []),
    ...(clash === '' ? [] : [`<strong>${escapeHtml(clash)}</strong>`]),
  ]
  return `<li class="${state.replace(' ', '-')}">${parts.join('\n')}</li>`
}

/** Only an address of the web becomes a link. */
function linked(title: string, permalink: string | null): Html {
  const address = webAddress(permalink)
  if (address === null) return escapeHtml(title)
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(title)}</a>`
}
