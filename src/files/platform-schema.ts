import { z } from 'zod'
import type { Counting } from '../domain/platform/counting.ts'
import type { Advice, PlatformRules, PromotionRule } from '../domain/platform/rules.ts'
import type { Platform } from '../domain/platform.ts'
import { platformStatuses } from '../domain/platform.ts'
import { isDay } from '../domain/time/day.ts'
import { formats, messageKinds } from '../domain/words.ts'
import { auditOf, auditSchema, checkAudit } from './platform-audit.ts'
import { checkLimits, limitSchema, limitsOf, type SourceWords, sourceKeys, sourceOf } from './platform-limits.ts'
import { asOf } from './schema-parts.ts'

/** The shape of a platform's file: who it is, what goes there, every limit with its source, how texts are counted, and what a profile is checked for. */

const words = z.string().trim().min(1).max(400)
const format = z.enum(formats)
const ending = z.string().regex(/^[a-z0-9]{2,5}$/, 'a file type is its ending in lower-case letters, such as jpg')
const count = z.number().int().min(0).max(1_000_000)

const day = z.string().refine(isDay, 'a day is 2019-04-02')
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'a platform is named by its file, such as google-business')

const countingSchema = z.strictObject({
  weighted: z
    .strictObject({
      scale: count.min(1),
      light: count,
      heavy: count,
      ranges: z.array(z.tuple([count.max(0x10ffff), count.max(0x10ffff)])).max(200),
      emoji: count,
      link: count,
    })
    .optional(),
  mastodon: z.strictObject({ link: count }).optional(),
  shortened: z.strictObject({ path: count, keep: count }).optional(),
})

const adviceSchema = z.strictObject({ words, source: sourceKeys })

const composeSchema = z.strictObject({
  address: z.url().optional(),
  page: z.url().optional(),
  source: sourceKeys.optional(),
})

const fileSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  code: z.string().regex(/^[a-z]{1,3}$/, 'a code is one to three lower-case letters'),
  aliases: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  status: z.enum(platformStatuses).default('active'),
  retired: z.strictObject({ on: day, successor: slug, why: words }).optional(),
  profile: z.url().optional(),
  person: z.url().optional(),
  inbox: z.strictObject({ page: z.url().optional(), kind: z.enum(messageKinds).default('dm') }).default({ kind: 'dm' }),
  search: z
    .url()
    .refine((text) => text.includes('{query}'), 'the address of a search has {query} in it')
    .optional(),
  formats: z.array(format).min(1).optional(),
  titles: z.array(format).default([]),
  title_forbids: z.string().max(40).default(''),
  links: z.enum(['clickable', 'plain', 'field']).default('clickable'),
  link_words: words.optional(),
  types: z
    .strictObject({ image: z.array(ending).default([]), video: z.array(ending).default([]) })
    .default({ image: [], video: [] }),
  mixes_media: z.boolean().default(false),
  needs: z.array(words).max(10).default([]),
  compose: composeSchema.default({}),
  medium: z.enum(['social', 'email', 'video']).default('social'),
  limits: z.record(z.string(), limitSchema).default({}),
  counting: countingSchema.default({}),
  advice: z.strictObject({ how_often: adviceSchema.optional(), when: adviceSchema.optional() }).default({}),
  promotion: z.array(adviceSchema).max(20).default([]),
  audit: auditSchema.optional(),
  sources: z.record(z.string(), z.strictObject({ words, as_of: asOf })).default({}),
})
export type PlatformYaml = z.infer<typeof fileSchema>

/** The slug is the file's name, so it comes from there. */
export const platformSchema = fileSchema
  .superRefine((file, context) => {
    checkStatus(file, context)
    checkAddress(file, context)
    checkLimits(file, goingThere(file), context)
    checkAudit(file, context)
  })
  .transform((file) => ({ platform: identityOf(file), rules: rulesOf(file), audit: auditOf(file) }))

/** A file that says nothing of formats is not known to refuse any. */
function goingThere(file: PlatformYaml): PlatformRules['formats'] {
  return file.formats ?? (file.status === 'active' ? formats : [])
}

function checkStatus(file: PlatformYaml, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (file.status === 'retired' && !file.retired) {
    say('status', 'a retired platform needs retired: with on, successor and why')
  }
  if (file.status !== 'retired' && file.retired) say('retired', 'only a platform with status: retired has this')
  if (file.status !== 'active' && file.formats)
    say('formats', `nothing is published where the status is ${file.status}`)
  const repeated = file.formats?.find((each, index, all) => all.indexOf(each) !== index)
  if (repeated) say('formats', `${repeated} stands twice`)
  const strange = file.titles.find((each) => !goingThere(file).includes(each))
  if (strange) say('titles', `${strange} is none of the formats that go there`)
}

const holes = new Set(['{text}', '{url}', '{title}', '{server}'])

function checkAddress({ compose }: PlatformYaml, context: z.RefinementCtx): void {
  const strange = /\{[^}]*\}/g.exec(
    compose.address?.replace(/\{[^}]*\}/g, (hole) => (holes.has(hole) ? '' : hole)) ?? '',
  )
  if (strange) {
    const message = `${strange[0]} is none of ${[...holes].join(', ')}`
    context.addIssue({ code: 'custom', path: ['compose', 'address'], message })
  }
}

function identityOf(file: PlatformYaml): Omit<Platform, 'slug'> {
  const { name, code, aliases, status, retired = null, profile = null, person = null, search = null, inbox } = file
  return {
    ...{ name, code, aliases, status, retired, profile, person, search },
    inbox: inbox.page ?? null,
    inboxKind: inbox.kind,
  }
}

function rulesOf(file: PlatformYaml): PlatformRules {
  return {
    formats: goingThere(file),
    titles: file.titles,
    titleForbids: file.title_forbids,
    links: file.links,
    linkWords: file.link_words ?? null,
    types: file.types,
    mixesMedia: file.mixes_media,
    needs: file.needs,
    compose: file.compose.address ?? null,
    composePage: file.compose.page ?? null,
    medium: file.medium,
    composeSource: composeSourceOf(file),
    limits: limitsOf(file),
    counting: countingOf(file),
    advice: adviceOf(file),
    promotion: promotionOf(file),
  }
}

function composeSourceOf({ compose, sources }: PlatformYaml): string | null {
  if (compose.source === undefined) return null
  const { words: said, asOf: when } = sourceOf(sources, compose.source)
  return when === null ? said : `${said}, ${when}`
}

/** Without what is not said, as the domain wants it. */
function countingOf({ counting: { weighted, mastodon, shortened } }: PlatformYaml): Counting {
  return { ...(weighted && { weighted }), ...(mastodon && { mastodon }), ...(shortened && { shortened }) }
}

function adviceOf({ advice, sources }: PlatformYaml): Advice[] {
  const said = [
    ['how often', advice.how_often],
    ['when', advice.when],
  ] as const
  return said.flatMap(([about, each]) => {
    if (!each) return []
    const source = sourceOf(sources as SourceWords, each.source)
    return [{ about, words: each.words, source: source.words, asOf: source.asOf }]
  })
}

function promotionOf({ promotion, sources }: PlatformYaml): PromotionRule[] {
  return promotion.map((each) => {
    const source = sourceOf(sources as SourceWords, each.source)
    return { words: each.words, source: source.words, asOf: source.asOf }
  })
}
