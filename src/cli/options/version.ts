import { SmmError } from '../../domain/errors.ts'
import { parser } from './parse.ts'

/** The number of a strategy's version, from 1 on. */
export const versionOf = parser((text) => {
  const version = Number(text)
  if (/^\d{1,6}$/.test(text) && version >= 1) return version
  throw new SmmError('usage', `"${text}" is not a version; versions are numbered from 1`)
})
