/** What a table says of a word that came from outside; undefined: nothing. Plain indexing would also find what every object has, such as `constructor`. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
