import type { Context } from '../context.ts'

/** The slugs of the platforms whose file is the user's own. */
export function ownPlatforms({ templates }: Pick<Context, 'templates'>): ReadonlySet<string> {
  const entries = templates.list().filter((entry) => entry.kind === 'platforms' && entry.isOwn)
  return new Set(entries.map((entry) => entry.name))
}
