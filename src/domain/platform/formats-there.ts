import type { Cadence } from '../channel.ts'
import { SmmError } from '../errors.ts'
import type { Platform } from '../platform.ts'
import { type Format, formats } from '../words.ts'
import type { FigureName } from './figure-name.ts'
import type { PlatformRules } from './rules.ts'

/** Refuses what is planned for formats that do not go there, in one sentence that names those that do. */
export function refuseFormats(
  platform: Platform,
  rules: PlatformRules,
  planned: readonly (Cadence | undefined)[],
  figures: readonly FigureName[] = [],
): void {
  const wanted = formats.filter((format) => planned.some((cadence) => (cadence?.[format] ?? 0) > 0))
  const named = figures.flatMap(({ format }) => (format === null ? [] : [format]))
  const strange = [...new Set([...wanted, ...named])].filter((format) => !rules.formats.includes(format))
  if (strange.length > 0)
    throw new SmmError('refused', sentence(platform, rules, strange), [`smm platform show ${platform.slug}`])
}

function sentence(platform: Platform, rules: PlatformRules, strange: readonly Format[]): string {
  if (rules.formats.length === 0) {
    return `${platform.name} is there to listen and to answer; nothing is published there, so it has no posts a week`
  }
  return `${platform.name} takes no ${strange.join(' and no ')}; there go ${rules.formats.join(', ')}`
}
