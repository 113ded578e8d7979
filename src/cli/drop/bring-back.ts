import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Platform } from '../../domain/platform.ts'
import { formatRef, parseRefs, type Ref, sameRef } from '../../domain/ref.ts'
import { goalBack, routineBack } from '../../domain/strategy/work-edits.ts'
import { ended, phrase } from '../../domain/text/phrase.ts'
import type { DroppedRow } from '../../store/queries/dropped.ts'
import type { Context } from '../context.ts'
import { findThing } from '../resolve/things.ts'
import { findVariant, requireGoing, variantsOf } from '../resolve/variant.ts'
import { planStrategyChange, type StrategyChange } from '../strategy/change-strategy.ts'
import { reopenSettled } from '../verdict/task.ts'
import { change, deskTime, type OpenDesk } from '../with-store.ts'

/** What bringing a thing back writes, and what its owner has to know. */
interface Return {
  readonly name: string
  write(): void
  /** Posts whose time passed while they were away. */
  readonly late?: readonly string[]
}

/** How many versions of each client's strategy the plans so far will make, by the client's id. */
type Versions = Map<number, number>

/** Brings back what was dropped, all in one step. A range means what of it was dropped. */
export async function bringBack(
  context: Context,
  open: OpenDesk,
  words: readonly string[],
  dryRun = false,
): Promise<void> {
  const dropped = open.store.dropped()
  const platforms = await context.templates.platforms()
  const versions: Versions = new Map()
  const returns: Return[] = []
  for (const ref of refsOf(dropped, words)) {
    const row = dropped.find((each) => sameRef(each, ref))
    if (row) returns.push(await returning(context, open, ref, row, versions))
    else returns.push(variantReturning(open, ref, platforms))
  }
  change(
    context,
    open,
    () => {
      for (const each of returns) each.write()
    },
    dryRun,
  )
  const names = returns.map(({ name }) => name).join('; ')
  context.say(ended(`${dryRun ? 'Would bring back' : 'Brought back'}: ${names}`) + (dryRun ? '' : ' Undo: smm undo'))
  const late = returns.flatMap((each) => each.late ?? [])
  if (late.length > 0) {
    context.say(`The time of ${late.join(', ')} has passed meanwhile: smm post schedule ${late[0]} --next`)
  }
}

function refsOf(dropped: readonly DroppedRow[], words: readonly string[]): Ref[] {
  const refs = words.flatMap((word) => {
    const all = parseRefs(word)
    const gone = all.filter((ref) => dropped.some((row) => sameRef(row, ref)))
    return all.length > 1 && gone.length > 0 ? gone : all
  })
  return refs.filter((ref, index) => refs.findIndex((each) => sameRef(each, ref)) === index)
}

async function returning(
  context: Context,
  open: OpenDesk,
  ref: Ref,
  row: DroppedRow,
  versions: Versions,
): Promise<Return> {
  const { store } = open
  const name = `${formatRef(ref)} ${row.title}`
  switch (row.kind) {
    case 'task':
      return { name, write: () => store.tasks.bringBack(row.id) }
    case 'message':
      return { name, write: () => store.threads.bringBack(row.id) }
    case 'contact':
      return { name, write: () => store.contacts.bringBack(row.id) }
    case 'automation':
      return { name, write: () => store.automations.bringBack(row.id) }
    case 'outcome':
      return { name, write: () => store.outcomes.bringBack(row.id) }
    case 'heard':
      return { name, write: () => store.heard.bringBack(row.id) }
    case 'campaign':
      return { name, write: () => store.campaigns.bringBack(row.id) }
    case 'routine':
    case 'goal': {
      const client = store.clients.all().find(({ slug }) => slug === row.client) as Client
      const plan = await planReturn(context, open, client, row)
      // Every plan counts from the version in force, but they are written one after another.
      const before = versions.get(client.id) ?? 0
      if (plan) versions.set(client.id, before + 1)
      return {
        name: plan ? `${name} (strategy version ${plan.version + before})` : name,
        write() {
          plan?.write()
          if (row.kind === 'routine') store.routines.bringBack(row.id)
          else store.goals.bringBack(row.id)
        },
      }
    }
    default:
      return postReturning(open, row, name)
  }
}

/** A post stands as it stood; but nothing of it went out while it was away, so what missed its time meanwhile is a draft that is meant for it. */
function postReturning(open: OpenDesk, { id, droppedAt }: DroppedRow, name: string): Return {
  const { store, at } = open
  const post = store.posts.evenDropped(id)
  const late = (post ? variantsOf(store, post) : []).filter(
    ({ variant: { state, plannedAt, handedTo } }) =>
      state === 'scheduled' && handedTo === '' && plannedAt !== null && plannedAt <= at,
  )
  return {
    name,
    late: late.map(({ ref }) => formatRef(ref)),
    write() {
      store.posts.bringBack(id)
      for (const { variant } of late) store.variants.update({ ...variant, state: 'draft' })
      reopenSettled(open, id, droppedAt)
    },
  }
}

/** A variant comes back as a draft with its time as its wish, as `post edit --on` brings it back. Anything else was not dropped. */
function variantReturning(open: OpenDesk, ref: Ref, platforms: readonly Platform[]): Return {
  const { store } = open
  if (ref.kind !== 'variant') {
    const thing = findThing(store, ref)
    if (thing.kind === 'post') requireGoing(store, thing.row)
    throw notDropped(`${formatRef(ref)} ${phrase(thing.row.title)}`, ref)
  }
  const { ref: whole, post, variant } = findVariant(store, ref, platforms)
  const name = `${formatRef(whole)} ${post.title}`
  if (variant.state !== 'dropped') throw notDropped(`${formatRef(whole)} ${phrase(post.title)}`, whole)
  return { name, write: () => store.variants.update({ ...variant, state: 'draft' }) }
}

function notDropped(name: string, ref: Ref): SmmError {
  return new SmmError('refused', `${name} was not dropped`, [`smm show ${formatRef(ref)}`, 'smm drop --dropped'])
}

/** Puts a routine or a goal back into the strategy as the newest version that held it says. What had ended before it was dropped stays ended: null. */
async function planReturn(
  context: Context,
  open: OpenDesk,
  client: Client,
  { kind, id, droppedAt }: DroppedRow,
): Promise<StrategyChange | null> {
  const { store } = open
  const rows = kind === 'routine' ? store.routines.evenDropped(client.id) : store.goals.evenDropped(client.id)
  const row = rows.find((each) => each.id === id)
  if (!row || (row.endedOn !== null && row.endedOn < deskTime(open, droppedAt).day)) return null
  const files = await context.strategyFiles()
  const entriesOf = kind === 'routine' ? routineBack : goalBack
  // The versions are read one by one, because the one before the newest mostly holds it.
  for (const { text, version } of store.strategies.history(client.id)) {
    const { strategy } = files.parse(text, `version ${version} of the strategy of ${client.slug}`)
    if (entriesOf(null, strategy, row.key).length === 0) continue
    return planStrategyChange(context, open, client, (now) =>
      entriesOf(now, strategy, row.key).map(({ from, to }) => ({ path: to, value: files.get(text, from) })),
    )
  }
  return null
}
