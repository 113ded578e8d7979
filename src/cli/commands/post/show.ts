import type { Command } from 'commander'
import type { PostView } from '../../../render/views/post-view.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { postsNamed } from '../../post/named.ts'
import { printPost, shownPost } from '../../show/post.ts'
import { reading } from '../../with-store.ts'

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
    .addHelpText(
      'after',
      '\nExamples:\n  smm post show p31\n  smm post show p31/x\n  smm post show p31 --json=ref,status,variants',
    )
    .action((refs: string[], options: Omit<PostShow, 'refs'>) => postShow(context, { refs, ...options }))
}

export async function postShow(context: Context, input: PostShow): Promise<void> {
  await reading(context, async (open) => {
    const views: PostView[] = []
    for (const named of await postsNamed(context, open, { ...input, evenOver: true })) {
      const shown = await shownPost(context, open, named)
      views.push(shown.view)
      if (input.json === undefined) await printPost(context, shown)
    }
    if (input.json !== undefined) printJson(context, input.json, views)
  })
}
