import { type NewClient, newClient } from '../../domain/client.ts'
import { defaultAnswers } from '../../domain/questions.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import type { StrategyFile } from '../../files/strategy-file.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { demoDesk } from './desk.ts'
import type { Moments } from './moments.ts'

/** Somebody who asked last week what would be done for them: a prospect with an offer out of a shipped template, whatever the user has made of it. */
export interface DemoProspect {
  readonly client: NewClient
  readonly file: StrategyFile
  readonly offeredOn: Day
}

const offeredDaysAgo = 5

export async function prepareProspect(context: Context, today: Day): Promise<DemoProspect> {
  const offeredOn = addDays(today, -offeredDaysAgo)
  const client: NewClient = {
    ...newClient('juniper', demoDesk),
    name: 'Juniper & Rye',
    status: 'prospect',
    kind: 'newcomer',
    zone: 'Europe/London',
    currency: 'GBP',
    retainer: 620,
    hoursSold: 14,
    noticeDays: 30,
  }
  const files = await context.strategyFiles()
  const name = 'local-business'
  const entry = { kind: 'strategies', name, file: `strategies/${name}.yaml`, isOwn: false } as const
  const text = context.templates.shippedText(entry)
  const { questions } = files.template(text, name)
  const answers = { ...defaultAnswers(questions), trade: 'florist', street: 'Mill Lane', town: 'Bath' }
  const { liquidFor } = await import('../../render/liquid.ts')
  const file = files.fill(
    text,
    name,
    { client, answers },
    { liquid: liquidFor(offeredOn), regulated: await context.templates.regulated() },
  )
  return { client, file, offeredOn }
}

export function writeProspect(store: Store, { client, file, offeredOn }: DemoProspect, moments: Moments): void {
  const at = moments.at(offeredOn, '15:00')
  const clientId = store.clients.insert(client, at)
  store.applyStrategy({ clientId, strategy: file.strategy, text: file.canonical, today: offeredOn, at })
}
