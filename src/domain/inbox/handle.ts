import { fold } from '../text/fold.ts'

/** A handle as it is looked up: `@Jane` and `jane` are one, and so are `Maria K.` and `maria k`. */
export function handleKey(handle: string): string {
  return fold(handle)
    .replace(/^@/, '')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:!]+$/, '')
    .trim()
}
