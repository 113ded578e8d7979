import type { Context } from '../context.ts'

/** Words that no client may be called: commands, platforms and their codes. */
export async function reservedWords(context: Context): Promise<Set<string>> {
  const words = new Set(context.commandWords)
  for (const platform of await context.templates.platforms()) words.add(platform.slug).add(platform.code)
  return words
}
