const isAscii = /^[ -~\n\r\t]*$/

/** Words as people mean them: without case, accents and fancy letters, so that `Cuánto` is `cuanto`. */
export function fold(text: string): string {
  // Most text is plain, and normal forms cost.
  if (isAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
