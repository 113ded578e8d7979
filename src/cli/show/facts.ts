import type { Activity } from '../../domain/activity.ts'
import type { Client } from '../../domain/client.ts'
import { verdict } from '../../domain/goal.ts'
import { spokenMoney } from '../../domain/number.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import { newestDue, nextDue, ruleOn } from '../../domain/routine.ts'
import { spokenDay } from '../../domain/time/day.ts'
import { spokenMinutes } from '../../domain/time/duration.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { formatRecurrence } from '../../domain/time/recurrence.ts'
import { type Action, blockOf, ownerWord } from '../../domain/words.ts'
import { clientDay } from '../client-day.ts'
import { contactFacts } from '../contact/facts.ts'
import { contactName } from '../contact/named.ts'
import { stateOfGoal } from '../goal-state.ts'
import { conversationOf } from '../inbox/conversation.ts'
import { conversationFacts } from '../inbox/facts.ts'
import { channelKey } from '../resolve/channel-key.ts'
import { findThing } from '../resolve/things.ts'
import { deskTime, type OpenDesk } from '../with-store.ts'
import { automationFacts } from './automation.ts'

/** A thing as labelled facts, in the order in which they are read; null: not recorded. */
export type Facts = Readonly<Record<string, string | number | null | readonly string[]>>

/** All that is recorded of a thing. */
export function factsOf(open: OpenDesk, ref: Ref): Facts {
  const thing = findThing(open.store, ref)
  const client = open.store.clients.get(thing.row.clientId) as Client
  const start = {
    ref: formatRef(ref),
    title: thing.row.title,
    kind: thing.kind === 'post' ? 'idea' : thing.kind === 'message' ? thing.row.kind : thing.kind,
    client: client.slug,
  }
  switch (thing.kind) {
    case 'routine':
      return { ...start, ...routineFacts(open, thing.row) }
    case 'task':
      return {
        ...start,
        status: thing.row.status,
        stage: thing.row.stage,
        block: blockOf(thing.row),
        action: thing.row.action,
        owner: ownerWord(thing.row.owner),
        due: thing.row.dueOn && `${spokenDay(thing.row.dueOn)}${thing.row.dueTime ? ` ${thing.row.dueTime}` : ''}`,
        minutes: thing.row.minutes,
        channel: channelKey(open, thing.row.channelId),
        goal: goalTitle(open, thing.row.goalId),
        contact: contactTitle(open, thing.row.contactId),
        post: thing.row.postId === null ? null : formatRef({ kind: 'post', id: thing.row.postId }),
        maker: thing.row.maker || null,
        fee: thing.row.fee === null ? null : spokenMoney(thing.row.fee, client.currency),
        snoozedUntil: thing.row.snoozedUntil,
        created: thing.row.createdOn,
        note: thing.row.note,
      }
    case 'post':
      return {
        ...start,
        status: thing.row.status,
        pillar:
          open.store.pillars.of(thing.row.clientId).find((pillar) => pillar.id === thing.row.pillarId)?.title ?? null,
        minutes: thing.row.minutes,
        snoozedUntil: thing.row.snoozedUntil,
        created: thing.row.createdOn,
        note: thing.row.note,
      }
    case 'goal':
      return { ...start, ...goalFacts(open, client, thing.row) }
    case 'campaign':
      return {
        ...start,
        key: thing.row.key,
        kind: thing.row.kind,
        status: thing.row.status,
        starts: thing.row.startsOn,
        ends: thing.row.endsOn,
        goal: goalTitle(open, thing.row.goalId),
        outcome: thing.row.outcome,
      }
    case 'message':
      return { ...start, ...conversationFacts(open, client, conversationOf(open, ref, 'show')) }
    case 'contact':
      return { ...start, ...contactFacts(open, thing.row) }
    case 'article':
      return { ...start, ...articleFacts(open, thing.row) }
    case 'heard':
      return {
        ...start,
        theme: thing.row.theme,
        competitor: thing.row.competitor,
        channel: channelKey(open, thing.row.channelId),
        day: spokenDay(thing.row.onDay),
        address: thing.row.url,
        idea: thing.row.postId === null ? null : formatRef({ kind: 'post', id: thing.row.postId }),
      }
    case 'automation':
      return { ...start, ...automationFacts(open, thing.row) }
    case 'outcome':
      return {
        ...start,
        kind: thing.row.kind,
        day: thing.row.onDay,
        evidence: thing.row.evidence,
        soWhat: thing.row.lesson,
        goal: goalTitle(open, thing.row.goalId),
      }
  }
}

