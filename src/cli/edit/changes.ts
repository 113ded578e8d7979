import type { AutomationKind } from '../../domain/automation.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { Recurrence } from '../../domain/time/recurrence.ts'
import type { Action, ContactKind, ContactStage, Owner, Severity, Stage } from '../../domain/words.ts'

/** What somebody wants changed; what was not said is not there. */
export interface Changes {
  readonly title?: string
  readonly due?: string
  readonly minutes?: number
  /** Of work, or how far it is with a person. */
  readonly stage?: Stage | ContactStage | 'none'
  readonly action?: Action
  readonly owner?: Owner
  readonly client?: string
  readonly channel?: string
  readonly goal?: string
  readonly pillar?: string
  readonly note?: string
  readonly every?: Recurrence | 'none'
  readonly at?: string
  readonly count?: number
  readonly how?: string
  readonly evidence?: string
  readonly lesson?: string
  readonly baseline?: number
  readonly target?: number
  readonly starts?: string
  readonly ends?: string
  readonly promo?: number
  readonly reopen?: boolean
  readonly severity?: Severity
  readonly url?: string
  readonly theme?: string
  readonly competitor?: string
  readonly kind?: AutomationKind | ContactKind
  readonly tool?: string
  readonly contact?: string
  readonly tag?: readonly string[]
  readonly handle?: readonly string[]
  readonly next?: string
  readonly nextOn?: string
  readonly fee?: number | 'none'
  readonly maker?: string
}

/** Which options fit which kind. */
const fitting: Readonly<Record<Ref['kind'], readonly (keyof Changes)[]>> = {
  task: [
    'title',
    'due',
    'minutes',
    'stage',
    'action',
    'owner',
    'client',
    'channel',
    'goal',
    'contact',
    'fee',
    'maker',
    'note',
  ],
  routine: ['title', 'every', 'at', 'minutes', 'count', 'stage', 'action', 'owner', 'how'],
  post: ['title', 'minutes', 'pillar', 'client', 'note'],
  variant: [],
  outcome: ['title', 'evidence', 'lesson', 'goal'],
  goal: ['title', 'baseline', 'target', 'due'],
  campaign: ['title', 'starts', 'ends', 'goal', 'promo', 'reopen'],
  message: ['severity', 'owner', 'url'],
  contact: ['title', 'kind', 'tag', 'every', 'note', 'next', 'nextOn', 'stage', 'handle'],
  article: [],
  heard: ['title', 'theme', 'competitor'],
  automation: ['title', 'kind', 'tool', 'every', 'minutes', 'owner', 'channel'],
}

/** Nothing said, or an option that this kind of thing does not have, is wrong use. */
export function refuseWrongOptions(ref: Ref, changes: Changes): void {
  if (ref.kind === 'article') {
    const name = formatRef(ref)
    throw new SmmError('usage', `${name} is an article, which stays as its feed says it`, [`smm open ${name}`])
  }
  const said = Object.keys(changes) as (keyof Changes)[]
  const fits = fitting[ref.kind]
  const wrong = said.find((name) => !fits.includes(name))
  if (said.length > 0 && wrong === undefined) return
  const options = fits.map(optionOf).join(', ')
  const what = wrong === undefined ? 'Nothing to change was said' : `${optionOf(wrong)} does not fit ${formatRef(ref)}`
  throw new SmmError('usage', `${what}; for this there are ${options}`, [`smm edit ${formatRef(ref)} --title "…"`])
}

/** `nextOn` → `--next-on`. */
function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** A word out of the set of one kind of thing; a word of another kind's set is wrong use. */
export function fittingWord<Word extends string>(
  what: string,
  said: string | undefined,
  words: readonly Word[],
): Word | undefined {
  const found = words.find((word) => word === said)
  if (said === undefined || found !== undefined) return found
  throw new SmmError('usage', `"${said}" is not ${what}, which is one of ${words.join(', ')}`)
}

/** A recurrence of work; to have none is for contacts alone. */
export function recurrenceOf(every: Recurrence | 'none' | undefined): Recurrence | undefined {
  if (every !== 'none') return every
  throw new SmmError('usage', 'Only a contact can have no rhythm', ['smm edit c4 --every none'])
}

/** The days of a rhythm that counts days; the sentence says what takes no other. */
export function daysOf(every: Recurrence, sentence: string): number {
  if (every.every === 'days') return every.days
  throw new SmmError('usage', sentence, ['--every 14d'])
}
