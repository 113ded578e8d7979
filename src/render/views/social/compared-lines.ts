import { figure, percent } from '../../../domain/number.ts'
import type { Compared } from '../../../domain/report/compare.ts'
import type { SocialActs } from '../../../domain/report/social-figures.ts'
import type { SocialLedger } from '../../../domain/social/ledger.ts'
import { type Column, table } from '../../table.ts'
import { changeWords } from '../report/words.ts'
import type { SocialLook } from './look.ts'
import { isRunningWeek } from './words.ts'

interface Line {
  readonly name: string
  readonly value: Compared
  readonly format: (value: number | null) => string
  readonly isLate?: boolean
}

/** The figures beside last week and a usual one; of a week that is not over all three are of the same days. Days that are no week stand alone. */
export function comparedLines(ledger: SocialLedger, look: SocialLook): string[] {
  const { period } = ledger
  const isAlone = period.week === null
  const columns: Column<Line>[] = [
    { title: '', cell: ({ name }) => name, shrinks: true },
    {
      title: isAlone ? 'in all' : isRunningWeek(period) ? 'so far' : 'this week',
      cell: ({ value, format }) => format(value.now),
      align: 'right',
      paint: (text, { isLate }, paint) => (isLate ? paint.late(text) : text),
    },
    { title: 'last week', cell: ({ value, format }) => format(value.lastWeek), align: 'right' },
    { title: 'change', cell: ({ value }) => changeWords(value.change), align: 'right', dispensable: 1 },
    { title: 'usual', cell: ({ value, format }) => format(value.usual), align: 'right' },
  ]
  const note = isRunningWeek(period) ? ['(last week and a usual one: the same days)'] : []
  return [
    ...table(isAlone ? columns.slice(0, 2) : columns, linesOf(ledger), look),
    ...note.map((each) => look.paint.quiet(each)),
  ]
}

function linesOf({ social, beside, isUnderTarget }: SocialLedger): Line[] {
  const { likes, shareOfTime, replying } = social
  return [
    ...actNames.flatMap(([act, name]) => actLines(social, social.byClient, act, name)),
    { name: 'likes (not counted)', value: likes, format: figure },
    { name: 'own posts', value: beside.ownPosts, format: figure },
    { name: 'social ratio', value: beside.ratio, format: figure, isLate: isUnderTarget ?? false },
    { name: 'social share of time', value: shareOfTime, format: percent },
    { name: 'answered', value: replying.rate, format: percent },
  ]
}

const actNames = [
  ['replies', 'replies'],
  ['comments', 'comments on others'],
  ['shares', 'shares of others'],
] as const

/** Mine, and the client's apart where there are any. */
function actLines(mine: SocialActs, theirs: SocialActs, act: keyof SocialActs, name: string): Line[] {
  const own = { name, value: mine[act], format: figure }
  return (theirs[act].now ?? 0) === 0 ? [own] : [own, { name: `… by the client`, value: theirs[act], format: figure }]
}
