import type { Desk } from '../domain/desk.ts'
import { SmmError } from '../domain/errors.ts'
import { addDays, mondayOf } from '../domain/time/day.ts'
import type { Instant } from '../domain/time/instant.ts'
import { instantOf, type LocalTime, localTime, type ZoneSpans } from '../domain/time/zone.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'
import { prepareDemo } from './demo/prepare.ts'

/** An open desk with the time as it sees it. */
export interface OpenDesk {
  readonly store: Store
  readonly desk: Desk
  readonly spans: ZoneSpans
  /** The desk's wall clock. */
  readonly now: LocalTime
  readonly at: Instant
}

/**
 * Opens the desk for reading, does the work, and closes it. Without a desk: `otherwise`, which is `howToStart` for what lists or sums up the
 * desk; what shows one named thing has none, and an error says how to start.
 */
export async function reading<Result>(
  context: Context,
  work: (open: OpenDesk) => Result | Promise<Result>,
  otherwise?: (() => Result | Promise<Result>) | undefined,
): Promise<Result> {
  // A clock that cannot be read is said before anything else, desk or none.
  const at = context.now
  const store = (await storesOf(context)).forReading()
  if (!store) {
    if (otherwise) return otherwise()
    throw noDesk(context)
  }
  try {
    // An undone `init` leaves a file without a desk in it.
    if (otherwise && !store.desk.find()) return await otherwise()
    return await work(openDesk(context, store, at))
  } finally {
    store.close()
  }
}

/**
 * Opens the desk for writing. `work` reads, decides, and changes through `change`; only then it says something. When another smm has written between
 * its reading and its writing nothing is changed, and the work begins again with what stands there now, so it must not take input of its own.
 */
export async function writing<Result>(
  context: Context,
  work: (open: OpenDesk) => Result | Promise<Result>,
): Promise<Result> {
  refuseSetClock(context)
  const stores = await storesOf(context)
  for (let attempt = 1; ; attempt++) {
    const store = stores.forWriting()
    try {
      return await work(openDesk(context, store))
    } catch (error) {
      if (!(error instanceof OutdatedRead)) throw error
      if (attempt >= mostAttempts) throw new SmmError('busy', error.message, ['try again'])
    } finally {
      store.close()
    }
  }
}

/** Each time somebody else has written, so this many attempts are that many other commands in a row. */
const mostAttempts = 50

class OutdatedRead extends Error {
  override readonly message = 'Other commands keep writing to the desk; nothing was changed'
}

/** One transaction and one step of undo, on what was read before it. With `dryRun` everything is done and taken back. */
export function change<Result>(context: Context, { store, at }: OpenDesk, work: () => Result, dryRun = false): Result {
  const step = { at, command: context.typed }
  // Inside the transaction nobody else writes, so what is up to date here stays so.
  const upToDate = () => {
    if (store.isOutdated()) throw new OutdatedRead()
    return work()
  }
  return dryRun ? store.rehearse(step, upToDate) : store.atomically(step, upToDate)
}

/** The demo's desk is made when it is first asked for on a day. */
export async function storesOf(context: Context) {
  const stores = context.stores(context.database, (text) => context.say(text))
  if (context.globals.demo) await prepareDemo(context, stores)
  return stores
}

/** A clock set by hand would put false times into the real desk; to try out what would happen then is what it is for. */
export function refuseSetClock(context: Context): void {
  const { now, demo, force, dryRun } = context.globals
  if (now === undefined || demo || force || dryRun) return
  throw new SmmError('refused', `The clock is set to ${now}, and this would write that time into your desk`, [
    'leave --now and SMM_NOW out, use --demo, or add --force',
  ])
}

/** Whether there is a desk yet. */
export function hasDesk(context: Context): Promise<boolean> {
  return reading(
    context,
    () => true,
    () => false,
  )
}

export function openDesk(context: Context, store: Store, at: Instant = context.now): OpenDesk {
  const desk = store.desk.find()
  if (!desk) throw noDesk(context)
  const spans = store.zoneSpans.all()
  return { store, desk, spans, at, now: localTime(desk.zone, at, spans) }
}

function noDesk(context: Context): SmmError {
  return new SmmError('unknown', `There is no desk at ${context.database}`, ['smm init', 'smm today --demo'])
}

/** What the desk's wall clock showed at an instant. */
export function deskTime({ desk, spans }: Pick<OpenDesk, 'desk' | 'spans'>, instant: Instant): LocalTime {
  return localTime(desk.zone, instant, spans)
}

/** The instants at which the desk's day and week begin and its day ends. */
export function boundsOf({ desk, spans, now, at }: OpenDesk) {
  const monday = mondayOf(now.day)
  const midnight = (day: string) => instantOf(desk.zone, { day, time: '00:00' }, spans)
  return {
    desk,
    spans,
    at,
    today: now.day,
    monday,
    dayBeganAt: midnight(now.day),
    weekBeganAt: midnight(monday),
    dayEndsAt: midnight(addDays(now.day, 1)),
  }
}
