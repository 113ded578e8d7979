/** Bytes in UTF-8 (RFC 3629); a lone surrogate becomes U+FFFD, three bytes, as in every encoder. */
export function countBytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) as number
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
