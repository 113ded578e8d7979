import type { Instant } from '../time/instant.ts'
import type { Variant } from './variant.ts'

/** It lies in no outside tool. */
export const notHanded = { handedTo: '', handedAt: null, handedHash: '' } as const

/**
 * True while an outside tool is to publish it, whatever became of it here: what is dropped, or was published by hand before its time, goes out from there all the
 * same.
 */
export function liesOutside(
  { handedTo, state, plannedAt }: Pick<Variant, 'handedTo' | 'state' | 'plannedAt'>,
  now: Instant,
): boolean {
  return handedTo !== '' && (plannedAt === null ? state !== 'published' : plannedAt > now)
}

/** True when the tool was given something else than what has this hash. Of what was handed over before smm kept hashes nobody knows. */
export function saysOther({ handedTo, handedHash }: Pick<Variant, 'handedTo' | 'handedHash'>, hash: string): boolean {
  return handedTo !== '' && handedHash !== '' && handedHash !== hash
}
