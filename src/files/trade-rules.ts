import { type Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { InboxRule } from '../domain/inbox/rules.ts'
import type { RegulatedRules, TradeRules } from '../domain/strategy/regulated.ts'
import type { Step } from '../domain/strategy/shape.ts'
import { ownerWord, type RegulatedTrade, regulatedTrades } from '../domain/words.ts'
import { longestPlain, partComments } from './compose-strategy.ts'
import { strategySchema } from './strategy-schema.ts'

/** Puts the rules of a regulated trade behind those of a strategy's own lists, where they can be read and edited. What stands there stays alone. */
export function addTradeRules(document: Document, regulated: RegulatedRules): void {
  const trade = regulatedTrades.find((word) => word === document.get('regulated'))
  if (trade === undefined) return
  for (const [part, { entries, known }] of Object.entries(partsOf(regulated[trade]))) {
    const list = listAt(document, part)
    const there = new Set(list.items.map((item) => (isMap(item) ? String(item.get(known)) : '')))
    const added = entries
      .map((entry) => entryNode(document, entry))
      .filter((node) => !there.has(String(node.get(known))))
    const [first] = added
    if (first) first.commentBefore = tradeComment(trade)
    list.items.push(...added)
  }
}

function tradeComment(trade: RegulatedTrade): string {
  return ` The rules of the trade (${trade}), as smm template show regulated has them.`
}

interface Part {
  readonly entries: readonly object[]
  /** The key by which one entry is told from another. */
  readonly known: string
}

function partsOf(rules: TradeRules): Readonly<Record<string, Part>> {
  return {
    never_say: { entries: rules.neverSay, known: 'never' },
    answering: { entries: rules.answering.map(ruleEntry), known: 'words' },
    facts: { entries: rules.facts, known: 'key' },
    onboarding: { entries: rules.onboarding.map(stepEntry), known: 'title' },
    leadership: { entries: rules.leadership, known: 'question' },
  }
}

function ruleEntry({ words, severity, owner, needsAnswer }: InboxRule) {
  return { words, severity, for: owner && ownerWord(owner), answer: needsAnswer ? null : 'no' }
}

function stepEntry({ title, stage, owner, minutes }: Step) {
  return { title, stage: stage === 'communicate' ? null : stage, owner: ownerWord(owner), minutes }
}

/** An entry as it stands in the file: what says nothing is left out, long texts are folded. */
function entryNode(document: Document, entry: object): YAMLMap<Node, Node> {
  const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null))
  const node = document.createNode(said) as unknown as YAMLMap<Node, Node>
  for (const { value } of node.items) {
    if (isSeq(value)) value.flow = true
    if (isScalar(value) && String(value.value).length > longestPlain) value.type = Scalar.BLOCK_FOLDED
  }
  return node
}

/** The list of this name; a new one stands where the shape of the file has it. */
function listAt(document: Document, part: string): YAMLSeq<Node> {
  const there = document.get(part)
  if (isSeq(there)) return there as unknown as YAMLSeq<Node>
  const root = document.contents as unknown as YAMLMap<Node, Node>
  const order = Object.keys(strategySchema.shape)
  const rank = ({ key }: Pair<Node, Node>) => order.indexOf(isScalar(key) ? String(key.value) : '')
  const pair = document.createPair(part, []) as unknown as Pair<Node, Node> & { key: Node }
  pair.key.spaceBefore = true
  pair.key.commentBefore = ` ${partComments[part as keyof typeof partComments]}`
  const next = root.items.findIndex((each) => rank(each) > order.indexOf(part))
  root.items.splice(next < 0 ? root.items.length : next, 0, pair)
  return pair.value as unknown as YAMLSeq<Node>
}
