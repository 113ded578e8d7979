import type { Conversation, Homework, HomeworkItem } from '../../domain/homework/homework.ts'
import { whyOf } from '../../domain/homework/subject.ts'
import { formatRef } from '../../domain/ref.ts'
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

/** One piece of homework as a row of a list and of `--json`. */
export function homeworkRow({ client }: Homework, item: HomeworkItem) {
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

export type HomeworkRow = ReturnType<typeof homeworkRow>

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
    items: items.map((item) => homeworkRow(homework, item)),
    conversations,
  }
}
