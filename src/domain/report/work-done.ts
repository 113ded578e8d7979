import type { Activity } from '../activity.ts'
import { type Action, type Block, blockOf, blocks, type Owner } from '../words.ts'

/** A piece of work of the week, by its title. */
export interface WorkPiece {
  readonly title: string
  readonly by: Owner
  readonly block: Block
  readonly action: Action
  /** Acts: replies, comments, or times. */
  readonly count: number
}

/** The pieces of work, each named once for who did it and what it was, in the order of the blocks and then of the ledger. */
export function workPieces(activities: readonly Activity[]): WorkPiece[] {
  const pieces = new Map<string, WorkPiece>()
  for (const activity of activities) {
    const { title, by, action, count } = activity
    const name = JSON.stringify([title, by, action])
    const known = pieces.get(name)
    pieces.set(
      name,
      known ? { ...known, count: known.count + count } : { title, by, block: blockOf(activity), action, count },
    )
  }
  return blocks.flatMap((block) => [...pieces.values()].filter((piece) => piece.block === block))
}

/** Acts of one block of the list and who did them. Likes are left out: they add up to nothing. */
export interface BlockWork {
  readonly block: Block
  /** Null: replies that nobody counted. */
  readonly manager: number | null
  readonly client: number | null
}

export function workByBlock(activities: readonly Activity[]): BlockWork[] {
  const acts = (block: Block, by: Owner) => {
    const done = activities.filter((each) => blockOf(each) === block && each.by === by && each.action !== 'like')
    const counted = done.filter((each) => each.counted)
    return done.length > 0 && counted.length === 0 ? null : counted.reduce((sum, each) => sum + each.count, 0)
  }
  return blocks
    .map((block) => ({ block, manager: acts(block, 'manager'), client: acts(block, 'client') }))
    .filter((row) => row.manager !== 0 || row.client !== 0)
}
