import type { SocialLedger } from '../../domain/social/ledger.ts'
import { socialCard } from '../../render/views/social/card.ts'
import { hasJustBegun } from '../../render/views/social/words.ts'
import type { Context } from '../context.ts'
import { drawingFor, tableOptions } from '../options/output.ts'

/** One client's ledger for people; in a pipe the same numbers, with nothing drawn. */
export async function printCard(context: Context, ledger: SocialLedger): Promise<void> {
  const { paint, measure } = await tableOptions(context, ledger.client.name)
  const look = { width: context.io.width, paint, measure, drawing: drawingFor(context) }
  const lines = socialCard(ledger, look)
  context.io.out(lines.map((line) => `${line}\n`).join(''))
  if (!hasJustBegun(ledger.period)) return
  context.say(`The week has only begun; the last whole one: smm social --client ${ledger.client.slug} --week last`)
}
