import { SmmError } from '../errors.ts'
import { rowDay, rowWhen } from '../import/when.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalTime } from '../time/zone.ts'
import type { MessageKind, Owner, Severity } from '../words.ts'
import { kindNamed, withoutStars } from './captured.ts'

/** A moment as a row says it: by the client's wall clock, of which the time may be missing, or as an instant. */
export type RowMoment = { readonly local: LocalTime } | { readonly at: Instant } | { readonly day: Day }

/** Whether a row was answered: at a moment, some time, or not; null: the row does not say. */
export type RowAnswer = RowMoment | 'yes' | 'no' | null

/** One row of a file of messages, as far as the file alone can be understood. */
export interface MessageRow {
  /** Where it begins in the file, from 1. */
  readonly line: number
  /** The name that it has in the file; empty: none. */
  readonly id: string
  /** A hash of who said what when, so that a row without a name is known again. */
  readonly hash: string
  readonly person: string
  readonly words: string
  readonly received: RowMoment
  /** As typed; empty: it says none. */
  readonly channel: string
  readonly kind: MessageKind | null
  readonly stars: number | null
  /** Empty: it says none. */
  readonly url: string
  readonly severity: Severity | null
  readonly owner: Owner | null
  readonly answered: RowAnswer
}

/** Words of exports for kinds, beside those of smm. */
const kinds: Readonly<Record<string, MessageKind>> = {
  'direct message': 'dm',
  'private message': 'dm',
  message: 'dm',
  chat: 'dm',
  reply: 'comment',
  'post comment': 'comment',
  tag: 'mention',
  rating: 'review',
  recommendation: 'review',
  mail: 'email',
  'e-mail': 'email',
}

/** `comment`, `c`, `Direct Message`; empty: null. */
export function rowKind(text: string): MessageKind | null {
  const word = text.trim().toLowerCase().replaceAll('_', ' ')
  if (word === '') return null
  const singular = word.replace(/s$/, '')
  const found = kindNamed(word) ?? kindNamed(singular) ?? (Object.hasOwn(kinds, singular) ? kinds[singular] : undefined)
  if (found) return found
  throw new SmmError('usage', `"${text}" is no kind of message; write dm, comment, mention, review or email`)
}

const numerals = ['one', 'two', 'three', 'four', 'five']

/** `4`, `4.0`, `4/5`, `FOUR`, `★★★★☆`; empty: null. */
export function rowStars(text: string): number | null {
  const word = text.trim().toLowerCase()
  if (word === '') return null
  const numeral = numerals.indexOf(word)
  if (numeral >= 0) return numeral + 1
  const digit = /^([1-5])(?:[.,]0+)?(?:\s?\/\s?5)?$/.exec(word)
  if (digit) return Number(digit[1])
  const { stars, text: rest } = withoutStars(word)
  if (stars !== null && rest === '') return stars
  throw new SmmError('usage', `"${text}" is no number of stars from 1 to 5`)
}

/** The cells that say when, with the form that was said for them; null: one of the usual ones. */
export interface MomentCells {
  readonly date: string
  readonly time: string
  readonly datetime: string
  readonly form: string | null
}

/** Nothing that anybody wrote to a client on a platform is older; a wrong form of dates makes such years. */
const firstDay = '2000-01-01'

/** The moment, null for none; a usage error for what is no date, or lies before platforms were. A zone may stand behind a space, as in archives of X. */
export function rowMoment(cells: MomentCells): RowMoment | null {
  const moment = anyMoment(cells)
  if (moment === null) return null
  const day = 'day' in moment ? moment.day : 'local' in moment ? moment.local.day : moment.at.slice(0, 10)
  if (day >= firstDay) return moment
  throw new SmmError(
    'usage',
    `"${(cells.datetime || cells.date).trim()}" is before ${firstDay}, the first day that can be`,
  )
}

function anyMoment({ form, ...cells }: MomentCells): RowMoment | null {
  const datetime = withZone(cells.datetime)
  const both = datetime || (cells.time === '' ? withZone(cells.date) : '')
  const day = both === '' ? null : rowDay(both, form)
  if (day !== null) return { day }
  const [date = null, time = null] = form === null ? [] : form.split(' ')
  const forms = { date, time, datetime: form }
  return rowWhen({ ...cells, date: withZone(cells.date), datetime, forms, isUtc: false })
}

function withZone(text: string): string {
  return text
    .trim()
    .replace(/ (?:UTC|GMT|Z)$/, 'Z')
    .replace(/ ([+-]\d{2}:?\d{2})$/, '$1')
}

/** `yes`, `no`, or when; empty: null. */
export function rowAnswer(text: string, form: string | null): RowAnswer {
  const word = text.trim().toLowerCase()
  if (['yes', 'y', 'true', '1', 'x', 'sí', 'si', 'ja', 'oui', 'answered', 'replied'].includes(word)) return 'yes'
  if (['no', 'n', 'false', '0', '-', 'nein', 'non'].includes(word)) return 'no'
  if (word !== '' && !/\d/.test(word)) throw new SmmError('usage', `"${text}" says neither yes nor no, nor when`)
  return rowMoment({ date: '', time: '', datetime: text, form })
}

/** What a row is known by when it comes again: its own name in that place, else what it says. The place is named by numbers, which never change. */
export function rowName(
  { clientId, channelId }: { readonly clientId: number; readonly channelId: number },
  { id, hash }: Pick<MessageRow, 'id' | 'hash'>,
): string {
  return id === '' ? `${clientId}/${channelId}:${hash}` : `${clientId}/${channelId}/${id}`
}
