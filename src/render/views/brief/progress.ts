import { counted } from '../../../domain/number.ts'
import type { WeekReport } from '../../../domain/report/week-report.ts'
import { capital, ended, listed } from '../../../domain/text/phrase.ts'
import { longDay } from '../../../domain/time/day.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import { type Block, list, paragraph, section, type Words } from '../../document.ts'
import type { BriefView } from './view.ts'

/** What the ledger says was done, in counts alone. */
export function progressSection({ progress, strategy }: BriefView): readonly Block[] {
  if (progress === null) return []
  const { from, countedTo } = progress.period
  return [
    ...section(
      `What was done from ${longDay(from)} to ${longDay(countedTo)}`,
      paragraph(countWords(progress)),
      list(outcomeWords(progress)),
    ),
    ...section(
      'What you said, and what we agreed',
      list(
        strategy.expectations.map(({ said, agreed, on }) => [
          { strong: ended(said) },
          ` ${ended(agreed)} (${longDay(on)})`,
        ]),
      ),
    ),
  ]
}

/** Wins and losses, each with what shows it and what follows. */
export function outcomeWords({ outcomes }: WeekReport): Words[] {
  return outcomes.map(({ kind, title, evidence, lesson }) => [
    { strong: kind === 'win' ? 'Win: ' : 'Loss: ' },
    [title, evidence, lesson].filter(Boolean).map(ended).join(' '),
  ])
}

/** What was not counted is not said; a first answer that nobody timed has no middle. */
export function countWords({ social, handedOver }: WeekReport): string {
  const acts = [
    [social.replies.now, 'answer'],
    [social.comments.now, 'comment on others’ work', 'comments on others’ work'],
    [social.shares.now, 'share of others’ work', 'shares of others’ work'],
    [social.ownPosts, 'post of your own', 'posts of your own'],
  ] as const
  const said = acts.flatMap(([count, one, many]) => (count ? [counted(count, one, many)] : []))
  const { firstReply, needing, answered } = social.replying
  return [
    said.length === 0 ? '' : `In these days we gave ${listed(said)}.`,
    needing === 0 ? '' : `Of ${counted(needing, 'wait')} for an answer ${answered} had one.`,
    firstReply === null ? '' : `The middle first answer took ${spokenMinutes(firstReply.median)} of your working time.`,
    handedOver.length === 0
      ? ''
      : `${capital(counted(handedOver.length, 'piece of work is', 'pieces of work are'))} yours by now.`,
  ]
    .filter(Boolean)
    .join(' ')
}
