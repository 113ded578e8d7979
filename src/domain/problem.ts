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

/** What a rule found, before it is known how loudly it speaks. */
export interface Finding {
  readonly message: string
  /** In the YAML file. */
  readonly path: readonly (string | number)[]
}

/** The finding, if the condition holds. */
export function when(condition: boolean, message: string, path: Finding['path']): Finding[] {
  return condition ? [{ message, path }] : []
}
