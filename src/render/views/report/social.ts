import { kindWords } from '../../../domain/inbox/message.ts'
import { counted, figure, notRecorded, percent } from '../../../domain/number.ts'
import type { Compared } from '../../../domain/report/compare.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import type { ClientPart } from '../../../domain/social/client-part.ts'
import { healthyWords } from '../../../domain/social/share-of-time.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { listed, shorten } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { messageKinds } from '../../../domain/words.ts'
import { escapeMarkdown, type Markdown, mdTable } from '../../markdown.ts'
import { changeWords, earlierWords, isRunning } from './words.ts'

/** Being social on one page: three counts, the ratio, the client's own part. */
export function socialSection(report: WeekReport): readonly Markdown[] {
  return report.client.kind === 'newcomer'
    ? sentences(report)
    : [...counts(report, false), ...replyLines(report), ...quotes(report, 1), ...ratioLine(report), partLine(report)]
}

/** The same with everything else that is recorded of it. */
export function socialInFull(report: WeekReport): readonly Markdown[] {
  const { social } = report
  const time = social.shareOfTime
  return [
    ...(report.client.kind === 'newcomer'
      ? sentences(report)
      : [
          ...counts(report, true),
          ...replyLines(report),
          inboundLine(report),
          ...quotes(report, 3),
          ...ratioLine(report),
          partLine(report),
        ]),
    `Conversations that you led: ${figure(social.conversationsLed)}.`,
    time.now === null
      ? ''
      : `Share of our time that went into being social: ${percent(time.now)}${
          time.lastWeek === null
            ? ''
            : `, after ${percent(time.lastWeek)} ${earlierWords(isRunning(report))} (${changeWords(time.change)})`
        }. ${healthyWords}`,
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
  return [
    social.isRecorded ? ours : '',
    uncountedNote(report),
    answeredSentence(report),
    ...quotes(report, 1),
    theirSentence(report),
    ratio,
    partLine(report),
  ]
}

/** Who was answered and how soon, where somebody wrote it down; what was answered on the spot is counted and not timed. */
function replyLines({ social }: WeekReport): Markdown[] {
  const { replying } = social
  const { needing, answered, rate, firstReply, met, missed, timed, onTheSpot } = replying
  if (needing === 0 && timed === 0) return []
  const share =
    needing === 0
      ? ''
      : `Answered: ${answered} of ${needing} who needed an answer (${percent(rate.now)}${changeOf(rate)}).`
  const times =
    firstReply === null
      ? ''
      : ` First answers took ${spokenMinutes(firstReply.median)} in the middle and ${spokenMinutes(firstReply.ninetieth)} for nine in ten (${counted(firstReply.count, 'conversation')}, in your working hours).`
  const target = met + missed === 0 ? '' : ` In time: ${met} of ${met + missed}.`
  const spot = onTheSpot === 0 ? '' : ` ${onTheSpot} answered on the spot (not timed), ${timed} timed.`
  return [`${share}${times}${target}${spot}`.trim()]
}

/** `, after 80 %`. */
function changeOf({ lastWeek }: Compared): string {
  return lastWeek === null ? '' : `, after ${percent(lastWeek)}`
}

/** What came in, by kind. */
function inboundLine({ social }: WeekReport): Markdown {
  const { inbound, received } = social.replying
  if (received === 0) return ''
  const kinds = messageKinds
    .filter((kind) => inbound[kind] > 0)
    .map((kind) => `${inbound[kind]} ${kindWords(kind, inbound[kind])}`)
  return `Written down of what came in: ${listed(kinds)}.`
}

/** The same for somebody who is new to it. */
function answeredSentence({ social }: WeekReport): Markdown {
  const { needing, answered, firstReply } = social.replying
  if (needing === 0) return ''
  const who = needing === 1 ? 'One person' : `${needing} people`
  const soon =
    firstReply === null ? '' : `, half of them within ${spokenMinutes(firstReply.median)} of your opening hours`
  return `${who} wrote something that needed an answer, ${gotWords(answered, needing)}${answered === 0 ? '' : soon}.`
}

function gotWords(answered: number, needing: number): string {
  if (answered === 0) return needing === 1 ? 'and waits for it still' : 'and they wait for it still'
  if (answered < needing) return `and ${answered} got one`
  return needing === 1 ? 'and got one' : 'and all of them got one'
}

/** Conversations that were chosen to be quoted, in the words of both. */
function quotes({ social }: WeekReport, most: number): Markdown[] {
  return social.quotes
    .slice(0, most)
    .map(
      ({ who, asked, answered }) =>
        `> ${escapeMarkdown(who)} “${escapeMarkdown(inOneLine(asked))}” — “${escapeMarkdown(inOneLine(answered))}”`,
    )
}

const longestQuote = 280

function inOneLine(text: string): string {
  return shorten(cleanLine(text), longestQuote)
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
