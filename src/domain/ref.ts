import { SmmError } from './errors.ts'

/** The letter of each kind of thing that has a ref. A ref is the letter and the row's number, and never changes. */
const refKinds = {
  t: 'task',
  r: 'routine',
  p: 'post',
  g: 'goal',
  o: 'outcome',
  k: 'campaign',
  m: 'message',
  c: 'contact',
  n: 'article',
  h: 'heard',
  a: 'automation',
} as const

type RefLetter = keyof typeof refKinds
/** A variant has its post's letter and number, and its channel behind a slash. */
export type RefKind = (typeof refKinds)[RefLetter] | 'variant'

export interface Ref {
  readonly kind: RefKind
  /** The row's number; of a variant its post's. */
  readonly id: number
  /** Of a variant: its channel's key, with the format behind a colon where the post has two on that channel (`instagram:story`). */
  readonly part?: string
}

const letters: Readonly<Record<RefKind, RefLetter>> = {
  task: 't',
  routine: 'r',
  post: 'p',
  variant: 'p',
  goal: 'g',
  outcome: 'o',
  campaign: 'k',
  message: 'm',
  contact: 'c',
  article: 'n',
  heard: 'h',
  automation: 'a',
}

export function formatRef(ref: Ref): string {
  return `${letters[ref.kind]}${ref.id}${ref.part === undefined ? '' : `/${ref.part}`}`
}

/** Refs to be typed, those of numbers that follow each other as ranges: `p8-p12 p14`. */
export function formatRefs(refs: readonly Ref[]): string {
  const runs: Ref[][] = []
  for (const ref of refs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const follows = last && ref.part === undefined && sameRef(ref, { ...last, id: last.id + 1 })
    if (follows) run?.push(ref)
    else runs.push([ref])
  }
  return runs
    .flatMap((run) =>
      run.length < 3 ? run.map(formatRef) : `${formatRef(run[0] as Ref)}-${formatRef(run.at(-1) as Ref)}`,
    )
    .join(' ')
}

export function sameRef(a: Ref | null, b: Ref | null): boolean {
  if (a === null || b === null) return false
  return a.kind === b.kind && a.id === b.id && a.part === b.part
}

const single = /^([a-z])([1-9]\d{0,8})$/
const variant = /^p([1-9]\d{0,8})\/([a-z][a-z0-9-]{0,39}(?::[a-z]+)?)$/
const range = /^([a-z])([1-9]\d{0,8})-([a-z])?([1-9]\d{0,8})$/
/** One command never means more things than this. */
const longestRange = 200

/** True for words that have the form of a ref or a range of refs, whether or not that letter exists. */
export function looksLikeRef(word: string): boolean {
  return single.test(word) || range.test(word) || variant.test(word)
}

/** `r5` → [routine 5]; `r5-r9` and `r5-9` → five routines; `p31/ig` → a variant, whose channel still has to be looked up. Throws a usage error that names the word. */
export function parseRefs(word: string): Ref[] {
  const one = single.exec(word)
  if (one) return [{ kind: kindOf(one[1], word), id: Number(one[2]) }]
  const part = variant.exec(word)
  if (part) return [{ kind: 'variant', id: Number(part[1]), part: part[2] as string }]
  const many = range.exec(word)
  if (!many) {
    throw new SmmError('usage', `"${word}" is not a ref; a ref is a letter and a number, such as r5 or t12`, [
      'smm today',
    ])
  }
  const kind = kindOf(many[1], word)
  const first = Number(many[2])
  const last = Number(many[4])
  if (many[3] !== undefined && many[3] !== many[1]) {
    throw new SmmError('usage', `the range "${word}" mixes two kinds; name each by itself`)
  }
  if (last < first) throw new SmmError('usage', `the range "${word}" runs backwards`)
  if (last - first >= longestRange) {
    throw new SmmError('usage', `the range "${word}" names more than ${longestRange} things`)
  }
  return Array.from({ length: last - first + 1 }, (_, index) => ({ kind, id: first + index }))
}

function kindOf(letter: string | undefined, word: string): (typeof refKinds)[RefLetter] {
  const kind = refKinds[letter as RefLetter]
  if (kind) return kind
  const known = Object.entries(refKinds)
    .map(([each, name]) => `${each} ${name}`)
    .join(', ')
  throw new SmmError('usage', `"${word}" is no ref that smm knows; the letters are ${known}`)
}
