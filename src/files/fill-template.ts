import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { SmmError } from '../domain/errors.ts'
import type { LiquidEvaluator } from '../domain/text/evaluator.ts'
import type { FillMeans, FillScope } from './strategy-file.ts'
import { addTradeRules } from './trade-rules.ts'
import type { YamlSource } from './yaml.ts'

/** What evaluating needs at hand while it walks the tree. */
interface Filling {
  readonly source: YamlSource
  readonly liquid: LiquidEvaluator
}

/**
 * Builds a strategy from the `strategy:` node of a template, comments kept. In a list, `when:` keeps an entry only while its condition holds, and
 * `each:` repeats it for every `item`. The rules of a regulated trade come behind. Text that is one `{{ … }}` takes the type of its value; what comes out empty is left out.
 */
export function fillTemplate(
  source: YamlSource,
  template: string,
  scope: FillScope,
  { liquid, regulated }: FillMeans,
): Document {
  const body = source.document.get('strategy', true) as unknown as YAMLMap<Node, Node>
  fillNode(body, scope, { source, liquid })
  const document = new Document({ strategy: 1, template })
  const [first] = body.items
  // The comment above the first key hangs on the map, which is given up here.
  if (first && body.commentBefore) first.key.commentBefore = body.commentBefore
  if (first) first.key.spaceBefore = true
  const root = document.contents as unknown as YAMLMap<Node, Node>
  root.items.push(...body.items, answersPair(document, scope))
  addTradeRules(document, regulated)
  document.commentBefore = header(template, scope)
  return document
}

function header(template: string, { client }: FillScope): string {
  return [
    ` The strategy of ${client.name}, made from the template ${template}.`,
    ` Change it with \`smm strategy edit ${client.slug}\`, or in a file of your own that \`smm strategy apply\` brings back.`,
    ' A key names its thing for good: keep the key and the thing keeps its ref and its history; an entry that is',
    ' taken out ends that day. Days are written 2026-11-30, minutes are whole, shares are per cent.',
  ].join('\n')
}

function answersPair(document: Document, scope: FillScope): Pair<Node, Node> {
  const pair = document.createPair('answers', scope.answers) as Pair<Node, Node>
  pair.key.spaceBefore = true
  pair.key.commentBefore = ' What was answered when the strategy was made. Nothing is worked out from it any more.'
  for (const each of (pair.value as unknown as YAMLMap<Node, Node>).items) {
    if (isSeq(each.value)) each.value.flow = true
  }
  return pair
}

function fillNode(node: unknown, scope: object, filling: Filling): void {
  if (isMap(node)) fillMap(node as unknown as YAMLMap<Node, Node>, scope, filling)
  else if (isSeq(node)) fillList(node as unknown as YAMLSeq<Node>, scope, filling)
}

function fillMap(map: YAMLMap<Node, Node>, scope: object, filling: Filling): void {
  map.items = map.items.filter((pair) => {
    if (!isScalar(pair.value)) {
      fillNode(pair.value, scope, filling)
      return true
    }
    const filled = fillScalar(pair.value, scope, filling)
    if (filled) pair.value = filled
    return filled !== undefined
  })
}

function fillList(list: YAMLSeq<Node>, scope: object, filling: Filling): void {
  list.items = list.items.flatMap((item): Node[] => {
    if (isScalar(item)) {
      const filled = fillScalar(item, scope, filling)
      return filled ? [filled] : []
    }
    return repeated(item, scope, filling).flatMap(({ node, scope: inner }) => {
      if (!isKept(node, inner, filling)) return []
      fillNode(node, inner, filling)
      return [node]
    })
  })
}

/** The item once, or once for every value of `each:`. Comments stay with the first. */
function repeated(item: Node, scope: object, filling: Filling): { node: Node; scope: object }[] {
  const expression = takeOut(item, 'each')
  if (!expression) return [{ node: item, scope }]
  const values = evaluate(expression, filling, () => filling.liquid.value(String(expression.value), scope))
  if (!Array.isArray(values)) throw misplaced(filling, expression, `each: ${String(expression.value)} is not a list`)
  return values.map((value, index) => {
    const node = item.clone() as Node
    if (index > 0) {
      delete node.commentBefore
      delete node.comment
    }
    return { node, scope: { ...scope, item: value } }
  })
}

function isKept(item: Node, scope: object, filling: Filling): boolean {
  const condition = takeOut(item, 'when')
  if (!condition) return true
  const value = evaluate(condition, filling, () => filling.liquid.value(String(condition.value), scope))
  return value !== false && value !== null && value !== undefined
}

/** Takes a key out of a map and gives its scalar; the key's comment passes to the one that follows. */
function takeOut(node: Node, key: string): Scalar | undefined {
  if (!isMap(node)) return undefined
  const index = node.items.findIndex((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key)
  if (index < 0) return undefined
  const [pair] = node.items.splice(index, 1)
  return isScalar(pair?.value) ? pair.value : undefined
}

const output = /^\s*\{\{-?((?:(?!\}\}|\{\{).)*?)-?\}\}\s*$/s

/** The scalar with its Liquid evaluated; undefined when nothing came out. */
function fillScalar(scalar: Scalar, scope: object, filling: Filling): Node | undefined {
  const text = scalar.value
  if (typeof text !== 'string' || !/\{\{|\{%/.test(text)) return scalar
  const expression = output.exec(text)?.[1]
  const value = evaluate(scalar, filling, () =>
    expression === undefined ? filling.liquid.text(text, scope) : filling.liquid.value(expression, scope),
  )
  if (value === '' || value === null || value === undefined) return undefined
  if (typeof value !== 'object') {
    scalar.value = value
    // Quotes were there for the braces; the printer puts them back where the value needs them.
    if (!isBlock(scalar) || typeof value !== 'string') scalar.type = Scalar.PLAIN
    return scalar
  }
  const list = filling.source.document.createNode(value, { flow: true }) as Node
  if (scalar.range) list.range = scalar.range
  return list
}

function isBlock(scalar: Scalar): boolean {
  return scalar.type === Scalar.BLOCK_FOLDED || scalar.type === Scalar.BLOCK_LITERAL
}

function evaluate<Value>(node: Scalar, filling: Filling, work: () => Value): Value {
  try {
    return work()
  } catch (cause) {
    throw misplaced(filling, node, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function misplaced({ source }: Filling, node: Scalar, message: string, cause?: unknown): SmmError {
  const { line, column } = source.at(node.range?.[0] ?? 0)
  return new SmmError('data', `${source.name}:${line}:${column}: ${message}`, [], cause)
}
