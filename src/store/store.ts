import type { Instant } from '../domain/time/instant.ts'
import { applyStrategy } from './apply-strategy.ts'
import { type CopyRequest, copyOfClient } from './client-copy.ts'
import { type Connection, connection } from './connection.ts'
import type { Database } from './driver.ts'
import { type Forgotten, forgetContact } from './forget.ts'
import { beginStep, endStep, newestStep, recordTable, stepsEver, type UndoneStep, undoNewestStep } from './journal.ts'
import { lazily } from './lazily.ts'
import { agreedQuery } from './queries/agreed.ts'
import { approvalsQuery } from './queries/approvals.ts'
import { besideQuery } from './queries/beside.ts'
import { contactsQuery } from './queries/contacts.ts'
import { contentQuery } from './queries/content.ts'
import { droppedQuery } from './queries/dropped.ts'
import { handedToolsQuery } from './queries/handed-tools.ts'
import { handoffQuery } from './queries/handoff.ts'
import { inboxQuery } from './queries/inbox.ts'
import { plannedQuery } from './queries/planned.ts'
import { repeatsQuery } from './queries/repeats.ts'
import { replanQuery } from './queries/replan.ts'
import { runsQuery } from './queries/runs.ts'
import { sentWordsQuery } from './queries/sent-words.ts'
import { signsOfLifeQuery } from './queries/signs-of-life.ts'
import { socialQuery } from './queries/social.ts'
import { todayQuery } from './queries/today.ts'
import { weekQuery } from './queries/week.ts'
import { cannotOpen, isDamage, translating } from './sqlite-errors.ts'
import { activitiesTable } from './tables/activities.ts'
import { auditsTable } from './tables/audits.ts'
import { automationsTable } from './tables/automations.ts'
import { awayTable } from './tables/away.ts'
import { campaignsTable } from './tables/campaigns.ts'
import { channelsTable } from './tables/channels.ts'
import { clientsTable } from './tables/clients.ts'
import { competitorReadingsTable } from './tables/competitor-readings.ts'
import { competitorsTable } from './tables/competitors.ts'
import { contactsTable } from './tables/contacts.ts'
import { deskTable } from './tables/desk.ts'
import { factsTable } from './tables/facts.ts'
import { feedItemsTable } from './tables/feed-items.ts'
import { feedsTable } from './tables/feeds.ts'
import { goalsTable } from './tables/goals.ts'
import { handlesTable } from './tables/handles.ts'
import { hashtagSetsTable } from './tables/hashtag-sets.ts'
import { heardTable } from './tables/heard.ts'
import { holdsTable } from './tables/holds.ts'
import { mediaTable } from './tables/media.ts'
import { messagesTable } from './tables/messages.ts'
import { occurrencesTable } from './tables/occurrences.ts'
import { outcomesTable } from './tables/outcomes.ts'
import { overridesTable } from './tables/overrides.ts'
import { packVariantsTable } from './tables/pack-variants.ts'
import { packsTable } from './tables/packs.ts'
import { pillarsTable } from './tables/pillars.ts'
import { postsTable } from './tables/posts.ts'
import { readingsTable } from './tables/readings.ts'
import { routinesTable } from './tables/routines.ts'
import { strategiesTable } from './tables/strategies.ts'
import { sweepsTable } from './tables/sweeps.ts'
import { tacticsTable } from './tables/tactics.ts'
import { tasksTable } from './tables/tasks.ts'
import { threadsTable } from './tables/threads.ts'
import { touchesTable } from './tables/touches.ts'
import { variantsTable } from './tables/variants.ts'
import { verdictsTable } from './tables/verdicts.ts'
import { zoneSpansTable } from './tables/zone-spans.ts'
import { immediately, type Waiting } from './transaction.ts'

export interface StoreOptions extends Waiting {
  readonly path: string
  /** Where verified copies go. */
  readonly backups: string
  /** Says something that a person should know, such as an upgrade of the database. */
  notice(text: string): void
  /** Version of the tz database that zones are worked out with. */
  readonly tzVersion: string
}

export interface Step {
  readonly at: Instant
  /** The command line as it was typed, for undo and history. */
  readonly command: string
}

