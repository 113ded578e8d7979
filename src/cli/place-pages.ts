import type { Client } from '../domain/client.ts'
import { SmmError } from '../domain/errors.ts'
import { placesInTurn } from '../domain/places.ts'
import { formatRef, type Ref } from '../domain/ref.ts'
import { openOccurrence, type Routine } from '../domain/routine.ts'
import type { Context } from './context.ts'
import type { Page } from './pages.ts'
import { findThing } from './resolve/things.ts'
import type { OpenDesk } from './with-store.ts'

/**
 * The pages of the places that a routine names today, in the same turn; null: the thing is no routine that goes to places. What has no address in the strategy is
 * said; where none of them has one that is an error, but of several things passed over.
 */
export async function placePages(context: Context, open: OpenDesk, ref: Ref, isAlone: boolean): Promise<Page[] | null> {
  if (ref.kind !== 'routine') return null
  const { row } = findThing(open.store, ref)
  const routine = row as Routine
  if (routine.places.length === 0) return null
  const client = open.store.clients.get(routine.clientId) as Client
  const addresses = await addressesOf(context, open, client)
  const named = placesInTurn(routine.places, turnOf(open, routine))
  const pages = named.flatMap((name) => {
    const address = addresses.get(name)
    return address === undefined ? [] : [{ where: `${client.name}, ${name}`, address }]
  })
  const without = named.filter((name) => !addresses.has(name))
  if (pages.length === 0 && isAlone) {
    throw new SmmError('refused', `${formatRef(ref)} goes to ${named.join(', ')}; no address of them is known`, [
      `smm strategy edit ${client.slug} (a url for each of its places)`,
    ])
  }
  for (const name of without) context.say(`${client.name}, ${name}: no address; add url in the strategy`)
  return pages
}

/** The day that the list goes by: that of the occurrence that is open, else of the one that was closed last. */
function turnOf({ store, now }: OpenDesk, routine: Routine) {
  const state = store.routines.stateOf(routine)
  return openOccurrence(state, now.day) ?? state.latest?.onDay ?? now.day
}

/** Addresses of the web by the names of the places in the newest strategy. */
async function addressesOf(context: Context, { store }: OpenDesk, client: Client): Promise<Map<string, string>> {
  const newest = store.strategies.newest(client.id)
  if (!newest) return new Map()
  const { places } = await context.readStrategy(newest.text, `the strategy of ${client.slug}`)
  return new Map(
    places.flatMap(({ name, url }) => (url !== null && /^https?:/i.test(url) ? [[name, url] as const] : [])),
  )
}
