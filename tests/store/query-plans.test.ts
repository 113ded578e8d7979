import { describe, expect, test } from 'vitest'
import { weekOf } from '../../src/domain/time/week.ts'
import { type Connection, connection } from '../../src/store/connection.ts'
import { type Database, loadDriver } from '../../src/store/driver.ts'
import { approvalsQuery } from '../../src/store/queries/approvals.ts'
import { articlesQuery } from '../../src/store/queries/articles.ts'
import { competitorsTodayQuery } from '../../src/store/queries/competitors-today.ts'
import { contactsQuery } from '../../src/store/queries/contacts.ts'
import { handedToolsQuery } from '../../src/store/queries/handed-tools.ts'
import { inboxQuery } from '../../src/store/queries/inbox.ts'
import { plannedQuery } from '../../src/store/queries/planned.ts'
import { repeatsQuery } from '../../src/store/queries/repeats.ts'
import { sentWordsQuery } from '../../src/store/queries/sent-words.ts'
import { signsOfLifeQuery } from '../../src/store/queries/signs-of-life.ts'
import { socialQuery } from '../../src/store/queries/social.ts'
import { todayQuery } from '../../src/store/queries/today.ts'
import { weekQuery } from '../../src/store/queries/week.ts'
import { activitiesTable } from '../../src/store/tables/activities.ts'
import { auditsTable } from '../../src/store/tables/audits.ts'
import { automationsTable } from '../../src/store/tables/automations.ts'
import { clientsTable } from '../../src/store/tables/clients.ts'
import { competitorReadingsTable } from '../../src/store/tables/competitor-readings.ts'
import { competitorsTable } from '../../src/store/tables/competitors.ts'
import { feedItemsTable } from '../../src/store/tables/feed-items.ts'
import { handlesTable } from '../../src/store/tables/handles.ts'
import { heardTable } from '../../src/store/tables/heard.ts'
import { messagesTable } from '../../src/store/tables/messages.ts'
import { occurrencesTable } from '../../src/store/tables/occurrences.ts'
import { postsTable } from '../../src/store/tables/posts.ts'
import { readingsTable } from '../../src/store/tables/readings.ts'
import { routinesTable } from '../../src/store/tables/routines.ts'
import { tasksTable } from '../../src/store/tables/tasks.ts'
import { threadsTable } from '../../src/store/tables/threads.ts'
import { touchesTable } from '../../src/store/tables/touches.ts'
import { variantsTable } from '../../src/store/tables/variants.ts'
import { desk } from '../support/builders.ts'
import { at, freshStore } from '../support/memory-store.ts'

/** Tables that get rows for as long as somebody works; reading the whole of one gets slower every day. */
const growing = [
  'activities',
  'occurrences',
  'readings',
  'tasks',
  'posts',
  'variants',
  'attachments',
  'pulls',
  'variants',
  'outcomes',
  'strategies',
  'steps',
  'changes',
  'packs',
  'pack_variants',
  'verdicts',
  'overrides',
  'feed_items',
  'heard',
  'audits',
  'audit_items',
  'automations',
  'automation_looks',
  'messages',
  'threads',
  'contacts',
  'handles',
  'sweeps',
  'touches',
  'competitor_readings',
]
const day = '2026-11-23'

function openDesk() {
  const { options, clientId } = freshStore()
  const db = new (loadDriver())(options.path)
  return { db, clientId }
}

interface Asked {
  readonly sql: string
  readonly parameters: unknown
}

/** What the work asks of the database. */
function asked(db: Database, work: (open: Connection) => unknown): Asked[] {
  const open = connection(db)
  const questions: Asked[] = []
  work({
    ...open,
    all: (sql, parameters = []) => {
      questions.push({ sql, parameters })
      return open.all(sql, parameters)
    },
    get: (sql, parameters = []) => {
      questions.push({ sql, parameters })
      return open.get(sql, parameters)
    },
  })
  return questions
}

/** The steps of a statement's plan that read every row of a growing table. */
function scans(db: Database, { sql, parameters }: Asked): string[] {
  const steps = db.prepare<[unknown], { detail: string }>(`explain query plan ${sql}`).all(parameters)
  return steps.map(({ detail }) => detail).filter((detail) => growing.some((table) => isScanOf(detail, table)))
}

/** Plans name a table by its alias: `o` is occurrences, `r` may be readings. */
function isScanOf(detail: string, table: string): boolean {
  const [, name] = /^SCAN (\w+)/.exec(detail) ?? []
  return name === table || name === table.charAt(0)
}

