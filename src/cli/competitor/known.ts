import type { Client } from '../../domain/client.ts'
import type { Competitor } from '../../domain/competitor/competitor.ts'
import { competitorKey, competitorsNamed, severalCompetitors } from '../../domain/competitor/named.ts'
import { SmmError } from '../../domain/errors.ts'
import { findPlatform, type Platform } from '../../domain/platform.ts'
import type { CompetitorPlan } from '../../domain/strategy/shape.ts'
import { nearWords } from '../../domain/text/near.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/**
 * The competitors of a client that are looked at. On a desk whose plan is older than their rows those that it names have none yet (`id` 0); whoever writes brings them in
 * first.
 */
export async function knownCompetitors(context: Context, store: Store, client: Client): Promise<Competitor[]> {
  const competitors = await storedOrPlanned(context, store, client)
  if (competitors.every(({ accounts }) => accounts.length === 0)) return competitors
  const platforms = await context.templates.platforms()
  // A strategy may call a platform by another of its names.
  return competitors.map((each) => ({
    ...each,
    accounts: each.accounts.map((account) => ({ ...account, platform: platformOf(account.platform, platforms) })),
  }))
}

async function storedOrPlanned(context: Context, store: Store, client: Client): Promise<Competitor[]> {
  const ever = store.competitors.evenDropped(client.id)
  const rows = ever.filter(({ droppedAt }) => droppedAt === null)
  const newest = store.strategies.newest(client.id)
  // Once a plan has brought in its own, its rows are all there is to it.
  if (!newest || ever.some(({ isPlanned }) => isPlanned)) return rows
  const { competitors } = await context.readStrategy(newest.text, `strategy ${newest.version} of ${client.slug}`)
  const keys = new Set(ever.map(({ name }) => competitorKey(name)))
  const missing = competitors.filter(({ name }) => !keys.has(competitorKey(name)))
  const appliedOn = newest.appliedAt.slice(0, 10)
  return [...missing.map((plan) => fromPlan(client, plan, appliedOn)), ...rows]
}

function fromPlan(client: Client, { name, note, accounts }: CompetitorPlan, addedOn: string): Competitor {
  const planned = Object.entries(accounts).map(([platform, handle]) => ({
    platform,
    handle,
    address: null,
    isPlanned: true,
  }))
  return { id: 0, clientId: client.id, name, note, isPlanned: true, addedOn, droppedAt: null, accounts: planned }
}

/** Writes those that have no row yet, inside the command's transaction; gives all with their ids. */
export function broughtIn({ store }: OpenDesk, competitors: readonly Competitor[]): Competitor[] {
  return competitors.map((each) => (each.id === 0 ? { ...each, id: store.competitors.insert(each) } : each))
}

/** The competitor that words name, or an unambiguous beginning of its name; several are wrong use, none is an error with what may be meant. */
export function resolveCompetitor(words: string, known: readonly Competitor[], client: Client): Competitor {
  const found = competitorsNamed(words, known)
  const [only, another] = found
  if (only && another) throw severalCompetitors(words, found)
  if (only) return only
  throw unknownCompetitor(words, known, client)
}

export function unknownCompetitor(words: string, known: readonly Competitor[], client: Client): SmmError {
  const names = known.map(({ name }) => name)
  const near = nearWords(competitorKey(words), names.map(competitorKey))
  const meant = names.filter((name) => near.includes(competitorKey(name)))
  const guess = meant.length > 0 ? `; did you mean ${meant.join(' or ')}?` : ''
  return new SmmError('unknown', `${client.name} has no competitor called ${words}${guess}`, [
    `smm competitor list ${client.slug}`,
    `smm competitor add ${client.slug} "${words}"`,
  ])
}

/** The slug of a platform as an account names it; a word that is none stays, so that it can be seen. */
function platformOf(word: string, platforms: readonly Platform[]): string {
  try {
    return findPlatform(word, platforms).slug
  } catch {
    return word
  }
}

/** The name of a platform for a reader. */
export function platformName(slug: string, platforms: readonly Platform[]): string {
  return slug === '' ? 'as a whole' : (platforms.find((each) => each.slug === slug)?.name ?? slug)
}
