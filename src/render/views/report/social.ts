import { counted, figure, notRecorded, percent } from '../../../domain/number.ts'
import type { Compared } from '../../../domain/report/compare.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import type { ClientPart } from '../../../domain/social/client-part.ts'
import { listed } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { type Markdown, mdTable } from '../../markdown.ts'
import { changeWords, earlierWords, isRunning } from './words.ts'

/** Being social on one page: three counts, the ratio, the client's own part. */
export function socialSection(report: WeekReport): readonly Markdown[] {
  return report.client.kind === 'newcomer'
    ? sentences(report)
    : [...counts(report, false), ...ratioLine(report), partLine(report)]
}

/** The same with everything else that is recorded of it. */
export function socialInFull(report: WeekReport): readonly Markdown[] {
  const { social } = report
  const time = social.shareOfTime
  return [
    ...(report.client.kind === 'newcomer'
      ? sentences(report)
      : [...counts(report, true), ...ratioLine(report), partLine(report)]),
    `Conversations that you led: ${figure(social.conversationsLed)}.`,
    time.now === null
      ? ''
      : `Share of our time that went into being social: ${percent(time.now)}${
          time.lastWeek === null
            ? ''
            : `, after ${percent(time.lastWeek)} ${earlierWords(isRunning(report))} (${changeWords(time.change)})`
        }. Healthy is 20 to 35 %.`,
  ]
}

/** Ours, and the client's apart where there are any. */
function counts(report: WeekReport, withLikes: boolean): readonly Markdown[] {
  const { social } = report
  if (!social.isRecorded) return []
  const rows = actNames.flatMap(([act, name]): [string, Compared][] => {
    const theirs = social.byClient[act]
    if ((theirs.now ?? 0) === 0) return [[name, social[act]]]
    return [
      [`${name}, by us`, social[act]],
      [`${name}, by you`, theirs],
    ]
  })
  if (withLikes && (social.likes.now ?? 0) > 0) rows.push(['Likes (shown, never counted in the ratio)', social.likes])
  const table = comparedTable(
    ['What'],
    rows.map(([name, value]) => ({ cells: [name], value, format: figure })),
    isRunning(report),
  )
  return [table, uncountedNote(report)]
}

const actNames = [
  ['replies', 'Replies'],
  ['comments', 'Comments on other people’s work'],
  ['shares', 'Shares of other people’s work'],
] as const

/** A number beside days that nobody counted would look like all of them. */
function uncountedNote({ social }: WeekReport): string {
  if (social.daysUncounted === 0 || social.replies.now === null) return ''
  return `On ${counted(social.daysUncounted, 'more day')} we answered without counting the replies.`
}

/** A table of figures beside what they are compared with; a column that would be empty is not drawn. */
export function comparedTable(
  header: readonly string[],
  rows: readonly {
    readonly cells: readonly Markdown[]
    readonly value: Compared
    readonly format: (value: number | null) => string
  }[],
  isRunningWeek: boolean,
): Markdown {
  const hasLastWeek = rows.some(({ value }) => value.lastWeek !== null)
  const hasUsual = rows.some(({ value }) => value.usual !== null)
  const columns = <Cell>(now: Cell, lastWeek: readonly Cell[], usual: Cell): Cell[] => [
    now,
    ...(hasLastWeek ? lastWeek : []),
    ...(hasUsual ? [usual] : []),
  ]
  const titles = isRunningWeek
    ? columns('So far', ['Same days last week', 'Change'], 'Same days, usually')
    : columns('This week', ['Last week', 'Change'], 'Usual week')
  return mdTable(
    [...header, ...titles],
    rows.map(({ cells, value, format }) => [
      ...cells,
      ...columns(format(value.now), [format(value.lastWeek), changeWords(value.change)], format(value.usual)),
    ]),
    header.length,
  )
}

/** Left out while our own posts are not recorded: a ratio to nothing helps no client. */
function ratioLine({ social }: WeekReport): Markdown[] {
  if (social.ownPosts === null) return []
  return [`Social ratio: ${figure(social.ratio)}, with ${counted(social.ownPosts, 'post')} of our own.`]
}

function partLine(report: WeekReport): Markdown {
  const { social } = report
  const earlier = `${partWords(social.homeworkLastWeek)} ${earlierWords(isRunning(report))}`
  const before = social.homeworkLastWeek.planned === 0 ? '' : ` (${earlier})`
  return `Your own part: ${homeworkWords(social.homework)}${social.homework.planned === 0 ? '' : before}.${heardWords(report)}`
}

/** Kindly, and only where there is something to say: nobody is called silent. */
function heardWords({ social }: WeekReport): string {
  return social.lastHeardOn === null ? '' : ` We last heard from you on ${spokenDay(social.lastHeardOn)}.`
}

function homeworkWords(part: ClientPart): string {
  return part.planned === 0
    ? `${notRecorded} (no homework fell due)`
    : `${partWords(part)} ${part.planned === 1 ? 'piece' : 'pieces'} of homework done on time`
}

function partWords(part: ClientPart): string {
  return `${part.onTime} of ${part.planned}`
}

function sentences(report: WeekReport): Markdown[] {
  const { social } = report
  const { replies, comments, shares } = social
  const before = (value: Compared) => beforeWords(value, isRunning(report))
  const ours = `We ${repliesWritten(replies)}${before(replies)}, left ${acts(comments, 'comment')}${before(comments)} on other people’s work and shared ${times(shares)}${before(shares)}.`
  const ratio =
    social.ownPosts === null
      ? `How much of that there is for each post of ours: ${notRecorded}. Our posts are not recorded here yet.`
      : `That is ${figure(social.ratio)} for each post of ours.`
  return [social.isRecorded ? ours : '', uncountedNote(report), theirSentence(report), ratio, partLine(report)]
}

/** What the client did, and nothing of what the client did not. */
function theirSentence(report: WeekReport): Markdown {
  const { replies, comments, shares } = report.social.byClient
  const part = (value: Compared, words: string) =>
    (value.now ?? 0) === 0 ? [] : [`${words}${beforeWords(value, isRunning(report))}`]
  const parts = [
    ...part(replies, `wrote ${acts(replies, 'reply', 'replies')}`),
    ...part(comments, `left ${acts(comments, 'comment')} on other people’s work`),
    ...part(shares, `shared ${times(shares)}`),
  ]
  return parts.length === 0 ? '' : `You ${listed(parts)}.`
}

function beforeWords(value: Compared, isRunningWeek: boolean): string {
  if (value.lastWeek === null) return ''
  const usually = value.usual === null ? '' : `, usually ${figure(value.usual)}`
  return ` (${figure(value.lastWeek)} ${earlierWords(isRunningWeek)}${usually})`
}

function repliesWritten(replies: Compared): string {
  return replies.now === null
    ? 'answered people without counting the replies'
    : `wrote ${acts(replies, 'reply', 'replies')}`
}

function acts({ now }: Compared, one: string, many = `${one}s`): string {
  return now === 0 ? `no ${many}` : counted(now ?? 0, one, many)
}

function times({ now }: Compared): string {
  if (now === 0) return 'none of it'
  return now === 1 ? 'it once' : `it ${counted(now ?? 0, 'time')}`
}
