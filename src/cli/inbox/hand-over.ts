import { matchingFacts } from '../../domain/inbox/fact-match.ts'
import { kindWords } from '../../domain/inbox/message.ts'
import type { ReplyRecipe } from '../../domain/inbox/recipe.ts'
import { suggestedRecipes } from '../../domain/inbox/recipe.ts'
import { formatRef } from '../../domain/ref.ts'
import { cleanLine } from '../../domain/text/clean.ts'
import { listed } from '../../domain/text/phrase.ts'
import type { Context } from '../context.ts'
import { spokenInstant } from '../spoken-instant.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Conversation } from './gather.ts'
import { knownFacts } from './known-facts.ts'
import { placeAddress } from './place-address.ts'
import { quoted } from './say.ts'

/** The end of a conversation is enough to answer it. */
const mostShown = 4

/** Says, before anything opens, whose account it is and who is spoken to, what was said, and what the client said about it before. */
export async function sayConversation(context: Context, open: OpenDesk, conversation: Conversation): Promise<void> {
  const { ref, thread, client, channel, messages, waiting } = conversation
  const platforms = await context.templates.platforms()
  const platform = platforms.find(({ slug }) => slug === channel.platform)?.name ?? channel.platform
  const account = channel.handle === null ? '' : ` as ${channel.handle}`
  context.say(`${formatRef(ref)}: ${client.name}${account} to ${thread.who}, ${platform} ${kindWords(thread.kind)}`)
  for (const message of messages.slice(-mostShown)) {
    const who =
      message.by === 'person'
        ? thread.who
        : message.by === 'client'
          ? client.name
          : message.by === 'manager'
            ? 'me'
            : 'automatic'
    const stars = message.stars === null ? '' : ` ${message.stars}*`
    context.say(`  ${spokenInstant(open, client, message.at, 'left out')} ${who}${stars}: ${quoted(message.text, 400)}`)
  }
  const asked = (waiting.length > 0 ? waiting : messages).map(({ text }) => text).join(' ')
  const facts = matchingFacts(
    asked,
    (await knownFacts(context, open, client)).filter(({ answer }) => answer !== ''),
  )
  for (const fact of facts.slice(0, mostShown))
    context.say(`  ${client.name} said of ${fact.key}: ${cleanLine(fact.answer)}`)
  const recipes = await recipesFor(context, conversation)
  if (recipes.length > 0 && waiting.length > 0) {
    const names = recipes.map(({ name }) => name)
    context.say(`  Recipes that may fit: ${listed(names)} (smm re ${formatRef(ref)} --recipe ${names[0]})`)
  }
}

async function recipesFor(context: Context, { thread, waiting }: Conversation): Promise<readonly ReplyRecipe[]> {
  const all = await context.templates.replies()
  return suggestedRecipes(all, thread.kind, waiting)
}

/** Puts the words on the clipboard and opens the place where they are to be written. */
export async function openPlace(
  context: Context,
  open: OpenDesk,
  conversation: Conversation,
  words: string | undefined,
  { open: isWanted = true, dryRun = false }: { readonly open?: boolean; readonly dryRun?: boolean },
): Promise<void> {
  if (dryRun || !isWanted) return
  if (words) {
    const copied = await context.copy(words)
    if (copied !== null)
      context.say(`The answer is on the clipboard${copied === 'here' ? '' : ' (through the terminal)'}.`)
  }
  const address = placeAddress(open, conversation, await context.templates.platforms())
  if (address === null) return
  if (await context.open(address)) context.say(`Opened ${address}`)
  else context.say(`Answer at ${address}`)
}
