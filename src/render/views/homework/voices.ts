import { readersDay } from '../../../domain/campaign/days.ts'
import { counted } from '../../../domain/number.ts'
import { capital, ended, shorten } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { cutToLetter } from './letter.ts'
import { addressed, type Block, type HomeworkTalk, type HomeworkView, type HomeworkViewItem } from './view.ts'

/** What a client is sent, in the words that fit its kind: a letter, a short list with its reasons, or a checklist. */
export function homeworkBlocks(view: HomeworkView): readonly Block[] {
  switch (view.kind) {
    case 'newcomer':
      return cutToLetter(view, letter)
    case 'learning':
      return reasoned(view)
    case 'savvy':
      return checklist(view)
  }
}

/** Whole sentences with a greeting, what each is for, and a closing; `left` are the things that a letter has no room for. */
function letter(view: HomeworkView, left: number): readonly Block[] {
  const { items, conversations } = view
  const said = new Set<string>()
  const things = items.map((item) => {
    // A reason that was given once holds for all that are like it.
    const why = said.has(item.why) ? '' : ` ${item.why}`
    said.add(item.why)
    return { text: `${ended(shorten(item.what, 140))} ${dueSentence(item)}${why}`.trim(), note: null }
  })
  const begin =
    items.length + left === 1
      ? 'There is one thing that only you can do, and it would help us now:'
      : 'These are the things that only you can do, and they would help us now:'
  return [
    { kind: 'words', text: `Dear ${shorten(addressed(view), 60)},` },
    ...(items.length === 0 ? [] : [words(begin), list(things)]),
    ...talks(conversations, 'Somebody waits for a word from you, and it has to be yours:'),
    ...(left === 0 ? [] : [words(`${capital(counted(left, 'more thing'))} can wait until we speak.`)]),
    words(
      'If it does not fit into your week, write me one line and we find another way. Thank you for doing your part: it is what people notice.',
    ),
    { kind: 'closing', text: 'Kind regards,', name: shorten(view.from, 60) },
  ]
}

function dueSentence({ dueOn, dueTime, isWaiting, rhythm }: HomeworkViewItem): string {
  if (dueOn === null) return rhythm === null ? 'It has no fixed day.' : `It is wanted ${rhythm}.`
  const day = `${readersDay(dueOn)}${dueTime === null ? '' : ` at ${dueTime}`}`
  if (isWaiting) return `We had hoped for it by ${day}; today is good too.`
  return rhythm === null ? `Please do it by ${day}.` : `It comes round ${rhythm}, next on ${day}.`
}

/** A short list with one line of why under each. */
function reasoned(view: HomeworkView): readonly Block[] {
  const { items, conversations } = view
  const things = items.map((item) => ({ text: `${item.what}${dueTail(item)}`, note: item.why }))
  return [
    words(`Hello ${addressed(view)},`),
    ...(items.length === 0 ? [] : [words('This is what we need from you:'), list(things)]),
    ...talks(conversations, 'These people wait for you yourself:'),
    { kind: 'closing', text: 'Thank you!', name: view.from },
  ]
}

/** Nothing but what is to be done, to be ticked off. */
function checklist(view: HomeworkView): readonly Block[] {
  const things = [
    ...view.items.map((item) => ({ text: `${item.what}${dueTail(item)}`, note: null })),
    ...view.conversations.map(({ who, about }) => ({ text: `Answer ${who}: ${about}`, note: null })),
  ]
  return [words(`${addressed(view)}, from you:`), { kind: 'list', items: things, isChecklist: true }]
}

function dueTail({ dueOn, dueTime, isWaiting, rhythm }: HomeworkViewItem): string {
  const often = rhythm === null ? '' : `, ${rhythm}`
  if (dueOn === null) return often
  const day = `${spokenDay(dueOn)}${dueTime === null ? '' : ` ${dueTime}`}`
  if (isWaiting) return ` (planned for ${day}${often})`
  return rhythm === null ? ` (by ${day})` : ` (${[`next ${day}`, rhythm].join(', ')})`
}

const talksNamed = 3

function talks(conversations: readonly HomeworkTalk[], begin: string): Block[] {
  if (conversations.length === 0) return []
  const named = conversations.slice(0, talksNamed)
  const more = conversations.length - named.length
  const names = named.map(({ who, about }) => shorten(`${who}: ${about}`, 90))
  return [
    words(begin),
    list([...names, ...(more > 0 ? [`and ${more} more`] : [])].map((text) => ({ text, note: null }))),
  ]
}

function words(text: string): Block {
  return { kind: 'words', text }
}

function list(
  items: readonly { readonly text: string; readonly note: string | null }[],
): Extract<Block, { kind: 'list' }> {
  return { kind: 'list', items, isChecklist: false }
}
