import { SmmError } from './errors.ts'
import type { Post } from './post.ts'
import { sameText } from './text/similarity.ts'

/** Another text for the idea of an evergreen post. */
export interface Wording {
  /** The channel for which it is written; null: for every channel that takes the base text. */
  readonly channelId: number | null
  readonly text: string
}

/** What goes out more often than once a week is no rest. */
const leastDays = 7
const mostDays = 1825

/** Reads how long a post rests between two runs, in days: `60d`, `60`, `8w`; null for `none`. */
export function parseCooldown(text: string): number | null {
  const words = text.trim().toLowerCase()
  if (words === 'none') return null
  const parts = /^(\d{1,4})\s*(d|days?|w|weeks?)?$/.exec(words)
  if (!parts) throw new SmmError('usage', `"${text}" is no time to rest; write 60d, 8w or none`)
  const days = Number(parts[1]) * (parts[2]?.startsWith('w') ? 7 : 1)
  if (days < leastDays) {
    throw new SmmError('usage', `${days} days are too short a rest between two runs; ${leastDays} are the least`)
  }
  if (days > mostDays)
    throw new SmmError('usage', `${days} days are longer than anybody plans; ${mostDays} are the most`)
  return days
}

export function wordingsOf(post: Pick<Post, 'wordings'>): readonly Wording[] {
  return JSON.parse(post.wordings) as Wording[]
}

/**
 * The texts in which an evergreen may run on a channel: the variant's own one, else the base text, then those wordings that stand in its place. A wording of
 * the post replaces the base text alone, so a channel that has a text of its own needs wordings of its own.
 */
export function textsOn(
  post: Pick<Post, 'text' | 'wordings'>,
  variant: { readonly channelId: number; readonly text: string | null },
): string[] {
  const others = wordingsOf(post).filter(
    ({ channelId }) => channelId === variant.channelId || (channelId === null && variant.text === null),
  )
  const all = [variant.text ?? post.text, ...others.map(({ text }) => text)]
  return all.filter((text, index) => text.trim() !== '' && !all.slice(0, index).some((one) => sameText(one, text)))
}

/** The wordings with one more. One with the words of another, or of the text that it stands for, is refused: platforms refuse duplicates. */
export function withWording(wordings: readonly Wording[], more: Wording, stands: string): Wording[] {
  const near = wordings.filter(({ channelId }) => channelId === more.channelId)
  if (sameText(more.text, stands)) {
    throw new SmmError('refused', `The wording "${shortly(more.text)}" has the same words as the text that is there`)
  }
  if (near.some(({ text }) => sameText(text, more.text))) {
    throw new SmmError('refused', `The wording "${shortly(more.text)}" is there already`)
  }
  return [...wordings, more]
}

function shortly(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s+\S*$/, '')}…`
}