/** Made when they are first asked for: one command needs a few of them, and making all costs every start. */
function tables(connection: Connection) {
  return lazily({
    desk: () => deskTable(connection),
    clients: () => clientsTable(connection),
    channels: () => channelsTable(connection),
    competitors: () => competitorsTable(connection),
    competitorReadings: () => competitorReadingsTable(connection),
    strategies: () => strategiesTable(connection),
    goals: () => goalsTable(connection),
    tactics: () => tacticsTable(connection),
    pillars: () => pillarsTable(connection),
    routines: () => routinesTable(connection),
    occurrences: () => occurrencesTable(connection),
    tasks: () => tasksTable(connection),
    posts: () => postsTable(connection),
    campaigns: () => campaignsTable(connection),
    variants: () => variantsTable(connection),
    media: () => mediaTable(connection),
    holds: () => holdsTable(connection),
    packs: () => packsTable(connection),
    packVariants: () => packVariantsTable(connection),
    verdicts: () => verdictsTable(connection),
    overrides: () => overridesTable(connection),
    audits: () => auditsTable(connection),
    automations: () => automationsTable(connection),
    away: () => awayTable(connection),
    hashtagSets: () => hashtagSetsTable(connection),
    contacts: () => contactsTable(connection),
    handles: () => handlesTable(connection),
    touches: () => touchesTable(connection),
    threads: () => threadsTable(connection),
    messages: () => messagesTable(connection),
    sweeps: () => sweepsTable(connection),
    facts: () => factsTable(connection),
    activities: () => activitiesTable(connection),
    readings: () => readingsTable(connection),
    outcomes: () => outcomesTable(connection),
    feeds: () => feedsTable(connection),
    feedItems: () => feedItemsTable(connection),
    heard: () => heardTable(connection),
    zoneSpans: () => zoneSpansTable(connection),
    applyStrategy: () => applyStrategy(connection),
    approvals: () => approvalsQuery(connection),
    contactsNow: () => contactsQuery(connection),
    sentWords: () => sentWordsQuery(connection),
    dropped: () => droppedQuery(connection),
    handedTools: () => handedToolsQuery(connection),
    planned: () => plannedQuery(connection),
    content: () => contentQuery(connection),
    beside: () => besideQuery(connection),
    inbox: () => inboxQuery(connection),
    today: () => todayQuery(connection),
    week: () => weekQuery(connection),
    social: () => socialQuery(connection),
    repeats: () => repeatsQuery(connection),
    agreed: () => agreedQuery(connection),
    handoff: () => handoffQuery(connection),
    replan: () => replanQuery(connection),
    runs: () => runsQuery(connection),
    signsOfLife: () => signsOfLifeQuery(connection),
  })
}

/** The desk's database, open. Everything it can say and keep hangs on the tables. */
export interface Store extends ReturnType<typeof tables>, Ways {}

/** The ways in which an open database is written, taken back and closed. */
interface Ways {
  /** Runs the work as one step: all of it is kept, journalled under the command, or nothing. */
  atomically<Result>(step: Step, work: () => Result): Result
  /** Runs the work and takes it back: what a dry run would have done. */
  rehearse<Result>(step: Step, work: () => Result): Result
  /** Runs the work in one transaction that undo knows nothing of: what is needed beside a person's own change. */
  unrecorded<Result>(at: Instant, work: () => Result): Result
  /** True when another connection has committed since this one was opened, so that what was read here may be out of date. */
  isOutdated(): boolean
  newestStep(): { at: Instant; command: string } | undefined
  /** How many steps there ever were. It never falls: not by undo, nor when old steps are let go. */
  stepsEver(): number
  /** Takes the newest step back; undefined when there is none. */
  undo(): UndoneStep | undefined
  /** Takes a person away everywhere, so that undo cannot bring them back and no page of the file holds them; only counted when it is rehearsed. */
  forget(contactId: number, how: 'forget' | 'rehearse'): Forgotten & { readonly isWritten: boolean }
  /** A database of one client alone, as bytes. */
  copyOfClient(request: CopyRequest): Uint8Array
  close(): void
}

/** Fills a database inside the transaction that makes it: the journal keeps still, so undo does not reach it. */
export function seededStore(db: Database, options: StoreOptions, at: Instant, fill: (store: Store) => void): void {
  fill(storeOf(db, options))
  zoneSpansTable(connection(db)).refresh(at, options.tzVersion)
}

/** The tables and the ways of writing of an open database. */
export function storeOf(db: Database, options: StoreOptions): Store {
  const open = connection(db, {
    explained: (error) => (isDamage((error as { code?: string }).code ?? '') ? cannotOpen(options.path, error) : error),
    beforeWrite: (table) => recordTable(db, table),
  })
  const dataVersion = () => db.pragma('data_version', { simple: true })
  const opened = dataVersion()
  const inTransaction = <Result>(work: () => Result, ending: 'commit' | 'rollback' = 'commit'): Result =>
    translating(options.path, () => immediately(db, options, work, ending))
  const inStep = <Result>({ at, command }: Step, work: () => Result): Result => {
    const id = beginStep(db, at, command)
    const result = work()
    endStep(db, id)
    return result
  }
  // Zone spans are worked out anew when a zone came or the tz database changed; the journal does not know their table.
  const withZones = <Result>(at: Instant, work: () => Result): Result => {
    const result = work()
    const spans = zoneSpansTable(open)
    const changed = spans.refresh(at, options.tzVersion)
    replanQuery(open)(at, spans.all(), changed)
    return result
  }
  const ways: Ways = {
    atomically: (step, work) => inTransaction(() => inStep(step, () => withZones(step.at, work))),
    rehearse: (step, work) => inTransaction(() => inStep(step, work), 'rollback'),
    unrecorded: (at, work) => inTransaction(() => withZones(at, work)),
    isOutdated: () => dataVersion() !== opened,
    newestStep: () => newestStep(db),
    stepsEver: () => stepsEver(db),
    undo: () => inTransaction(() => undoNewestStep(db)),
    forget(contactId, how) {
      const work = () => forgetContact(open, contactId)
      const forgotten = inTransaction(work, how === 'forget' ? 'commit' : 'rollback')
      return { ...forgotten, isWritten: how === 'forget' && isLogEmptied(db) }
    },
    copyOfClient: (request) => copyOfClient(db, request),
    close: () => db.close(),
  }
  return Object.assign(tables(open), ways)
}

/** Writes the log into the file and empties it, so that no older page lies there; false while somebody else still reads it. */
function isLogEmptied(db: Database): boolean {
  const [row] = db.pragma('wal_checkpoint(truncate)') as { readonly busy: number }[]
  return row?.busy === 0
}
