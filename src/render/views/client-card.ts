import type { CardPart, CardRow } from '../card.ts'

/** A client as `client show` prints it. Days are the client's; shares and minutes as their names say. */
export interface ClientView {
  readonly title: string
  readonly facts: readonly (readonly [label: string, words: string])[]
  readonly contract: string
  readonly strategy: string
  readonly social: string
  readonly channels: readonly ChannelLines[]
  readonly goals: readonly GoalLines[]
}

interface ChannelLines {
  readonly key: string
  readonly lines: readonly string[]
}

interface GoalLines {
  readonly ref: string
  readonly title: string
  readonly pace: string
  readonly due: string
}

/** The parts of a client's card. */
export function clientCard(view: ClientView): readonly CardPart[] {
  const row = (label: string, ...texts: string[]): CardRow => ({ label, texts })
  return [
    { rows: view.facts.map(([label, words]) => row(label, words)) },
    { rows: [row('contract', view.contract), row('strategy', view.strategy), row('social', view.social)] },
    {
      title: 'Channels',
      rows: orDash(
        view.channels.map((channel) => row(channel.key, ...(channel.lines.length > 0 ? channel.lines : ['—']))),
      ),
    },
    {
      title: 'Goals',
      rows: orDash(view.goals.map((goal) => row(goal.ref, goal.title, goal.pace, goal.due))),
    },
  ]
}

/** What is not recorded is a dash. */
function orDash(rows: readonly CardRow[]): readonly CardRow[] {
  return rows.length > 0 ? rows : [{ label: '—', texts: ['—'] }]
}
