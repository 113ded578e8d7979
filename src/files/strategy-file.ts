import type { Problem } from '../domain/problem.ts'
import type { Answer, Strategy } from '../domain/strategy/shape.ts'
import type { TemplateQuestion } from './strategy-schema.ts'

/** Strategies as YAML: the only place where their text is taken apart or put together. */
export interface StrategyFiles {
  /** Reads a strategy's text. Wrong YAML or a wrong shape is refused with file, line and column of every finding. */
  parse(text: string, name: string): StrategyFile
  /** Reads a template's questions. */
  questions(text: string, name: string): readonly TemplateQuestion[]
  /** Fills a template in with answers and gives the strategy's text, comments kept. */
  fill(text: string, name: string, answers: Readonly<Record<string, Answer>>, liquid: LiquidEvaluator): string
  /** Sets one value in a strategy's text, everything else and every comment kept. `undefined` takes it out. */
  set(text: string, path: readonly (string | number)[], value: unknown): string
  /** The lines that differ, in unified form without a header. Empty: nothing does. */
  diff(before: string, after: string): readonly string[]
}

export interface StrategyFile {
  readonly strategy: Strategy
  /** The text in the one form that is stored and hashed. */
  readonly canonical: string
  /** The same findings with line and column of this text. */
  locate(problems: readonly Problem[]): readonly Problem[]
}

/** Evaluates Liquid: whole outputs keep their type, text with outputs becomes text. */
export interface LiquidEvaluator {
  text(source: string, scope: object): string
  /** The value of an expression, as in `{{ expression }}`. */
  value(expression: string, scope: object): unknown
}