type RowOf<Kind> = Extract<ReturnType<typeof findThing>, { kind: Kind }>['row']

function routineFacts(open: OpenDesk, routine: RowOf<'routine'>): Facts {
  const state = open.store.routines.stateOf(routine)
  const { rules } = state
  const rule = ruleOn(rules, open.now.day) ?? rules[0]
  const next = nextDue(state, open.now.day)
  const due = newestDue(state, open.now.day)
  const history = open.store.activities.ofRoutine(routine.id, 5).map((activity) => {
    const count = countWords(activity, routine.action)
    const note = activity.note ? `: ${activity.note}` : ''
    return `${spokenDay(activity.onDay)}${count}, ${spokenMinutes(activity.minutes)}, by ${activity.by === 'client' ? 'the client' : 'me'}${note}`
  })
  return {
    stage: routine.stage,
    block: blockOf(routine),
    action: routine.action,
    owner: ownerWord(routine.owner),
    every: rule ? formatRecurrence(rule.recurrence) : null,
    at: routine.at,
    handover:
      routine.owner === 'manager' && routine.handoverOn ? `to the client, from ${spokenDay(routine.handoverOn)}` : null,
    handedOver: routine.handedOverOn ? spokenDay(routine.handedOverOn) : null,
    minutes: routine.minutes,
    count: routine.count,
    channel: channelKey(open, routine.channelId),
    goal: goalTitle(open, routine.goalId),
    brings: routine.fills,
    places: routine.places,
    how: routine.how,
    lastDue: due && spokenDay(due),
    nextDue: routine.endedOn ? null : next && spokenDay(next),
    ended: routine.endedOn,
    history,
  }
}

/** ` ×5`; of replies also that nobody counted them, or that there were none. */
function countWords({ action, count, counted }: Activity, asked: Action): string {
  if (!counted) return ', not counted'
  if (asked === 'reply' && action !== 'reply') return ', nobody wrote'
  return count > 1 ? ` ×${count}` : ''
}

function goalFacts(open: OpenDesk, client: Client, goal: RowOf<'goal'>): Facts {
  const today = clientDay(open, client)
  const state = stateOfGoal(open.store, goal, today)
  return {
    metric: goal.metric,
    channel: channelKey(open, goal.channelId),
    baseline: goal.baseline,
    now: state.now,
    nowOn: state.nowOn,
    target: goal.target,
    starts: goal.startsOn,
    due: goal.dueOn,
    verdict: verdict(state, goal.endedOn ?? today),
    ended: goal.endedOn,
  }
}

function articleFacts(open: OpenDesk, article: RowOf<'article'>): Facts {
  const dayOf = (at: Instant | null) => at && spokenDay(deskTime(open, at).day)
  return {
    feed: article.feedTitle,
    status: article.state,
    for: article.kind,
    reason: article.reason,
    published: dayOf(article.publishedAt),
    seen: dayOf(article.firstSeenAt),
    closed: dayOf(article.closedAt),
    address: article.link,
    summary: article.summary,
  }
}

function goalTitle(open: OpenDesk, id: number | null): string | null {
  const goal = id === null ? undefined : open.store.goals.get(id)
  return goal ? `${formatRef({ kind: 'goal', id: goal.id })} ${goal.title}` : null
}

function contactTitle(open: OpenDesk, id: number | null): string | null {
  const contact = id === null ? undefined : open.store.contacts.evenDropped(id)
  return contact ? contactName(contact) : null
}
