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
import { type AuditLists, writeAudits } from './audits.ts'
import { writeAutomations } from './automations.ts'
import { writeCompetitors } from './competitors.ts'
import { writeContacts } from './contacts.ts'
import type { DemoClient, Term, Work } from './demo-client.ts'
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
  /** The plan as it stood before the client took a routine over; null: none was. */
  readonly before: { readonly strategy: Strategy; readonly text: string } | null
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
  const platforms = await context.templates.platforms()
  const inbox = { settings: await context.templates.inbox(), platforms }
  const audits = { platforms, points: await listsOf(context, prepared) }
  return (store) => fill(store, prepared, moments, pictures, inbox, audits)
}

/** What profiles are checked for, by platform. */
async function listsOf({ templates }: Context, prepared: readonly Prepared[]): Promise<AuditLists['points']> {
  const slugs = new Set(prepared.flatMap(({ strategy }) => strategy.channels.map(({ platform }) => platform)))
  return new Map(await Promise.all([...slugs].map(async (slug) => [slug, await templates.auditPoints(slug)] as const)))
}

function termOf({ planWeeksAgo }: DemoClient, day: Day): Term {
  const starts = addDays(mondayOf(day), -7 * planWeeksAgo)
  return { starts, due: addDays(starts, 91) }
}

/** A demo client's strategy as the file that somebody would have written. */
function strategyOf({ plan, client }: DemoClient, work: Work, term: Term): StrategyInput {
  // The order of the parts in the file, as the shipped templates have it.
  const { template, summary, more_of, promo_ceiling, goals, tactics, pillars, channels, win, loss, ...people } =
    plan(term)
  const aims = { more_of, hours_sold: client.hoursSold ?? 0, promo_ceiling, goals, tactics, pillars, channels }
  return { strategy: 1, template, summary, ...aims, ...work, win, loss, ...people }
}

function prepare(files: StrategyFiles, demo: DemoClient, term: Term): Prepared {
  const read = (work: Work) => {
    const { strategy, canonical } = files.parse(
      files.compose(strategyOf(demo, work, term)),
      `demo/${demo.client.slug}.yaml`,
    )
    return { strategy, text: canonical }
  }
  const before = demo.handedOver === undefined ? null : read(beforeHandover(demo.work, demo.handedOver))
  return { demo, term, ...read(demo.work), before }
}

/** The work while a routine that is the client's by now was ours. */
function beforeHandover({ routines = [], homework = [], plan }: Work, key: string): Work {
  return {
    routines: [...routines, ...homework.filter((each) => each.key === key)],
    homework: homework.filter((each) => each.key !== key),
    plan,
  }
}

/** So many weeks ago a routine passed to its client: before the days that the demo remembers. */
const handedOverWeeksAgo = 6

function fill(
  store: Store,
  prepared: readonly Prepared[],
  moments: Moments,
  pictures: Pictures,
  inbox: { readonly settings: InboxSettings; readonly platforms: readonly Platform[] },
  audits: AuditLists,
): void {
  store.desk.insert(demoDesk, moments.at(addDays(moments.today, -900), '09:00'))
  const clients = prepared.map(({ demo, strategy, term, text, before }): Placed => {
    const beganAt = moments.at(term.starts, '09:00')
    const id = store.clients.insert(clientOf(demo, moments.today), beganAt)
    store.applyStrategy({ clientId: id, ...(before ?? { strategy, text }), today: term.starts, at: beganAt })
    if (before) {
      const day = addDays(mondayOf(moments.today), -7 * handedOverWeeksAgo)
      store.applyStrategy({ clientId: id, strategy, text, today: day, at: moments.at(day, '09:00') })
    }
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
    writeAutomations(store, client, moments)
    done.push(...writeThings(store, client, moments))
  }
  for (const client of clients) {
    writeContacts(store, client, moments)
    writeCompetitors(store, client, moments)
  }
  writeLedger(store, [...done, ...doneThisMorning(store, clients, moments)], moments)
  for (const client of clients) writeAudits(store, client, moments, audits)
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
