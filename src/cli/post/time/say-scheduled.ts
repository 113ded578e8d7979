import { formatRef } from '../../../domain/ref.ts'
import { paintFor } from '../../../render/paint.ts'
import { findingLines } from '../../../render/views/post-text.ts'
import type { PostView } from '../../../render/views/post-view.ts'
import type { Context } from '../../context.ts'
import { printJson, printRows } from '../../options/output.ts'
import { spokenInstant } from '../../spoken-instant.ts'
import type { OpenDesk } from '../../with-store.ts'
import { type CheckedVariant, checkPost } from '../checked.ts'
import { storedDraft } from '../make/draft.ts'
import { alsoThere } from '../out/outside.ts'
import { type CheckedPost, postView } from '../view.ts'

/** Says when variants go out, by the desk's clock and the client's, and what the check warns of. */
export async function sayScheduled(
  context: Context,
  open: OpenDesk,
  posts: readonly CheckedPost[],
  { json, dryRun }: { readonly json?: string; readonly dryRun?: boolean },
  verb: string,
): Promise<void> {
  const rows = posts.flatMap(({ client, post, variants }) =>
    variants.map((each) => ({
      ref: formatRef(each.ref),
      client: client.slug,
      title: post.title,
      when: each.variant.plannedAt === null ? '—' : spokenInstant(open, client, each.variant.plannedAt),
      findings: each.findings,
    })),
  )
  context.say(
    `${verb} ${rows.length === 1 ? 'one variant' : `${rows.length} variants`}.${dryRun ? '' : ' Undo: smm undo'}`,
  )
  const outside = posts.flatMap(({ variants }) => variants.filter(({ variant }) => variant.handedTo !== ''))
  for (const sentence of alsoThere(outside, 'moved')) context.say(sentence)
  if (json !== undefined) {
    const views: PostView[] = []
    for (const each of posts) {
      views.push(postView(open.store, { ...each, all: await withOthers(context, open, each) }))
    }
    return printJson(context, json, views)
  }
  await printRows(context, {}, rows, [
    { title: 'variant', cell: (row) => row.ref },
    { title: 'client', cell: (row) => row.client, dispensable: 1 },
    { title: 'when', cell: (row) => row.when },
    { title: 'title', cell: (row) => row.title, shrinks: true },
  ])
  const paint = await paintFor(context.io.wantsColour('out'))
  const width = context.io.isTerminal ? context.io.width : null
  const lines = rows.flatMap((row) => findingLines(row.ref, row.findings, width, paint))
  if (lines.length > 0) context.io.out(lines.map((line) => `${line}\n`).join(''))
}

/** All variants of a post: those that are shown, which may be about to be written, and the others as the desk has them. */
async function withOthers(context: Context, open: OpenDesk, part: CheckedPost): Promise<CheckedVariant[]> {
  const shown = new Map(part.variants.map((each) => [each.variant.id, each]))
  const stored = await checkPost(context, open, storedDraft(open.store, part.client, part.post))
  return stored.map((each) => shown.get(each.variant.id) ?? each)
}
