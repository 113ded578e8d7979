/** Short lists of words kept in one column, one a line, so that a name with a comma stays whole. */
export function toWords(words: readonly string[]): string {
  return words.join('\n')
}

export function fromWords(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
