import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { checkPost } from '../../post/checked.ts'
import { storedDraft } from '../../post/draft.ts'
import { type NamedPost, postsNamed } from '../../post/named.ts'
import { postCard } from '../../../render/views/post-card.ts'
import { card } from '../../../render/card.ts'
import { paintFor } from '../../../render/paint.ts'
import { type CheckedPost, postView } from '../../post/view.ts'
import { type OpenDesk, reading } from '../../with-store.ts'
import { formatRef } from '../../../domain/ref.ts'
import { hasDrifted } from '../../../domain/variant/variant.ts'
import type { PostView } from '../../../render/views/post-view.ts'

interface PostShow {
  readonly refs: readonly string[]
  readonly json?: string
}

export function postShowCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('show')
    .summary('show a post as it would leave, channel by channel')
    .description(
      'Shows posts with every variant as it would leave: text with link and hashtags in their place, its length as the platform counts, pictures, time, and what the check finds. Where the base text was changed after a variant got its own, the words that differ are marked.',
    )
    .argument('<refs...>', 'posts or variants: p31, p31/instagram')
  return addJsonOption(command)
    .addHelpText('after', '\nExamples:\n  smm post show p31\n  smm post show p31/x\n  smm post show p31 --json=ref,status,variants')
    .action((refs: string[], options: Omit<PostShow, 'refs'>) => postShow(context, { refs, ...options }))
}

export async function postShow(context: Context, input: PostShow): Promise<void> {
  await reading(context, async (open) => {
    const views: PostView[] = []
    for (const named of await postsNamed(context, open, input)) {
      const checked = await checkedOf(context, open, named)
      const view = postView(open.store, checked)
      views.push(view)
      if (input.json === undefined) await print(context, view, checked)
    }
    if (input.json !== undefined) printJson(context, input.json, views)
  })
}

async function checkedOf(context: Context, open: OpenDesk, { post, parts }: NamedPost): Promise<CheckedPost> {
  const client = open.store.clients.get(post.clientId) as Client
  const variants = await checkPost(context, open, storedDraft(open.store, client, post))
  const wanted = variants.filter(({ ref }) => parts === null || parts.includes(formatRef(ref)))
  return { client, post, variants: wanted }
}

async function print(context: Context, view: PostView, { post, variants }: CheckedPost): Promise<void> {
  const drifted = variants.filter(({ variant }) => hasDrifted(variant, post))
  const diffWords = drifted.length > 0 ? await context.diffWords() : null
  const drifts = new Map(
    drifted.map(({ ref, variant }) => [formatRef(ref), diffWords?.(variant.basedOn ?? '', post.text) ?? []]),
  )
  const paint = await paintFor(context.io.wantsColour('out'))
  const lines = card(`${view.ref} ${view.title}`, postCard(view, drifts), { width: context.io.width, paint })
  context.io.out(lines.map((line) => `${line}\n`).join(''))
}
