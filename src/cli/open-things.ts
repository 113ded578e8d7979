import { SmmError } from '../domain/errors.ts'
import type { Post } from '../domain/post.ts'
import { formatRef, type Ref } from '../domain/ref.ts'
import { nextDue, openOccurrence } from '../domain/routine.ts'
import { ended, phrase } from '../domain/text/phrase.ts'
import type { Day } from '../domain/time/day.ts'
import type { Context } from './context.ts'
import { conversationOf } from './inbox/conversation.ts'
import type { Conversation } from './inbox/gather.ts'
import { findThing, requireKind } from './resolve/things.ts'
import { type FoundVariant, variantsOf } from './resolve/variant.ts'
import { closeSettled } from './verdict/task.ts'
import { change, type OpenDesk } from './with-store.ts'

/** Something on the list that can be let go or put off. */
export interface OpenThing {
  /** `r5 Look through tags`. */
  readonly name: string
  readonly isOpen: boolean
  skip(): void
  snooze(until: Day): void
  /** The day on which it comes round by itself before the one it is to be put off to; null: it stays away until then. */
  backBefore(until: Day): Day | null
}

type Found = ReturnType<typeof findThing>
type RowOf<Kind> = Extract<Found, { kind: Kind }>['row']

/** The thing behind a ref of a kind that a verb can act on; other kinds get an error that says which verb fits. */
export function openThing(open: OpenDesk, ref: Ref, verb: string): OpenThing {
  // Tomorrow's news is another's, so an article is read, or let go; an automation is not let go: it acts on, whether somebody looks or not.
  requireKind(ref, ['routine', 'task', 'post', 'message', 'contact', verb === 'skip' ? 'article' : 'automation'], verb)
  if (ref.kind === 'message') return openConversation(open, conversationOf(open, ref, verb))
  const thing = findThing(open.store, ref)
  const name = `${formatRef(ref)} ${thing.row.title}`
  switch (thing.kind) {
    case 'routine':
      return { name, ...openRoutine(open, thing.row) }
    case 'task':
      return { name, ...openTask(open, thing.row) }
    case 'article':
      return { name, ...openArticle(open, thing.row) }
    case 'contact':
      return { name, ...openContact(open, thing.row) }
    case 'automation':
      return { name, ...openAutomation(open, thing.row) }
    default:
      if (verb === 'skip') requireUnpublished(open, thing.row as Post)
      return { name, ...openIdea(open, thing.row as RowOf<'post'>) }
  }
}

function openRoutine({ store, now }: OpenDesk, routine: RowOf<'routine'>): Omit<OpenThing, 'name'> {
  const state = store.routines.stateOf(routine)
  const { latest } = state
  // What was put off can still be let go, or put off again.
  const newest = openOccurrence(state, now.day) ?? (latest?.state === 'snoozed' ? latest.onDay : null)
  const hasEnded = routine.endedOn !== null && routine.endedOn <= now.day
  const onDay = hasEnded ? null : newest
  const record = (state: 'skipped' | 'snoozed', snoozedUntil: Day | null) => {
    if (onDay === null) return
    const closedOn = state === 'skipped' ? now.day : null
    store.occurrences.record({ routineId: routine.id, onDay, state, snoozedUntil, closedOn, activityId: null })
  }
  const next = nextDue(state, now.day)
  const backBefore = (until: Day) => (next !== null && next < until ? next : null)
  return {
    isOpen: onDay !== null,
    skip: () => record('skipped', null),
    snooze: (until) => record('snoozed', backBefore(until) ?? until),
    backBefore,
  }
}

/** Letting a conversation go says that it needs no answer any more. */
function openConversation({ store }: OpenDesk, { name, thread, messages }: Conversation): OpenThing {
  // What was only seen may come back as something that nobody answered, so it can be let go of too.
  const open = messages.filter(({ state }) => state === 'waiting' || state === 'seen')
  return {
    name,
    isOpen: open.length > 0,
    skip: () => {
      for (const message of open) store.messages.update({ ...message, state: 'dismissed' })
    },
    snooze: (until) => store.threads.update({ ...thread, snoozedUntil: until }),
    backBefore: () => null,
  }
}

