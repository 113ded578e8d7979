import type { Calendar } from '../../../domain/calendar/calendar.ts'
import type { CalendarEntry, FreeSlot, Whose } from '../../../domain/calendar/entry.ts'
import { spokenSpan } from '../../../domain/calendar/span.ts'
import { deskSlug } from '../../../domain/desk.ts'
import { counted } from '../../../domain/number.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { listed } from '../../../domain/text/phrase.ts'
import type { Day } from '../../../domain/time/day.ts'
import { cityOf } from '../../../domain/time/two-clocks.ts'
import type { VariantStatus } from '../../../domain/variant/status.ts'
import { slotTime, timeWords } from '../two-times.ts'

/** What stands in a calendar, whatever the format: something planned, or a gap. */
export type Placed = CalendarEntry | FreeSlot

export function isEntry(placed: Placed): placed is CalendarEntry {
  return 'ref' in placed
}

/** Entries and gaps of a day in the order of time, what is planned before the gaps of the same minute. */
export function placedOn({ entries, free }: Pick<Calendar, 'entries' | 'free'>, day: Day): Placed[] {
  const placed: Placed[] = [...entries, ...free].filter((each) => each.day === day)
  return placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

export function clientName({ slug, name }: Whose): string {
  return slug === deskSlug ? 'my desk' : cleanLine(name)
}

/** How far it is, in a word: `late` for what should have gone out, `free` for a gap. */
export function stateWord(placed: Placed): VariantStatus | 'late' | 'free' {
  if (!isEntry(placed)) return 'free'
  return placed.isLate ? 'late' : placed.status
}

/** The same as a sign, where there is no room for words; `legend` says what they mean. */
const signs: Readonly<Record<ReturnType<typeof stateWord>, string>> = {
  published: '✓',
  scheduled: '●',
  approved: '○',
  'in review': '○',
  draft: '○',
  'change asked': '?',
  rejected: '?',
  late: '!',
  missed: '!',
  dropped: '-',
  free: '·',
}

export function signOf(placed: Placed): string {
  return signs[stateWord(placed)]
}

/** Stands behind the sign of what is in a clash. */
export const clashSign = '×'

/** What the signs of these mean: `✓ published; ● scheduled; ! late, missed; · free; × clash`. */
export function legend(placed: readonly Placed[]): string {
  const words = new Map<string, Set<string>>()
  for (const each of placed) words.set(signOf(each), (words.get(signOf(each)) ?? new Set()).add(stateWord(each)))
  const order = Object.values(signs)
  const meanings = [...words]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([sign, meant]) => `${sign} ${[...meant].join(', ')}`)
  return [...meanings, ...(placed.some(isClashing) ? [`${clashSign} clash`] : [])].join('; ')
}

/** Where it goes: the ref, or of a gap the channel. */
export function whereOf(placed: Placed): string {
  return isEntry(placed) ? placed.ref : placed.channel
}

/** The desk's time, the client's in brackets where it differs; the city only where the heading does not say it. */
export function whenOf(placed: Placed, { client }: Pick<Calendar, 'client'>): string {
  return isEntry(placed) ? timeWords(placed, client !== null) : slotTime(placed, client !== null)
}

/** `clash with p40`, which is on the same channel; empty where nothing stands in the way. */
export function clashWords(placed: Placed): string {
  if (!isClashing(placed)) return ''
  return `clash with ${listed([...new Set(placed.clashes.map((ref) => ref.replace(/\/.*/, '')))])}`
}

export function isClashing(placed: Placed): placed is CalendarEntry {
  return isEntry(placed) && placed.clashes.length > 0
}

export function titleOfEntry(placed: Placed): string {
  return isEntry(placed) ? cleanLine(placed.title) : ''
}

/** `Mon 23 to Sun 29 Nov 2026, Sol y Sal`, and who is on hold. */
export function headingOf({ span, client, held }: Calendar): string {
  if (client !== null) return `${spokenSpan(span)}, ${clientName(client)}${held.length > 0 ? ', on hold' : ''}`
  return held.length === 0 ? spokenSpan(span) : `${spokenSpan(span)}; on hold: ${held.map(clientName).join(', ')}`
}

/** `2 published, 5 scheduled, 1 late, 6 free slots, 2 clashes`; what there is none of is left out. */
export function countsOf({ entries, free }: Calendar): string {
  // In the order of the signs, which knows every state; gaps and clashes are counted behind them.
  const states = (Object.keys(signs) as ReturnType<typeof stateWord>[])
    .map((state) => [entries.filter((entry) => stateWord(entry) === state).length, state] as const)
    .filter(([count]) => count > 0)
    .map(([count, state]) => (state === 'draft' ? counted(count, 'draft') : `${count} ${state}`))
  const clashing = entries.filter(isClashing).length
  const parts = [
    ...states,
    ...(free.length > 0 ? [counted(free.length, 'free slot')] : []),
    ...(clashing > 0 ? [`${clashing} in a clash`] : []),
  ]
  return parts.join(', ') || 'nothing planned'
}

/** Whose clock the times go by, in words that a client can read too; empty where all clocks show the same. */
export function clockWords({ deskZone, client, entries, free }: Calendar): string {
  const here = `Times are those of ${cityOf(deskZone)}`
  if (client !== null) {
    return client.zone === deskZone
      ? `${here}, where ${clientName(client)} is too`
      : `${here}; in brackets those of ${cityOf(client.zone)}, where ${clientName(client)} is`
  }
  const differs = [...entries, ...free].some((each) => each.day !== each.clientDay || each.time !== each.clientTime)
  return differs ? `${here}; in brackets the client’s where they differ` : ''
}

/** What the client's clock shows, for a line of its own: `(17:30 Madrid)`; empty where it shows the same. */
export function otherTime(placed: Placed, calendar: Pick<Calendar, 'client'>): string {
  const words = whenOf(placed, calendar)
  return words.slice(words.indexOf('(') < 0 ? words.length : words.indexOf('('))
}
