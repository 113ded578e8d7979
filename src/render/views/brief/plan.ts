import { spokenNumber } from '../../../domain/number.ts'
import type { ChannelPlan, RoutinePlan } from '../../../domain/strategy/shape.ts'
import { capital, ended, listed, phrase } from '../../../domain/text/phrase.ts'
import { longDay, longWeekdayNames, weekdays } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { parseRecurrence } from '../../../domain/time/recurrence.ts'
import { spokenRhythm } from '../../../domain/time/rhythm.ts'
import { blockOf, blocks, type Format, formats, type Block as ListBlock } from '../../../domain/words.ts'
import { type Block, grid, heading, list, paragraph, section, type Words } from '../../document.ts'
import { type BriefView, channelWords, type HandoverLine } from './view.ts'

export function tacticsSection({ strategy }: BriefView): readonly Block[] {
  return section(
    'How we get there',
    list(strategy.tactics.map(({ title, why }) => [{ strong: ended(title) }, why === '' ? '' : ` ${why}`])),
  )
}

/** One week of ours: what every working day holds, and what the single days hold beside it. */
export function weekSection(view: BriefView): readonly Block[] {
  const { days, posts, seldom } = view.week
  const made = posts.map(
    ({ channel, minutes }) => `posts for ${channelWords(view, channel)} (${spokenMinutes(minutes)})`,
  )
  const sum = [...days, ...posts].reduce((total, { minutes }) => total + minutes, 0)
  return section(
    'A week in hours',
    grid(['When', 'What we do for you', 'Time'], weekRows(days), 2),
    paragraph(made.length === 0 ? '' : `On the days for making: ${listed(made)}.`),
    paragraph(days.length === 0 ? '' : `That is ${spokenMinutes(sum)} in an ordinary week.`),
    paragraph(
      seldom.length === 0
        ? ''
        : `Beside that: ${listed(seldom.map(({ title, every }) => `${lower(title)} ${spokenRhythm(parseRecurrence(every))}`))}.`,
    ),
  )
}

type Day = BriefView['week']['days'][number]
type Piece = Day['pieces'][number]

/** What comes round on each day that has work is said once. */
function weekRows(days: readonly Day[]): string[][] {
  const isDaily = (piece: Piece) =>
    days.length > 1 && days.every(({ pieces }) => pieces.some(({ title }) => title === piece.title))
  const daily = days[0]?.pieces.filter(isDaily) ?? []
  const name = ({ day }: Day) => longWeekdayNames[weekdays.indexOf(day)] as string
  const row = (when: string, pieces: readonly Piece[]) =>
    pieces.length === 0
      ? []
      : [
          [
            when,
            pieces.map(({ title, minutes }) => `${title} (${spokenMinutes(minutes)})`).join('; '),
            spokenMinutes(pieces.reduce((sum, { minutes }) => sum + minutes, 0)),
          ],
        ]
  const isWorkingWeek = days.map(({ day }) => day).join() === weekdays.slice(0, 5).join()
  return [
    ...row(isWorkingWeek ? 'Every working day' : `Each of ${listed(days.map(name))}`, daily),
    ...days.flatMap((each) =>
      row(
        daily.length === 0 ? name(each) : `${name(each)}, also`,
        each.pieces.filter((piece) => !isDaily(piece)),
      ),
    ),
  ]
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}

const stageTitles: Readonly<Record<ListBlock, string>> = {
  respond: 'Answering',
  listen: 'Listening',
  read: 'Reading',
  comment: 'Talking with others',
  create: 'Making',
  communicate: 'With you',
  close: 'Towards a sale',
}

/** Who does what: ours by stage, in the order of value, each with how it is done. */
export function oursSection({ strategy, isFull }: BriefView): readonly Block[] {
  if (!isFull) return []
  const ours = strategy.routines.filter(({ owner }) => owner === 'manager')
  return section(
    'What we do',
    ...blocks.flatMap((block) => {
      const here = ours.filter((routine) => blockOf(routine) === block)
      return here.length === 0
        ? []
        : [heading(3, stageTitles[block]), list(here.map((work) => workWords(work, isFull)))]
    }),
  )
}

