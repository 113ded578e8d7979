import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef, parseRefs } from '../../../domain/ref.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import { addAnswerOptions } from '../../answers.ts'
import type { Context } from '../../context.ts'
import { addJsonOption } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { watchedApprovals } from '../../post/approval/standing.ts'
import { type CheckedVariant, checkPost } from '../../post/checked.ts'
import { readSaidMedia } from '../../post/make/media.ts'
import { planNewPost, writeNewPost } from '../../post/make/new-post.ts'
import { addPostOptions, type PostOptions } from '../../post/make/options.ts'
import { type Source, type SourceOptions, sourceOf } from '../../post/make/source.ts'
import { keepingWords } from '../../post/make/words-said.ts'
import { sayPost } from '../../post/say.ts'
import { resolveClient } from '../../resolve/client.ts'
import { missingThing } from '../../resolve/things.ts'
import { change, reading, writing } from '../../with-store.ts'

interface PostNew extends PostOptions, SourceOptions {
  readonly json?: string
  readonly dryRun?: boolean
}

export function postNewCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('new')
    .summary('make a post with a variant for each channel')
    .description(
      'Makes a post: one idea, and a variant of it for each channel, every one checked against its platform’s rules at once. The words come from a recipe, from --text, from a file or a pipe (--file -), or from the editor; without --on it goes to all channels on which something is published. What the check finds keeps nobody from drafting; it must be mended before the post is scheduled.',
    )
    .option('--client <client>', 'the client, by slug or its beginning; with --idea it is the idea’s')
    .option('--recipe <name>', 'a recipe: smm template list shows them')
    .option('--text <words>', 'the base text')
    .option('--file <file>', 'the base text from a file; - is standard input')
    .option('--edit', 'write the base text in the editor')
    .option('--idea <ref>', 'make it of an idea that is kept: p12', parser(ideaOf))
  addPostOptions(command)
  addAnswerOptions(command)
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm post new --client acme --recipe meet-the-maker --on "ig, x, linkedin, blog"\n  smm post new --client acme --recipe how-to --set task="Keep rye fresh" --yes\n  smm post new --client acme --text "The oven is lit at four." --on x --link https://acme.example\n  smm post new --client acme --file post.md --media oven.jpg --alt "The oven at four"',
    )
    .action(async (options: Omit<PostNew, 'client'> & { readonly client?: string }) => {
      await postNew(context, { ...options, client: options.client ?? (await clientOfIdea(context, options.idea)) })
    })
}

async function clientOfIdea(context: Context, idea: number | undefined): Promise<string> {
  if (idea === undefined) {
    throw new SmmError('usage', 'post new needs --client <client>: the client, by slug or its beginning', [
      'smm post new --client acme --text "The oven is lit at four." --on x',
    ])
  }
  const ref = { kind: 'post', id: idea } as const
  return reading(context, ({ store }) => {
    const post = store.posts.get(idea)
    if (!post) throw missingThing(store, ref)
    return (store.clients.get(post.clientId) as Client).slug
  })
}

/** Makes a post and gives its number. */
export async function postNew(context: Context, input: PostNew): Promise<number> {
  const source = await sourceOf(context, input)
  const media = await readSaidMedia(context, input)
  return keepingWords(context, source.words, `smm post new --client ${input.client}`, () =>
    writing(context, async (open) => {
      const client = resolveClient(open.store, input.client)
      const made = await planNewPost(context, open, client, withLink(input, source), source, media)
      const checked = await checkPost(context, open, made.draft)
      // Another alt text of a file that the client has already is another one in every post that shows it.
      const watch = await watchedApprovals(context, open, [client])
      const lost = change(
        context,
        open,
        () => {
          writeNewPost(open, made)
          return watch()
        },
        input.dryRun,
      )
      const post = { client, post: made.draft.post, variants: checked }
      const verb = input.dryRun ? 'Would make' : 'Made'
      await sayPost(context, open, post, input, `${verb} ${summary(made.draft.post, client, checked)}`)
      if (made.shots.length > 0) context.say(`Pictures are asked of ${client.name}: ${made.shots.join('; ')}.`)
      for (const sentence of lost) context.say(sentence)
      return made.draft.post.id
    }),
  )
}

/** A link that a recipe asked for counts as said. */
function withLink(input: PostNew, { recipe }: Source): PostNew {
  return recipe?.link === undefined ? input : { ...input, link: recipe.link }
}

function summary(post: Post, client: Client, variants: readonly CheckedVariant[]): string {
  const ref = formatRef({ kind: 'post', id: post.id })
  const count = variants.length === 1 ? 'one variant' : `${variants.length} variants`
  return `${ref} ${phrase(post.title)} for ${client.name}: ${variants.length === 0 ? 'no channel yet' : count}.`
}

function ideaOf(word: string): number {
  const [ref, more] = parseRefs(word)
  if (ref?.kind === 'post' && !more) return ref.id
  throw new SmmError('usage', `"${word}" is no idea; write its ref, such as p12`)
}
