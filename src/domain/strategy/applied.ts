import { listed } from '../text/phrase.ts'

/** What applying a strategy did, by kind of thing. */
const appliedKinds = ['goals', 'tactics', 'pillars', 'channels', 'routines', 'homework', 'competitors'] as const
export type AppliedKind = (typeof appliedKinds)[number]

export interface Counts {
  readonly added: number
  readonly changed: number
  readonly ended: number
}

export interface AppliedStrategy {
  readonly version: number
  readonly counts: Readonly<Record<AppliedKind, Counts>>
}

const singular: Readonly<Record<AppliedKind, string>> = {
  goals: 'goal',
  tactics: 'tactic',
  pillars: 'pillar',
  channels: 'channel',
  routines: 'routine',
  homework: 'homework',
  competitors: 'competitor',
}

/** `4 goals and 14 routines added, 1 routine changed, 1 channel ended`; `no goal, channel or routine changed` when none did. */
export function spokenCounts(counts: AppliedStrategy['counts']): string {
  const parts = (['added', 'changed', 'ended'] as const).flatMap((verb) => {
    const kinds = appliedKinds.filter((kind) => counts[kind][verb] > 0).map((kind) => counted(counts[kind][verb], kind))
    return kinds.length === 0 ? [] : [`${listed(kinds)} ${verb}`]
  })
  return parts.join('; ') || 'no goal, channel or routine changed'
}

function counted(number: number, kind: AppliedKind): string {
  if (kind === 'homework') return `${number} of homework`
  return `${number} ${number === 1 ? singular[kind] : kind}`
}
