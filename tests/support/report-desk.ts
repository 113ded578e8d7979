import type { Activity } from '../../src/domain/activity.ts'
import type { NewClient } from '../../src/domain/client.ts'
import type { Desk } from '../../src/domain/desk.ts'
import type { Goal } from '../../src/domain/goal.ts'
import { newIdea } from '../../src/domain/post.ts'
import type { Routine } from '../../src/domain/routine.ts'
import type { NewTask } from '../../src/domain/task.ts'
import { addDays } from '../../src/domain/time/day.ts'
import { parseRecurrence } from '../../src/domain/time/recurrence.ts'
import type { Store } from '../../src/store/store.ts'
import type { Bench } from './bench.ts'

/** The week of the reports: Monday 16 to Sunday 22 November 2026. The bench stands on the Monday after it. */
const reportMonday = '2026-11-16'

const desk: Desk = {
  name: 'My desk',
  zone: 'Europe/London',
  working: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' },
  makingDays: ['tue', 'wed'],
  reportDay: 'fri',
  schedulingDay: 'thu',
}

/** Writes to the bench's desk through the tables, in one step. The desk is made first when there is none. */
export function fill(bench: Bench, work: (store: Store) => void, at = '2026-11-01T09:00:00Z'): void {
  const store = bench.world.stores(bench.world.paths.database, () => {}).orCreate()
  try {
    store.atomically({ at, command: 'test' }, () => {
      if (!store.desk.find()) {
        store.desk.insert(desk, at)
        store.clients.insert({ ...client('desk', 'My desk'), isBuiltIn: true }, at)
      }
      work(store)
    })
  } finally {
    store.close()
  }
}

export function client(slug: string, name: string, more: Partial<NewClient> = {}): NewClient {
  return {
    slug,
    name,
    status: 'active',
    kind: 'savvy',
    zone: 'Europe/London',
    working: desk.working,
    language: 'en',
    currency: 'GBP',
    retainer: null,
    hoursSold: null,
    priority: 2,
    sinceOn: null,
    renewsOn: null,
    noticeDays: null,
    sites: '',
    utm: '',
    bannedTags: '',
    draftDays: null,
    approval: 'none',
    holidays: '',
    replyTargets: '',
    isBuiltIn: false,
    ...more,
  }
}

export function goal(clientId: number, key: string, title: string, more: Partial<Goal>): Omit<Goal, 'id' | 'endedOn'> {
  return {
    clientId,
    key,
    title,
    metric: key,
    channelId: null,
    baseline: null,
    target: null,
    startsOn: '2026-10-26',
    dueOn: '2027-01-24',
    ...more,
  }
}

export function activity(clientId: number, onDay: string, title: string, more: Partial<Activity> = {}): Activity {
  return {
    at: `${onDay}T10:00:00Z`,
    onDay,
    clientId,
    channelId: null,
    stage: 'listen',
    action: 'other',
    by: 'manager',
    title,
    count: 1,
    counted: true,
    minutes: 5,
    timed: false,
    note: '',
    routineId: null,
    taskId: null,
    postId: null,
    threadId: null,
    ...more,
  }
}

export function task(clientId: number, title: string, more: Partial<NewTask> = {}): NewTask {
  return {
    clientId,
    title,
    stage: 'create',
    action: 'make',
    owner: 'manager',
    minutes: 20,
    dueOn: null,
    dueTime: null,
    channelId: null,
    goalId: null,
    note: '',
    createdOn: '2026-11-10',
    ...more,
  }
}

export function routine(
  store: Store,
  clientId: number,
  title: string,
  every: string,
  more: Partial<Omit<Routine, 'id' | 'endedOn'>> = {},
  fromOn = '2026-10-26',
): number {
  const id = store.routines.insert({
    clientId,
    key: title
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .slice(0, 30),
    title,
    stage: 'listen',
    action: 'other',
    owner: 'manager',
    at: 'morning',
    minutes: 5,
    count: 1,
    channelId: null,
    goalId: null,
    places: [],
    fills: [],
    how: '',
    ...more,
  })
  store.routines.setRule(id, fromOn, parseRecurrence(every))
  return id
}

function closeOccurrence(store: Store, routineId: number, onDay: string, closedOn = onDay): void {
  store.occurrences.record({ routineId, onDay, state: 'done', snoozedUntil: null, closedOn, activityId: null })
}

