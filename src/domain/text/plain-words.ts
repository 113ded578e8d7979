/** A letter of a script that is written without spaces is a word by itself. Made when it is wanted: V8 takes the better part of a millisecond to read it. */
const word = () =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv

/** The words of a text as they are compared: without case, white space, marks, emoji and fancy letters (NFKC). */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[0-9#*]\ufe0f?\u20e3|[\ufe0e\ufe0f]/gu, ' ')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  return plain.match(word()) ?? []
}
