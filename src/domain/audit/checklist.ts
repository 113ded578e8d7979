import { SmmError } from '../errors.ts'
import { nearWords } from '../text/near.ts'
import { listed } from '../text/phrase.ts'

/** One thing that a profile is checked for, as the platform's file says it. */
export interface AuditPoint {
  /** Its key in the list, in `--set` and in the plan's `profile`: `bio`. */
  readonly item: string
  /** A question whose answer is yes or no; yes: it is in order. */
  readonly ask: string
  /** What yes means. */
  readonly lookFor: string
  /** What putting it right takes. */
  readonly minutes: number
  /** Where a figure in it comes from, in words, and when that said so; null: it is general knowledge. */
  readonly source: string | null
  readonly asOf: string | null
}

/** `special-hours` → `special hours`. */
export function itemWords(item: string): string {
  return item.replaceAll('-', ' ')
}

/** The point of a list that a word names, in whatever letters; an unknown one is an error with the nearest. */
export function pointNamed(word: string, points: readonly AuditPoint[], platform: string): AuditPoint {
  const key = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const found = points.find(({ item }) => item === key)
  if (found) return found
  const items = points.map(({ item }) => item)
  const near = nearWords(key, items)
  const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `; there are ${listed(items)}`
  throw new SmmError('usage', `${platform} has no item called "${word}"${meant}`, [
    'smm channel audit CLIENT CHANNEL --list',
  ])
}