const strategyText = `strategy: 1
template: restaurant
summary: The bakery that answers.
more_of: cake orders
hours_sold: 18
win:
  - { key: three-orders, title: Three orders in a week name social, measure: orders-that-name-social >= 3 in a week }
loss:
  - { key: silent, title: A week without a comment on anybody else’s work, measure: comments-made < 1 in a week }
`

/** A bakery that knows the trade, with four weeks of work, and every kind of thing that the report names. */
export function fillBakery(store: Store): number {
  const id = store.clients.insert(
    client('marlow', 'Marlow & Finch Bakery', { hoursSold: 18, retainer: 900 }),
    '2026-10-26T09:00:00Z',
  )
  const channel = (key: string) =>
    store.channels.insert({
      clientId: id,
      key,
      platform: key,
      handle: null,
      address: null,
      cadence: '',
      byClient: '',
      slots: '',
      sweeps: '',
      figures: '',
      startedOn: '2026-10-26',
    })
  const google = channel('google-business')
  const instagram = channel('instagram')
  const bookings = store.goals.insert(
    goal(id, 'cake-orders-by-social', 'Bring a fifth more cake orders through social', { baseline: 10, target: 12 }),
  )
  store.goals.insert(
    goal(id, 'rating', 'Raise the Google rating to 4.5', { channelId: google, baseline: 4.3, target: 4.5 }),
  )
  store.goals.insert(
    goal(id, 'homework-on-time', 'Do nine pieces of homework in ten on time', { baseline: 40, target: 90 }),
  )
  store.goals.insert(goal(id, 'tags-and-shares', 'Have three neighbours a week tag us', { baseline: 1, target: 3 }))
  store.tactics.insert({ clientId: id, key: 'answer', title: 'Be the place that answers', why: 'Because.' })
  store.tactics.insert({ clientId: id, key: 'people', title: 'Show people before cakes', why: 'Because.' })
  store.pillars.insert({ clientId: id, key: 'makers', title: 'The makers', kind: 'value', share: 60 })
  store.pillars.insert({ clientId: id, key: 'street', title: 'The street', kind: 'community', share: 40 })
  const read = (metric: string, onDay: string, value: number, channelId: number | null = null) =>
    store.readings.insert({ clientId: id, channelId, metric, value, source: 'hand', onDay }, `${onDay}T18:00:00Z`)
  read('cake-orders-by-social', '2026-11-13', 10)
  read('cake-orders-by-social', '2026-11-20', 11)
  read('rating', '2026-11-06', 4.3, google)
  read('homework-on-time', '2026-11-20', 50)
  read('followers', '2026-11-08', 1190, instagram)
  read('followers', '2026-11-15', 1200, instagram)
  read('followers', '2026-11-22', 1236, instagram)
  read('reach', '2026-11-08', 7000, instagram)
  read('reach', '2026-11-15', 8000, instagram)
  read('reach', '2026-11-18', 4000, instagram)
  read('reach', '2026-11-22', 5000, instagram)
  const answer = routine(store, id, 'Answer messages, comments and reviews', 'weekdays', {
    action: 'reply',
    minutes: 8,
  })
  routine(store, id, 'Look through tags and new reviews', 'weekdays')
  routine(store, id, 'Leave two real comments with neighbours', 'mon-fri', {
    stage: 'comment',
    action: 'comment',
    count: 2,
  })
  routine(store, id, 'Write next week’s captions', 'tue', { stage: 'create', action: 'make', minutes: 60 })
  routine(store, id, 'Clean up the saved replies', '10 days after done', { stage: 'listen' })
  const photographs = routine(store, id, 'Take the five photographs of the shot list', 'tue', {
    owner: 'client',
    stage: 'create',
  })
  const special = routine(store, id, 'Send the day’s special', 'daily', { owner: 'client', stage: 'create' })
  const work = (onDay: string, title: string, more: Partial<Activity>) =>
    store.activities.insert(activity(id, onDay, title, more))
  for (const [weeks, replies] of [
    [0, 8],
    [1, 6],
    [2, 4],
    [3, 5],
  ] as const) {
    const monday = addDays(reportMonday, -7 * weeks)
    for (let step = 0; step < 4; step++) {
      const day = addDays(monday, step)
      work(day, 'Answer messages, comments and reviews', {
        action: 'reply',
        count: replies,
        minutes: 10,
        routineId: answer,
      })
      work(day, 'Leave two real comments with neighbours', {
        stage: 'comment',
        action: 'comment',
        count: 2,
        minutes: 6,
      })
    }
    work(addDays(monday, 1), 'Write next week’s captions', { stage: 'create', action: 'make', minutes: 60 })
  }
  work('2026-11-18', 'Reshare a guest’s cake', { stage: 'comment', action: 'share', minutes: 2 })
  work('2026-11-18', 'Likes on Instagram', { stage: 'comment', action: 'like', count: 7, minutes: 2 })
  work('2026-11-19', 'Answer the wedding cakes', { action: 'reply', by: 'client', count: 2, minutes: 0 })
  work('2026-11-20', 'Talk about Christmas', { stage: 'communicate', action: 'meet', minutes: 30 })
  closeOccurrence(store, photographs, '2026-11-10')
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19']) closeOccurrence(store, special, day)
  closeOccurrence(store, special, '2026-11-20', '2026-11-21')
  store.strategies.insert(id, {
    version: 1,
    template: 'restaurant',
    text: strategyText,
    appliedAt: '2026-10-26T09:00:00Z',
  })
  store.outcomes.insert(
    {
      clientId: id,
      kind: 'win',
      title: 'The bookshop shared the mince pies unasked',
      evidence: 'Their story of 18 Nov, 212 views',
      lesson: 'Neighbours answer in kind',
      goalId: bookings,
      onDay: '2026-11-18',
    },
    '2026-11-18T12:00:00Z',
  )
  store.tasks.insert(
    task(id, 'Set the Christmas opening hours on Google', { dueOn: '2026-11-26' }),
    '2026-11-10T09:00:00Z',
  )
  store.tasks.insert(task(id, 'Ask the printer for the table cards', { dueOn: '2026-11-19' }), '2026-11-10T09:00:00Z')
  store.tasks.insert(
    task(id, 'Say yes or no to the Christmas posts', { owner: 'client', dueOn: '2026-11-20' }),
    '2026-11-10T09:00:00Z',
  )
  store.tasks.insert(task(id, 'Tell us who is away at Christmas', { owner: 'client' }), '2026-11-10T09:00:00Z')
  store.posts.insert(
    newIdea({ clientId: id, title: 'The first hour of the day', minutes: 15, createdOn: '2026-11-12' }),
    '2026-11-12T09:00:00Z',
  )
  return id
}

