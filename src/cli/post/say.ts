import { paintFor } from '../../render/paint.ts'
import { findingLines, variantColumns } from '../../render/views/post-text.ts'
import type { Context } from '../context.ts'
import { printJson, printRows } from '../options/output.ts'
import { spokenInstant } from '../spoken-instant.ts'
import type { OpenDesk } from '../with-store.ts'
import { type CheckedPost, postView } from './view.ts'

/** Says what became of a post, and prints its variants with what the check found. */
export async function sayPost(
  context: Context,
  open: OpenDesk,
  checked: CheckedPost,
  { json, dryRun }: { readonly json?: string; readonly dryRun?: boolean },
  sentence: string,
): Promise<void> {
  const view = postView(open.store, checked)
  context.say(`${sentence}${dryRun ? '' : ' Undo: smm undo'}`)
  if (json !== undefined) return printJson(context, json, view)
  if (view.variants.length === 0) {
    return context.say(`Say where it goes: smm post edit ${view.ref} --on "ig, x"`)
  }
  const columns = variantColumns((at) => spokenInstant(open, checked.client, at))
  await printRows(context, {}, view.variants, columns)
  const paint = await paintFor(context.io.wantsColour('out'))
  const width = context.io.isTerminal ? context.io.width : null
  const lines = view.variants.flatMap((each) => findingLines(each.ref, each.findings, width, paint))
  if (lines.length > 0) context.io.out(lines.map((line) => `${line}\n`).join(''))
}
