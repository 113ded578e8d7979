import { SmmError } from './errors.ts'
import { type ClockTime, parseClockTime } from './time/clock-time.ts'
import { type Day, weekdays } from './time/day.ts'
import { weekdayNamed } from './time/weekdays.ts'
import { type Format, formats } from './words.ts'

/** One client's presence on one platform. `key` is unique in its client and stands in refs. */
export interface Channel {
  readonly id: number
  readonly clientId: number
  readonly key: string
  readonly platform: string
  readonly handle: string | null
  /** Of the profile; null: the platform's usual one. */
  readonly address: string | null
  /** Posts a week by format as words: `image 2, short 1`. */
  readonly cadence: string
  readonly byClient: string
  /** `tue 11:30, thu 17:00`, in the client's wall clock. */
  readonly slots: string
  /** `09:00, 16:00`, in the desk's wall clock. */
  readonly sweeps: string
  /** Figures in the place of the platform's: `hashtags.max 30, text.max 1000`. A fact of the channel, no part of a strategy. */
  readonly figures: string
  readonly startedOn: Day
  readonly retiredOn: Day | null
}

export type NewChannel = Omit<Channel, 'id' | 'retiredOn'>

/** Posts a week by format. */
export type Cadence = Readonly<Partial<Record<Format, number>>>

const mostAWeek = 70
const keyForm = /^[a-z][a-z0-9-]{0,39}$/
/** The word that empties a list on the command line. */
const none = 'none'

/** A channel's key, which stands in refs and in the strategy; else a usage error that names the word. */
export function parseChannelKey(text: string): string {
  if (keyForm.test(text) && text !== none) return text
  throw new SmmError(
    'usage',
    `"${text}" is not a channel key; a key is lower-case letters, digits and dashes, and begins with a letter, such as instagram-es`,
  )
}

/** `image 2, short 1` → posts a week by format; `none` and empty text: none. Each format once, 0 to 70, half ones too (`article 0.5`). */
export function parseCadence(text: string): Cadence {
  const cadence: Partial<Record<Format, number>> = {}
  for (const item of itemsOf(text)) {
    const [, word = '', digits = ''] = /^([a-z]+)\s+(\d{1,2}(?:\.\d+)?)$/.exec(item) ?? []
    const format = formats.find((each) => each === word)
    const times = Number(digits)
    if (format === undefined || times > mostAWeek) throw notCadence(item)
    if (format in cadence) throw new SmmError('usage', `"${format}" stands twice in "${text}"`)
    cadence[format] = times
  }
  return cadence
}

/** The canonical words, in the order of the formats; formats that are never posted are left out. */
export function formatCadence(cadence: Cadence): string {
  return formats
    .filter((format) => (cadence[format] ?? 0) > 0)
    .map((format) => `${format} ${cadence[format]}`)
    .join(', ')
}

/** `thu 17:00, tue 11:30` → `['tue 11:30', 'thu 17:00']`: in the order of the week, each once. */
export function parseSlots(text: string): string[] {
  const slots = itemsOf(text).map((item) => {
    const [word = '', time = '', more] = item.split(/\s+/)
    const day = weekdayNamed(word)
    if (day === undefined || more !== undefined) throw notSlot(item)
    return { day, time: clockTimeOf(time, item, notSlot) }
  })
  slots.sort((a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day) || (a.time < b.time ? -1 : 1))
  return [...new Set(slots.map((slot) => `${slot.day} ${slot.time}`))]
}

export function formatSlots(slots: readonly string[]): string {
  return parseSlots(slots.join(', ')).join(', ')
}

/** `16:00, 9` → `['09:00', '16:00']`: in the order of the day, each once. */
export function parseSweeps(text: string): ClockTime[] {
  const times = itemsOf(text).map((item) => clockTimeOf(item, item, notSweep))
  return [...new Set(times)].sort()
}

export function formatSweeps(sweeps: readonly ClockTime[]): string {
  return parseSweeps(sweeps.join(', ')).join(', ')
}

/** The address of a profile on the web; else a usage error that names it. */
export function parseAddress(text: string): string {
  try {
    if (/^https?:$/.test(new URL(text).protocol)) return text
  } catch {}
  throw new SmmError('usage', `"${text}" is not an address; write one that begins with https://`)
}

function itemsOf(text: string): string[] {
  const items = text
    .toLowerCase()
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
  return items.length === 1 && items[0] === none ? [] : items
}

function clockTimeOf(text: string, item: string, otherwise: (item: string) => SmmError): ClockTime {
  try {
    return parseClockTime(text)
  } catch {
    throw otherwise(item)
  }
}

function notCadence(item: string): SmmError {
  return new SmmError(
    'usage',
    `"${item}" is not a number of posts a week; write "image 2, short 1" with ${formats.join(', ')}, or none`,
  )
}

function notSlot(item: string): SmmError {
  return new SmmError('usage', `"${item}" is not a slot; write "tue 11:30, thu 17:00", or none`)
}

function notSweep(item: string): SmmError {
  return new SmmError('usage', `"${item}" is not a time of day; write "09:00, 16:00", or none`)
}
