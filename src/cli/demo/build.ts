import type { NewClient } from '../../domain/client.ts'
import { deskSlug } from '../../domain/desk.ts'
import type { InboxSettings } from '../../domain/inbox/rules.ts'
import type { Platform } from '../../domain/platform.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { addDays, type Day, mondayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { instantOf, localTime } from '../../domain/time/zone.ts'
import type { StrategyFiles } from '../../files/strategy-file.ts'
import type { StrategyInput } from '../../files/strategy-schema.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import type { DemoClient, Term } from './demo-client.ts'
import { demoDesk } from './desk.ts'
import { demoWords, writeFeeds, writeHeard } from './feeds.ts'
import { type Placed, routineHistory, writeLedger } from './history.ts'
import { type InboxOf, writeInboxes } from './inbox.ts'
import { type Moments, momentsOf } from './moments.ts'
import { type Pictures, writePictures } from './pictures.ts'
import { freshPosts } from './posts.ts'
import { writeReadings } from './readings.ts'
import { demoClients } from './roster.ts'
import { besideRoutines } from './talks.ts'
import { freshIdeas, writeThings } from './things.ts'
import { doneThisMorning } from './this-morning.ts'

/** The day on the wall clock of the demo's desk. */
export function demoDay(now: Instant): Day {
  return localTime(demoDesk.zone, now, []).day
}

/** The instant at which a day of the demo's desk begins. */
export function midnight(day: Day): Instant {
  return instantOf(demoDesk.zone, { day, time: '00:00' }, [])
}

interface Prepared {
  readonly demo: DemoClient
  readonly strategy: Strategy
  readonly term: Term
  /** Canonical. */
  readonly text: string
}

/**
 * Prepares the demo's desk as it stands on a day: every strategy is read as a file would be. What comes back fills an empty database, inside the
 * transaction that makes it.
 */
export async function buildDemo(context: Context, day: Day): Promise<(store: Store) => void> {
  const files = await context.strategyFiles()
  const prepared = demoClients.map((demo) => prepare(files, demo, termOf(demo, day)))
  const moments = momentsOf(day, context.now, [demoDesk.zone, ...demoClients.map(({ client }) => client.zone)])
  const pictures = await writePictures(context, demoClients)
  const inbox = { settings: await context.templates.inbox(), platforms: await context.templates.platforms() }
  return (store) => fill(store, prepared, moments, pictures, inbox)
}

function termOf({ planWeeksAgo }: DemoClient, day: Day): Term {
  const starts = addDays(mondayOf(day), -7 * planWeeksAgo)
  return { starts, due: addDays(starts, 91) }
}

/** A demo client's strategy as the file that somebody would have written. */
function strategyOf({ plan, work, client }: DemoClient, term: Term): StrategyInput {
  // The order of the parts in the file, as the shipped templates have it.
  const { template, summary, more_of, promo_ceiling, goals, tactics, pillars, channels, win, loss, ...people } =
    plan(term)
  const aims = { more_of, hours_sold: client.hoursSold ?? 0, promo_ceiling, goals, tactics, pillars, channels }
  return { strategy: 1, template, summary, ...aims, ...work, win, loss, ...people }
}

function prepare(files: StrategyFiles, demo: DemoClient, term: Term): Prepared {
  const { strategy, canonical } = files.parse(files.compose(strategyOf(demo, term)), `demo/${demo.client.slug}.yaml`)
  return { demo, strategy, term, text: canonical }
}

function fill(
  store: Store,
  prepared: readonly Prepared[],
  moments: Moments,
  pictures: Pictures,
  inbox: { readonly settings: InboxSettings; readonly platforms: readonly Platform[] },
): void {
  store.desk.insert(demoDesk, moments.at(addDays(moments.today, -900), '09:00'))
  const clients = prepared.map(({ demo, strategy, term, text }): Placed => {
    const beganAt = moments.at(term.starts, '09:00')
    const id = store.clients.insert(clientOf(demo, moments.today), beganAt)
    store.applyStrategy({ clientId: id, strategy, text, today: term.starts, at: beganAt })
    return { id, slug: demo.client.slug, zone: demo.client.zone, startsOn: term.starts, story: demo.story }
  })
  for (const [index, { demo, strategy }] of prepared.entries()) {
    const { id } = clients[index] as Placed
    writeFeeds(store, id, demo.feeds ?? [], demoWords(strategy), moments)
    writeHeard(store, id, demo.heard ?? [], moments)
  }
  const fresh = clients.flatMap((client, index) => [
    ...freshIdeas(store, client, moments),
    ...freshPosts({ store, client, demo: demoClients[index] as DemoClient, moments, pictures }),
  ])
  for (const each of fresh.sort((a, b) => compare(a.onDay, b.onDay))) each.write()
  writeInboxes(store, inboxesOf(store, prepared), moments, inbox.settings, inbox.platforms)
  const done = [...routineHistory(store, clients, moments.today), ...besideRoutines(store, clients, moments.today)]
  for (const client of clients) {
    writeReadings(store, client, moments)
    done.push(...writeThings(store, client, moments))
  }
  writeLedger(store, [...done, ...doneThisMorning(store, clients, moments)], moments)
}

function inboxesOf(store: Store, prepared: readonly Prepared[]): InboxOf[] {
  return prepared.flatMap(({ demo, strategy }) => {
    const client = store.clients.all().find(({ slug }) => slug === demo.client.slug)
    return client ? [{ client, conversations: demo.inbox, answering: strategy.answering }] : []
  })
}

function compare(one: Day, other: Day): number {
  return one === other ? 0 : one < other ? -1 : 1
}

function clientOf({ client, weeksWithUs, renewsInDays }: DemoClient, today: Day): NewClient {
  return {
    sites: '',
    utm: '',
    bannedTags: '',
    draftDays: null,
    approval: 'none',
    holidays: '',
    replyTargets: '',
    ...client,
    sinceOn: addDays(mondayOf(today), -7 * weeksWithUs),
    renewsOn: renewsInDays === null ? null : addDays(today, renewsInDays),
    noticeDays: renewsInDays === null ? null : 30,
    isBuiltIn: client.slug === deskSlug,
  }
}
