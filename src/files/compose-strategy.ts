import { Document, isMap, isPair, isScalar, isSeq, type Pair, Scalar, visit } from 'yaml'
import { canonicalYaml } from './canonical-yaml.ts'
import type { StrategyInput } from './strategy-schema.ts'

/** What stands above each part of a strategy, for whoever edits it. */
export const partComments: Readonly<Partial<Record<keyof StrategyInput, string>>> = {
  summary: 'In one or two sentences, what the plan is. Printed at the top of the client’s copy.',
  regulated: 'Whose regulator binds what may be said: none, health, law, finance or property.',
  promo_ceiling: 'How much of what is posted may sell something, in per cent.',
  social_ratio: 'How often we talk with people for each post of our own, at least.',
  draft_days: 'After how many days a draft is put in front of us: ship it, or let it go.',
  touches_before_close: 'How many touches with a person stand before an offer; fewer are said.',
  goals: 'What will be different, by when. The metric is one that somebody counts.',
  tactics: 'The paths to the goals, two to four. A tactic says how, never on which platform.',
  pillars: 'What the posts are about. Shares add up to 100; promo stays at or below the ceiling.',
  channels:
    'Where we are. Each channel serves a goal; cadence is posts a week by format, one slot for each of my posts.',
  routines: 'My work that comes round. Change minutes to what the ledger shows after a month.',
  homework: 'What only the client can do, about a fifth of the whole.',
  win: 'What we shall call a success, agreed before the work starts.',
  loss: 'What we shall call a failure, agreed as well.',
  plan: 'Work by the month that no routine stands for.',
  audience: 'Whom we talk to, where, when, and what they want.',
  messages: 'What people are to remember of us, each with what proves it.',
  profile: 'How every profile looks; a channel may have a profile of its own.',
  competitors: 'Whom these people go to instead. Look; do not copy.',
  listening: 'What we search for and what a feed’s articles are looked through for, beside the competitors’ names.',
  places: 'Where we comment. Three come up at a time, in rotation.',
  facts: 'The client’s own answers, collected once and used in every reply.',
  answering: 'What messages are taken for, before the usual rules are looked at, and who answers them.',
  voice: 'How the client sounds.',
  never_say: 'What is not said, whatever the hurry, and what is said in its place.',
  scope: 'What the fee covers and what costs more.',
  is_not: 'What might be expected and is not part of it, said before it comes up.',
  resources: 'Who at the client can do what, and for how long.',
  onboarding: 'The first fortnight, in order.',
  offboarding: 'When it ends, it ends tidily.',
  first_30_days: 'What could be seen early.',
  handover: 'Which routine passes to the client, in which month.',
  expectations: 'What was said, and what was agreed.',
  leadership: 'What the client will ask, with an answer that holds.',
}

const inOneLine = new Set([
  'goals',
  'slots',
  'sweeps',
  'makes',
  'fills',
  'where',
  'can',
  'cadence',
  'by_client',
  'accounts',
  'words',
  'brand',
  'keywords',
  'ignore',
])
/** Longer texts are folded, so that a line of the file stays readable. */
export const longestPlain = 90

/** A strategy as an object → its canonical YAML with a comment above each part. Nothing is checked; reading it back does that. */
export function composeStrategy(value: StrategyInput): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, pair) {
      if (isSmall(pair)) Object.assign(pair.value as object, { flow: true })
    },
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string' && scalar.value.length > longestPlain)
        scalar.type = Scalar.BLOCK_FOLDED
    },
  })
  if (isMap(document.contents)) for (const pair of document.contents.items) addComment(pair)
  return canonicalYaml(document)
}

function isSmall(pair: Pair): boolean {
  if (!isScalar(pair.key) || !inOneLine.has(String(pair.key.value))) return false
  if (isMap(pair.value)) return pair.value.items.every((item) => isPair(item) && isScalar(item.value))
  return isSeq(pair.value) && pair.value.items.every(isScalar)
}

function addComment(pair: Pair): void {
  if (!isScalar(pair.key)) return
  const comment = partComments[pair.key.value as keyof StrategyInput]
  if (comment === undefined) return
  pair.key.commentBefore = ` ${comment}`
  pair.key.spaceBefore = true
}
