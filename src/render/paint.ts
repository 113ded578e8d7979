/** Colours by meaning. Words carry the meaning too, so plain text loses nothing. */
export interface Paint {
  late(text: string): string
  waiting(text: string): string
  social(text: string): string
  heading(text: string): string
  quiet(text: string): string
}

const same = (text: string) => text

export const plain: Paint = { late: same, waiting: same, social: same, heading: same, quiet: same }

/** The colour library is loaded only where colour is wanted. */
export async function paintFor(colour: boolean): Promise<Paint> {
  return colour ? (await import('./colours.ts')).colours : plain
}
