import { SmmError } from './errors.ts'
import { looksLikeRef } from './ref.ts'
import { weekdayNamed } from './time/weekdays.ts'
import { blocks } from './words.ts'

const form = /^[a-z][a-z0-9-]{1,39}$/

/** Words that a command line already gives a meaning to, beside the commands and platforms that the caller knows. */
const meant = new Set<string>([
  ...blocks,
  'waiting',
  'all',
  'me',
  'client',
  'manager',
  'today',
  'tomorrow',
  'noon',
  'this',
  'last',
  'next',
])

/**
 * A slug that can stand everywhere a client is named: lower-case letters, digits and dashes, 2 to 40 long, and not a ref, a weekday,
 * a block, or one of `reserved` (commands and platforms). Otherwise a usage error that says which.
 */
export function parseSlug(text: string, reserved: ReadonlySet<string>): string {
  if (!form.test(text)) {
    throw new SmmError(
      'usage',
      `"${text}" is not a slug; a slug is 2 to 40 lower-case letters, digits and dashes, and begins with a letter, such as ${nearestSlug(text)}`,
    )
  }
  const taken = looksLikeRef(text)
    ? 'has the form of a ref'
    : meant.has(text) || weekdayNamed(text)
      ? 'already means something on the command line'
      : reserved.has(text)
        ? 'is the name of a command or a platform'
        : null
  if (taken) throw new SmmError('usage', `"${text}" cannot be a slug: it ${taken}`)
  return text
}

/** `Café Bea & Sons` → `cafe-bea-sons`; an example where nothing usable is left. */
function nearestSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-$/, '')
  return form.test(slug) ? slug : 'sol-y-sal'
}

/** The items whose name is the word or begins with it; an exact match stands alone. */
export function matching<T>(word: string, items: readonly T[], nameOf: (item: T) => string): T[] {
  const exact = items.filter((item) => nameOf(item) === word)
  return exact.length > 0 ? exact : items.filter((item) => nameOf(item).startsWith(word))
}
