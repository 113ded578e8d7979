import { z } from 'zod'
import { SmmError } from '../domain/errors.ts'
import { cleanText } from '../domain/text/clean.ts'

/** What the cells of any file are held against. */

/** A parser of the domain inside a schema: its sentence is the issue. */
export function said<Value>(parse: (text: string) => Value) {
  return z.string().transform((text, context) => {
    try {
      return parse(text)
    } catch (wrong) {
      if (!(wrong instanceof SmmError)) throw wrong
      context.addIssue({ code: 'custom', message: wrong.message })
      return z.NEVER
    }
  })
}

/** One of a closed set, whatever its case; empty: null. */
export function oneOf<Word extends string>(words: readonly Word[]) {
  return said((text): Word | null => {
    const word = text.trim().toLowerCase()
    const found = words.find((each) => each === word)
    if (found !== undefined) return found
    if (word === '') return null
    throw new SmmError('usage', `"${text}" is none of ${words.join(', ')}`)
  })
}

/** One line, cleaned. */
export const lineUpTo = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\n/g, ' ').trim())
    .pipe(z.string().max(most, `has more than ${most} characters`))
