import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Captured, CaptureTarget } from '../../domain/inbox/captured.ts'
import { handleKey } from '../../domain/inbox/handle.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef, parseRefs } from '../../domain/ref.ts'
import { cleanLine, cleanText } from '../../domain/text/clean.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { MessageKind, Owner, Severity } from '../../domain/words.ts'
import { resolveChannel, resolveClient } from '../resolve/client.ts'
import { variantsNamed, variantsOf } from '../resolve/variant.ts'
import type { OpenDesk } from '../with-store.ts'
import { kindAt } from './kind-at.ts'
import type { Arrival } from './take-down.ts'

/** What was said with options of everything that is taken down with one command. */
export interface SaidOfAll {
  readonly kind?: MessageKind
  readonly severity?: Severity
  readonly for?: Owner
  readonly answer?: boolean
  readonly url?: string
  /** The post of ours that it stands beneath. */
  readonly post?: string
}

/** More than any platform lets people write at once. */
const longestText = 20_000
const longestName = 100

/** A message before its words are known to belong to anybody: where it came in. */
export interface Place {
  readonly client: Client
  readonly channel: Channel
  /** What mostly comes in there, unless somebody said it. */
  readonly kind: MessageKind
  readonly isKindSaid: boolean
  /** By which the ref of a post may name its channel: `p31/ig`. */
  readonly platforms?: readonly Platform[]
}

/** Whose channel it is, and what mostly comes in there unless a kind was said. */
export function placeOf(
  open: OpenDesk,
  said: CaptureTarget & { readonly client: string },
  platforms: readonly Platform[],
): Place {
  const client = resolveClient(open.store, said.client)
  const channel = resolveChannel(open.store, client, said.channel, platforms)
  return { client, channel, kind: said.kind ?? kindAt(channel, platforms), isKindSaid: said.kind !== null, platforms }
}

/** A message that can be taken down; a person without a name, and more words than anybody writes, are errors. */
export function arrivalOf(open: OpenDesk, place: Place, captured: Captured, said: SaidOfAll, at: Instant): Arrival {
  const person = cleanLine(captured.person)
  if (handleKey(person) === '')
    throw new SmmError('usage', `"${captured.person}" names nobody`, ['smm in mar ig @jane'])
  if (person.length > longestName)
    throw new SmmError('usage', `The name has ${person.length} characters; ${longestName} are the most`)
  const text = cleanText(captured.text).trim()
  if (text.length > longestText)
    throw new SmmError('usage', `The words have ${text.length} characters; ${longestText} are the most`)
  const isKindSaid = said.kind !== undefined || place.isKindSaid
  const variantId = variantSaid(open, place, said)
  return {
    client: place.client,
    channel: place.channel,
    // Who names the address of a post of ours means what stands beneath it.
    kind: said.kind ?? (variantId !== null && !isKindSaid ? 'comment' : place.kind),
    person,
    text,
    stars: captured.stars,
    at,
    url: said.url ?? '',
    variantId,
    severity: said.severity,
    owner: said.for,
    answer: said.answer,
  }
}

/** The variant of ours that was named by its post or its address; null where none was. */
function variantSaid({ store }: OpenDesk, place: Place, { url, post }: SaidOfAll): number | null {
  const { client, channel, platforms = [] } = place
  if (post === undefined) return url === undefined ? null : (store.variants.at(channel.id, url)?.id ?? null)
  const [ref] = parseRefs(post)
  const howToSee = [`smm post list --client ${client.slug} --all`]
  if (ref?.kind !== 'post' && ref?.kind !== 'variant') throw new SmmError('usage', `"${post}" is no post`, howToSee)
  const found = store.posts.get(ref.id)
  const all = found?.clientId === client.id ? variantsOf(store, found) : []
  const named = ref.kind === 'post' ? all : variantsNamed(all, ref, platforms)
  const here = named.find((each) => each.channel.id === channel.id)
  if (here) return here.variant.id
  const [elsewhere] = ref.kind === 'variant' ? named : []
  if (elsewhere) {
    const refHere = all.find((each) => each.channel.id === channel.id)?.ref
    throw new SmmError(
      'usage',
      `${post} is on ${elsewhere.channel.key}, and this came in on ${channel.key}`,
      refHere ? [`--post ${formatRef(refHere)}`] : howToSee,
    )
  }
  throw new SmmError('unknown', `${client.name} has no post ${post} on ${channel.key}`, howToSee)
}
