import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Limit, PlatformRules } from '../../src/domain/platform/rules.ts'
import type { Platform } from '../../src/domain/platform.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import type { PlatformFile } from '../../src/files/templates.ts'
import { templateText } from './strategies.ts'

const folder = fileURLToPath(new URL('../../templates/platforms/', import.meta.url))

/** The slugs of the platforms that are shipped. */
export const shippedSlugs = readdirSync(folder)
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort()

/** A shipped platform with its rules, read from its YAML. */
export function shippedPlatform(slug: string): { readonly platform: Platform; readonly rules: PlatformRules } {
  const file = `platforms/${slug}.yaml`
  const { platform, rules } = readTemplateData(file, templateText(file), file) as PlatformFile
  return { platform: { slug, ...platform }, rules }
}

/** A platform that lives, with nothing else to it. */
export function platform(changes: Partial<Platform> & Pick<Platform, 'slug'>): Platform {
  return {
    name: changes.slug,
    code: 'zz',
    aliases: [],
    status: 'active',
    retired: null,
    profile: null,
    inbox: null,
    inboxKind: 'dm',
    search: null,
    person: null,
    ...changes,
  }
}

export function limit(changes: Partial<Limit> & Pick<Limit, 'figure'>): Limit {
  return {
    format: null,
    value: 500,
    unit: 'graphemes',
    severity: 'error',
    lenientUnit: null,
    source: 'Docs',
    asOf: '2026',
    note: null,
    ...changes,
  }
}

export function rules(changes: Partial<PlatformRules> = {}): PlatformRules {
  return {
    formats: ['text', 'image', 'video'],
    limits: [],
    counting: {},
    links: 'clickable',
    linkWords: null,
    titles: [],
    titleForbids: '',
    types: { image: [], video: [] },
    mixesMedia: false,
    needs: [],
    compose: null,
    composePage: null,
    medium: 'social',
    composeSource: null,
    advice: [],
    promotion: [],
    ...changes,
  }
}
