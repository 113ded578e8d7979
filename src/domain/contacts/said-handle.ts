import { SmmError } from '../errors.ts'
import { handleKey } from '../inbox/handle.ts'
import { findPlatform, type Platform } from '../platform.ts'
import { cleanLine } from '../text/clean.ts'

/** A handle as it was said, with the key that it is looked up by. */
export interface SaidHandle {
  readonly platform: string
  readonly handle: string
  readonly key: string
}

const longestHandle = 100

/** `ig:@jane` → a handle on Instagram; without a platform before it, or without anybody behind it, a usage error. */
export function parseSaidHandle(text: string, platforms: readonly Platform[]): SaidHandle {
  const [, platform = '', handle = ''] = /^([^:@]+):(.+)$/s.exec(text) ?? []
  if (platform.trim() === '') {
    throw new SmmError('usage', `"${text}" does not say on which platform the handle is; write ig:@jane`)
  }
  return handleOn(findPlatform(platform, platforms).slug, handle)
}

/** A handle on a platform that is known; one that names nobody is a usage error. */
export function handleOn(platform: string, text: string): SaidHandle {
  const handle = cleanLine(text)
  const key = handleKey(handle)
  if (key === '') throw new SmmError('usage', `"${text}" names nobody`)
  if (handle.length > longestHandle)
    throw new SmmError('usage', `the handle has ${handle.length} characters; ${longestHandle} are the most`)
  return { platform, handle, key }
}
