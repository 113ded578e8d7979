import type { Command } from 'commander'
import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef, parseRefs, type Ref } from '../../../domain/ref.ts'
import { ended, phrase } from '../../../domain/text/phrase.ts'
import type { Context } from '../../context.ts'
import { addJsonOption } from '../../options/output.ts'
import { lineOrNoneOf, parser } from '../../options/parse.ts'
import { watchedApprovals } from '../../post/approval/standing.ts'
import { checkPost, type PostDraft } from '../../post/checked.ts'
import { storedDraft } from '../../post/make/draft.ts'
import { editedPost, type PostChange } from '../../post/make/edit-post.ts'
import { editedVariant } from '../../post/make/edit-variant.ts'
import { addEvergreenOptions, type EvergreenOptions } from '../../post/make/evergreen-options.ts'
import { readSaidMedia, type SaidMedia } from '../../post/make/media.ts'
import { addPostOptions, type PostOptions } from '../../post/make/options.ts'
import { keepingWords, wordsSaid } from '../../post/make/words-said.ts'
import { sayPost } from '../../post/say.ts'
import { missingThing } from '../../resolve/things.ts'
import { findVariant, requireGoing } from '../../resolve/variant.ts'
import { change, type OpenDesk, reading, writing } from '../../with-store.ts'

interface PostEdit extends PostOptions, EvergreenOptions {
  readonly ref: Ref
  readonly text?: string
  readonly file?: string
  readonly edit?: boolean
  readonly inherit?: boolean
  readonly warning?: string
  readonly off?: readonly string[]
  readonly json?: string
  readonly dryRun?: boolean
}

export function postEditCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('edit')
    .summary('change a post or one variant')
    .description(
      'Changes a post (p31), or what one channel says (p31/instagram): that variant then has a text of its own until --inherit gives it the base text again. Without options the text opens in the editor. After the base text changed, smm says which variants drifted. --media puts the named files in the place of those that were there. --evergreen says that the post may run again, which smm post recycle sees to.',
    )
    .argument('<ref>', 'a post or a variant: p31, p31/instagram', parser(postRef))
    .option('--text <words>', 'the text')
    .option('--file <file>', 'the text from a file; - is standard input')
    .option('--edit', 'write the text in the editor')
    .option('--inherit', 'variant: take title and text of the post again')
    .option('--warning <words>', 'variant: a content warning before the text; "" takes it away', lineOrNoneOf)
    .option('--off <channels>', 'post: channels that it no longer goes to', parser(wordList))
  addPostOptions(command)
  addEvergreenOptions(command)
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm post edit p31\n  smm post edit p31/x --text "The oven is lit at four."\n  smm post edit p31 --on threads --off x\n  smm post edit p31 --media oven.jpg --alt "The oven at four" --consent nobody\n  smm post edit p31/x --inherit\n  smm post edit p31 --evergreen 60d --season mar-may --wording "Who is up at four?"',
    )
    .action((ref: Ref, options: Omit<PostEdit, 'ref'>) => postEdit(context, { ref, ...options }))
}

/** Options that say nothing about a post or a variant. */
const notChanges = new Set(['ref', 'json', 'dryRun'])

export async function postEdit(context: Context, input: PostEdit): Promise<void> {
  const isSilent = Object.keys(input).every((name) => notChanges.has(name))
  const media = await readSaidMedia(context, input)
  const words = await wordsSaid(context, isSilent ? { ...input, edit: true } : input, {
    name: `${formatRef(input.ref).replace(/[/:]/g, '-')}.md`,
    before: () => textNow(context, input.ref),
    otherwise: `smm post edit ${formatRef(input.ref)} --file FILE`,
  })
  await keepingWords(context, words, `smm post edit ${formatRef(input.ref)}`, () =>
    writing(context, async (open) => {
      const planned = await plannedChange(context, open, input, words.text, media)
      if (planned.isSame) return context.say(`${formatRef(input.ref)} is so already; nothing was changed`)
      const { client } = planned.draft
      const checked = await checkPost(context, open, planned.draft)
      const watch = await watchedApprovals(context, open, [client])
      const lost = change(
        context,
        open,
        () => {
          planned.write()
          return watch()
        },
        input.dryRun,
      )
      const shown = input.ref.kind === 'post' ? checked : checked.filter((each) => each.ref.part === planned.part)
      const verb = input.dryRun ? 'Would change' : 'Changed'
      const { title } = planned.draft.post
      const what = planned.also === '' ? title : `${phrase(title)}${planned.also}`
      const sentence = ended(`${verb} ${formatRef(input.ref)} ${what}`)
      await sayPost(context, open, { client, post: planned.draft.post, variants: shown, all: checked }, input, sentence)
      for (const each of lost) context.say(each)
    }),
  )
}

async function textNow(context: Context, ref: Ref): Promise<string> {
  const platforms = await context.templates.platforms()
  return reading(context, ({ store }) => {
    const post = postNamed(store, { ref })
    return ref.kind === 'post' ? post.text : (findVariant(store, ref, platforms).variant.text ?? post.text)
  })
}

/** The post to change. What was let go comes back by being sent to a channel, and otherwise stays as it was. */
function postNamed(store: OpenDesk['store'], { ref, on }: Pick<PostEdit, 'ref' | 'on'>): Post {
  const post = store.posts.get(ref.id)
  if (!post) throw missingThing(store, { kind: 'post', id: ref.id })
  const comesBack = post.status === 'skipped' && ref.kind === 'post' && on !== undefined
  if (!comesBack) requireGoing(store, post)
  return post
}

async function plannedChange(
  context: Context,
  open: OpenDesk,
  input: PostEdit,
  text: string | null,
  media: readonly SaidMedia[],
): Promise<PostChange> {
  const { store } = open
  const post = postNamed(store, input)
  const client = store.clients.get(post.clientId) as Client
  const draft: PostDraft = storedDraft(store, client, post)
  if (input.ref.kind === 'post') return editedPost(context, open, draft, { ...input, text, media })
  const found = findVariant(store, input.ref, await context.templates.platforms())
  return editedVariant(open, draft, found, { ...input, text, media })
}

function postRef(word: string): Ref {
  const [ref, more] = parseRefs(word)
  if (ref && !more && (ref.kind === 'post' || ref.kind === 'variant')) return ref
  throw new SmmError('usage', `"${word}" is no post; posts have refs such as p31 or p31/instagram`)
}

function wordList(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
}
