import type { Client } from '../../domain/client.ts'
import type { StrategyEdit } from '../../domain/strategy/edits.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'

/** A change of a strategy that was found to be sound. */
export interface StrategyChange {
  /** The version that it makes. */
  readonly version: number
  /** Stores it; runs inside the transaction of the command. */
  write(): void
}

/**
 * Plans what a command's change of a channel, a goal, a routine or the hours sold means for the strategy that holds it, so that the rows and
 * the YAML never say different things. Null when there is no strategy, or nothing of it changes; a change that the strategy cannot bear
 * is refused. Several plans of one command may be written one after another.
 */
export async function planStrategyChange(
  context: Context,
  { store, now, at }: OpenDesk,
  client: Client,
  /** What is to be set in the strategy; `entryAt` gives what stands at a place of its text, to be set in another. */
  editsOf: (strategy: Strategy, entryAt: (path: StrategyEdit['path']) => unknown) => readonly StrategyEdit[],
): Promise<StrategyChange | null> {
  const newest = store.strategies.newest(client.id)
  // A client without a strategy does not pay for the YAML reader.
  if (!newest) return null
  const files = await context.strategyFiles()
  const name = `strategy of ${client.slug}`
  const edited = (before: string) => {
    const edits = editsOf(files.parse(before, name).strategy, (path) => files.get(before, path))
    const text = edits.reduce((each, edit) => files.set(each, edit.path, edit.value), before)
    return edits.length === 0 ? null : files.parse(text, name)
  }
  const planned = edited(newest.text)
  if (planned === null || planned.canonical === newest.text) return null
  return {
    version: newest.version + 1,
    write() {
      // Worked out again from what is stored by now: another smm, or a plan written before this one, may have made a version since.
      const latest = store.strategies.newest(client.id) ?? newest
      const file = latest.hash === newest.hash ? planned : edited(latest.text)
      if (file)
        store.applyStrategy({ clientId: client.id, strategy: file.strategy, text: file.canonical, today: now.day, at })
    },
  }
}

/** The end of a sentence about a change that went into the strategy. */
export function versionWords(plan: StrategyChange | null): string {
  return plan ? `; strategy version ${plan.version}` : ''
}
