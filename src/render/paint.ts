/** Colours by meaning. Words carry the meaning too, so plain text loses nothing. */
export interface Paint {
  late(text: string): string
  waiting(text: string): string
  social(text: string): string
  heading(text: string): string
  quiet(text: string): string
  /** Tells apart what has no meaning of its own, such as platforms: the same number has the same colour. */
  series(text: string, number: number): string
}

const same = (text: string) => text

export const plain: Paint = { late: same, waiting: same, social: same, heading: same, quiet: same, series: same }

/** The colour library is loaded only where colour is wanted. */
export async function paintFor(colour: boolean): Promise<Paint> {
  return colour ? (await import('./colours.ts')).colours : plain
}
