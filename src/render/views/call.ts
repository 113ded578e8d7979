import type { Homework } from '../../domain/homework/homework.ts'
import { figure } from '../../domain/number.ts'
import type { WeekReport } from '../../domain/report/week-report.ts'
import type { Expectation, PredictedQuestion } from '../../domain/strategy/shape.ts'
import { ended } from '../../domain/text/phrase.ts'
import { addDays, type Day, daysBetween, longDay, shortDay, spokenDay } from '../../domain/time/day.ts'
import {
  type Block,
  documentMarkdown,
  documentText,
  heading,
  list,
  paragraph,
  section,
  type Words,
} from '../document.ts'
import type { Markdown } from '../markdown.ts'
import type { Paint } from '../paint.ts'
import { countWords, outcomeWords } from './brief/progress.ts'

/** One page before a talk. It is for the manager, who reads it beside the telephone. */
export interface CallView {
  readonly client: string
  /** Whom one speaks with; empty: nobody is named. */
  readonly person: string
  readonly today: Day
  /** null: there was no talk yet. */
  readonly lastTalkOn: Day | null
  readonly contract: string
  readonly since: WeekReport
  readonly decisions: readonly string[]
  readonly homework: Homework
  readonly toAsk: readonly string[]
  readonly questions: readonly PredictedQuestion[]
  readonly expectations: readonly Expectation[]
}

/** So much of a list fits on the page. */
const most = 5

function callBlocks(view: CallView): readonly Block[] {
  const { client, person, since, homework } = view
  const { from, countedTo } = since.period
  return [
    heading(1, person === '' ? `Talk with ${client}` : `Talk with ${person}, ${client}`),
    paragraph(dates(view)),
    ...section('To decide', list(view.decisions.map((line) => [ended(line)]))),
    ...section(
      `${isSinceTalk(view) ? 'Since last time' : 'What was done'}, ${shortDay(from)} to ${shortDay(countedTo)}`,
      paragraph(countWords(since)),
      list(outcomeWords(since)),
    ),
    ...section('Needles', needles(since)),
    ...section('Their part', paragraph(partWords(view)), list(theirs(homework, view.today))),
    ...section('What they said, and what we agreed', list(agreements(view.expectations))),
    ...section('Ask them', list(view.toAsk.map((ask) => [ask]))),
    ...section(
      'They may ask',
      list(view.questions.map(({ question, answer }) => [{ strong: question }, ` ${answer}`])),
    ),
  ]
}

export function callMarkdown(view: CallView): Markdown {
  return documentMarkdown(callBlocks(view))
}

/** The page on a terminal. */
export function callText(view: CallView, columns: number, paint: Paint): string {
  return documentText(callBlocks(view), columns, paint)
}

function dates({ today, lastTalkOn, contract }: CallView): string {
  const last =
    lastTalkOn === null
      ? 'no talk before today is recorded'
      : `last talk ${spokenDay(lastTalkOn, today)}, ${daysBetween(lastTalkOn, today)} days ago`
  return `${spokenDay(today)} ${today.slice(0, 4)}; ${last}${contract === '—' ? '' : `; the contract ${contract}`}.`
}

/** False where another day was said, or no talk is known of. */
function isSinceTalk({ lastTalkOn, since }: CallView): boolean {
  return lastTalkOn !== null && since.period.from === addDays(lastTalkOn, 1)
}

function needles({ goals }: WeekReport): Block {
  return list(
    goals.map((goal): Words => {
      const read = goal.measuredOn === null ? '' : `, read ${shortDay(goal.measuredOn)}`
      return [
        { strong: ended(goal.title) },
        ` ${[goal.baseline, goal.now, goal.target].map(figure).join(' → ')}: ${goal.verdict}${read}.`,
      ]
    }),
  )
}

/** Who has talked with us was heard, so only what came from them otherwise can be missing. Of a plan that is an offer nothing was due. */
function partWords({ homework: { client, partLastWeek, lastHeardOn }, lastTalkOn }: CallView): string {
  if (client.status === 'prospect') return ''
  const { onTime, planned } = partLastWeek
  const kept = planned === 0 ? '' : `Last week ${onTime} of ${planned} on time. `
  const nothing =
    lastTalkOn === null ? 'Nothing was heard of them yet.' : 'Beside the talks nothing came from them yet.'
  return `${kept}${lastHeardOn === null ? nothing : `Last heard from on ${spokenDay(lastHeardOn)}.`}`
}

/** What waits, then who waits for a word of theirs. */
function theirs({ items, conversations }: Homework, today: Day): Words[] {
  const waiting = items.filter(({ isWaiting, sort }) => isWaiting || sort === 'task')
  const shown = waiting.slice(0, most).map(({ title, dueOn, isWaiting }): Words => {
    const since = dueOn === null ? '' : `, ${isWaiting ? 'since' : 'by'} ${spokenDay(dueOn, today)}`
    return [`${ended(title).replace(/\.$/, '')}${since}.`]
  })
  const more = waiting.length - shown.length
  return [
    ...shown,
    ...(more > 0 ? [[`And ${more} more.`]] : []),
    ...conversations
      .slice(0, most)
      .map(
        ({ who, about, since }): Words => [
          `Waiting for a word of theirs since ${spokenDay(since, today)}: ${who}, ${ended(about)}`,
        ],
      ),
  ]
}

/** The newest, which are the likeliest to be remembered. */
function agreements(expectations: readonly Expectation[]): Words[] {
  return [...expectations]
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
    .slice(0, most)
    .map(({ said, agreed, on }) => [{ strong: ended(said) }, ` ${ended(agreed)} (${longDay(on)})`])
}
