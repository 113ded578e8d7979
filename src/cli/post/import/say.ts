import type { Client } from '../../../domain/client.ts'
import { spokenRowProblem } from '../../../domain/import/row.ts'
import { counted, figure } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { Context } from '../../context.ts'
import { type OutputOptions, printRows } from '../../options/output.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import type { OpenDesk } from '../../with-store.ts'
import type { ImportedVariant, ImportPlan } from './plan.ts'
import type { SourceRows } from './source.ts'

/** Says what became of the rows; what came is listed on stdout. */
export async function sayImport(
  context: Context,
  open: OpenDesk,
  client: Client,
  source: SourceRows,
  plan: ImportPlan,
  options: OutputOptions & { readonly dryRun?: boolean },
): Promise<void> {
  const variants = plan.posts.flatMap((each) => each.variants)
  sayKnown(context, source, plan)
  if (plan.posts.length > 0) {
    const scheduled = variants.filter(({ variant }) => variant.state === 'scheduled').length
    const verb = options.dryRun ? 'Would import' : 'Imported'
    context.say(
      `${verb} ${counted(plan.posts.length, 'post')} for ${client.name}: ${figure(scheduled)} of ${counted(variants.length, 'variant')} scheduled.${options.dryRun ? '' : ' Undo: smm undo'}`,
    )
  }
  if (source.unread.length > 0)
    context.say(`Nothing was taken from ${source.unread.map((each) => `"${each}"`).join(', ')}.`)
  for (const each of variants) for (const line of remarksOf(source, each)) context.say(line)
  sayAdvice(context, plan)
  await listImported(context, open, client, plan, options)
}

async function listImported(
  context: Context,
  open: OpenDesk,
  client: Client,
  { posts }: ImportPlan,
  options: OutputOptions,
): Promise<void> {
  const rows = posts.flatMap(({ post, variants }) =>
    variants.map(({ row, checked, variant, barriers }) => ({
      line: row.line,
      ref: formatRef(checked.ref),
      status: variant.state,
      when: variant.plannedOn === null ? null : `${variant.plannedOn} ${variant.plannedTime}`,
      plannedAt: variant.plannedAt,
      title: post.title,
      findings: barriers,
    })),
  )
  await printRows(context, options, rows, [
    { title: 'variant', cell: (row) => row.ref },
    { title: 'status', cell: (row) => row.status },
    { title: 'when', cell: (row) => (row.plannedAt === null ? '—' : spokenInstant(open, client, row.plannedAt)) },
    { title: 'title', cell: (row) => row.title, shrinks: true },
  ])
}

/** Warnings keep nothing back, and a long file has many. */
function sayAdvice(context: Context, { posts }: ImportPlan): void {
  const found = posts.flatMap(({ variants }) => variants.flatMap(({ checked }) => checked.findings))
  const warnings = found.filter(({ severity }) => severity === 'warning').length
  const [first, last] = [posts[0]?.post.id, posts.at(-1)?.post.id]
  if (warnings === 0 || first === undefined) return
  context.say(
    `The check has ${counted(warnings, 'warning')}: smm post check p${first}${last === first ? '' : `-p${last}`}`,
  )
}

function sayKnown(context: Context, { name }: SourceRows, { known, posts, problems }: ImportPlan): void {
  if (known.length === 0) return
  const refs = known.slice(0, 5).map(({ origin }) => `p${origin.id}${origin.isDropped ? ', dropped' : ''}`)
  const more = known.length > refs.length ? ` and ${known.length - refs.length} more` : ''
  const isAll = posts.length + problems.length === 0
  const what = isAll
    ? `Everything in ${name} is`
    : `${counted(known.length, 'post')} of ${name} ${known.length === 1 ? 'is' : 'are'}`
  context.say(`${what} here already (${refs.join('; ')}${more})${isAll ? '; nothing was changed.' : '.'}`)
}

/** Why a variant is a draft although its row says when, and what was not taken. */
function remarksOf({ name, onWeb }: SourceRows, { row, checked, barriers, isLate, shift }: ImportedVariant): string[] {
  const ref = formatRef(checked.ref)
  const line = (message: string) => spokenRowProblem(name, { line: row.line, column: '', message })
  const web = (onWeb.get(row) ?? []).map((address) =>
    line(`${address} lies on the web, and files are of this machine; fetch it, then smm post edit ${ref} --media FILE`),
  )
  const late = isLate ? [line(`its time has passed, so ${ref} is a draft; smm post schedule ${ref} --next`)] : []
  const shifted = shift === '' ? [] : [line(`${ref}: ${shift}`)]
  const kept = barriers.map(({ message, rule, mend }) => line(`${ref} stays a draft: ${message} [${rule}]; ${mend}`))
  return [...web, ...late, ...shifted, ...kept]
}
