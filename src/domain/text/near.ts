/** The known words that somebody may have meant, nearest first, three at most. */
export function nearWords(word: string, known: readonly string[]): string[] {
  const farthest = Math.max(2, Math.floor(word.length / 3))
  return [...new Set(known)]
    .map((each) => ({ each, distance: isPart(word, each) ? 1 : editDistance(word, each) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1))
    .slice(0, 3)
    .map(({ each }) => each)
}

function isPart(word: string, other: string): boolean {
  return word.length >= 3 && (other.includes(word) || word.includes(other))
}

/** Letters to put in, take out or exchange to make one word of the other. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const exchange = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(exchange, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[to.length] as number
}