function openTask({ store, at }: OpenDesk, task: RowOf<'task'>): Omit<OpenThing, 'name'> {
  return {
    isOpen: task.status === 'open',
    skip: () => store.tasks.update({ ...task, status: 'skipped', closedAt: at }),
    snooze: (until) => store.tasks.update({ ...task, snoozedUntil: until }),
    backBefore: () => null,
  }
}

function openArticle({ store, at }: OpenDesk, { id, state }: RowOf<'article'>): Omit<OpenThing, 'name'> {
  return {
    isOpen: state === 'new',
    skip: () => store.feedItems.close({ id, state: 'skipped', closedAt: at, activityId: null }),
    snooze: () => {},
    backBefore: () => null,
  }
}

function openAutomation({ store }: OpenDesk, automation: RowOf<'automation'>): Omit<OpenThing, 'name'> {
  return {
    isOpen: automation.retiredOn === null,
    skip: () => {},
    snooze: (until) => store.automations.update({ ...automation, snoozedUntil: until }),
    backBefore: () => null,
  }
}

/** A touch that is due is let go until the rhythm comes round; the day of a next step is gone then, and its words stay. */
function openContact({ store, now }: OpenDesk, { title: _, ...contact }: RowOf<'contact'>): Omit<OpenThing, 'name'> {
  const isDayOver = contact.nextOn !== null && contact.nextOn <= now.day
  return {
    isOpen: contact.everyDays !== null || contact.nextOn !== null,
    skip: () =>
      store.contacts.update({
        ...contact,
        skippedOn: now.day,
        snoozedUntil: null,
        nextOn: isDayOver ? null : contact.nextOn,
      }),
    snooze: (until) => store.contacts.update({ ...contact, snoozedUntil: until }),
    backBefore: () => null,
  }
}

function openIdea({ store, at }: OpenDesk, idea: RowOf<'post'>): Omit<OpenThing, 'name'> {
  return {
    isOpen: idea.status === 'idea' || idea.status === 'open',
    skip: () => {
      store.posts.update({ ...idea, status: 'skipped', closedAt: at })
      closeSettled({ store, at }, idea.id)
    },
    snooze: (until) => store.posts.update({ ...idea, snoozedUntil: until }),
    backBefore: () => null,
  }
}

/** What is out stays out, so a post of which something is published cannot be let go as a whole. */
export function requireUnpublished({ store }: Pick<OpenDesk, 'store'>, post: Post): void {
  const variants = variantsOf(store, post).filter(({ variant }) => variant.state !== 'dropped')
  const out = variants.filter(({ variant }) => variant.state === 'published')
  if (out.length === 0) return
  const ref = `p${post.id}`
  const left = variants.filter(({ variant }) => variant.state !== 'published')
  const keys = [...new Set(left.map(({ channel, variant }) => partOff(channel.key, variant.format, out)))].join(', ')
  const where = out.map((each) => formatRef(each.ref)).join(', ')
  throw new SmmError(
    'refused',
    `${ref} ${phrase(post.title)} is out already (${where}), and cannot be let go as a whole`,
    [keys === '' ? `smm post show ${ref}` : `smm post edit ${ref} --off ${keys.includes(' ') ? `"${keys}"` : keys}`],
  )
}

/** The channel, with the format where another one of it is out there. */
function partOff(key: string, format: string, out: readonly FoundVariant[]): string {
  return out.some(({ channel }) => channel.key === key) ? `${key}:${format}` : key
}

/** Acts on all the things that are open, in one step, and says what became of each. */
export function actOn(
  context: Context,
  open: OpenDesk,
  things: readonly OpenThing[],
  act: { write(thing: OpenThing): void; verb: string; would: string; also?(thing: OpenThing): string; dryRun: boolean },
): void {
  const openOnes = things.filter((thing) => thing.isOpen)
  if (openOnes.length > 0) change(context, open, () => openOnes.forEach(act.write), act.dryRun)
  for (const thing of things) if (!thing.isOpen) context.say(`${thing.name} is not open, so it stays as it is`)
  if (openOnes.length === 0) return
  const names = openOnes.map((thing) => thing.name + (act.also?.(thing) ?? '')).join('; ')
  context.say(act.dryRun ? ended(`${act.would}: ${names}`) : `${ended(`${act.verb}: ${names}`)} Undo: smm undo`)
}
