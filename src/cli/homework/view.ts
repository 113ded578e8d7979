import type { Conversation, Homework, HomeworkItem } from '../../domain/homework/homework.ts'
import { whyOf } from '../../domain/homework/subject.ts'
import { formatRef } from '../../domain/ref.ts'
import type { ClockTime } from '../../domain/time/clock-time.ts'
import type { Day } from '../../domain/time/day.ts'
import type { HomeworkTalk, HomeworkView, HomeworkViewItem } from '../../render/views/homework/view.ts'
import type { OpenDesk } from '../with-store.ts'

/** The homework in words that a client may read. */
export function homeworkView({ desk }: Pick<OpenDesk, 'desk'>, homework: Homework): HomeworkView {
  const { client, person, items, conversations } = homework
  return {
    client: client.name,
    person,
    kind: client.kind,
    from: desk.name,
    items: items.map(itemView),
    conversations: conversations.map(talkView),
  }
}

function itemView(item: HomeworkItem): HomeworkViewItem {
  const { title: what, dueOn, dueTime, isWaiting, rhythm } = item
  return { what, why: whyOf(item), dueOn, dueTime, isWaiting, rhythm }
}

function talkView({ who, where, about }: Conversation): HomeworkTalk {
  return { who: where === null ? who : `${who} on ${where}`, about }
}

/** What a client owes as rows of a list: its homework, then the people who wait for its own word. */
export function homeworkRows(homework: Homework): HomeworkRow[] {
  return [
    ...homework.items.map((item) => itemRow(homework, item)),
    ...homework.conversations.map((talk) => talkRow(homework, talk)),
  ]
}

function talkRow({ client }: Homework, talk: Conversation): HomeworkRow {
  const { who, about } = talkView(talk)
  const nothing = { ref: null, dueTime: null, rhythm: null, goal: null }
  return {
    ...nothing,
    client: client.slug,
    sort: 'talk',
    title: `Answer ${who}: ${about}`,
    dueOn: talk.since,
    isWaiting: true,
  }
}

function itemRow({ client }: Homework, item: HomeworkItem): HomeworkRow {
  const { sort, ref, title, dueOn, dueTime, isWaiting, rhythm, goal } = item
  return {
    client: client.slug,
    ref: ref === null ? null : formatRef(ref),
    sort,
    title,
    dueOn,
    dueTime,
    isWaiting,
    rhythm,
    goal,
  }
}

/** One thing that a client owes, as a row of a list and of `--json`. */
export interface HomeworkRow {
  readonly client: string
  readonly ref: string | null
  readonly sort: HomeworkItem['sort'] | 'talk'
  readonly title: string
  readonly dueOn: Day | null
  readonly dueTime: ClockTime | null
  readonly isWaiting: boolean
  readonly rhythm: string | null
  readonly goal: string | null
}

export const homeworkFields = [
  'client',
  'ref',
  'sort',
  'title',
  'dueOn',
  'dueTime',
  'isWaiting',
  'rhythm',
  'goal',
] satisfies (keyof HomeworkRow)[]

/** A client's homework as data. */
export function homeworkJson(homework: Homework): object {
  const { client, person, lastHeardOn, part, partLastWeek, items, conversations } = homework
  return {
    client: client.slug,
    kind: client.kind,
    person: person || null,
    lastHeardOn,
    onTime: part.onTime,
    planned: part.planned,
    lastWeek: partLastWeek,
    items: items.map((item) => itemRow(homework, item)),
    conversations,
  }
}
