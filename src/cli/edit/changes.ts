import type { AutomationKind } from '../../domain/automation.ts'
import { SmmError } from '../../domain/errors.ts'
import { formatRef, type Ref } from '../../domain/ref.ts'
import type { Recurrence } from '../../domain/time/recurrence.ts'
import type { Action, Owner, Severity, Stage } from '../../domain/words.ts'

/** What somebody wants changed; what was not said is not there. */
export interface Changes {
  readonly title?: string
  readonly due?: string
  readonly minutes?: number
  readonly stage?: Stage
  readonly action?: Action
  readonly owner?: Owner
  readonly client?: string
  readonly channel?: string
  readonly goal?: string
  readonly pillar?: string
  readonly note?: string
  readonly every?: Recurrence
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
  readonly kind?: AutomationKind
  readonly tool?: string
}

/** Which options fit which kind. */
const fitting: Readonly<Record<Ref['kind'], readonly (keyof Changes)[]>> = {
  task: ['title', 'due', 'minutes', 'stage', 'action', 'owner', 'client', 'channel', 'goal', 'note'],
  routine: ['title', 'every', 'at', 'minutes', 'count', 'stage', 'action', 'owner', 'how'],
  post: ['title', 'minutes', 'pillar', 'client', 'note'],
  variant: [],
  outcome: ['title', 'evidence', 'lesson', 'goal'],
  goal: ['title', 'baseline', 'target', 'due'],
  campaign: ['title', 'starts', 'ends', 'goal', 'promo', 'reopen'],
  message: ['severity', 'owner', 'url'],
  contact: ['title'],
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
  const options = fits.map((name) => `--${name}`).join(', ')
  const what = wrong === undefined ? 'Nothing to change was said' : `--${wrong} does not fit ${formatRef(ref)}`
  throw new SmmError('usage', `${what}; for this there are ${options}`, [`smm edit ${formatRef(ref)} --title "…"`])
}
