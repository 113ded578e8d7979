import { counted, figure, notRecorded, percent } from '../../../domain/number.ts'
import type { SocialLedger } from '../../../domain/social/ledger.ts'
import { healthyShare } from '../../../domain/social/share-of-time.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { wrap } from '../../card.ts'
import { table } from '../../table.ts'
import { comparedLines } from './compared-lines.ts'
import type { SocialLook } from './look.ts'
import { minutesPart } from './minutes.ts'
import { trendColumns, trendRows } from './trend.ts'
import { answeredWords, coverageWords, isRunningWeek, partOf, periodWords } from './words.ts'

/** A client's ledger as lines without line ends: on target or not first, then the figures, then where the time went. */
export function socialCard(ledger: SocialLedger, look: SocialLook): string[] {
  const { client, period } = ledger
  const title = cleanLine(`${client.name} (${client.slug}), ${periodWords(period)}`)
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Answering', indented(answering(ledger), look)],
    ['Promotion', indented([promotion(ledger)], look)],
    ['The client’s part', indented(clientsPart(ledger), look)],
    minutesPart(ledger, look),
    ['Last eight whole weeks', ledger.trend === null ? [] : trendLines(ledger.trend, look)],
  ]
  return [
    ...wrap(title, look.width).map((line) => look.paint.heading(line)),
    ...standing(ledger, look),
    '',
    ...comparedLines(ledger, look),
    ...parts.flatMap(([name, lines]) => (lines.length === 0 ? [] : ['', look.paint.heading(name), ...lines])),
  ]
}

/** Whether all is well, before any table. */
function standing(ledger: SocialLedger, { width, paint }: SocialLook): string[] {
  const { social, ratioTarget, isUnderTarget } = ledger
  const share = social.shareOfTime.now
  const isShort = share !== null && share < healthyShare.from
  const ratio =
    social.ratio === null
      ? `Social ratio: ${notRecorded}, ${whyNoRatio(ledger)}`
      : `Social ratio ${figure(social.ratio)}: ${besideTarget(social.ratio, ratioTarget)} its target of ${figure(ratioTarget)}`
  const time =
    share === null ? 'No minutes of mine are on record' : `${percent(share)} of my time was social: ${healthy(share)}`
  return [
    ...wrap(ratio, width).map((line) => (isUnderTarget ? paint.late(line) : line)),
    ...wrap(time, width).map((line) => (isShort ? paint.late(line) : line)),
  ]
}

function besideTarget(ratio: number, target: number): string {
  if (ratio === target) return 'at'
  return ratio > target ? 'above' : 'under'
}

function healthy(share: number): string {
  const { from, to } = healthyShare
  if (share < from) return `too little, healthy is ${from} to ${to} %`
  return share > to ? `more than the healthy ${from} to ${to} %` : `healthy (${from} to ${to} %)`
}

function whyNoRatio({ social, together }: SocialLedger): string {
  if (social.ownPosts === null) return 'our own posts are not recorded'
  if (together === null) return 'no work is on record'
  if (together.replies === null) return 'nobody counted the replies'
  return 'no post of our own went out'
}

function answering({ social }: SocialLedger): string[] {
  const { replying, daysUncounted } = social
  const { needing, met, missed } = replying
  const lines = [
    needing === 0 ? '' : answeredWords(replying),
    coverageWords(replying),
    met + missed === 0 ? '' : `${partOf(met, met + missed)} in time, whoever still waits past it included`,
    daysUncounted === 0 ? '' : `on ${counted(daysUncounted, 'day')} I answered without counting the replies`,
  ].filter(Boolean)
  return lines.length === 0 ? ['nobody was answered, and nothing that came in was written down'] : lines
}

function promotion({ promo, promoCeiling, isOverCeiling }: SocialLedger): string {
  if (promo === null) return 'no post went out in 28 days'
  const sells = `${promo.sell} of ${counted(promo.posts, 'post')} in 28 days ${promo.sell === 1 ? 'sells' : 'sell'}: ${percent(promo.percent)}`
  if (promoCeiling === null) return sells
  return `${sells}, ${isOverCeiling ? 'over the agreed' : 'agreed are at most'} ${percent(promoCeiling)}`
}

function clientsPart({ social, period }: SocialLedger): string[] {
  const { homework, homeworkLastWeek: before, conversationsLed: led, lastHeardOn } = social
  const earlier = isRunningWeek(period) ? 'on the same days last week' : 'the week before'
  const onTime =
    homework.planned === 0
      ? 'no homework fell due'
      : `${partOf(homework.onTime, homework.planned)} pieces of homework on time`
  const beside = before.planned === 0 ? '' : ` (${partOf(before.onTime, before.planned)} ${earlier})`
  return [
    `${onTime}${beside}`,
    `conversations led: ${figure(led)}`,
    `last heard from: ${lastHeardOn === null ? 'never' : spokenDay(lastHeardOn)}`,
  ]
}

function trendLines(trend: NonNullable<SocialLedger['trend']>, look: SocialLook): string[] {
  const columns = trendColumns(trend, look.drawing)
  return table(columns, trendRows(trend), { ...look, width: look.width - 2 }).map((line) => `  ${line}`)
}

function indented(lines: readonly string[], { width }: SocialLook): string[] {
  return lines.flatMap((line) =>
    wrap(line, width - 4).map((each, index) => (index === 0 ? `  ${each}` : `    ${each}`)),
  )
}
