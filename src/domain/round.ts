import { shareMinutes } from './activity.ts'
import { SmmError } from './errors.ts'
import type { Action } from './words.ts'
import type { WorkMinutes } from './work-minutes.ts'

/** A round of engagement in short words: `5c 1s 6l 12m`. */
export interface Round {
  readonly acts: readonly RoundAct[]
  /** True: somebody said the minutes; false: they are the usual ones. */
  readonly timed: boolean
}

export interface RoundAct {
  readonly action: RoundAction
  readonly count: number
  readonly minutes: number
}

export type RoundAction = Extract<Action, 'reply' | 'comment' | 'share' | 'like' | 'introduce' | 'meet'>

const letters: Readonly<Record<string, RoundAction>> = {
  r: 'reply',
  c: 'comment',
  s: 'share',
  l: 'like',
  i: 'introduce',
  t: 'meet',
}

/** The names of the acts for one and for several. */
export const roundWords: Readonly<Record<RoundAction, readonly [string, string]>> = {
  reply: ['reply', 'replies'],
  comment: ['comment', 'comments'],
  share: ['share', 'shares'],
  like: ['like', 'likes'],
  introduce: ['introduction', 'introductions'],
  meet: ['talk with the client', 'talks with the client'],
}

/**
 * Reads `5c 1s 6l 12m`: number first, then c comment, s share, l like, r reply, i introduction, t talk with the client, m minutes in all. Without minutes each act has its
 * usual ones. Minutes are shared out by the usual length of the acts. A word that is none of these is a usage error that names it.
 */
export function parseRound(words: readonly string[], usual: WorkMinutes, example = 'smm did mar ig 5c 1s'): Round {
  const counts = new Map<RoundAction, number>()
  let minutes: number | null = null
  for (const word of words) {
    const parts = /^(\d{1,3})([a-z])$/.exec(word.toLowerCase())
    const letter = parts?.[2] ?? ''
    const number = Number(parts?.[1] ?? 0)
    const action = letters[letter]
    if (parts && letter === 'm') minutes = (minutes ?? 0) + number
    else if (action && number > 0) counts.set(action, (counts.get(action) ?? 0) + number)
    else throw notRound(word, example)
  }
  if (counts.size === 0)
    throw new SmmError('usage', 'a round needs at least one act, such as 5c for five comments', [example])
  const acts = [...counts].map(([action, count]) => ({ action, count }))
  const lengths = acts.map(({ action, count }) => count * usual[action])
  const shares = minutes === null ? lengths : shareMinutes(minutes, lengths)
  return {
    acts: acts.map((act, index) => ({ ...act, minutes: shares[index] ?? 0 })),
    timed: minutes !== null,
  }
}

function notRound(word: string, example: string): SmmError {
  return new SmmError(
    'usage',
    `"${word}" is not part of a round; write a number and a letter: 5c comments, 1s shares, 6l likes, 2r replies, 1i introductions, 1t talks with the client, 12m minutes`,
    [example],
  )
}
