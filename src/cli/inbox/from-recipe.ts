import { SmmError } from '../../domain/errors.ts'
import { type ReplyRecipe, recipeProblem, replyScope } from '../../domain/inbox/recipe.ts'
import { formatRef } from '../../domain/ref.ts'
import { cleanText } from '../../domain/text/clean.ts'
import { nearWords } from '../../domain/text/near.ts'
import type { Context } from '../context.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Conversation } from './gather.ts'

/** Opens a recipe in the editor with what must never be said beside it, and gives what a person made of it; as it stands it is refused. */
export async function fromRecipe(
  context: Context,
  { now }: OpenDesk,
  { ref, thread, client, channel }: Conversation,
  name: string,
): Promise<string> {
  const recipe = await recipeNamed(context, name)
  const { liquidFor } = await import('../../render/liquid.ts')
  const skeleton = liquidFor(now.day).text(recipe.skeleton, replyScope(thread.who, client.name, channel.key))
  const otherwise = `smm re ${formatRef(ref)} --text "…"`
  const edited = await context.edit(`${skeleton}\n\n${notesOf(recipe)}`, `${formatRef(ref)}-${name}.txt`, otherwise)
  const text = cleanText(withoutNotes(edited)).trim()
  const problem = recipeProblem(skeleton, text)
  if (problem === null) return text
  throw new SmmError('refused', `A recipe is where an answer begins, and ${problem}; nothing was recorded`, [
    `smm re ${formatRef(ref)} --recipe ${name}`,
    otherwise,
  ])
}

async function recipeNamed(context: Context, name: string): Promise<ReplyRecipe> {
  const all = await context.templates.replies()
  const found = all.find((recipe) => recipe.name === name)
  if (found) return found
  const names = all.map((recipe) => recipe.name)
  const near = nearWords(name, names)
  throw new SmmError(
    'unknown',
    `No reply recipe called ${name}; ${near.length > 0 ? `did you mean ${near.join(' or ')}` : `there are ${names.join(', ')}`}`,
    ['smm template list --kind replies'],
  )
}

/** Lines that begin with # are for the one who writes, and stay behind. */
function notesOf({ title, when, never, client }: ReplyRecipe): string {
  return [
    `# ${title}. ${when}`,
    '# Write what stands in [brackets]; lines that begin with # are left out. Never:',
    ...never.map((each) => `#   - ${each}`),
    ...(client === '' ? [] : [`# The client answers, or is asked first: ${client}`]),
  ].join('\n')
}

function withoutNotes(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
}