/** A dentist who is new to all this, in Arizona, in the first week. */
export function fillDentist(store: Store): number {
  const id = store.clients.insert(
    client('tidewater', 'Tidewater Dental', { kind: 'newcomer', zone: 'America/Phoenix' }),
    '2026-11-16T09:00:00Z',
  )
  store.goals.insert(
    goal(id, 'new-patients', 'Bring 4 more new patients a month through social', {
      baseline: 6,
      target: 10,
      startsOn: '2026-11-16',
      dueOn: '2027-02-14',
    }),
  )
  store.goals.insert(
    goal(id, 'reviews-answered', 'Answer every review', {
      baseline: 2,
      target: 10,
      startsOn: '2026-11-16',
      dueOn: '2027-02-14',
    }),
  )
  store.readings.insert(
    { clientId: id, channelId: null, metric: 'new-patients', value: 7, source: 'hand', onDay: '2026-11-20' },
    '2026-11-20T18:00:00Z',
  )
  routine(store, id, 'Answer messages and reviews', 'weekdays', { action: 'reply' }, reportMonday)
  const clinical = routine(
    store,
    id,
    'Answer every clinical question, in private',
    'weekdays',
    { owner: 'client', action: 'reply' },
    reportMonday,
  )
  store.activities.insert(activity(id, '2026-11-17', 'Answer messages and reviews', { action: 'reply', count: 3 }))
  store.activities.insert(
    activity(id, '2026-11-18', 'Leave a comment with the school', { stage: 'comment', action: 'comment' }),
  )
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18']) closeOccurrence(store, clinical, day)
  store.tasks.insert(task(id, 'Send the logo', { owner: 'client', dueOn: '2026-11-27' }), '2026-11-16T09:00:00Z')
  return id
}
