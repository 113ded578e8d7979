import type { Client } from '../../domain/client.ts'
import { namesOf } from '../../domain/platform.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'

/** Words that no client may be called: commands, and platforms by any of their names. */
export async function reservedWords(context: Context): Promise<Set<string>> {
  const words = new Set(context.commandWords)
  for (const name of (await context.templates.platforms()).flatMap(namesOf)) words.add(name)
  return words
}

/** Says that another client bears the name, because lists and reports show names alone. */
export function sayTwin(context: Context, store: Store, { slug, name }: Pick<Client, 'slug' | 'name'>): void {
  const twin = store.clients.all().find((each) => each.slug !== slug && each.name.toLowerCase() === name.toLowerCase())
  if (twin)
    context.say(
      `${twin.slug} is called ${twin.name} too, and lists show names alone: smm client edit ${slug} --name NAME`,
    )
}
