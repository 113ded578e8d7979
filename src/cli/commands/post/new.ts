import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Media } from '../../../domain/media.ts'
import { type NewPost, newIdea, type Post } from '../../../domain/post.ts'
import type { FilledVariant } from '../../../domain/recipe/fill.ts'
import { formatRef, parseRefs } from '../../../domain/ref.ts'
import { phrase } from '../../../domain/text/phrase.ts'
import type { Day } from '../../../domain/time/day.ts'
import { titleOf } from '../../../domain/variant/format-for.ts'
import type { Store } from '../../../store/store.ts'
import { type AnswerOptions, addAnswerOptions } from '../../answers.ts'
import type { Context } from '../../context.ts'
import { addJsonOption } from '../../options/output.ts'
import { parser } from '../../options/parse.ts'
import { type CheckedVariant, checkPost, type PostDraft } from '../../post/checked.ts'
import { asDraft, newVariant, withRefs } from '../../post/draft.ts'
import { kindsOf, mediaFor, putMedia, readSaidMedia, type SaidMedia } from '../../post/media.ts'
import { addPostOptions, type PostOptions } from '../../post/options.ts'
import { type AnsweredRecipe, answerRecipe, fillFor, fromRecipe } from '../../post/recipe.ts'
import { rulebook } from '../../post/rulebook.ts'
import { sayPost } from '../../post/say.ts'
import { shotTask } from '../../post/shots.ts'
import { watchedApprovals } from '../../post/standing.ts'
import { formatOf, type Target, targetsOf } from '../../post/targets.ts'
import { withPostOptions } from '../../post/with-options.ts'
import { keepingWords, type WordsSaid, wordsSaid } from '../../post/words-said.ts'
import { resolveClient } from '../../resolve/client.ts'
import { missingThing } from '../../resolve/things.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface PostNew extends PostOptions, AnswerOptions {
  readonly client: string
  readonly recipe?: string
  readonly text?: string
  readonly file?: string
  readonly edit?: boolean
  readonly idea?: number
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
      const made = await plan(context, open, client, input, source, media)
      const checked = await checkPost(context, open, made.draft)
      // Another alt text of a file that the client has already is another one in every post that shows it.
      const watch = await watchedApprovals(context, open, [client])
      const lost = change(
        context,
        open,
        () => {
          write(open, made)
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

/** Where the words come from, read once and before the desk is opened. */
interface Source {
  readonly recipe: AnsweredRecipe | null
  readonly words: WordsSaid
}

async function sourceOf(context: Context, input: PostNew): Promise<Source> {
  const none: WordsSaid = { text: null, name: '', isTyped: false }
  const fromRecipe = async (name: string) => ({ recipe: await answerRecipe(context, name, input), words: none })
  const editing = {
    name: `${input.client}-post.md`,
    before: async () => '',
    otherwise: 'add --recipe NAME, --text WORDS or --file FILE',
  }
  const isSaid = input.text !== undefined || input.file !== undefined || input.edit !== undefined
  if (input.recipe !== undefined && isSaid) {
    throw new SmmError('usage', 'The words come from one place: a recipe, or --text, --file or --edit')
  }
  if (input.recipe !== undefined) return fromRecipe(input.recipe)
  if (isSaid) return { recipe: null, words: await wordsSaid(context, input, editing) }
  if (input.idea !== undefined) return { recipe: null, words: none }
  if (!context.io.canAsk) {
    throw new SmmError('usage', 'No words came for the post', [
      'add --recipe NAME, --text WORDS, --file FILE or --edit',
      'smm template list',
    ])
  }
  const chosen = await chooseRecipe(context)
  return chosen === null
    ? { recipe: null, words: await wordsSaid(context, { edit: true }, editing) }
    : fromRecipe(chosen)
}

/** null: words of one's own. */
async function chooseRecipe(context: Context): Promise<string | null> {
  const own = 'my own words, in the editor'
  const names = context.templates
    .list()
    .filter((entry) => entry.kind === 'posts')
    .map((entry) => entry.name)
  const prompter = await context.prompter()
  const choices = [own, ...names].map((name) => ({ name, value: name }))
  const chosen = await prompter.choose({ message: 'Which recipe?', choices, initial: own })
  return chosen === own ? null : chosen
}

interface Plan {
  readonly draft: PostDraft
  readonly isNew: boolean
  readonly media: readonly Media[]
  /** Pictures that somebody has to take. */
  readonly shots: readonly string[]
}

async function plan(
  context: Context,
  open: OpenDesk,
  client: Client,
  input: PostNew,
  source: Source,
  saidMedia: readonly SaidMedia[],
): Promise<Plan> {
  const { store, now } = open
  const minutes = await context.templates.minutes()
  const idea = input.idea === undefined ? undefined : ideaNamed(open, client, input.idea)
  const book = await rulebook(context, store.channels.of(client.id))
  const targets = targetsOf(store, client, input.on, input.format, book)
  const base = idea ?? newIdea({ clientId: client.id, title: '', minutes: minutes.idea, createdOn: now.day })
  const started = await startedFrom(context, store, client, base, source, input, targets, now.day)
  const post: Post = {
    ...withPostOptions(store, client, started.post, input),
    id: idea?.id ?? store.posts.nextId(),
    status: targets.length > 0 ? 'open' : 'idea',
    snoozedUntil: null,
    closedAt: null,
  }
  const media = mediaFor(store, client.id, saidMedia)
  const variants = targets.map((target, index) => {
    const own = started.variants.find((each) => each.channel === target.channel.key)
    const format = formatOf(target, book, kindsOf(media), own ? [own.format] : [])
    const takes = index === 0 ? minutes.formats[format] : minutes.variant
    return { variant: asDraft(newVariant(post, target.channel.id, format, takes, own)), channel: target.channel, media }
  })
  const draft = { client, post, variants: withRefs(variants) }
  // Words alone need nobody to take a picture.
  const isShown = variants.some(({ variant }) => variant.format !== 'text')
  return { draft, isNew: idea === undefined, media, shots: media.length === 0 && isShown ? started.shots : [] }
}

/** What the post begins with: the recipe's words, or those that were said. */
async function startedFrom(
  context: Context,
  store: Store,
  client: Client,
  base: NewPost,
  { recipe, words }: Source,
  { link = base.link }: PostNew,
  targets: readonly Target[],
  today: Day,
): Promise<{ post: NewPost; variants: readonly FilledVariant[]; shots: readonly string[] }> {
  if (recipe !== null) {
    const channels = targets.map(({ channel }) => channel)
    const filled = await fillFor(context, store, client, recipe, link, channels, today)
    return { post: fromRecipe(store, base, recipe, filled), variants: filled.variants, shots: filled.shots }
  }
  const text = words.text ?? base.text
  return { post: { ...base, text, title: base.title || titleOf(text) }, variants: [], shots: [] }
}

function ideaNamed({ store }: OpenDesk, client: Client, id: number): Post {
  const idea = store.posts.get(id)
  const ref = formatRef({ kind: 'post', id })
  if (!idea || idea.clientId !== client.id) {
    throw new SmmError('unknown', `${client.slug} has no idea ${ref}`, [`smm post list --client ${client.slug}`])
  }
  if (idea.status === 'idea') return idea
  throw new SmmError('refused', `${ref} ${idea.title} is ${idea.status === 'open' ? 'a post already' : idea.status}`, [
    `smm post edit ${ref}`,
  ])
}

function write(open: OpenDesk, { draft, isNew, media, shots }: Plan): void {
  const { store, at, now } = open
  const { post, client, variants } = draft
  const { id, snoozedUntil: _, closedAt: __, ...fresh } = post
  if (isNew) store.posts.insert(fresh, at)
  else store.posts.update(post)
  for (const { variant } of variants) store.variants.insert(variant, at)
  if (media.length > 0) store.media.attach(id, null, putMedia(store, media))
  if (shots.length === 0) return
  store.tasks.insert(shotTask(client, post, shots, now.day), at)
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
