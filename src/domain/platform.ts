import { SmmError } from './errors.ts'
import { nearWords } from './text/near.ts'
import { type Day, longDay } from './time/day.ts'
import type { MessageKind } from './words.ts'

/** What is known of a network. */
export interface Platform {
  readonly slug: string
  readonly name: string
  /** The short code for capture lines: `ig`. */
  readonly code: string
  /** Other words for it: `twitter`. */
  readonly aliases: readonly string[]
  /** `listen`: nothing is published there. `retired`: it is no more. */
  readonly status: PlatformStatus
  readonly retired: Retirement | null
  /** Address of a profile, with `{handle}`; null where there is none. */
  readonly profile: string | null
  /** Address of a person's profile, with `{handle}`, where it is another; null: it is the same. */
  readonly person: string | null
  /** The page on which what came in is read; null: it is not known. */
  readonly inbox: string | null
  /** What mostly comes in there. */
  readonly inboxKind: MessageKind
  /** Address of the platform's own search, with `{query}`; null: none can be opened by an address. */
  readonly search: string | null
}

export const platformStatuses = ['active', 'listen', 'retired'] as const
export type PlatformStatus = (typeof platformStatuses)[number]

/** The end of a platform. */
export interface Retirement {
  readonly on: Day
  /** The slug of the platform that took its place. */
  readonly successor: string
  /** What goes where now, as the end of a sentence: `local posts go to Google Business Profile`. */
  readonly why: string
}

/** A platform by short code, slug, name or another word for it, or by an unambiguous beginning; an unknown one is an error. */
export function findPlatform(word: string, platforms: readonly Platform[]): Platform {
  const found = candidates(keyOf(word), platforms)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    throw new SmmError('usage', `"${word}" could be ${found.map((each) => each.slug).join(' or ')}; write more of it`)
  }
  const long = platforms.flatMap(namesOf).filter((name) => name.length > 3)
  const near = nearWords(keyOf(word), long)
  const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''
  throw new SmmError('unknown', `No platform called ${word}${meant}`, ['smm platform list'])
}

/** Refuses a platform that is no more, with the day, what goes where now, and the command. */
export function refuseRetired({ name, retired }: Platform, client: string): void {
  if (retired === null) return
  throw new SmmError('refused', retiredWords(name, retired), [`smm channel add ${client} ${retired.successor}`])
}

/** `Google+ closed on 2 Apr 2019; local posts go to Google Business Profile`. */
export function retiredWords(name: string, { on, why }: Retirement): string {
  return `${name} closed on ${longDay(on)}; ${why}`
}

/** The address of a channel's profile; null when the platform or the handle has none. */
export function profileAddress({ profile }: Platform, handle: string | null): string | null {
  return addressWith(profile, handle)
}

/** The address of a person's profile; null when the platform has none. */
export function personAddress({ person, profile }: Platform, handle: string): string | null {
  return addressWith(person ?? profile, handle)
}

function addressWith(address: string | null, handle: string | null): string | null {
  if (address === null || handle === null) return null
  return address.replace('{handle}', encodeURIComponent(handle.replace(/^@/, '')).replace(/%40/g, '@'))
}

/** The address of the platform's own search for words; null where it has none. */
export function searchAddress({ search }: Platform, words: string): string | null {
  return search === null ? null : search.replace('{query}', encodeURIComponent(words.toWellFormed()))
}

/** Every word that names the platform as a whole. */
export function namesOf(platform: Platform): string[] {
  return [platform.slug, platform.code, keyOf(platform.name), ...platform.aliases.map(keyOf)]
}

/** The first of these ways that finds any. What is retired is never found by a beginning that something living has too. */
function candidates(key: string, platforms: readonly Platform[]): readonly Platform[] {
  const living = platforms.filter((platform) => platform.status !== 'retired')
  const begins = (platform: Platform) => namesOf(platform).some((name) => name.startsWith(key))
  const ways = [
    () => platforms.filter((platform) => platform.code === key),
    () => platforms.filter((platform) => platform.slug === key),
    () => platforms.filter((platform) => namesOf(platform).includes(key)),
    () => living.filter((platform) => platform.slug.startsWith(key)),
    () => living.filter(begins),
    () => platforms.filter(begins),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

/** `Google My Business` and `google_my-business` are the same. */
function keyOf(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}