const hot: Record<string, (open: Connection, clientId: number) => unknown> = {
  today: (open) =>
    todayQuery(open)({
      desk,
      spans: [],
      today: day,
      monday: day,
      at,
      dayBeganAt: at,
      weekBeganAt: at,
      dayEndsAt: '2026-11-24T00:00:00Z',
    }),
  'report week': (open, clientId) => {
    const client = clientsTable(open).get(clientId)
    if (!client) throw new Error('no client')
    return weekQuery(open)({ client, desk, week: weekOf(day), today: day, at, spans: [] })
  },
  social: (open, clientId) => {
    const client = clientsTable(open).get(clientId)
    if (!client) throw new Error('no client')
    return socialQuery(open)({ client, week: weekOf(day), today: day, at, spans: [] })
  },
  'the same words to several people': (open) => repeatsQuery(open)(day),
  'done of a routine': (open) => [occurrencesTable(open).find(1, day), routinesTable(open).get(1)],
  'done of a task': (open) => tasksTable(open).get(1),
  'show of a routine': (open) => activitiesTable(open).ofRoutine(1, 5),
  'show of a client': (open, clientId) => [
    tasksTable(open).openOf(clientId),
    routinesTable(open).runningOf(clientId),
    readingsTable(open).newest(clientId, null, 'reach', day),
  ],
  'the calendar and the slots': (open) => plannedQuery(open)(at, '2026-12-01T00:00:00Z'),
  'what is new in the feeds': (open) => [
    articlesQuery(open)(),
    feedItemsTable(open).fresh(),
    feedItemsTable(open).freshByFeed(),
  ],
  'reading a feed': (open, clientId) => [
    feedItemsTable(open).guidsOf(1),
    feedItemsTable(open).letGo(1, { read: at, comment: at, share: at }, at),
    feedItemsTable(open).skipOf(clientId, ['read'], at),
    feedItemsTable(open).prune(1, 200, new Set()),
  ],
  'what was heard': (open, clientId) => [
    heardTable(open).between(clientId, day, day),
    heardTable(open).themesOf(clientId),
  ],
  'the audits of a channel': (open, clientId) => [
    auditsTable(open).newestWhole(),
    auditsTable(open).of(1, day),
    auditsTable(open).answersOf(1),
    auditsTable(open).daysOf(1),
    tasksTable(open).from(clientId, 'audit'),
    tasksTable(open).openFrom(clientId, 'onboarding'),
  ],
  'the automations of a client': (open, clientId) => [
    automationsTable(open).of(clientId),
    automationsTable(open).looksAt(1, 5),
    handedToolsQuery(open)(clientId, at),
    signsOfLifeQuery(open).of(clientId, at),
  ],
  'taking a message down': (open, clientId) => [
    handlesTable(open).contactOf(clientId, 'instagram', 'jane'),
    threadsTable(open).ofContact(1),
    threadsTable(open).get(1),
    messagesTable(open).of(1),
    messagesTable(open).importedAs('x'),
    variantsTable(open).at(1, 'https://a.example/1'),
    messagesTable(open).takenByHand({
      ...{ contactId: 1, channelId: 1, kind: 'dm', text: 'a', stars: null },
      ...{ at, from: at, until: at },
    }),
  ],
  'answering somebody': (open, clientId) => [
    messagesTable(open).waitingOf(clientId),
    messagesTable(open).newestSent(at),
  ],
  'the inbox': (open, clientId) => [
    inboxQuery(open).list({
      ...{ clientId, kind: null, owner: null, severity: null, postId: null, search: null },
      ...{ isWaiting: false, isStarred: false, since: at },
    }),
    inboxQuery(open).beneath(1),
  ],
  'the people of a client': (open, clientId) => [
    contactsQuery(open).of(clientId),
    contactsQuery(open).one(1),
    touchesTable(open).of(1, 8),
    touchesTable(open).newestOurs(at),
    sentWordsQuery(open)('a b c d e', 1, at),
  ],
  'the competitors of a client': (open, clientId) => [
    competitorReadingsTable(open).between(clientId, day, day),
    competitorsTable(open).of(clientId),
    competitorsTodayQuery(open)(),
  ],
  'the ideas': (open) => postsTable(open).ideas(),
  'the approvals of a post': (open) => approvalsQuery(open).ofPost(1),
  'the approvals of a client': (open, clientId) => approvalsQuery(open).openOf(clientId),
  'the packs that are due': (open) => [
    approvalsQuery(open).toSend(at, '2026-12-07T00:00:00Z'),
    approvalsQuery(open).waiting('2026-W48', at),
  ],
}

describe('smm reads no growing table whole', () => {
  test.each(Object.entries(hot))('for %s', (_, work) => {
    const { db, clientId } = openDesk()
    try {
      const questions = asked(db, (open) => work(open, clientId))
      expect(questions.length).toBeGreaterThan(0)
      expect(questions.flatMap((question) => scans(db, question))).toEqual([])
    } finally {
      db.close()
    }
  })

  test('and a query that does is found, so that the tests above can fail', () => {
    const { db } = openDesk()
    try {
      expect(scans(db, { sql: 'select * from activities where title = ?', parameters: ['x'] })).toEqual([
        'SCAN activities',
      ])
      expect(scans(db, { sql: 'select o.state from occurrences o', parameters: [] })).not.toEqual([])
    } finally {
      db.close()
    }
  })

  test('to take a row back: whatever points at one is found by an index', () => {
    const { db } = openDesk()
    try {
      const unindexed = growing.flatMap((table) =>
        (db.pragma(`foreign_key_list(${table})`) as { from: string }[])
          .filter(
            ({ from }) => scans(db, { sql: `select 1 from ${table} where ${from} = ?`, parameters: [1] }).length > 0,
          )
          .map(({ from }) => `${table}.${from}`),
      )
      expect(unindexed).toEqual([])
    } finally {
      db.close()
    }
  })
})
