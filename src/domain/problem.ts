/** A finding as a value: a rule that spoke, how loudly, and where in a file when there is one. */
export interface Problem {
  /** Stable id of the rule, for scripts and for the documents: `promo-over-ceiling`. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** The path in the file that the finding is about: `['goals', 0, 'metric']`. */
  readonly path?: readonly (string | number)[]
  /** 1-based place in the source text, once the file is known. */
  readonly line?: number
  readonly column?: number
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
