/** Unicode code points; a lone surrogate is one. */
export function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
