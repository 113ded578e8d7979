import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { formatRef } from '../../../domain/ref.ts'
import { checkRules, isBlocked } from '../../../domain/variant/check/finding.ts'
import { paintFor } from '../../../render/paint.ts'
import { findingLines } from '../../../render/views/post-text.ts'
import type { Context } from '../../context.ts'
import { Found } from '../../found.ts'
import { addJsonOption, printJson, printRows } from '../../options/output.ts'
import { postChecker } from '../../post/checked.ts'
import { storedDraft } from '../../post/make/draft.ts'
import { postsNamed } from '../../post/named.ts'
import { reading } from '../../with-store.ts'

interface PostCheck {
  readonly refs: readonly string[]
  readonly client?: string
  readonly rules?: boolean
  readonly json?: string
}

export function postCheckCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('check')
    .summary('check posts against every rule')
    .description(
      'Holds variants against the rules of their platform, the client and the strategy: one finding a line with place, rule and what mends it. Ends with 1 when one of them is an error: such a variant cannot be scheduled. Without a ref all posts that are still being made are checked.',
    )
    .argument('[refs...]', 'posts or variants: p31, p31/instagram, p31-p40')
    .option('--client <client>', 'only posts of this client')
    .option('--rules', 'list the rules')
  return addJsonOption(command)
    .addHelpText(
      'after',
      '\nExamples:\n  smm post check p31\n  smm post check p31/x\n  smm post check --client acme\n  smm post check --rules',
    )
    .action((refs: string[], options: Omit<PostCheck, 'refs'>) => postCheck(context, { refs, ...options }))
}

export async function postCheck(context: Context, input: PostCheck): Promise<void> {
  if (input.rules) return listRules(context, input)
  const { checked: findings, homeless } = await reading(context, async (open) => {
    const named = await postsNamed(context, open, input)
    const check = postChecker(context, open)
    const checked = []
    for (const { post, parts } of named) {
      const client = open.store.clients.get(post.clientId) as Client
      for (const each of await check(storedDraft(open.store, client, post))) {
        if (each.variant.state === 'dropped') continue
        const ref = formatRef(each.ref)
        if (parts === null || parts.includes(ref)) checked.push({ ref, findings: each.findings })
      }
    }
    const bare = named.filter(({ parts, post }) => parts === null && open.store.variants.of(post.id).length === 0)
    return { checked, homeless: input.refs.length === 0 ? [] : bare.map(({ post }) => `p${post.id}`) }
  })
  if (input.json !== undefined) {
    printJson(
      context,
      input.json,
      findings.flatMap(({ ref, findings }) => findings.map((each) => ({ ref, ...each }))),
    )
  } else {
    await print(context, findings, homeless)
  }
  if (findings.some((each) => isBlocked(each.findings))) throw new Found()
}

type Checked = { readonly ref: string; readonly findings: Parameters<typeof findingLines>[1] }

async function print(context: Context, checked: readonly Checked[], homeless: readonly string[]): Promise<void> {
  const paint = await paintFor(context.io.wantsColour('out'))
  const width = context.io.isTerminal ? context.io.width : null
  const lines = checked.flatMap(({ ref, findings }) => findingLines(ref, findings, width, paint))
  context.io.out(lines.map((line) => `${line}\n`).join(''))
  const fine = checked.filter(({ findings }) => findings.length === 0).map(({ ref }) => ref)
  if (fine.length > 0) context.say(`Fine: ${fine.join(', ')}.`)
  for (const ref of homeless) context.say(`${ref} goes to no channel yet: smm post edit ${ref} --on "ig, x"`)
  if (checked.length + homeless.length === 0) context.say('There is nothing to check: smm post new')
}

/** The rules are no secret: what is looked for, by id. */
async function listRules(context: Context, { json }: PostCheck): Promise<void> {
  const rows = Object.entries(checkRules).map(([rule, about]) => ({ rule, about }))
  await printRows(context, json === undefined ? {} : { json }, rows, [
    { title: 'rule', cell: (row) => row.rule },
    { title: 'what it looks for', cell: (row) => row.about, shrinks: true },
  ])
}
