/** Words as people mean them: without case, accents and fancy letters, so that `Cuánto` is `cuanto`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
