/** The address in its canonical form if it is one of the web; null for anything else, such as `javascript:`. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null
  try {
    const { protocol, href } = new URL(text)
    return /^https?:$/.test(protocol) ? href : null
  } catch {
    return null
  }
}
