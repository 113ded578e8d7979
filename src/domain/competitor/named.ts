import { SmmError } from '../errors.ts'
import { fold } from '../text/fold.ts'

/** A name as it is looked up: whatever its capitals, accents and apostrophes, `Gail’s` is `gails`. */
export function competitorKey(name: string): string {
  const key = fold(name)
    .replace(/['’‘ʼ´`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  // Of a name that is made of marks alone the marks are the key.
  return key === '' ? name.trim() : key
}

/** Those whose name words begin; one that they name wholly stands alone. */
export function competitorsNamed<Named extends { readonly name: string }>(
  words: string,
  known: readonly Named[],
): readonly Named[] {
  const key = competitorKey(words)
  if (key === '') return []
  const exact = known.filter(({ name }) => competitorKey(name) === key)
  return exact.length > 0 ? exact : known.filter(({ name }) => competitorKey(name).startsWith(key))
}

/** That several are meant, as the error to be thrown. */
export function severalCompetitors(words: string, found: readonly { readonly name: string }[]): SmmError {
  const names = found.map(({ name }) => name).join(' or ')
  return new SmmError('usage', `"${words}" could be ${names}; write more of it`)
}
