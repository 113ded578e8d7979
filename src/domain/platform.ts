import { SmmError } from './errors.ts'
import { matching } from './slug.ts'

/** What is known of a network. */
export interface Platform {
  readonly slug: string
  readonly name: string
  /** The short code for capture lines: `ig`. */
  readonly code: string
  /** Address of a profile, with `{handle}`; null where there is none. */
  readonly profile: string | null
}

/** A platform by slug, short code, or unambiguous beginning; an unknown one is an error that names the choice. */
export function findPlatform(word: string, platforms: readonly Platform[]): Platform {
  const name = word.toLowerCase()
  const byCode = platforms.filter((platform) => platform.code === name)
  const found = byCode.length > 0 ? byCode : matching(name, platforms, (platform) => platform.slug)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    throw new SmmError('usage', `"${word}" could be ${found.map((each) => each.slug).join(' or ')}; write more of it`)
  }
  const known = platforms.map((platform) => `${platform.slug} (${platform.code})`).join(', ')
  throw new SmmError('unknown', `No platform called ${word}`, [`smm knows ${known}`])
}

/** The address of a profile; null when the platform or the handle has none. */
export function profileAddress(platform: Platform, handle: string | null): string | null {
  if (platform.profile === null || handle === null) return null
  return platform.profile.replace('{handle}', encodeURIComponent(handle.replace(/^@/, '')).replace(/%40/g, '@'))
}
