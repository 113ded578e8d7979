import type { Command } from 'commander'
import { parseRefs } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { paintFor } from '../../render/paint.ts'
import type { Context } from '../context.ts'
import { printJson } from '../options/output.ts'
import { type Facts, factsOf } from '../show/facts.ts'
import { reading } from '../with-store.ts'

interface Show {
  readonly refs: readonly string[]
  readonly json?: string
}

export function showCommand(parent: Command, context: Context): Command {
  return parent
    .command('show')
    .summary('show a thing by its ref')
    .description('Shows all that is recorded of tasks, routines, ideas, goals and outcomes, with their latest history.')
    .argument('<refs...>', 'refs such as r5 or t12')
    .option('--json [fields]', 'print JSON, or only these of its fields')
    .addHelpText('after', '\nExamples:\n  smm show r5\n  smm show t3 g1 --json')
    .action((refs: string[], options: Omit<Show, 'refs'>) => show(context, { refs, ...options }))
}

export async function show(context: Context, input: Show): Promise<void> {
  await reading(context, async (open) => {
    const things = input.refs.flatMap(parseRefs).map((ref) => factsOf(open, ref))
    if (input.json !== undefined) return printJson(context, input.json, things)
    const { card } = await import('../../render/card.ts')
    const paint = await paintFor(context.io.wantsColour('out'))
    for (const facts of things) {
      const { ref, title, ...others } = facts
      const rows = Object.entries(others).map(([label, value]) => ({
        label: spokenLabel(label),
        texts: textsOf(value),
      }))
      const lines = card(`${ref} ${cleanLine(String(title))}`, [{ rows }], { width: context.io.width, paint })
      context.io.out(lines.map((line) => `${line}\n`).join(''))
    }
  })
}

function textsOf(value: Facts[string] | undefined): string[] {
  if (value === null || value === undefined || value === '') return ['—']
  if (typeof value === 'object') return value.length === 0 ? ['—'] : [...value]
  return [String(value)]
}

/** `lastDone` → `last done`. */
function spokenLabel(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
