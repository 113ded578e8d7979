import { SmmError } from '../domain/errors.ts'
import type { Problem } from '../domain/problem.ts'
import { cleanText } from '../domain/text/clean.ts'
import { parseYaml, type YamlSource } from './yaml.ts'

const maxBytes = 256 * 1024

/** YAML that somebody wrote: bounded, and without raw control characters, so that neither a comment nor a value can carry one. */
export function readYaml(text: string, name: string): YamlSource {
  const bytes = Buffer.byteLength(text)
  if (bytes > maxBytes) throw new SmmError('data', `${name} has ${bytes} bytes; more than ${maxBytes} are not read`)
  return parseYaml(cleanText(text.replace(/^\ufeff/, '')), name)
}

/** Findings with the line and column of what their paths name. */
export function withPlaces(problems: readonly Problem[], source: YamlSource): readonly Problem[] {
  return problems.map((problem) =>
    problem.line === undefined && problem.path ? { ...problem, ...source.place(problem.path) } : problem,
  )
}

/** A misspelt key is named before the one that is missing because of it. */
export function misspellingsFirst(problems: readonly Problem[]): readonly Problem[] {
  const isMisspelt = (problem: Problem) => problem.rule === 'unknown-key'
  return [...problems.filter(isMisspelt), ...problems.filter((problem) => !isMisspelt(problem))]
}
