import type { Problem } from '../domain/problem.ts'
import type { Answers, Question } from '../domain/questions.ts'
import type { RegulatedRules } from '../domain/strategy/regulated.ts'
import type { Strategy } from '../domain/strategy/shape.ts'
import type { LiquidEvaluator } from '../domain/text/evaluator.ts'
import type { StrategyInput } from './strategy-schema.ts'

/** Strategies as YAML: the only place where their text is taken apart or put together. */
export interface StrategyFiles {
  /** Reads a strategy's text. Wrong YAML, a wrong shape, or a word that names nothing is refused with file, line and column of every finding. */
  parse(text: string, name: string): StrategyFile
  /** Reads a template's summary and questions. */
  template(text: string, name: string): StrategyTemplate
  /**
   * Fills a template in, comments kept; one that says it is regulated gets the rules of its trade behind its own. What is wrong with
   * the result is said with its place in the template.
   */
  fill(text: string, name: string, scope: FillScope, means: FillMeans): StrategyFile
  /** Reads a file of answers: a map from question keys to values, each with its place, `file:line:column`. */
  answers(text: string, name: string): readonly SaidAnswer[]
  /** Sets one value in a strategy's text, everything else and every comment kept. `undefined` takes it out. */
  set(text: string, path: readonly (string | number)[], value: unknown): string
  /** What stands at a place of a strategy's text with its comments, to be set in another; undefined: nothing. */
  get(text: string, path: readonly (string | number)[]): unknown
  /** Puts a strategy's text together from an object in the shape of the file: canonical, with a comment above each part. */
  compose(value: StrategyInput): string
  /** The lines that differ, in unified form without a header. Empty: nothing does. */
  diff(before: string, after: string): readonly string[]
}

export interface StrategyFile {
  readonly strategy: Strategy
  /** The text in the one form that is stored and hashed. */
  readonly canonical: string
  /** The same findings with line and column of the text that was read, or of the template that was filled in. */
  locate(problems: readonly Problem[]): readonly Problem[]
}

export interface SaidAnswer {
  readonly key: string
  readonly value: unknown
  readonly place: string
}

export interface StrategyTemplate {
  readonly name: string
  readonly summary: string
  readonly questions: readonly Question[]
}

/** What the text of a template can speak of. */
export interface FillScope {
  readonly client: { readonly name: string; readonly slug: string }
  readonly answers: Answers
}

/** What filling in takes beside the text and what it speaks of. */
export interface FillMeans {
  readonly liquid: LiquidEvaluator
  readonly regulated: RegulatedRules
}
