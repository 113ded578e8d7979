/** What a prompt wants to know of an answer: true, or the sentence of whoever could not read it. */
export function readable(read: () => unknown): true | string {
  try {
    read()
    return true
  } catch (wrong) {
    return wrong instanceof Error ? wrong.message : String(wrong)
  }
}
