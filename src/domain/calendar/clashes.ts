import { leastApartMinutes, minutesApart } from '../slot.ts'
import type { CalendarEntry } from './entry.ts'

type Timed = Pick<CalendarEntry, 'ref' | 'postId' | 'channelId' | 'status' | 'at'>

/**
 * Which entries stand in each other's way, by ref: two posts of one channel within the hour, of which one is still to go out. A post's own two formats (a
 * story that announces it) do not, nor does what was dropped or missed, nor do two clients at one minute.
 */
export function clashesOf(entries: readonly Timed[]): Map<string, string[]> {
  const clashes = new Map<string, string[]>()
  const add = (one: Timed, other: Timed) => clashes.set(one.ref, [...(clashes.get(one.ref) ?? []), other.ref])
  const going = entries.filter(({ status }) => status !== 'dropped' && status !== 'missed')
  for (const [index, one] of going.entries()) {
    for (const other of going.slice(index + 1)) {
      if (one.channelId !== other.channelId || one.postId === other.postId) continue
      const isOver = one.status === 'published' && other.status === 'published'
      if (isOver || minutesApart(one.at, other.at) >= leastApartMinutes) continue
      add(one, other)
      add(other, one)
    }
  }
  return clashes
}
