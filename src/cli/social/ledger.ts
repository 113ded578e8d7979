import type { Client } from '../../domain/client.ts'
import { type SocialLedger, socialLedger } from '../../domain/social/ledger.ts'
import type { Context } from '../context.ts'
import { strategyInForce } from '../strategy/in-force.ts'
import type { OpenDesk } from '../with-store.ts'
import { type AskedDays, socialDays } from './days.ts'

/** One client's ledger of some days, held against the strategy that was in force at their end, and against the desk's target where that says none. */
export async function ledgerOf(
  context: Context,
  open: OpenDesk,
  client: Client,
  asked: AskedDays,
): Promise<SocialLedger> {
  const { store, spans, at } = open
  const period = socialDays(open, client, asked)
  const facts = store.social({ client, week: period, today: period.writtenOn, at, spans })
  const strategy = await strategyInForce(context, open, client, period.countedTo)
  const { socialRatio } = await context.templates.today()
  return socialLedger(facts, period, {
    ratioTarget: strategy?.socialRatio ?? socialRatio,
    promoCeiling: strategy?.promoCeiling ?? null,
  })
}
