import type { Context } from './context.ts'
import { type OutputOptions, printJson } from './options/output.ts'
import { storesOf } from './with-store.ts'

/**
 * What a command that lists or sums up the desk does where there is none: how to start, and what is in the way if a desk could not be
 * made. As data that is `empty`, and the words stay off stdout. Nothing is created. Commands that show one named thing do not use it: the
 * thing is not there, and a file or a check must not come out well without it.
 */
export function howToStart(context: Context, options: OutputOptions, empty: object): () => Promise<void> {
  return async () => {
    ;(await storesOf(context)).refuseUnwritable()
    if (options.json !== undefined) return printJson(context, Array.isArray(empty) ? options.json : '*', empty)
    if (options.csv) return context.say('No desk yet. Begin: smm init')
    context.io.out(`${waysToStart(context.io.columns).join('\n')}\n`)
  }
}

const ways = [
  ['smm init', 'set up your desk, one question at a time'],
  ['smm strategy new acme --template restaurant', 'or begin with a client at once'],
  ['smm today --demo', 'or look around in a bundled desk'],
] as const

/** Below so many columns the words stand beneath each command. */
const besideEachOther = 92

function waysToStart(columns: number | null): string[] {
  const isNarrow = columns !== null && columns < besideEachOther
  const lines = ways.flatMap(([command, words]) =>
    isNarrow ? [`  ${command}`, `      ${words}`] : [`  ${command.padEnd(47)}  ${words}`],
  )
  return ['No desk yet. Three ways to begin:', '', ...lines]
}
