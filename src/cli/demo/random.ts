const seed = 'rowan-vale-1'
const prime = 0x01000193

/**
 * A number from 0 to 1 (1 not reached) that hangs on the words alone: the same words give the same number on every machine and every day, so that
 * yesterday looks tomorrow as it looked today.
 */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const character of [seed, ...words].join('/')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), prime)
  }
  // FNV-1a alone leaves words that differ at their end close together.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** A number between two others, by the words. */
export function between(from: number, to: number, ...words: readonly string[]): number {
  return from + (to - from) * chance(...words)
}
