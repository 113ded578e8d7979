import type { Outcome } from '../outcome.ts'
import type { Day } from '../time/day.ts'
import { evidenceWords } from './evidence.ts'
import type { WeekFacts } from './facts.ts'
import type { JudgedDefinition } from './judge.ts'

/** A win or a loss of the week. */
export interface OutcomeLine {
  readonly kind: Outcome['kind']
  readonly title: string
  readonly evidence: string
  readonly lesson: string
  readonly goal: string | null
  readonly on: Day
  /** Noted by a person, or found in the figures by the strategy's definition of it. */
  readonly source: 'noted' | 'found'
}

/** Those that somebody noted, then those that the definitions found. One that was noted under a definition's name stands once, with the figures as its evidence if it has none. */
export function outcomeLines(facts: WeekFacts, judged: readonly JudgedDefinition[]): OutcomeLine[] {
  const met = judged.filter((each) => each.judgement === 'met')
  const titles = new Map(facts.goals.map((goal) => [goal.id, goal.title]))
  const noted = facts.outcomes.map((outcome): OutcomeLine => {
    const { kind, title, lesson, goalId, onDay: on } = outcome
    const definition = met.find((each) => isNamed(outcome, each))
    const evidence = outcome.evidence === '' && definition ? foundEvidence(definition) : outcome.evidence
    return { kind, title, evidence, lesson, goal: titles.get(goalId ?? 0) ?? null, on, source: 'noted' }
  })
  const found = met
    .filter((definition) => !facts.outcomes.some((outcome) => isNamed(outcome, definition)))
    .map((definition) => foundLine(facts, definition))
  return [...noted, ...found]
}

function foundLine(facts: WeekFacts, definition: JudgedDefinition): OutcomeLine {
  const { kind, title, figure, goal, until } = definition
  return {
    kind,
    title,
    evidence: foundEvidence(definition),
    lesson: '',
    goal: facts.goals.find((each) => each.key === goal)?.title ?? null,
    on: figure?.readOn.at(-1) ?? (until < facts.today ? until : facts.today),
    source: 'found',
  }
}

function foundEvidence({ measure, figure }: JudgedDefinition): string {
  return figure === null ? '' : evidenceWords(measure, figure)
}

/** True when a note bears the definition's title or key. */
function isNamed(outcome: Outcome, definition: JudgedDefinition): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return outcome.kind === definition.kind && [definition.title, definition.key].map(bare).includes(bare(outcome.title))
}
