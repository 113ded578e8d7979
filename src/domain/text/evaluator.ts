/** Evaluates Liquid inside text: whole outputs keep their type, text with outputs becomes text. Errors are data errors without a place. */
export interface LiquidEvaluator {
  text(source: string, scope: object): string
  /** The value of an expression, as in `{{ expression }}`. */
  value(expression: string, scope: object): unknown
}
