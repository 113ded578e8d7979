import type { Command } from 'commander'
import { formatRef, parseRefs } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { paintFor } from '../../render/paint.ts'
import { campaignState } from '../campaign/facts.ts'
import { campaignNamed } from '../campaign/named.ts'
import { campaignView, printCampaign } from '../campaign/view.ts'
import type { Context } from '../context.ts'
import { printJson } from '../options/output.ts'
import { type Facts, factsOf } from '../show/facts.ts'
import { postFacts, printPost } from '../show/post.ts'
import { reading } from '../with-store.ts'

interface Show {
  readonly refs: readonly string[]
  readonly json?: string
}

export function showCommand(parent: Command, context: Context): Command {
  return parent
    .command('show')
    .summary('show a thing by its ref')
    .description(
      'Shows all that is recorded of tasks, routines, posts and their variants, goals, outcomes, campaigns, conversations, contacts, automations, articles and what was heard, with their latest history.',
    )
    .argument('<refs...>', 'refs such as r5, t12 or p31/instagram')
    .option('--json [fields]', 'print JSON, or only these of its fields')
    .addHelpText('after', '\nExamples:\n  smm show r5\n  smm show t3 g1 --json')
    .action((refs: string[], options: Omit<Show, 'refs'>) => show(context, { refs, ...options }))
}

export async function show(context: Context, input: Show): Promise<void> {
  await reading(context, async (open) => {
    const refs = input.refs.flatMap(parseRefs)
    const things: object[] = []
    for (const ref of refs) {
      if (ref.kind === 'campaign') {
        const { campaign, client } = campaignNamed(open.store, ref)
        const view = await campaignView(context, open, await campaignState(context, open, client, campaign))
        things.push(view)
        if (input.json === undefined) await printCampaign(context, open, client, view)
        continue
      }
      const isPost = ref.kind === 'variant' || (ref.kind === 'post' && open.store.posts.get(ref.id)?.status === 'open')
      const thing = isPost ? await postFacts(context, open, formatRef(ref)) : { facts: factsOf(open, ref) }
      things.push('facts' in thing ? thing.facts : thing.view)
      if (input.json !== undefined) continue
      if ('facts' in thing) await printFacts(context, thing.facts)
      else await printPost(context, thing)
    }
    if (input.json !== undefined) printJson(context, input.json, things)
  })
}

async function printFacts(context: Context, facts: Facts): Promise<void> {
  const { card } = await import('../../render/card.ts')
  const paint = await paintFor(context.io.wantsColour('out'))
  const { ref, title, ...others } = facts
  const rows = Object.entries(others).map(([label, value]) => ({ label: spokenLabel(label), texts: textsOf(value) }))
  const lines = card(`${ref} ${cleanLine(String(title))}`, [{ rows }], { width: context.io.width, paint })
  context.io.out(lines.map((line) => `${line}\n`).join(''))
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
