import { SmmError } from '../errors.ts'
import { fold } from '../text/fold.ts'

/**
 * Words to look for as FTS5 wants them: every word has to stand in the text, each as the beginning of one, so that `glut` finds `gluten`. Quotes and operators are words
 * like any other. Text without a letter or digit is a usage error.
 */
export function searchWords(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length > 0) return words.map((word) => `"${word}"*`).join(' ')
  throw new SmmError('usage', `"${text}" holds no word to look for`, ['smm inbox list --search gluten'])
}
