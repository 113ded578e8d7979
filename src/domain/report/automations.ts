import { type AutomationKind, nextLook } from '../automation.ts'
import type { Day } from '../time/day.ts'
import type { Span } from './compare.ts'
import type { WeekFacts } from './facts.ts'

/** Something that acted without a person in the days that are counted. It is the client's copy: no ref, no minutes, no note. */
export interface AutomationLine {
  readonly kind: AutomationKind
  readonly title: string
  readonly channel: string | null
  readonly tool: string | null
  /** The day on which a person last looked, by the end of what is counted; null: nobody has. */
  readonly lookedOn: Day | null
  /** True: by then a person should have looked again. */
  readonly isOverdue: boolean
  /** Of what lies in an outside tool and was not confirmed yet: how many posts; null: it is none. */
  readonly posts: number | null
}

/** What acted without a person, what waits for a look first. What lies in outside tools is known only as it is now, so an earlier week does not tell it. */
export function automationLines(facts: WeekFacts, { from, to }: Span): AutomationLine[] {
  const kept = facts.automations
    .filter(({ createdOn, retiredOn }) => createdOn <= to && (retiredOn === null || retiredOn > from))
    .map((automation): AutomationLine => {
      const { kind, title, tool, channelId, seenOn, retiredOn } = automation
      const due = nextLook({ ...automation, lookedOn: seenOn }, facts.desk.working)
      return {
        kind,
        title,
        channel: facts.channels.find(({ id }) => id === channelId)?.key ?? null,
        tool: tool || null,
        lookedOn: seenOn,
        isOverdue: due < to && (retiredOn === null || retiredOn > to),
        posts: null,
      }
    })
  const lines = to === facts.today ? [...kept, ...handedLines(facts)] : kept
  return lines.sort((one, other) => compare(orderOf(one), orderOf(other)))
}

function handedLines({ handedTools }: WeekFacts): AutomationLine[] {
  return handedTools.map(({ tool, posts, lateSince }) => ({
    kind: 'scheduler',
    title: tool,
    channel: null,
    tool,
    lookedOn: null,
    isOverdue: lateSince !== null,
    posts,
  }))
}

function orderOf({ isOverdue, lookedOn, title }: AutomationLine): string {
  return `${isOverdue ? 0 : 1} ${lookedOn ?? ''} ${title}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