function workWords({ title, every, minutes, how }: RoutinePlan, isFull: boolean): Words {
  const rhythm = spokenRhythm(parseRecurrence(every))
  return [{ strong: title }, `, ${rhythm}, ${spokenMinutes(minutes)}${how === '' || !isFull ? '.' : `: ${ended(how)}`}`]
}

/** The client's fifth: what only they can do, who there can do what, and what passes to them in time. */
export function yoursSection({ strategy, handover, isFull, today }: BriefView): readonly Block[] {
  const theirs = [...strategy.homework, ...strategy.routines.filter(({ owner }) => owner === 'client')]
  const people = strategy.resources.map(({ who, can, hoursAWeek }): Words => {
    const hours = hoursAWeek === 0 ? '' : `, about ${spokenMinutes(Math.round(hoursAWeek * 60))} a week`
    return [
      { strong: capital(who) },
      `: ${can.length === 0 ? 'is there for us' : listed(can.map((skill) => skillWords[skill]))}${hours}.`,
    ]
  })
  return [
    ...section('What only you can do', list(theirs.map((work) => workWords(work, isFull)))),
    ...section('Your people', list(people)),
    ...section('What passes to you', list(handover.map((line) => [`${phrase(line.title)}: ${passing(line, today)}.`]))),
  ]
}

function passing({ passedOn, passesOn, month }: HandoverLine, today: BriefView['today']): string {
  if (passedOn !== null) return `yours since ${longDay(passedOn)}`
  if (passesOn === null) return `in month ${month}`
  return passesOn <= today ? `was to pass on ${longDay(passesOn)}, and is ours still` : `from ${longDay(passesOn)} on`
}

const skillWords = {
  write: 'writes',
  photograph: 'photographs',
  film: 'films',
  answer: 'answers',
  approve: 'approves',
} as const

/** Where we are, how often, and why there. */
export function channelsSection(view: BriefView): readonly Block[] {
  const { strategy } = view
  const titles = new Map(strategy.goals.map(({ key, title }) => [key, title]))
  return section(
    'Where',
    grid(
      ['Channel', 'Posts a week', 'By you', 'Looked at', 'Because'],
      strategy.channels.map((channel) => [
        channelWords(view, channel.key),
        cadenceWords(channel.cadence),
        cadenceWords(channel.byClient),
        channel.sweeps.length === 0 ? '—' : listed(channel.sweeps),
        channel.goals.map((key) => titles.get(key) ?? key).join('; '),
      ]),
    ),
  )
}

function cadenceWords(cadence: ChannelPlan['cadence']): string {
  const said = formats.flatMap((format) => {
    const count = cadence[format] ?? 0
    return count === 0 ? [] : [`${spokenNumber(count)} ${count === 1 ? format : manyOf[format]}`]
  })
  return said.length === 0 ? '—' : listed(said)
}

const manyOf: Readonly<Record<Format, string>> = {
  text: 'texts',
  image: 'images',
  carousel: 'carousels',
  video: 'videos',
  short: 'shorts',
  story: 'stories',
  live: 'live streams',
  article: 'articles',
  event: 'events',
}

/** What is published: themes with their shares, and the first fortnight as it could look. */
export function contentSection(view: BriefView): readonly Block[] {
  const { strategy, calendar, isFull } = view
  return [
    ...section(
      'What we publish',
      grid(
        ['Theme', 'Share', ...(isFull ? ['Ideas to begin with'] : [])],
        strategy.pillars.map(({ title, share, ideas }) => [title, `${share} %`, ...(isFull ? [ideas.join('; ')] : [])]),
      ),
      paragraph(`At most ${strategy.promoCeiling} % of it sells something.`),
    ),
    ...section(
      'The first fortnight, as it could look',
      grid(
        ['Day', 'Where', 'About', 'Idea'],
        calendar.map(({ week, day, times, pillar, idea }) => [
          `Week ${week + 1}, ${longWeekdayNames[weekdays.indexOf(day)]}`,
          times.map(({ channel, time }) => `${channelWords(view, channel)} ${time}`).join(', '),
          pillar,
          idea || '—',
        ]),
      ),
    ),
  ]
}
