import { SmmError } from './errors.ts'
import { cleanLine } from './text/clean.ts'
import type { Instant } from './time/instant.ts'
import type { ApprovalNeed } from './words.ts'

/** What a client is shown of one week, for its word by a deadline. */
export interface Pack {
  readonly id: number
  readonly clientId: number
  /** `2026-W48`, by the client's calendar. */
  readonly week: string
  readonly madeAt: Instant
  readonly deadlineAt: Instant
  /** The client agreed that no answer is a yes. */
  readonly silenceIsYes: boolean
  /** What the pack says of silence in words of one's own; empty: the usual ones. */
  readonly silence: string
  /** null: it is the week's pack. */
  readonly replacedAt: Instant | null
}

/** What no answer means, as it was said. */
export type Silence = Pick<Pack, 'silenceIsYes' | 'silence'>

const longestClause = 300

/** `yes`, `no`, words of one's own (which make no yes of silence), or both: `yes: No answer is a yes, as agreed on 3 Nov.` */
export function parseSilence(text: string): Silence {
  const line = cleanLine(text)
  const [, word, own] = /^(yes|no)(?::\s*(.*))?$/i.exec(line) ?? []
  const silence = word === undefined ? line : (own ?? '')
  if (line === '') throw new SmmError('usage', 'it is empty')
  if (silence.length > longestClause) {
    throw new SmmError('usage', `it has ${silence.length} characters; ${longestClause} are the most`)
  }
  return { silenceIsYes: word?.toLowerCase() === 'yes', silence }
}

/** What a pack says of silence: words of one's own, else what holds for this client. */
export function silenceWords({ silenceIsYes, silence }: Silence, need: ApprovalNeed): string {
  if (silence !== '') return silence
  if (silenceIsYes) return 'If we hear nothing by then, we take it as a yes, as we agreed.'
  return need === 'needed'
    ? 'Silence does not count as a yes: what you do not answer does not go out.'
    : 'If we hear nothing by then, the posts go out as they stand here.'
}

/** Something that a pack shows, as it stands now. */
export interface ShownHash {
  readonly variantId: number
  readonly hash: string
  readonly isApproved: boolean
}

/** True when silence could be a yes to what the client has not had before with that meaning. `seen`: the hashes of what the week's earlier pack showed, by variant. */
export function isNews(
  before: Pick<Pack, 'silenceIsYes'> | undefined,
  seen: ReadonlyMap<number, string>,
  shown: readonly ShownHash[],
): boolean {
  if (!before?.silenceIsYes) return true
  return shown.some(({ variantId, hash, isApproved }) => !isApproved && seen.get(variantId) !== hash)
}

/** Numbers of posts as one says them: `p40-p42 p45`. */
export function postsInShort(ids: readonly number[]): string {
  const runs: number[][] = []
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.at(-1) === id - 1) run.push(id)
    else runs.push([id])
  }
  return runs.map((run) => (run.length > 1 ? `p${run[0]}-p${run.at(-1)}` : `p${run[0]}`)).join(' ')
}
