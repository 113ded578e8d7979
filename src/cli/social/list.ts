import type { SocialLedger } from '../../domain/social/ledger.ts'
import { socialRow, socialTotal } from '../../domain/social/row.ts'
import { healthyShare } from '../../domain/social/share-of-time.ts'
import { listed } from '../../domain/text/phrase.ts'
import { fitText } from '../../render/table.ts'
import { type ListedRow, socialColumns } from '../../render/views/social/list.ts'
import { hasJustBegun, periodWords } from '../../render/views/social/words.ts'
import type { Context } from '../context.ts'
import { type OutputOptions, printRows } from '../options/output.ts'

/** One row a client; for people with the days above, and all of them together beneath. */
export async function printLedgers(
  context: Context,
  options: OutputOptions,
  ledgers: readonly SocialLedger[],
): Promise<void> {
  const { io } = context
  const isForPeople = io.isTerminal && options.json === undefined && !options.csv
  const rows: ListedRow[] = ledgers.map(socialRow)
  const [first] = ledgers
  if (isForPeople && first) {
    const words = periodWords(first.period)
    io.out(`${fitText(words.charAt(0).toUpperCase() + words.slice(1), io.width, (text) => text.length)}\n`)
    if (ledgers.length > 1) rows.push(socialTotal(ledgers))
  }
  await printRows(context, options, rows, socialColumns)
  if (isForPeople) for (const sentence of sentences(ledgers)) context.say(sentence)
}

/** What the red figures say, in words, and where there is more to see. */
function sentences(ledgers: readonly SocialLedger[]): string[] {
  const slugs = (found: readonly SocialLedger[]) => listed(found.map(({ client }) => client.slug))
  const under = ledgers.filter(({ isUnderTarget }) => isUnderTarget)
  const short = ledgers.filter(({ social }) => (social.shareOfTime.now ?? 100) < healthyShare.from)
  const over = ledgers.filter(({ isOverCeiling }) => isOverCeiling)
  const [first] = ledgers
  return [
    ...(under.length > 0 ? [`Ratio under its target: ${slugs(under)}`] : []),
    ...(short.length > 0 ? [`Less than ${healthyShare.from} % of the time social: ${slugs(short)}`] : []),
    ...(over.length > 0 ? [`More posts sell than was agreed: ${slugs(over)}`] : []),
    ...(first && hasJustBegun(first.period)
      ? ['The week has only begun; the last whole one: smm social --week last']
      : []),
  ]
}
